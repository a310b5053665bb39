import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@Suite("The gate")
struct GateTests {
    private func release(_ sample: SampleAnalysis) -> ReleasedReport {
        Gate.release(
            sample.analysis(), accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
    }

    private func answers(_ count: Int) -> [SampleAnalysis.Answer] {
        (0..<count).map { .init(now: $0 % 3 + 1, need: $0 % 2 + 4) }
    }

    private func figure(
        _ report: ReleasedReport, unit: String, _ statistic: StatisticName = .n
    ) -> ReleasedFigure? {
        report.figures.first {
            $0.key.unit == unit && $0.key.dimension.isEmpty && $0.key.question.isEmpty
                && $0.key.statistic == statistic
        }
    }

    @Test("a unit under five is hidden, and its smallest sibling too")
    func hidesComplement() throws {
        // Under a: 3, 8 and 20 answers, 31 together. Showing 8 and 20 gives the 3 back; 8 goes.
        let report = release(
            SampleAnalysis(
                units: [
                    .init(code: "liten", parent: 0, staff: [4, 2], answers: [answers(3), []]),
                    .init(
                        code: "mellan", parent: 0, staff: [10, 6],
                        answers: [answers(5), answers(3)]),
                    .init(
                        code: "stor", parent: 0, staff: [20, 16],
                        answers: [answers(12), answers(8)]),
                    .init(
                        code: "annan", parent: 1, staff: [20, 16],
                        answers: [answers(12), answers(9)]),
                ]))
        #expect(figure(report, unit: "liten")?.content == .hidden)
        #expect(figure(report, unit: "mellan")?.content == .hidden)
        #expect(figure(report, unit: "stor")?.published?.value == 20)
        #expect(figure(report, unit: "a")?.published?.value == 31)
        #expect(figure(report, unit: "liten", .headcount)?.published?.value == 6)
        #expect(figure(report, unit: "liten", .responseRate)?.content == .hidden)
    }

    @Test("a unit without answers looks like every other hidden one")
    func hidesEmpty() {
        let report = release(
            SampleAnalysis(
                units: [
                    .init(code: "tom", parent: 0, staff: [9, 3], answers: [[], []]),
                    .init(
                        code: "mellan", parent: 0, staff: [10, 6],
                        answers: [answers(5), answers(3)]),
                    .init(
                        code: "stor", parent: 0, staff: [20, 16],
                        answers: [answers(12), answers(8)]),
                    .init(
                        code: "annan", parent: 1, staff: [20, 16],
                        answers: [answers(12), answers(9)]),
                ]))
        #expect(figure(report, unit: "tom")?.content == .hidden)
        #expect(figure(report, unit: "mellan")?.content == .hidden)
    }

    @Test("nearly everybody giving the same answer hides the row but not the participation")
    func hidesGroupDisclosure() throws {
        let alike = (0..<6).map { _ in SampleAnalysis.Answer(now: 1, need: 5) }
        let report = release(
            SampleAnalysis(
                units: [
                    .init(code: "eniga", parent: 0, staff: [8, 2], answers: [alike, []]),
                    .init(
                        code: "mellan", parent: 0, staff: [10, 6],
                        answers: [answers(5), answers(3)]),
                    .init(
                        code: "stor", parent: 0, staff: [20, 16],
                        answers: [answers(12), answers(8)]),
                    .init(
                        code: "annan", parent: 1, staff: [20, 16],
                        answers: [answers(12), answers(9)]),
                ]))
        #expect(figure(report, unit: "eniga")?.published?.value == 6)
        let row = report.figures.filter { $0.key.unit == "eniga" && $0.key.question == "komp" }
        #expect(!row.isEmpty)
        #expect(row.allSatisfy { $0.content == .hidden })
        // Its row follows from the parent's and the siblings' unless another is hidden too.
        let hiddenSiblings = ["mellan", "stor"].filter { unit in
            report.figures.contains {
                $0.key.unit == unit && $0.key.question == "komp" && $0.content == .hidden
            }
        }
        #expect(hiddenSiblings == ["mellan"])
    }

    @Test("one person without a profession hides the smallest profession as well")
    func hidesUnansweredRest() {
        let report = release(
            SampleAnalysis(
                units: [
                    .init(
                        code: "e1", parent: 0, staff: [20, 12],
                        answers: [answers(12), answers(8), answers(1)]),
                    .init(
                        code: "e2", parent: 1, staff: [20, 16], answers: [answers(12), answers(9)]),
                ]))
        let professions = report.figures.filter {
            $0.key.dimension == "yrke" && $0.key.statistic == .n && $0.key.question.isEmpty
        }
        #expect(professions.map(\.key.group) == ["ft", "at"])
        #expect(professions.map(\.status) == ["published", "hidden"])
    }

    @Test("a profession found in one unit only is not shown when the rest of the unit is too small")
    func hidesNestedDifference() {
        // All of at work in e1, where 9 at and 2 ft answered: 11 − 9 would show the two.
        let report = release(
            SampleAnalysis(
                units: [
                    .init(
                        code: "e1", parent: 0, staff: [4, 14], answers: [answers(2), answers(9)]),
                    .init(code: "e2", parent: 1, staff: [30, 0], answers: [answers(20), []]),
                ]))
        let shown = report.figures.filter {
            $0.key.dimension == "yrke" && $0.key.statistic == .n && $0.key.question.isEmpty
        }
        #expect(shown.map(\.status) == ["hidden", "hidden"])
        #expect(figure(report, unit: "e1")?.status == "published")
    }

    @Test("changing answers inside hidden cells only changes nothing that is shown")
    func twins() throws {
        // 3 + 8 hidden together: moving one answer between them keeps their sum of 11.
        func sample(_ small: Int) -> SampleAnalysis {
            SampleAnalysis(
                units: [
                    .init(code: "liten", parent: 0, staff: [6, 0], answers: [answers(small), []]),
                    .init(
                        code: "mellan", parent: 0, staff: [10, 6],
                        answers: [
                            Array(answers(11).dropFirst(small).prefix(8 - small)), answers(3),
                        ]),
                    .init(
                        code: "stor", parent: 0, staff: [20, 16],
                        answers: [answers(12), answers(8)]),
                    .init(
                        code: "annan", parent: 1, staff: [20, 16],
                        answers: [answers(12), answers(9)]),
                ])
        }
        let one = release(sample(3))
        let other = release(sample(2))
        #expect(figure(one, unit: "liten")?.content == .hidden)
        #expect(one.figures == other.figures)
    }
}
