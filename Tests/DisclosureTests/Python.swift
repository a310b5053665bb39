import Foundation
import Testing

/// The Python beside the sources, with the peers that tests need.
enum Python {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let interpreter = root.appending(path: ".venv/bin/python")

    /// Whether a test with a peer is to run. Where nothing may be skipped it always is, and fails
    /// if the peer is missing.
    static var isThere: Bool {
        if FileManager.default.isExecutableFile(atPath: interpreter.path) { return true }
        if ProcessInfo.processInfo.environment["LAGESBILD_NOTHING_SKIPPED"] == "1" { return true }
        print("skipped: SciPy attacker (.venv is missing; make test installs it)")
        return false
    }

    static func run(_ script: String, input: Data, _ arguments: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).json")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = interpreter
        process.arguments =
            [root.appending(path: "Tests/Peers/\(script)").path, file.path] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
