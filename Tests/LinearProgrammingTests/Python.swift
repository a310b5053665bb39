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
        print("skipped: SciPy's HiGHS (.venv is missing; make test installs it)")
        return false
    }

    /// What HiGHS says to an objective.
    struct Answer: Decodable {
        let status: String
        let value: Double?
    }

    /// Least and greatest, in fractions and in whole numbers.
    struct Answers: Decodable {
        let fractions: [Answer]
        let whole: [Answer]
    }

    static func optima(_ cases: [RandomProblems.Drawn]) throws -> [Answers] {
        let process = Process()
        process.executableURL = interpreter
        process.arguments = [root.appending(path: "Tests/Peers/optima.py").path]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(cases))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([Answers].self, from: data)
    }
}
