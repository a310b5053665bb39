import Foundation
import Testing

/// Scripts of `Tests/Peers`, run by a Python that needs nothing but its own library.
enum Peer {
    private static let python = [
        Repository.path(".venv/bin/python"), "/usr/bin/python3", "/usr/local/bin/python3",
    ].first(where: FileManager.default.isExecutableFile)

    /// Whether there is a Python; where nothing may be skipped the tests run and fail without.
    static let isThere: Bool = {
        if python == nil { print("skipped: comparison with Python (no python3)") }
        return python != nil || !Skipping.isAllowed
    }()

    /// Whether Chromium, and playwright and axe to drive it, are there.
    static let hasBrowser: Bool = {
        let isThere =
            FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
            && python.map { python in
                let modules = "import playwright.sync_api, axe_playwright_python"
                return (try? Command.run(python, ["-c", modules]).status) == 0
            } == true
        if !isThere { print("skipped: the form in Chromium (make test installs it)") }
        return isThere || !Skipping.isAllowed
    }()

    /// What a script prints, as JSON.
    static func report(_ script: String, _ arguments: [String]) throws -> [String: Any] {
        let output = try output(script, arguments)
        let json = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(json as? [String: Any])
    }

    static func output(_ script: String, _ arguments: [String]) throws -> String {
        let python = try #require(python, "there is no python3")
        let run = try Command.run(
            python, [Repository.path("Tests/Peers/\(script)")] + arguments,
            environment: ["PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"])
        try #require(run.status == 0, "\(script): \(run.problems)")
        return run.output
    }
}
