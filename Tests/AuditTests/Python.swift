import Foundation

/// The Python beside the sources, with SciPy.
enum Python {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
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

    /// What Tests/Peers/attack.py prints.
    static func attack(_ releases: some Encodable) throws -> [String] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).json")
        try JSONEncoder().encode(releases).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = interpreter
        process.arguments = [root.appending(path: "Tests/Peers/attack.py").path, file.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
