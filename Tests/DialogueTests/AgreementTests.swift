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
}
