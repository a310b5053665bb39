import Foundation
import ResponseStore
import SurveyModel
import Tally
import Testing

/// `g2_enkat.csv`, 738 responses of 12 units in two waves, against `g2_jointcounts.csv`, the same
/// table crossed in R (`table(unit, wave, prof, nulage, behov)`).
@Suite("Nuläge × behov as R counts it")
struct JointCountsGoldenTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StatisticsTests/Fixtures")

    /// Rows of a table without separators or line breaks in its cells, header left out.
    private static func table(_ name: String) throws -> [[String]] {
        let text = try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.filter { $0 != "\"" }
            }
        }
    }

    private static func survey(units: [String], professions: [String]) -> Survey {
        var survey = Survey(id: "g2", title: LocalizedText("g2"))
        let entries = units.map { code in
            var entry = Register.Entry(code: code, label: LocalizedText(code))
            entry.headcount = 1
            return entry
        }
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: entries),
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: professions.map { .init(code: $0, label: LocalizedText($0)) }),
        ]
        survey.scales = [
            Scale(
                id: "nivå", title: LocalizedText("Nivå"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [.init(value: 0, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        ]
        let pair = Pair(
            scale: "nivå", nowTitle: LocalizedText("Nuläge"), needTitle: LocalizedText("Behov"),
            rows: [.init(id: "fråga", title: LocalizedText("Fråga"))])
        let kinds: [(String, Question.Kind)] = [
            ("unit", .register("enheter")), ("prof", .register("yrken")), ("par", .pair(pair)),
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: kinds.map {
                    Question(id: $0, title: LocalizedText($0), kind: $1)
                })
        ]
        return survey
    }

    @Test("gives exactly the joint counts of R, both waves, every unit and profession")
    func jointCounts() throws {
        let records = try Self.table("g2_enkat.csv")
        try #require(records.count == 738)
        let units = Set(records.map { $0[1] }).sorted()
        let professions = Set(records.map { $0[4] }).sorted()
        let survey = Self.survey(units: units, professions: professions)
        let folder = try StoreFolder(layout: ColumnLayout(survey))
        // Level 1…5 is code 1…5, *vet ej* (0) follows them as 6, blank is skipped.
        let code = { (cell: String) -> Int in cell == "NA" ? 251 : cell == "0" ? 6 : Int(cell) ?? 0
        }
        for wave in ["1", "2"] {
            let rows = records.filter { $0[3] == wave }.map { record in
                TallySample.Row(
                    id: record[0],
                    codes: [
                        (units.firstIndex(of: record[1]) ?? 0) + 1,
                        (professions.firstIndex(of: record[4]) ?? 0) + 1, code(record[5]),
                        code(record[6]),
                    ])
            }
            try folder.load("våg" + wave, rows, wave: wave)
        }
        try folder.store.resolve(order: ["våg1", "våg2"])

        var counted: [[String]: Int] = [:]
        for wave in ["1", "2"] {
            for cell in try folder.tally(survey, wave: wave).cells()
            where cell.kind == .pair && cell.dimension == "prof" {
                let codes = cell.codes.map { $0 == ".skipped" ? "blank" : $0 }
                counted[[cell.unit, cell.wave, cell.group] + codes] = cell.n
            }
        }
        var expected: [[String]: Int] = [:]
        for row in try Self.table("g2_jointcounts.csv") where row[5] != "0" {
            expected[Array(row[..<5])] = Int(row[5])
        }
        #expect(expected.count == 540)
        #expect(counted == expected)
    }
}
