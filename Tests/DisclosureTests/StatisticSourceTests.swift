import Analysis
import Disclosure
import Foundation
import Statistics
import SurveyModel
import Testing

/// What each statistic tells, and what may not be told beside it.
@Suite("What statistics tell")
struct StatisticSourceTests {
    /// The lines of the table that begin with a source, and the names in them.
    private static func documented() throws -> [String: Set<String>] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appending(path: "docs/disclosure.md"), encoding: .utf8)
        let section = text.split(separator: "## What each statistic tells").last?
            .split(separator: "\n## ").first
        var rows: [String: Set<String>] = [:]
        for line in (section ?? "").split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count > 1 else { continue }
            let names = cells[1].split(separator: "`").map(String.init).filter {
                StatisticName(rawValue: $0) != nil
            }
            rows[cells[0]] = Set(names)
        }
        return rows
    }

    @Test("every name stands in the table, beside what it is made of")
    func table() throws {
        let rows = try Self.documented()
        for source in StatisticSource.allCases {
            let names = Set(
                StatisticName.allCases.filter { $0.source == source }.map(\.rawValue))
            #expect(rows[source.rawValue] == names, "\(source)")
        }
    }

    @Test("a comparison with groups that may be hidden is told of nobody")
    func comparisons() {
        let schools = SchoolSample(counts: [("x", [15, 15, 15, 15]), ("y", [15, 15, 15, 15])])
        let report = schools.release()
        #expect(report.figures.contains { $0.key.statistic == .median && $0.published != nil })
        #expect(!report.figures.contains { $0.key.statistic.source == .comparison })
        // Nor how single people answered, whatever it is said to be made of.
        let names: Set<StatisticName> = [.straightlined, .straightlinedShare, .late, .welchP]
        #expect(!report.figures.contains { names.contains($0.key.statistic) })
    }

    // MARK: Indices

    /// Two schools of some thirty that have too few for sensitive questions, and two that do not.
    private static func schools(
        sensitive: [String], indices: [(id: String, items: [String])]
    ) -> SchoolSample {
        let counts = [[7, 7, 7, 7], [8, 8, 8, 8], [20, 20, 20, 20], [25, 25, 25, 25]]
        var rules = AnonymityRules()
        rules.minimumGroupForSensitive = 40
        return SchoolSample(
            rules: rules, counts: zip(["a", "b", "c", "d"], counts).map { ($0, $1) },
            further: sensitive.map { .init(id: $0, isSensitive: true, counts: counts) },
            indices: indices)
    }

    private static func shown(_ index: String, _ schools: SchoolSample) -> [String] {
        let report = schools.release()
        return ["a", "b", "c", "d"].filter {
            schools.shown($0, in: report, of: index).contains(.mean)
        }
    }

    @Test("an index beside all but one of its items would tell that item's mean")
    func oneHiddenItem() {
        let schools = Self.schools(sensitive: ["g"], indices: [("ix", ["f", "g"])])
        let report = schools.release()
        #expect(schools.shown("a", in: report, of: "f").contains(.mean))
        #expect(schools.shown("a", in: report, of: "g") == [])
        #expect(Self.shown("ix", schools) == ["c", "d"])
        // How many answered says nothing of what.
        #expect(schools.shown("a", in: report, of: "ix") == [.n])
    }

    @Test("of two hidden items it tells what both are together")
    func twoHiddenItems() {
        let schools = Self.schools(sensitive: ["g", "h"], indices: [("ix", ["f", "g", "h"])])
        #expect(Self.shown("ix", schools) == ["a", "b", "c", "d"])
    }

    @Test("nor does one item follow from several indices")
    func severalIndices() {
        let schools = Self.schools(
            sensitive: ["g", "h", "i"],
            indices: [
                ("gh", ["g", "h"]), ("hi", ["h", "i"]), ("gi", ["g", "i"]), ("fi", ["f", "i"]),
            ])
        #expect(Self.shown("gh", schools) == ["a", "b", "c", "d"])
        #expect(Self.shown("hi", schools) == ["a", "b", "c", "d"])
        // g + h, h + i and g + i are three sums of three unknowns.
        #expect(Self.shown("gi", schools) == ["c", "d"])
        #expect(Self.shown("fi", schools) == ["c", "d"])
    }
}
