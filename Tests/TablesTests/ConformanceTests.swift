import Diagnostics
import Foundation
import Tables
import Testing

@Suite("Andras prov på CSV och JSON")
struct ConformanceTests {
    private static func cases(_ suite: String, _ folder: String, prefix: String) -> [String] {
        guard let root = Fixture.conformance(suite) else { return [] }
        return Fixture.names(in: root + "/" + folder).filter { $0.hasPrefix(prefix) }
    }

    private static func isAtHand(_ suite: String) -> Bool { Fixture.conformance(suite) != nil }

    @Test(
        "csv-spectrum: every table as its JSON says",
        .enabled(if: isAtHand("csv-spectrum"), "csv-spectrum is not beside the repository"))
    func csvSpectrum() throws {
        let root = try #require(Fixture.conformance("csv-spectrum"))
        let names = Fixture.names(in: root + "/csvs")
        #expect(names.count == 12)
        // The suite's JSON has another telephone number here than its own CSV.
        let contradictory = "Contact Phone Number"
        for name in names {
            let table = try SmallTable(TableInput(path: root + "/csvs/" + name), separator: 0x2C)
            let expected = try JSONDocument.parse(
                TableInput(path: root + "/json/" + name.dropLast(4) + ".json"))
            let rows = table.rows.map { row in
                JSONValue.object(
                    zip(table.header, row.cells).filter { $0.0 != contradictory }
                        .map { ($0, .string($1)) })
            }
            #expect(JSONValue.array(rows) == Self.list(expected, without: contradictory), "\(name)")
            #expect(table.faults.isEmpty, "\(name)")
        }
    }

    @Test(
        "JSONTestSuite: accepts what RFC 8259 accepts",
        .enabled(if: isAtHand("JSONTestSuite"), "JSONTestSuite is not beside the repository"))
    func accepts() throws {
        let names = Self.cases("JSONTestSuite", "test_parsing", prefix: "y_")
        #expect(names.count == 95)
        for name in names {
            #expect(throws: Never.self, "\(name)") { try parse(name) }
        }
    }

    @Test(
        "JSONTestSuite: refuses what RFC 8259 refuses, with a place",
        .enabled(if: isAtHand("JSONTestSuite"), "JSONTestSuite is not beside the repository"))
    func refuses() throws {
        let names = Self.cases("JSONTestSuite", "test_parsing", prefix: "n_")
        #expect(names.count == 188)
        for name in names {
            let error = #expect(throws: TableError.self, "\(name)") { try parse(name) }
            #expect(error?.line != nil || error?.reason == .empty, "\(name)")
        }
    }

    @Test(
        "JSONTestSuite: survives what each may do as it likes",
        .enabled(if: isAtHand("JSONTestSuite"), "JSONTestSuite is not beside the repository"))
    func survives() throws {
        let root = try #require(Fixture.conformance("JSONTestSuite"))
        let free = Self.cases("JSONTestSuite", "test_parsing", prefix: "i_")
        #expect(free.count == 35)
        for name in free { _ = try? parse(name) }
        for name in Fixture.names(in: root + "/test_parsing") {
            let bytes = try Fixture.bytes(root + "/test_parsing/" + name)
            _ = JSONTranscript.of(bytes)
        }
        for name in Fixture.names(in: root + "/test_transform") {
            let bytes = try Fixture.bytes(root + "/test_transform/" + name)
            _ = try? JSONDocument.parse(bytes)
        }
    }

    /// What RFC 8259 leaves to each reader, and what ours does: docs/conformance.md lists it.
    @Test(
        "JSONTestSuite: does with the rest what docs/conformance.md says",
        .enabled(if: isAtHand("JSONTestSuite"), "JSONTestSuite is not beside the repository"))
    func documented() throws {
        let lines = Self.cases("JSONTestSuite", "test_parsing", prefix: "i_").map { name in
            do {
                _ = try parse(name, refusesAmbiguous: true)
                return "| `\(name)` | read |"
            } catch {
                let code = (error as? TableError)?.diagnostic(file: name).code.rawValue ?? "–"
                return "| `\(name)` | \(code) |"
            }
        }
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/conformance.md")
        let page = try String(contentsOf: path, encoding: .utf8)
        let head = "| file | what becomes of it |\n|---|---|\n"
        let start = try #require(page.range(of: head)?.upperBound)
        let listed = page[start...].split(separator: "\n\n", maxSplits: 1)[0]
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let rest = page[start...].dropFirst(listed.count)
            let text = page[..<start] + lines.joined(separator: "\n") + rest
            try String(text).write(to: path, atomically: true, encoding: .utf8)
            Issue.record("recorded")
        }
        #expect(listed.split(separator: "\n").map(String.init) == lines)
    }

    /// One table of the suite has a bare object for its only row.
    private static func list(_ value: JSONValue, without key: String) -> JSONValue {
        switch value {
        case .array(let values): .array(values.map { list($0, without: key) }.flatMap(\.elements))
        case .object(let object):
            .array([.object(JSONObject(object.members.filter { $0.key != key }))])
        default: value
        }
    }

    private func parse(_ name: String, refusesAmbiguous: Bool = false) throws -> JSONValue {
        let root = try #require(Fixture.conformance("JSONTestSuite"))
        return try JSONDocument.parse(
            TableInput(path: root + "/test_parsing/" + name), refusesAmbiguous: refusesAmbiguous)
    }
}

extension JSONValue {
    fileprivate var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }
}
