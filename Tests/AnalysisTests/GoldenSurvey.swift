import Analysis
import Foundation
import SurveyModel
import Tally

/// The invented survey that R computed its reference results from: 12 units in departments, three
/// professions or so, one pair; `g2_enkat.csv`, `g2_frame.csv`, `g2_enkat.json`, first wave.
struct GoldenSurvey {
    let survey: Survey
    let analysis: SituationAnalysis
    let expected: Expected
    /// The raw records of the first wave.
    let records: [[String: String]]

    struct Expected: Decodable {
        let per_unit: [Unit]

        struct Unit: Decodable {
            let unit: String
            let invited: Int
            let responded: Int
            let rr: Double
            let vetej_now: Int
            let pair: Pair
        }

        struct Pair: Decodable {
            let n: Int
            let mean_gap: Double
            let sd_gap: Double
            let se_gap_fpc: Double
            let pos: Int
            let wilcoxon: Wilcoxon
            let rank_biserial: Double
        }

        struct Wilcoxon: Decodable {
            let pratt_exact_p: Double?
        }
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StatisticsTests/Fixtures")

    init() throws {
        let frame = try Self.table("g2_frame.csv")
        let all = try Self.table("g2_enkat.csv")
        records = all.filter { $0["wave"] == "1" }
        survey = Self.survey(frame: frame, professions: Set(all.compactMap { $0["prof"] }).sorted())
        let layout = ColumnLayout(survey)
        let units = frame.compactMap { $0["unit"] }
        let professions = survey.registers[1].entries.map(\.code)
        // Level 1…5 is code 1…5, *vet ej* (0) follows them as 6, blank is skipped.
        func code(_ cell: String?) -> UInt8 {
            cell == "NA" ? AnswerCode.skipped.rawValue : cell == "0" ? 6 : UInt8(cell ?? "") ?? 0
        }
        var batch = ResponseBatch(columns: [
            .register(
                records.map { record in
                    UInt16(1 + (units.firstIndex { $0 == record["unit"] } ?? 0))
                }),
            .codes(
                records.map { record in
                    UInt8(1 + (professions.firstIndex { $0 == record["prof"] } ?? 0))
                }),
            .codes(records.map { code($0["nulage"]) }), .codes(records.map { code($0["behov"]) }),
        ])
        batch.count = records.count
        let tally = try BatchEngine(batches: [batch]).counts(
            TallyQuery(survey: survey, layout: layout, wave: "1"))
        analysis = Analyst(survey: survey, layout: layout, tally: tally).analysis()
        expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: Self.fixtures.appending(path: "g2_enkat.json")))
    }

    /// The results of a subject in the unit with a code.
    func result(_ subject: Int, unit: String) -> GroupResult? {
        let group = analysis.groups.firstIndex {
            if case .unit(unit, _) = $0.kind { true } else { false }
        }
        return group.map { analysis.results[subject][$0] }
    }

    private static func survey(frame: [[String: String]], professions: [String]) -> Survey {
        var survey = Survey(id: "g2", title: LocalizedText("g2"))
        let departments = Set(frame.compactMap { $0["dept"] }).sorted()
        let tops = departments.map { department in
            var entry = Register.Entry(code: department, label: LocalizedText(department))
            // As the register reader computes it: everyone below.
            entry.headcount = frame.filter { $0["dept"] == department }
                .reduce(0) { $0 + (Int($1["N"] ?? "") ?? 0) }
            return entry
        }
        let units = frame.map { row in
            var entry = Register.Entry(
                code: row["unit"] ?? "", label: LocalizedText(row["unit"] ?? ""))
            entry.parent = row["dept"]
            entry.headcount = Int(row["N"] ?? "")
            return entry
        }
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: tops + units),
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: professions.map { .init(code: $0, label: LocalizedText($0)) }),
        ]
        survey.scales = [
            Scale(
                id: "grad", title: LocalizedText("Grad"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [.init(value: 0, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        ]
        let pair = Pair(
            scale: "grad", nowTitle: LocalizedText("Nu"), needTitle: LocalizedText("Behov"),
            rows: [.init(id: "rad", title: LocalizedText("Rad"))])
        let kinds: [(String, Question.Kind)] = [
            ("enhet", .register("enheter")), ("yrke", .register("yrken")), ("par", .pair(pair)),
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: kinds.map { Question(id: $0, title: LocalizedText($0), kind: $1) })
        ]
        return survey
    }

    private static func table(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.filter { $0 != "\"" }
            }
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}
