import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

/// Small published tables from which others' tools let people be singled out; what this gate lets
/// out of the same answers.
@Suite("Attacks that work elsewhere")
struct VignetteTests {
    private func answers(_ count: Int) -> [SampleAnalysis.Answer] {
        (0..<count).map { .init(now: $0 % 3 + 1, need: $0 % 2 + 4) }
    }

    private func release(_ units: [SampleAnalysis.Unit], parents: [String]) -> ReleasedReport {
        Gate.release(
            SampleAnalysis(parents: parents, units: units).analysis(),
            accounting: RecordAccounting(fates: FateCounts(), sources: 1), language: "sv",
            isDraft: true)
    }

    private func figures(
        _ report: ReleasedReport, unit: String, question: String = "komp"
    ) -> [ReleasedFigure] {
        report.figures.filter {
            $0.key.unit == unit && $0.key.question == question && $0.key.dimension.isEmpty
                && $0.base != .staff
        }
    }

    @Test("overlapping groupings: a department of 41 within a site of 43 does not show the two")
    func overlapping() {
        // The site is u1…u4; the department, all its physiotherapists, is u1…u3.
        let report = release(
            [
                .init(code: "u1", parent: 0, staff: [20, 0], answers: [answers(13), []]),
                .init(code: "u2", parent: 0, staff: [20, 0], answers: [answers(14), []]),
                .init(code: "u3", parent: 0, staff: [20, 0], answers: [answers(14), []]),
                .init(code: "u4", parent: 0, staff: [0, 9], answers: [[], answers(2)]),
            ], parents: ["site"])
        let site = report.figures.first { $0.key.unit == "site" && $0.key.statistic == .n }
        let department = report.figures.first { $0.key.group == "ft" && $0.key.statistic == .n }
        #expect(site?.published?.value == 43)
        #expect(department?.content == .hidden)
    }

    @Test("three professions: a unit less the two that are found nowhere else is not shown either")
    func determinedRest() throws {
        // All of at and ssk work in e1: 20 − 8 − 9 would be its three ft.
        let report = Gate.release(
            SampleAnalysis(
                parents: ["a"], professions: ["ft", "at", "ssk"],
                units: [
                    .init(
                        code: "e1", parent: 0, staff: [6, 12, 14],
                        answers: [answers(3), answers(8), answers(9)]),
                    .init(
                        code: "e2", parent: 0, staff: [40, 0, 0], answers: [answers(25), [], []]),
                ]
            ).analysis(), accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
        let shown = report.figures.filter {
            ["at", "ssk"].contains($0.key.group) && $0.key.statistic == .n
                && $0.key.question.isEmpty && $0.published != nil
        }
        #expect(shown.count < 2)
        #expect(figures(report, unit: "e1", question: "").contains { $0.published != nil })
    }

    @Test("group disclosure: seven who all answered 1 are not shown, though seven is enough")
    func groupDisclosure() {
        let alike = (0..<7).map { SampleAnalysis.Answer(now: 1, need: $0 % 2 + 4) }
        let report = release(
            [
                .init(code: "eniga", parent: 0, staff: [9, 0], answers: [alike, []]),
                .init(code: "b", parent: 0, staff: [20, 9], answers: [answers(12), answers(5)]),
                .init(code: "c", parent: 0, staff: [20, 9], answers: [answers(12), answers(6)]),
            ], parents: ["site"])
        let row = figures(report, unit: "eniga")
        #expect(!row.isEmpty)
        #expect(row.allSatisfy { $0.content == .hidden })
    }

    @Test("insider: the one who answered otherwise does not learn what the other four did")
    func insider() {
        let answers5 =
            [SampleAnalysis.Answer(now: 1, need: 4)]
            + (0..<4).map { SampleAnalysis.Answer(now: 5, need: $0 % 2 + 4) }
        let report = release(
            [
                .init(code: "fem", parent: 0, staff: [9, 0], answers: [answers5, []]),
                .init(code: "b", parent: 0, staff: [20, 9], answers: [answers(12), answers(5)]),
                .init(code: "c", parent: 0, staff: [20, 9], answers: [answers(12), answers(6)]),
            ], parents: ["site"])
        #expect(figures(report, unit: "fem").allSatisfy { $0.content == .hidden })
        #expect(
            figures(report, unit: "fem", question: "").contains { $0.published?.value == 5 })
    }

    @Test("response rate: a hidden unit of seven has no rate, which would be its three answers")
    func responseRate() {
        let report = release(
            [
                .init(code: "sju", parent: 0, staff: [7, 0], answers: [answers(3), []]),
                .init(code: "b", parent: 0, staff: [20, 9], answers: [answers(12), answers(5)]),
                .init(code: "c", parent: 0, staff: [20, 9], answers: [answers(12), answers(6)]),
            ], parents: ["site"])
        let rates = report.figures.filter {
            $0.key.unit == "sju" && $0.key.statistic == .responseRate
        }
        #expect(rates.map(\.content) == [.hidden])
    }

    @Test("mean of the rest: a hidden unit's siblings are not all shown beside their parent")
    func meanLeak() {
        // 20 in the site, 17 in the two large units: the three would follow, and their mean nearly.
        let report = release(
            [
                .init(code: "tre", parent: 0, staff: [8, 0], answers: [answers(3), []]),
                .init(code: "b", parent: 0, staff: [12, 0], answers: [answers(8), []]),
                .init(code: "c", parent: 0, staff: [14, 0], answers: [answers(9), []]),
            ], parents: ["site"])
        let means = ["b", "c", "site"].flatMap { figures(report, unit: $0) }.filter {
            $0.key.statistic == .mean && $0.published != nil
        }
        #expect(means.map(\.key.unit) == ["site", "c"] || means.map(\.key.unit) == ["c", "site"])
    }

    @Test("the base of vet ej has no number: less than who took part, it would tell of managers")
    func shownBase() {
        for seed in 1...6 {
            let report = Organisation.drawn(seed: UInt64(seed)).released()
            var bases: [[String]: Set<Int>] = [:]
            for figure in report.figures {
                guard let published = figure.published else { continue }
                if figure.base == .shown { #expect(published.n == nil) }
                let key = figure.key
                // All figures of a subject in a group rest on the same people.
                if let n = published.n {
                    bases[
                        [key.unit, key.dimension, key.group, key.question, key.row],
                        default: []
                    ].insert(n)
                }
            }
            #expect(!bases.isEmpty)
            #expect(bases.values.allSatisfy { $0.count == 1 })
        }
    }

    @Test("hidden figures carry no number and no method, and shown ones are rounded")
    func nothingElse() {
        for seed in 7...12 {
            let report = Organisation.drawn(seed: UInt64(seed)).released()
            for figure in report.figures where figure.content == .hidden {
                #expect(figure.published == nil)
                #expect(figure.method.isEmpty)
            }
            for figure in report.figures where figure.key.statistic == .mean {
                guard let value = figure.published?.value else { continue }
                #expect((value * 10).rounded() == value * 10)
            }
            #expect(report.figures.contains { $0.content == .hidden })
            #expect(report.figures.contains { $0.published != nil })
        }
    }
}
