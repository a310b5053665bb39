import Analysis
import Statistics
import SurveyModel
import Testing

/// Places among two, three, four and many rows.
@Suite("Platser bland få och många rader")
struct RankedRowsTests {
    /// The clinic with one pair of so many rows, and nothing else that is a pair or an index.
    private static func survey(rows: Int) -> Survey {
        var survey = Clinic.survey()
        survey.indices = []
        survey.sections = [
            survey.sections[0],
            Section(
                id: "nu", title: LocalizedText("Nu"),
                questions: [
                    Question(
                        id: "resurs", title: LocalizedText("Resurs"),
                        kind: .pair(
                            Pair(
                                scale: "grad", nowTitle: LocalizedText("I dag"),
                                needTitle: LocalizedText("Behov"),
                                rows: (0..<rows).map {
                                    .init(id: "r\($0)", title: LocalizedText("r\($0)"))
                                })))
                ]),
        ]
        return survey
    }

    /// Row number r has a gap of one for each of r steps in turn, so that later rows rather have larger ones.
    private static func completed(rows: Int, of people: [(unit: String, count: Int)]) throws
        -> SituationAnalysis
    {
        var responses = SurveyRows(survey: survey(rows: rows))
        for (unit, count) in people {
            for person in 0..<count {
                let answers = (0..<rows).reduce(into: [String: SurveyRows.Cell]()) { answers, row in
                    let need = 1 + (person + row * 2) % 3 + (person % (rows + 1) < row ? 1 : 0)
                    answers.merge(Clinic.pair("resurs_r\(row)", "1", String(need))) { own, _ in own
                    }
                }
                responses.rows.append(Clinic.row(unit, "ft", answers))
            }
        }
        return try responses.analysis().completed { _, _ in true }
    }

    @Test("two and three rows have places and no top three; of four each has its chance")
    func topThree() throws {
        for rows in 2...4 {
            let completed = try Self.completed(rows: rows, of: [("a1", 12)])
            for unit in ["", "a1"] {
                let results = try (0..<rows).map { row in
                    try #require(completed.result("resurs/r\(row)", in: unit))
                }
                #expect(results.allSatisfy { $0.figure(.rank, .gap)?.value != nil })
                let chances = results.compactMap { $0.figure(.topThree, .gap)?.value }
                #expect(results.count { $0.figure(.topThree, .gap) != nil } == (rows == 4 ? 4 : 0))
                // Three of four places are the top.
                if rows == 4 { #expect((chances.reduce(0, +) - 3).magnitude < 1e-10) }
            }
        }
    }

    @Test("one row has no place, and says why")
    func alone() throws {
        let completed = try Self.completed(rows: 1, of: [("a1", 12)])
        for unit in ["", "a1"] {
            let rank = completed.result("resurs/r0", in: unit)?.figure(.rank, .gap)
            #expect(rank?.reason == .singleGroup)
        }
    }

    @Test("a unit's places are exact up to a million steps, everyone's up to fifty million")
    func limits() throws {
        // Ten rows of n answers to nine levels: 10 · (8n + 1) means × 10² × 5 nodes, a million at n = 24.875.
        let completed = try Self.completed(rows: 10, of: [("a1", 24), ("a2", 25)])
        func method(_ group: String) -> String? {
            completed.result("resurs/r0", in: group)?.figure(.rank, .gap)?.method
        }
        #expect(method("a1") == StatisticName.rank.method(ranks: .exact))
        #expect(method("a2") == StatisticName.rank.method(ranks: .normal))
        // 49 answers: 10 · 393 × 500 is 1,965,000.
        #expect(method("") == StatisticName.rank.method(ranks: .exact))
        #expect(method("a") == StatisticName.rank.method(ranks: .normal))
        for row in 0..<10 {
            let (exact, normal) = (
                completed.result("resurs/r\(row)", in: "")?.figure(.topThree, .gap)?.value,
                completed.result("resurs/r\(row)", in: "a")?.figure(.topThree, .gap)?.value
            )
            #expect(((exact ?? 1) - (normal ?? 0)).magnitude < 0.02)
        }
    }
}
