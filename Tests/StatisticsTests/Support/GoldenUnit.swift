import Foundation
import Statistics
import Testing

/// One unit of the invented survey: what R says, and the counts it was computed from.
struct GoldenUnit: Sendable, CustomTestStringConvertible {
    let expected: Expected
    let population: Int
    /// Everyone with an ordered answer on that side.
    let now: OrdinalCounts
    let need: OrdinalCounts
    /// Everyone with an ordered answer on both.
    let pairs: PairedCounts

    var testDescription: String { expected.unit }

    static func all() throws -> [GoldenUnit] {
        let survey = try JSONDecoder().decode(Survey.self, from: Fixture.data("g2_enkat.json"))
        let cells = try Fixture.rows("g2_jointcounts.csv").filter { $0["wave"] == "1" }
        let frame = try Fixture.rows("g2_frame.csv")
        return try survey.perUnit.map { expected in
            var joint = [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)
            var now = [0, 0, 0, 0, 0]
            var need = [0, 0, 0, 0, 0]
            for cell in cells where cell["unit"] == expected.unit {
                let count = try #require(Int(cell["Freq"] ?? ""))
                let first = category(cell["nulage"])
                let second = category(cell["behov"])
                if let first { now[first] += count }
                if let second { need[second] += count }
                if let first, let second { joint[first][second] += count }
            }
            let row = try #require(frame.first { $0["unit"] == expected.unit })
            return GoldenUnit(
                expected: expected, population: try #require(Int(row["N"] ?? "")),
                now: OrdinalCounts(lowest: 1, counts: now),
                need: OrdinalCounts(lowest: 1, counts: need),
                pairs: PairedCounts(lowest: 1, counts: joint))
        }
    }

    /// 1–5 as 0–4; 0 (*vet ej*) and blank are outside the base.
    private static func category(_ cell: String?) -> Int? {
        guard let value = Int(cell ?? ""), (1...5).contains(value) else { return nil }
        return value - 1
    }

    private struct Survey: Decodable {
        let perUnit: [Expected]
        enum CodingKeys: String, CodingKey { case perUnit = "per_unit" }
    }
}

extension GoldenUnit {
    struct Expected: Decodable, Sendable {
        let unit: String
        let invited: Int
        let responded: Int
        let responseRate: Double
        let now: Side
        let need: Side
        let pair: Pair

        enum CodingKeys: String, CodingKey {
            case unit, invited, responded, pair
            case responseRate = "rr"
            case now = "nulage"
            case need = "behov"
        }
    }

    struct Side: Decodable, Sendable {
        let n: Int
        let population: Int
        let distribution: [String: Int]
        let mean: Double
        let standardDeviation: Double
        let median: Double
        let lowerQuartile: Double
        let upperQuartile: Double
        let interpolatedMedian: Double
        let uncorrectedError: Double
        let standardError: Double
        let interval: [Double]
        let topTwo: Double
        let bottomTwo: Double
        let wilson: [Double]
        let correctedWilson: [Double]
        let netBalance: Double
        let index100: Double

        enum CodingKeys: String, CodingKey {
            case n, mean, median, index100
            case population = "N"
            case distribution = "dist"
            case standardDeviation = "sd"
            case lowerQuartile = "q25"
            case upperQuartile = "q75"
            case interpolatedMedian = "grouped_median"
            case uncorrectedError = "se_nofpc"
            case standardError = "se_fpc"
            case interval = "ci_t_fpc"
            case topTwo = "top2"
            case bottomTwo = "bottom2"
            case wilson = "top2_wilson"
            case correctedWilson = "top2_wilson_fpc"
            case netBalance = "net_balance"
        }
    }

    struct Pair: Decodable, Sendable {
        let n: Int
        let gap: Double
        let standardDeviation: Double
        let standardError: Double
        let test: TTest
        let positive: Int
        let negative: Int
        let ties: Int
        let signP: Double
        let wilcoxon: Wilcoxon
        let rankBiserial: Double
        let now: Double
        let need: Double

        enum CodingKeys: String, CodingKey {
            case n, ties, wilcoxon
            case gap = "mean_gap"
            case standardDeviation = "sd_gap"
            case standardError = "se_gap_fpc"
            case test = "t_paired"
            case positive = "pos"
            case negative = "neg"
            case signP = "sign_exact_p"
            case rankBiserial = "rank_biserial"
            case now = "paired_mean_now"
            case need = "paired_mean_need"
        }
    }

    struct TTest: Decodable, Sendable {
        let t: Double
        let p: Double
        let interval: [Double]
        enum CodingKeys: String, CodingKey {
            case t, p
            case interval = "ci"
        }
    }

    struct Wilcoxon: Decodable, Sendable {
        let positiveSum: Double
        let negativeSum: Double
        let correctedP: Double
        let uncorrectedP: Double
        let exactDropZerosP: Double
        let prattScore: Double
        let prattP: Double
        let exactPrattP: Double?
        let dropZerosScore: Double

        enum CodingKeys: String, CodingKey {
            case positiveSum = "V_plus"
            case negativeSum = "V_minus"
            case correctedP = "normal_cc_p"
            case uncorrectedP = "normal_nocc_p"
            case exactDropZerosP = "exact_dropzero_p"
            case prattScore = "pratt_Z"
            case prattP = "pratt_asym_p"
            case exactPrattP = "pratt_exact_p"
            case dropZerosScore = "wilcoxon_Z"
        }
    }
}
