import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@Suite("What protection costs")
struct ShownNumbersTests {
    private func answers(_ count: Int) -> [SampleAnalysis.Answer] {
        (0..<count).map { .init(now: $0 % 3 + 1, need: $0 % 2 + 4) }
    }

    @Test("is told as what anyone can count: groups and results that are shown, of how many")
    func counted() {
        let report = Gate.release(
            SampleAnalysis(
                units: [
                    .init(
                        code: "ett", parent: 0, staff: [20, 10], answers: [answers(3), []]),
                    .init(
                        code: "två", parent: 0, staff: [20, 12], answers: [answers(12), answers(9)]),
                    .init(
                        code: "tre", parent: 1, staff: [20, 16], answers: [answers(14), answers(9)]),
                    .init(
                        code: "fyra", parent: 1, staff: [20, 16],
                        answers: [answers(12), answers(8)]),
                ]
            ).analysis(), accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
        let shown = report.shownNumbers
        // Two areas, four units, two professions. Three in "ett" hide it and "två", the only other unit there.
        #expect(shown.groups.shown == 6 && shown.groups.total == 8)
        #expect(shown.results.shown == 7 && shown.results.total == 9)
    }
}
