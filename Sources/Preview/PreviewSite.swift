package import Diagnostics
import FormSchemas
import Tables

/// What the preview answers to a request: nothing but four addresses, and only to browsers on this
/// machine that asked for this machine.
package struct PreviewSite: Sendable {
    private let session: PreviewSession
    private let path: String
    private let wording: PreviewWording

    package init(_ session: PreviewSession, path: String, language: MessageLanguage) {
        self.session = session
        self.path = path
        wording = PreviewWording(language)
    }

    package struct Request: Sendable {
        package let method: String
        /// The address's path and what follows `?`, as they were sent.
        package let path: String
        package let query: String
        package let host: String?

        package init(method: String, path: String, query: String = "", host: String?) {
            self.method = method
            self.path = path
            self.query = query
            self.host = host
        }
    }

    package struct Answer: Sendable {
        package let status: Int
        package let headers: [String: String]
        package let body: [UInt8]
    }

    /// - Parameter port: The one this server listens on.
    package func answer(_ request: Request, port: UInt16) async -> Answer {
        // Another site's name that leads to this machine is not this machine's name.
        guard ["127.0.0.1:\(port)", "localhost:\(port)"].contains(request.host?.lowercased()) else {
            return plain(421, "421: host")
        }
        guard request.method == "GET" else {
            return plain(405, "405", headers: ["Allow": "GET"])
        }
        switch request.path {
        case "/": return page(ShellPage.page(await session.edition, path: path, wording: wording))
        case "/check": return html(await session.edition.checkPage, Self.policy())
        case "/form":
            guard let form = await session.edition.form else {
                return page(ShellPage.noForm(wording))
            }
            // What the form itself is allowed it says in the file, and a browser keeps to both.
            return html(form, "frame-ancestors 'self'")
        case "/version": return await version(after: request.query)
        default: return plain(404, "404")
        }
    }

    // MARK: News

    /// Answers when there is something newer than the version asked after, at the latest after
    /// some seconds.
    private func version(after known: String) async -> Answer {
        var edition = await session.edition
        for _ in 0..<Self.waits where edition.version == known {
            try? await Task.sleep(for: Self.wait)
            edition = await session.edition
        }
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("version", edition.version)
        writer.member("form", edition.formVersion)
        writer.member("summary", edition.summary)
        writer.member("isFormOld", edition.isFormOld)
        writer.endObject()
        return answer(200, "application/json; charset=utf-8", writer.bytes, [:])
    }

    private static let wait = Duration.milliseconds(100)
    /// Ten seconds: shorter than what the server lets a request take.
    private static let waits = 100

    // MARK: Answers

    private func page(_ page: Page) -> Answer { html(page.bytes, Self.policy(withScript: true)) }

    private func html(_ bytes: [UInt8], _ policy: String) -> Answer {
        answer(200, "text/html; charset=utf-8", bytes, ["Content-Security-Policy": policy])
    }

    private func plain(_ status: Int, _ text: String, headers: [String: String] = [:]) -> Answer {
        answer(status, "text/plain; charset=utf-8", Array((text + "\n").utf8), headers)
    }

    private func answer(
        _ status: Int, _ type: String, _ body: [UInt8], _ headers: [String: String]
    ) -> Answer {
        let common = [
            "Content-Type": type, "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
        ]
        return Answer(status: status, headers: common.merging(headers) { $1 }, body: body)
    }

    /// One style sheet, one script, frames and answers from here, nothing from elsewhere.
    private static func policy(withScript: Bool = false) -> String {
        let script = withScript ? " script-src \(Page.source(of: PreviewScript.text));" : ""
        return "default-src 'none';\(script) style-src \(Page.source(of: PreviewStyle.text)); "
            + (withScript ? "connect-src 'self'; frame-src 'self'; " : "")
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    }
}
