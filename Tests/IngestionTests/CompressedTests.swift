import Diagnostics
import Foundation
import Ingestion
import Tables
import Testing

/// Files packed by the gzip program.
@Suite("Packade exporter")
struct CompressedTests {
    /// What `gzip -c` makes of some bytes.
    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "lagesbild-gzip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "svar")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-n", file.path]
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: folder.appending(path: "svar.gz")))
    }

    private static let names = [
        "microsoft-forms/svar.csv", "limesurvey/svar.csv", "limesurvey/vv.csv",
        "limesurvey/svar.json", "qualtrics/svar.csv", "surveymonkey/svar.csv",
        "google-forms/svar.csv", "surveyjs/svar.json", "formr/svar.json", "table/svar.csv",
    ]

    @Test("are read as what they hold, under any name", arguments: names)
    func everyFormat(_ name: String) throws {
        let bytes = try Fixture.bytes(name)
        let packed = try Self.packed(bytes)
        #expect(packed.starts(with: [0x1F, 0x8B]))
        let plain = try Fixture.ingest(TableInput(name: "svar", bytes: bytes))
        let read = try Fixture.ingest(TableInput(name: "svar", bytes: packed, blockSize: 7))
        #expect(read.report == plain.report)
        #expect(read.sink.lineage == plain.sink.lineage)
        #expect(read.sink.rows(ExampleSurvey.layout) == FixtureTests.expected)
    }

    @Test("may have several parts, with zeros behind")
    func members() throws {
        let bytes = try Fixture.bytes("table/svar.csv")
        let parts = try Self.packed(Array(bytes[..<100])) + Self.packed(Array(bytes[100...]))
        let input = try TableInput(name: "svar", bytes: parts + [0, 0, 0]).unpacked()
        #expect(try input.bytes() == bytes)
        #expect(try TableInput(name: "svar", bytes: bytes).unpacked().bytes() == bytes)
    }

    @Test("that are cut off anywhere are refused, and it is said why")
    func cutOff() throws {
        let packed = try Self.packed(Fixture.bytes("table/svar.csv"))
        for count in [2, 9, 10, 40, packed.count / 2, packed.count - 8, packed.count - 1] {
            #expect(codes(Array(packed[..<count])) == [.gzipCutOff], "\(count)")
        }
    }

    @Test("that are damaged are refused, and no byte of them is read somehow")
    func damaged() throws {
        let packed = try Self.packed(Fixture.bytes("table/svar.csv"))
        for place in stride(from: 10, to: packed.count, by: 7) {
            var bytes = packed
            bytes[place] ^= 0x55
            let found = codes(bytes)
            #expect(found == [.gzipDamaged] || found == [.gzipCutOff], "\(place): \(found)")
        }
        #expect(codes(packed + Array("mer".utf8)) == [.gzipDamaged])
        #expect(codes([0x1F, 0x8B, 0x07, 0x00] + packed) == [.gzipDamaged])
    }

    @Test("that unpack to more than the limit are refused before the memory is full")
    func bomb() throws {
        let packed = try Self.packed([UInt8](repeating: 0x20, count: 4 << 20))
        #expect(packed.count < 8192)
        #expect(throws: TableError(.gzipTooLarge(limit: 1 << 20))) {
            try TableInput(name: "svar", bytes: packed).unpacked(limit: 1 << 20)
        }
        #expect(
            try TableInput(name: "svar", bytes: packed).unpacked(limit: 4 << 20).bytes().count == 4
                << 20)
    }

    private func codes(_ bytes: [UInt8]) -> [DiagnosticCode] {
        do {
            _ = try Fixture.ingest(TableInput(name: "svar", bytes: bytes))
            return []
        } catch let refusal as IngestRefusal {
            return refusal.diagnostics.map(\.code)
        } catch {
            return []
        }
    }
}
