import Foundation
import Testing

/// Whatever reaches a writer has gone through the gate: nothing else can make the types that
/// writers accept.
@Suite("The released types")
struct ReleasedTypesTests {
    private static let folder = Python.root.appending(path: "Sources/Disclosure/Released")

    private static func sources() throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test("declare no initialiser that another module could call, and cannot be decoded")
    func noOpenInitialisers() throws {
        let sources = try Self.sources()
        #expect(sources.count >= 5)
        for source in sources {
            for (number, line) in source.text.split(separator: "\n").enumerated() {
                let words = line.split { !$0.isLetter }.map(String.init)
                let isOpen = words.contains("package") || words.contains("public")
                #expect(
                    !(isOpen && words.contains("init")), "\(source.name):\(number + 1): \(line)")
                let isDecodable = !["Decodable", "Codable"].allSatisfy { !words.contains($0) }
                #expect(!isDecodable, "\(source.name):\(number + 1): \(line)")
            }
        }
    }

    @Test(
        "can be read but not made in another module, says the compiler", .enabled(if: Build.isKnown)
    )
    func compilerRefuses() throws {
        let build = try #require(Build.current, "the build's modules are not where they were")
        let reads = "func value(_ f: ReleasedFigure) -> Double? { f.published?.value }"
        #expect(try build.typecheck(reads) == "")
        let forgeries = [
            "let f = ReleasedFigure.Published(value: 1, lower: nil, upper: nil, n: 1, "
                + "population: nil, degreesOfFreedom: nil)",
            "func f(_ r: ReleasedFigure) { _ = ReleasedFigure(key: r.key, method: r.method, "
                + "base: r.base, content: .hidden) }",
            "func f<T: Decodable>(_ type: T.Type) {}; func g() { f(ReleasedReport.self) }",
        ]
        for forgery in forgeries {
            let message = try build.typecheck(forgery)
            #expect(
                message.contains("inaccessible") || message.contains("conform to 'Decodable'"),
                "\(forgery)\n\(message)")
        }
    }
}

/// The build that these tests are part of.
private struct Build {
    let modules: URL
    /// Headers of what a module beneath wraps in C.
    let wrapped: [URL]
    /// What the build calls the package.
    let packageName: String

    static let current = Build()

    /// Where nothing may be skipped the test runs, and fails if the build is elsewhere.
    static var isKnown: Bool {
        if current != nil { return true }
        if ProcessInfo.processInfo.environment["LAGESBILD_NOTHING_SKIPPED"] == "1" { return true }
        print("skipped: the compiler's word on the released types (no debug build beside the test)")
        return false
    }

    private init?() {
        var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        var found: URL?
        for _ in 0..<4 where found == nil {
            let modules = folder.appending(path: "Modules")
            let file = modules.appending(path: "Disclosure.swiftmodule")
            if FileManager.default.fileExists(atPath: file.path) { found = modules }
            folder.deleteLastPathComponent()
        }
        guard let found else { return nil }
        modules = found
        // …/.build/<platform>/debug/Modules
        let root = found.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        wrapped =
            [root.appending(path: "checkouts/GRDB.swift/Sources/GRDBSQLite")]
            + Self.wrappers(Python.root.appending(path: "Sources"))
        let plan = root.appending(path: "debug.yaml")
        guard let text = try? String(contentsOf: plan, encoding: .utf8),
            let module = text.range(of: "\"-module-name\",\"Disclosure\""),
            let flag = text[module.upperBound...].range(of: "\"-package-name\",\""),
            let end = text[flag.upperBound...].firstIndex(of: "\"")
        else { return nil }
        packageName = String(text[flag.upperBound..<end])
    }

    /// The folders of our own modules that wrap C.
    private static func wrappers(_ sources: URL) -> [URL] {
        let folders =
            (try? FileManager.default.contentsOfDirectory(
                at: sources, includingPropertiesForKeys: nil)) ?? []
        return folders.filter {
            FileManager.default.fileExists(atPath: $0.appending(path: "module.modulemap").path)
        }.sorted { $0.path < $1.path }
    }

    /// What the compiler says about a file of another module in the same package; nothing where
    /// it has nothing to say.
    func typecheck(_ code: String) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).swift")
        try Data("import Disclosure\n\(code)\n".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "swiftc", "-typecheck", "-swift-version", "6", "-module-name", "Forger",
                "-package-name", packageName, "-I", modules.path, file.path,
            ] + wrapped.flatMap { ["-I", $0.path] }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : String(decoding: output, as: UTF8.self)
    }
}
