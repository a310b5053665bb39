import Foundation
import SurveyModel
import Testing

/// The invented survey of `g2_enkat.csv`, its frame, and what R says about each unit.
enum GoldenSurvey {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StatisticsTests/Fixtures")

    /// What R says in a golden file.
    static func golden<Golden: Decodable>(
        _ name: String, as _: Golden.Type = Golden.self
    ) throws -> Golden {
        let data = try Data(contentsOf: fixtures.appending(path: name))
        return try JSONDecoder().decode(Golden.self, from: data)
    }

    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.filter { $0 != "\"" }
            }
        }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// Departments D1…D3 under one county, 12 units, headcounts from the frame; the answers of
    /// one wave.
    static func responses(wave: String) throws -> SurveyRows {
        let frame = try rows("g2_frame.csv")
        let records = try rows("g2_enkat.csv").filter { $0["wave"] == wave }
        var entries = [entry("lan", nil, headcount: nil)]
        for department in Set(frame.compactMap { $0["dept"] }).sorted() {
            let own = frame.filter { $0["dept"] == department }
            let sum = own.reduce(0) { $0 + (Int($1["N"] ?? "") ?? 0) }
            entries.append(entry(department, "lan", headcount: sum))
            for unit in own {
                entries.append(
                    entry(unit["unit"] ?? "", department, headcount: Int(unit["N"] ?? "")))
            }
        }
        entries[0].headcount = frame.reduce(0) { $0 + (Int($1["N"] ?? "") ?? 0) }
        let professions = Set(records.compactMap { $0["prof"] }).sorted()
        var responses = SurveyRows(survey: survey(entries, professions))
        responses.rows = records.map { record in
            [
                "unit": .code(record["unit"] ?? ""), "prof": .code(record["prof"] ?? ""),
                "par_fraga_nu": cell(record["nulage"]), "par_fraga_behov": cell(record["behov"]),
                "nu": cell(record["nulage"]),
            ]
        }
        return responses
    }

    private static func cell(_ value: String?) -> SurveyRows.Cell {
        value.map { $0 == "NA" ? .none(.skipped) : .code($0) } ?? .none(.skipped)
    }

    private static func entry(
        _ code: String, _ parent: String?, headcount: Int?
    ) -> Register.Entry {
        var entry = Register.Entry(code: code, label: LocalizedText(code))
        entry.parent = parent
        entry.headcount = headcount
        return entry
    }

    private static func survey(_ units: [Register.Entry], _ professions: [String]) -> Survey {
        var survey = Survey(id: "g2", title: LocalizedText("g2"))
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: units),
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
        let pair = SurveyModel.Pair(
            scale: "nivå", nowTitle: LocalizedText("Nuläge"), needTitle: LocalizedText("Behov"),
            rows: [.init(id: "fråga", title: LocalizedText("Fråga"))])
        let kinds: [(String, Question.Kind)] = [
            ("unit", .register("enheter")), ("prof", .register("yrken")), ("par", .pair(pair)),
            // The same answers, whether the need was answered or not.
            ("nu", .scale("nivå")),
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: kinds.map { Question(id: $0, title: LocalizedText($0), kind: $1) })
        ]
        return survey
    }

    /// A unit in `g2_enkat.json`.
    struct Unit: Decodable, Sendable, CustomTestStringConvertible {
        let unit: String
        let invited: Int
        let responded: Int
        let rr: Double
        let unsure: Int
        let pair: Pair

        var testDescription: String { unit }

        enum CodingKeys: String, CodingKey {
            case unit, invited, responded, rr, pair
            case unsure = "vetej_now"
        }
    }

    struct Pair: Decodable, Sendable {
        let n: Int
        let gap: Double
        let standardDeviation: Double
        let standardError: Double
        let test: TTest
        let positive: Int
        let wilcoxon: Wilcoxon
        let rankBiserial: Double
        let now: Double
        let need: Double

        enum CodingKeys: String, CodingKey {
            case n, wilcoxon
            case gap = "mean_gap"
            case standardDeviation = "sd_gap"
            case standardError = "se_gap_fpc"
            case test = "t_paired"
            case positive = "pos"
            case rankBiserial = "rank_biserial"
            case now = "paired_mean_now"
            case need = "paired_mean_need"
        }

        struct TTest: Decodable, Sendable {
            let ci: [Double]
        }

        struct Wilcoxon: Decodable, Sendable {
            let exactPratt: Double?
            enum CodingKeys: String, CodingKey { case exactPratt = "pratt_exact_p" }
        }
    }

    static func units() throws -> [Unit] {
        struct File: Decodable {
            let units: [Unit]
            enum CodingKeys: String, CodingKey { case units = "per_unit" }
        }
        return try golden("g2_enkat.json", as: File.self).units
    }
}
