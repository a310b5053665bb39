import Foundation
import Testing

/// Rules of the house that the compiler does not hold.
@Suite("The house")
struct HouseTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Swift files below a folder of the repository, with their lines.
    private static func files(_ folder: String) throws -> [(path: String, lines: [Substring])] {
        let base = root.appending(path: folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
            .filter { $0.hasSuffix(".swift") }.sorted()
        return try paths.map { path in
            let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
            return (
                folder + "/" + path, text.split(separator: "\n", omittingEmptySubsequences: false)
            )
        }
    }

    @Test("has no file over 500 lines", arguments: ["Sources", "Tests"])
    func filesAreSmall(_ folder: String) throws {
        let files = try Self.files(folder)
        #expect(files.count > 50)
        for file in files { #expect(file.lines.count <= 500, "\(file.path)") }
    }

    @Test(
        "imports each outside library in its own rooms only",
        arguments: [
            ("CLibCSV", ["Tables"]), ("CLibCrypto", ["Digests"]), ("GRDB", ["ResponseStore"]),
            // SQLite itself, for what GRDB has no form for.
            ("GRDBSQLite", ["Export", "ResponseStore"]),
            ("CHunspell", ["SwedishText"]), ("CStemmer", ["SwedishText"]),
            ("CClp", ["LinearProgramming"]), ("CCbc", ["LinearProgramming"]),
            ("Yams", ["YAMLFiles", "FollowUp", "Pipeline"]), ("Mustache", ["Reporting"]),
            ("ArgumentParser", ["lagesbild"]),
            ("NIOCore", ["Preview"]), ("NIOHTTP1", ["Preview"]), ("NIOPosix", ["Preview"]),
        ])
    func importsLieInTheirRooms(_ library: String, _ rooms: [String]) throws {
        let importing = try Self.files("Sources").filter { file in
            file.lines.contains { $0.hasSuffix("import " + library) }
        }
        #expect(!importing.isEmpty)
        for file in importing {
            #expect(
                rooms.contains { file.path.hasPrefix("Sources/\($0)/") },
                "\(file.path) imports \(library)")
        }
    }

    @Test("lets no writer reach what was not released")
    func writersSeeReleasedOnly() throws {
        let forbidden = ["Tally", "ResponseStore", "Ingestion", "SurveyLanguage"]
        for file in try Self.files("Sources/Reporting") {
            for module in forbidden {
                #expect(!file.lines.contains { $0.hasSuffix("import " + module) }, "\(file.path)")
            }
            let text = file.lines.joined(separator: "\n")
            for name in ["SituationAnalysis", "GroupResult", "Footprint"] {
                #expect(!text.contains(name), "\(file.path) names \(name)")
            }
        }
    }

    @Test("has nothing that brings the program down on purpose")
    func nothingTraps() throws {
        for file in try Self.files("Sources") {
            for (number, line) in file.lines.enumerated() {
                for word in ["fatalError(", "try!", "preconditionFailure(", "@unchecked Sendable"] {
                    #expect(!line.contains(word), "\(file.path):\(number + 1) has \(word)")
                }
            }
        }
    }
}
