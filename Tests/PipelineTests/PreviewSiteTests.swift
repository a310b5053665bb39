import Diagnostics
import Foundation
import Preview
import Testing

/// What the preview answers, without a network.
@Suite("The preview's answers")
struct PreviewSiteTests {
    private let folder: ProjectFolder
    private let session: PreviewSession
    private let site: PreviewSite

    init() throws {
        folder = try SmallSurvey.project()
        session = PreviewSession(
            path: SmallSurvey.file, language: .swedish, in: folder.project)
        site = PreviewSite(session, path: SmallSurvey.file, language: .swedish)
    }

    private func get(
        _ path: String, method: String = "GET", host: String? = "127.0.0.1:8080",
        query: String = ""
    ) async -> PreviewSite.Answer {
        await site.answer(
            .init(method: method, path: path, query: query, host: host), port: 8080)
    }

    private func text(_ answer: PreviewSite.Answer) -> String {
        String(decoding: answer.body, as: UTF8.self)
    }

    @Test("only what is there is given, only to who asks this machine, and only by GET")
    func refusals() async {
        for path in ["/", "/form", "/check", "/version"] {
            #expect(await get(path).status == 200, "\(path)")
        }
        for path in [
            "/../puls.enkat", "/%2e%2e/etc/passwd", "/form/", "//form", "/puls.enkat", "", "*",
            "http://127.0.0.1:8080/form",
        ] {
            #expect(await get(path).status == 404, "\(path)")
        }
        for method in ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE"] {
            let answer = await get("/form", method: method)
            #expect(answer.status == 405 && answer.headers["Allow"] == "GET", "\(method)")
        }
        // Another name that leads to this machine, another port, no name.
        for host in [
            "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "localhost.evil:8080", nil,
        ] {
            #expect(await get("/form", host: host).status == 421, "\(host ?? "none")")
        }
        #expect(await get("/", host: "LOCALHOST:8080").status == 200)
    }

    @Test("every page says what a browser may do with it")
    func policies() async {
        let shell = await get("/")
        let policy = shell.headers["Content-Security-Policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
        #expect(!policy.contains("unsafe") && policy.contains("connect-src 'self'"))
        let check = await get("/check").headers["Content-Security-Policy"] ?? ""
        #expect(!check.contains("script-src") && check.contains("frame-ancestors 'self'"))
        for path in ["/", "/form", "/check", "/version"] {
            let headers = await get(path).headers
            #expect(headers["Cache-Control"] == "no-store", "\(path)")
            #expect(headers["X-Content-Type-Options"] == "nosniff", "\(path)")
        }
    }

    @Test("a mistake is shown and the last good form stays; a register's change counts too")
    func following() async throws {
        let good = await get("/form")
        let version = await session.edition.version
        await session.refresh()
        #expect(await session.edition.version == version, "nothing has changed")
        try folder.edit(SmallSurvey.file, "skala: grad", "skala: <b>")
        await session.refresh()
        #expect(await session.edition.version != version)
        #expect(text(await get("/form")) == text(good))
        let check = text(await get("/check"))
        #expect(check.contains("Ingen skala heter &quot;&lt;b&gt;&quot;."), "escaped")
        #expect(text(await get("/version", query: version)).contains("\"isFormOld\":true"))
        try folder.edit(SmallSurvey.file, "skala: <b>", "skala: grad")
        await session.refresh()
        #expect(await session.edition.version == version, "the same text is the same edition")
        // A unit has a row for each profession, and one name.
        let register = try folder.text(SmallSurvey.register)
        try folder.write(
            register.replacingOccurrences(of: "Enhet n1,", with: "Enhet ett,"),
            to: SmallSurvey.register)
        await session.refresh()
        #expect(text(await get("/form")).contains("Enhet ett"))
        try folder.remove(SmallSurvey.file)
        await session.refresh()
        #expect(text(await get("/check")).contains("E201"))
    }

    @Test("where there has been no form its place says so")
    func noForm() async throws {
        try folder.write("enkät a: A\nxyz\n", to: "fel.enkat")
        let broken = PreviewSession(path: "fel.enkat", language: .english, in: folder.project)
        let site = PreviewSite(broken, path: "fel.enkat", language: .english)
        let answer = await site.answer(
            .init(method: "GET", path: "/form", host: "localhost:1"), port: 1)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("No form yet"))
    }
}
