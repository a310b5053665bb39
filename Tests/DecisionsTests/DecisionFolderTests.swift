import Decisions
import Diagnostics
import Foundation
import Testing

/// Decisions as a person's files, on the disk.
@Suite("Decisions beside a survey")
final class DecisionFolderTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("beslut-" + UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private func file(_ name: String) -> URL { root.appendingPathComponent("decisions/" + name) }

    private func opened(_ survey: String = "puls") throws -> DecisionFolder {
        try DecisionFolder(
            path: root.appendingPathComponent("decisions").path, name: "decisions", survey: survey)
    }

    private func erasure(_ digest: String, rule: String = "begäran") -> Erasure {
        Erasure(
            scope: .response(digest), survey: "puls", time: "2026-11-25T10:00:00Z", removed: 1,
            rule: rule)
    }

    @Test("what was decided is read back, whatever people write as their reason")
    func readBack() throws {
        var folder = try opened()
        #expect(folder.isEmpty && folder.digest(ofResponse: "17", started: nil) == nil)
        try folder.prepare()
        let digest = try #require(folder.digest(ofResponse: "17", started: "08:00"))
        let reasons = ["rad 1\nrad 2", "a\tb", "slut\\", "# ingen kommentar", "\u{2028}å\r\n", ""]
        for reason in reasons { try folder.add([erasure(digest, rule: reason)]) }
        try folder.add(
            QuarantineDecision(
                .release, survey: "puls", record: "r", code: "E306", column: "Q1\tx", value: "",
                reason: "tomt", time: "nu"))
        let again = try opened()
        #expect(again.erasures.map(\.rule) == ["rad 1\nrad 2", "a\tb", "slut\\",
            "# ingen kommentar", " å\r\n", ""])
        #expect(again.erasures.allSatisfy { $0.scope == .response(digest) })
        #expect(again.quarantine.map(\.value) == [""] && again.quarantine[0].column == "Q1\tx")
        #expect(again.digest(ofResponse: "17", started: "08:00") == digest)
        #expect(again.digest(ofResponse: "17", started: nil) != digest)
        let text = try String(contentsOf: file("erasures.tsv"), encoding: .utf8)
        #expect(text.hasPrefix("# Raderade svar.") && !text.contains("17\t"))
        let mode = try FileManager.default.attributesOfItem(atPath: file("key").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test("the digest is HMAC-SHA-256 of the lengths and texts, as Python computes it")
    func digest() throws {
        // hmac.new(bytes(range(32)), b"4:puls8:response2:175:08:00", "sha256").hexdigest()
        try FileManager.default.createDirectory(
            at: root.appendingPathComponent("decisions"), withIntermediateDirectories: true)
        let key = (0..<32).map { String(format: "%02x", $0) }.joined()
        try Data(key.utf8).write(to: file("key"))
        #expect(
            try opened().digest(ofResponse: "17", started: "08:00")
                == "6d10f1d5ddbb3e8fe83fa7fc8c7ab84593eb3deb1f588f09cc53c9c51dc89ef3")
    }

    @Test("another survey's decisions in the same folder are left alone")
    func otherSurvey() throws {
        var folder = try opened()
        try folder.prepare()
        try folder.add([erasure("aa")])
        let other = try opened("annan")
        #expect(other.isEmpty)
        #expect(other.digest(ofResponse: "17", started: nil)
            != folder.digest(ofResponse: "17", started: nil))
    }

    @Test("a line that was changed, a lost key and a damaged one stop everything")
    func damaged() throws {
        var folder = try opened()
        try folder.prepare()
        try folder.add([erasure("aa"), erasure("bb")])
        let whole = try Data(contentsOf: file("erasures.tsv"))
        func code() -> DiagnosticCode? {
            do {
                _ = try opened()
                return nil
            } catch {
                return (error as? DecisionProblem)?.diagnostics.first?.code
            }
        }
        #expect(code() == nil)
        // Cut off anywhere within the last line but at its end.
        for cut in 10...60 {
            try whole.dropLast(cut).write(to: file("erasures.tsv"))
            let lines = String(decoding: whole.dropLast(cut), as: UTF8.self)
                .split(separator: "\n").filter { !$0.hasPrefix("#") }
            if lines.count == 2 { #expect(code() == .decisionUnreadable, "\(cut)") }
        }
        try whole.write(to: file("erasures.tsv"))
        let key = try Data(contentsOf: file("key"))
        try FileManager.default.removeItem(at: file("key"))
        #expect(code() == .decisionKeyMissing)
        try key.dropLast(5).write(to: file("key"))
        #expect(code() == .decisionKeyDamaged)
    }
}
