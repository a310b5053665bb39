import Foundation
import Testing

/// Other people's programs that our files are tried with: Python packages in `.venv`, Chromium.
enum Peer {
    /// The root of the repository, from where this file lies.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The repository's own Python with packages, else the system's without.
    private static let python =
        [root.appendingPathComponent(".venv/bin/python").path]
        .first(where: FileManager.default.isExecutableFile) ?? "/usr/bin/python3"

    /// Whether Python with jsonschema is there.
    static let hasSchemaValidator = canImport("jsonschema")
    /// Whether Python with the judges of FHIR resources is there.
    static let hasFHIR = canImport("fhir.resources, fhirpathpy, jsonschema")
    /// Whether Python can validate XML, and the schema of DDI Codebook is there.
    static let hasDDI =
        canImport("lxml") && FileManager.default.fileExists(atPath: ddiSchema.path)
    /// Published schemas lie beside the repository, not in it.
    static let ddiSchema = root.deletingLastPathComponent()
        .appendingPathComponent("shared/schemas/ddi-2.5/codebook.xsd")
    /// Whether pyxform is there.
    static let hasPyxform = canImport("pyxform")
    /// Whether Chromium, and playwright and axe to drive it, are there.
    static let hasBrowser =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
        && canImport("playwright.sync_api, axe_playwright_python")

    private static func canImport(_ modules: String) -> Bool {
        (try? run(["-c", "import \(modules)"])) != nil
    }

    /// What a script of `Tests/Peers` prints, as JSON.
    static func report(_ script: String, _ arguments: [String]) throws -> [String: Any] {
        let path = root.appendingPathComponent("Tests/Peers/\(script)").path
        let output = try run([path] + arguments)
        let json = try JSONSerialization.jsonObject(with: output)
        return try #require(json as? [String: Any])
    }

    /// What a script of `Tests/Peers` for Node prints, as JSON.
    static func script(_ script: String, _ arguments: [String]) throws -> [String: Any] {
        let path = root.appendingPathComponent("Tests/Peers/\(script)").path
        let output = try run("/usr/bin/env", ["node", path] + arguments)
        let json = try JSONSerialization.jsonObject(with: output)
        return try #require(json as? [String: Any])
    }

    private static func run(_ arguments: [String]) throws -> Data { try run(python, arguments) }

    /// What a program prints.
    /// - Parameter input: Path of a file it reads as its standard input.
    static func run(
        _ program: String, _ arguments: [String], input: String? = nil
    ) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let input { process.standardInput = FileHandle(forReadingAtPath: input) }
        let output = Pipe()
        process.standardOutput = output
        // A file, not a pipe: nobody reads it until the program is over.
        let problems = FileManager.default.temporaryDirectory
            .appending(path: "problems-" + UUID().uuidString)
        try Data().write(to: problems)
        defer { try? FileManager.default.removeItem(at: problems) }
        let words = try FileHandle(forWritingTo: problems)
        process.standardError = words
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try words.close()
        guard process.terminationStatus == 0 else {
            throw PeerFailed(words: String(decoding: try Data(contentsOf: problems), as: UTF8.self))
        }
        return data
    }

    struct PeerFailed: Error, CustomStringConvertible {
        let words: String
        var description: String { words }
    }
}

/// A folder of its own for a test, removed when the test is over.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("forms-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file and returns its path.
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = url.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }
}
