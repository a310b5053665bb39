import Foundation

/// A program run to its end, with what it wrote.
struct Command {
    let status: Int32
    let output: String
    let problems: String

    struct NotFound: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program with both streams in files, so that neither can fill a pipe.
    static func run(
        _ program: String, _ arguments: [String], in folder: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Command {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = try (0..<2).map { _ in
            let file = FileManager.default.temporaryDirectory
                .appendingPathComponent("pipeline-stream-" + UUID().uuidString)
            try Data().write(to: file)
            return file
        }
        defer { files.forEach { try? FileManager.default.removeItem(at: $0) } }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return Command(status: process.terminationStatus, output: texts[0], problems: texts[1])
    }
}

/// The command `lagesbild`, as built beside these tests.
enum Tool {
    static func path() throws -> String {
        // The test bundle lies in the same folder; run by an IDE it may lie elsewhere.
        let places =
            [Bundle.main.bundlePath, CommandLine.arguments[0]]
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/lagesbild" }
            + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map {
                URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/lagesbild"
            } + [Repository.path(".build/debug/lagesbild")]
        guard let found = places.first(where: FileManager.default.isExecutableFile) else {
            throw Command.NotFound(
                description: "lagesbild is not built: swift build --product lagesbild "
                    + "(looked at \(places.joined(separator: ", ")))")
        }
        return found
    }

    /// Runs it; in Swedish unless the arguments say otherwise.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Command {
        try Command.run(
            path(), arguments, in: folder,
            environment: ["LC_ALL": "sv_SE.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
                .merging(environment) { $1 })
    }
}
