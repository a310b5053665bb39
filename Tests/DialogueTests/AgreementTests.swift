import Dialogue
import Foundation
import Testing

@Suite("Agreement of coders")
struct AgreementTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "StatisticsTests/Fixtures")

    /// The rows of g4_codes.csv for some of its coders.
    private static func sheet(_ coders: Int) throws -> CodingSheet {
        let text = try String(
            contentsOf: fixtures.appending(path: "g4_codes.csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().flatMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            return (1...coders).compactMap { coder in
                cells[coder].isEmpty
                    ? nil : (note: cells[0], code: cells[coder], coder: "k\(coder)")
            }
        }
        return CodingSheet(rows)
    }

    /// Made with Python's krippendorff and statsmodels (Tests/StatisticsTests/Fixtures/README.md).
    @Test("is the golden one over all codes: three coders with codes missing, and two")
    func golden() throws {
        let json = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.fixtures.appending(path: "g4_agreement.json")))
        let three = try #require(CodingAgreement(Self.sheet(3)).overall)
        let golden = try #require((json as? [String: Any])?["codes_3coders"] as? [String: Any])
        func expected(_ name: String) throws -> Double { try #require(golden[name] as? Double) }
        #expect(abs(try #require(three.alpha) - expected("alpha_nominal")) < 1e-10)
        #expect(three.kappa == nil, "there are three coders")
        let two = try #require(CodingAgreement(Self.sheet(2)).overall)
        #expect(two.notes == 60)
        #expect(abs(try #require(two.kappa) - expected("cohen_kappa_12")) < 1e-10)
        #expect(abs(try #require(two.raw) - expected("percent_agreement_12")) < 1e-10)
    }

    /// By hand: a, b of ten notes; both set the code on 3, neither on 5, one of them on 2. Raw 8/10; by
    /// chance 0.4·0.4 + 0.6·0.6 = 0.52; κ = 0.28/0.48 = 7/12.
    @Test("of one code counts notes without it too, and names those disagreed about")
    func oneCode() throws {
        var rows: [(note: String, code: String, coder: String)] = []
        for note in 0..<10 {
            rows.append(("n\(note)", note < 4 ? "tid" : "", "a"))
            rows.append(("n\(note)", note < 3 || note == 9 ? "tid" : "", "b"))
        }
        let code = try #require(CodingAgreement(CodingSheet(rows)).codes.first)
        #expect(code.code == "tid" && code.measures.notes == 10)
        #expect(code.measures.raw == 0.8)
        #expect(abs(try #require(code.measures.kappa) - 7.0 / 12) < 1e-12)
        #expect(code.prevalence == 0.4)
        #expect(code.disagreements == ["n3", "n9"])
    }

    @Test("about what is always or never said alike has no value beyond chance")
    func constant() throws {
        let rows = (0..<4).flatMap { note in
            ["a", "b"].map { (note: "n\(note)", code: "tid", coder: $0) }
        }
        let code = try #require(CodingAgreement(CodingSheet(rows)).codes.first)
        #expect(code.measures.raw == 1)
        #expect(code.measures.kappa == nil && code.measures.alpha == nil)
    }

    /// Krippendorff 2011, and the table of two coders of g4_agreement.json, as codes of a scale.
    @Test("of codes that are steps of a scale is the golden one")
    func ordered() throws {
        let json = try JSONSerialization.jsonObject(
            with: Data(contentsOf: Self.fixtures.appending(path: "g4_agreement.json")))
        let golden = try #require(json as? [String: Any])
        let krippendorff = try #require(golden["krippendorff2011"] as? [String: Any])
        let data = try #require(krippendorff["data_rows_are_coders"] as? [[Any]])
        let rows = data.enumerated().flatMap { coder, codes in
            codes.enumerated().map { note, code in
                (
                    note: "n\(note)", code: (code as? NSNumber).map { "s\($0.intValue)" } ?? "",
                    coder: "k\(coder)"
                )
            }
        }
        let steps = (1...5).map { "s\($0)" }
        let all = CodingAgreement(CodingSheet(rows), ordered: steps)
        let four = try #require(all.ordered)
        let ordinal = try #require(krippendorff["ordinal"] as? Double)
        #expect(abs(try #require(four.ordinalAlpha) - ordinal) < 1e-10)
        let interval = try #require(krippendorff["interval"] as? Double)
        #expect(abs(try #require(four.intervalAlpha) - interval) < 1e-10)
        #expect(four.linearKappa == nil && four.quadraticKappa == nil, "there are four coders")

        let weighted = try #require(golden["weighted_kappa"] as? [String: Any])
        let table = try #require(weighted["table"] as? [[Int]])
        var two: [(note: String, code: String, coder: String)] = []
        for (i, line) in table.enumerated() {
            for (j, count) in line.enumerated() {
                for number in 0..<count {
                    two.append(("n\(i)-\(j)-\(number)", "s\(i)", "a"))
                    two.append(("n\(i)-\(j)-\(number)", "s\(j)", "b"))
                }
            }
        }
        let scale = table.indices.map { "s\($0)" }
        let pair = try #require(CodingAgreement(CodingSheet(two), ordered: scale).ordered)
        let linear = try #require(weighted["kappa_linear"] as? Double)
        #expect(abs(try #require(pair.linearKappa) - linear) < 1e-10)
        let quadratic = try #require(weighted["kappa_quadratic"] as? Double)
        #expect(abs(try #require(pair.quadraticKappa) - quadratic) < 1e-10)
        #expect(pair.notes == table.joined().reduce(0, +))
    }

    /// By hand: steps a, b, c of which nobody chose b. Four notes, aa aa cc ac: agreement is 3/4, by chance
    /// ¾·½ + ¼·½ = ½, so κ = ½.
    @Test("a step nobody chose stays on the scale, and a note with two steps is nowhere on it")
    func unusedStep() throws {
        var rows: [(note: String, code: String, coder: String)] = []
        for (note, codes) in ["aa", "aa", "cc", "ac"].enumerated() {
            for (coder, code) in codes.enumerated() {
                rows.append(("n\(note)", String(code), "k\(coder)"))
            }
        }
        rows += [("x", "a", "k0"), ("x", "c", "k0"), ("x", "a", "k1")]
        let scale = try #require(
            CodingAgreement(CodingSheet(rows), ordered: ["a", "b", "c"]).ordered)
        #expect(scale.notes == 4)
        #expect(scale.steps.map(\.judgements) == [6, 0, 3])
        #expect(abs(try #require(scale.linearKappa) - 0.5) < 1e-12)
        rows = []
        for (note, codes) in ["aa", "dd", "ac", "ca"].enumerated() {
            for (coder, code) in codes.enumerated() {
                rows.append(("n\(note)", String(code), "k\(coder)"))
            }
        }
        // Observed disagreement (2 + 2)/4 = 1 step. Each coder: a ½, c ¼, d ¼. By chance
        // 2·(½·¼·2 + ½·¼·3 + ¼·¼·1) = 2·(4 + 6 + 1)/16 = 11/8 steps. κ = 1 − 8/11 = 3/11.
        let four = try #require(
            CodingAgreement(CodingSheet(rows), ordered: ["a", "b", "c", "d"]).ordered)
        #expect(abs(try #require(four.linearKappa) - 3.0 / 11) < 1e-12)
    }
}
