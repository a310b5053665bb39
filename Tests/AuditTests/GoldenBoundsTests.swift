import Audit
import Foundation
import Testing

/// Twelve units in three departments, five professions in two groups and one by itself, all shown
/// with totals: bounds computed by SciPy's HiGHS.
@Suite("The bounds of a hierarchy of units and professions")
struct GoldenBoundsTests {
    private struct Golden: Decodable {
        let threshold: Int
        let units: [String]
        let dept: [String: String]
        let profession_groups: [String: String]
        let micro: [Cell]
        let primary: [String]
        let lp_bounds_primary_only: [String: [Double]]
        let example_safe_pattern: [String]
        let lp_bounds_safe_pattern: [String: [Double]]

        struct Cell: Decodable {
            let unit: String
            let prof: String
            let n: Int
        }
    }

    private static func golden() throws -> Golden {
        try JSONDecoder().decode(
            Golden.self, from: Data(contentsOf: Fixture.url("g7_sdc_hier.json")))
    }

    /// Everything is told but what is hidden.
    private static func release(_ golden: Golden, hidden: Set<String>) -> AuditedRelease {
        let rows =
            golden.units.map { [$0] }
            + Dictionary(grouping: golden.units) { golden.dept[$0] ?? "" }
            .sorted { $0.key < $1.key }.map(\.value) + [golden.units]
        let rowNames =
            golden.units + Set(golden.dept.values).sorted() + ["ALL"]
        let professions = ["AT", "FT", "SSK", "LAK", "CHEF"]
        let columns: [(String, [String])] =
            professions.map { ($0, [$0]) }
            + Set(golden.profession_groups.values).sorted().map { group in
                (group, professions.filter { golden.profession_groups[$0] == group })
            } + [("ALL", professions)]
        var groups: [AuditedGroup] = []
        var told: [Told] = []
        for (name, units) in zip(rowNames, rows) {
            for (column, professions) in columns {
                let cells = golden.micro.indices.filter {
                    units.contains(golden.micro[$0].unit)
                        && professions.contains(golden.micro[$0].prof)
                }
                groups.append(
                    AuditedGroup(
                        name: GroupName(unit: name, dimension: "prof", category: column),
                        cells: cells))
                told.append(
                    hidden.contains("\(name)|\(column)")
                        ? .nothing : .number(cells.reduce(0) { $0 + golden.micro[$1].n }))
            }
        }
        return AuditedRelease(
            threshold: golden.threshold,
            cells: PeopleCells(caps: golden.micro.map { _ in nil }), groups: groups,
            subjects: [AuditedSubject(respondents: told)])
    }

    private static func bounds(_ release: AuditedRelease) throws -> [String: ClosedRange<Double>] {
        var attack = try CountAttack(release)
        try attack.run(exactly: true)
        return Dictionary(
            uniqueKeysWithValues: try attack.bounds.map { bound in
                let name = release.groups[bound.group].name
                return ("\(name.unit)|\(name.category)", try #require(bound.range))
            })
    }

    private static func expect(
        _ found: [String: ClosedRange<Double>], _ golden: [String: [Double]]
    ) {
        for (cell, limits) in golden {
            guard let range = found[cell] else {
                Issue.record("\(cell) was not bounded")
                continue
            }
            #expect(
                abs(range.lowerBound - limits[0]) < 1e-6
                    && abs(range.upperBound - limits[1]) < 1e-6,
                "\(cell): \(range) where HiGHS has \(limits)")
        }
    }

    @Test("hiding only the small cells hides nothing: each follows exactly, as HiGHS finds")
    func primaryOnly() throws {
        let golden = try Self.golden()
        let found = try Self.bounds(Self.release(golden, hidden: Set(golden.primary)))
        #expect(golden.lp_bounds_primary_only.count == 19)
        Self.expect(found, golden.lp_bounds_primary_only)
        let report = try Auditor(threshold: golden.threshold).audit(
            Self.release(golden, hidden: Set(golden.primary)), wave: "")
        let hidden = report.leaks.filter { $0.kind == .tooFew }
        #expect(hidden.count == 19)
        #expect(hidden.allSatisfy { $0.remedy != nil && !$0.sources.isEmpty })
        // What is left of a unit without a shown group of professions can be few as well.
        #expect(report.leaks.allSatisfy { $0.kind == .tooFew || $0.kind == .difference })
    }

    @Test("a pattern that protects leaves every cell as open as HiGHS finds, and nothing is found")
    func safePattern() throws {
        let golden = try Self.golden()
        let release = Self.release(golden, hidden: Set(golden.example_safe_pattern))
        #expect(golden.lp_bounds_safe_pattern.count == 19)
        Self.expect(try Self.bounds(release), golden.lp_bounds_safe_pattern)
        let report = try Auditor(threshold: golden.threshold).audit(release, wave: "")
        #expect(report.leaks == [])
    }

    @Test("showing one cell that the pattern needs is found")
    func mutation() throws {
        let golden = try Self.golden()
        let pattern = Set(golden.example_safe_pattern)
        var found = 0
        for shown in pattern.subtracting(golden.primary).sorted() {
            let release = Self.release(golden, hidden: pattern.subtracting([shown]))
            let report = try Auditor(threshold: golden.threshold).audit(release, wave: "")
            if !report.leaks.isEmpty { found += 1 }
        }
        // The pattern was made greedily: a few of its cells turned out not to be needed.
        #expect(found >= 25, "\(found) of \(pattern.count - golden.primary.count)")
    }
}

/// Files beside the tests.
enum Fixture {
    static func url(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    }
}
