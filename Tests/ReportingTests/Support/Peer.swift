import Foundation
import Testing

@testable import Reporting

/// Other people's programs that our pages are tried with: Python packages in `.venv`, Chromium.
enum Peer {
    /// The root of the repository, from where this file lies.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The repository's own Python with packages, else the system's without.
    private static let python =
        [root.appendingPathComponent(".venv/bin/python").path]
        .first(where: FileManager.default.isExecutableFile) ?? "/usr/bin/python3"

    /// Whether Chromium, and playwright and axe to drive it, are there.
    static let hasBrowser: Bool = {
        let isThere =
            FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
            && (try? run(["-c", "import playwright.sync_api, axe_playwright_python"])) != nil
        if !isThere { print("skipped: pages in Chromium with axe (make test installs them)") }
        return isThere
    }()

    static let hasPython: Bool = {
        let isThere = (try? run(["-c", "import html.parser"])) != nil
        if !isThere { print("skipped: pages parsed by Python") }
        return isThere
    }()

    /// What a script of `Tests/Peers` prints, as JSON.
    static func report(_ script: String, _ arguments: [String]) throws -> [String: Any] {
        let path = root.appendingPathComponent("Tests/Peers/\(script)").path
        let json = try JSONSerialization.jsonObject(with: try run([path] + arguments))
        return try #require(json as? [String: Any])
    }

    private static func run(_ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        let output = Pipe()
        let problems = FileManager.default.temporaryDirectory
            .appendingPathComponent("reporting-\(UUID().uuidString).txt")
        _ = FileManager.default.createFile(atPath: problems.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: problems) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: problems)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PeerFailed(words: (try? String(contentsOf: problems, encoding: .utf8)) ?? "")
        }
        return data
    }

    struct PeerFailed: Error, CustomStringConvertible {
        let words: String
        var description: String { words }
    }
}

/// A folder of its own for a test, removed when the test is over.
final class OutputFolder {
    let url: URL

    init(_ files: [OutputFile]) throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("reporting-" + UUID().uuidString)
        for file in files {
            let target = url.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

extension [OutputFile] {
    /// The text of a file; empty where it is not there.
    func text(_ path: String) -> String {
        first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
