import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@Suite("En tidigare mätning röjs inte")
struct EarlierWaveTests {
    private func sample(_ first: Int, now: Int) -> SampleAnalysis {
        func answers(_ count: Int) -> [SampleAnalysis.Answer] {
            (0..<count).map { .init(now: $0 % 3 + now, need: $0 % 2 + 4) }
        }
        return SampleAnalysis(
            units: [
                .init(
                    code: "ett", parent: 0, staff: [20, 10],
                    answers: [answers(first), answers(first == 2 ? 0 : 8)]),
                .init(
                    code: "två", parent: 0, staff: [20, 12], answers: [answers(12), answers(9)]),
                .init(
                    code: "tre", parent: 1, staff: [20, 16], answers: [answers(14), answers(9)]),
                .init(
                    code: "fyra", parent: 1, staff: [20, 16], answers: [answers(12), answers(8)]),
            ])
    }

    private func release(_ now: SampleAnalysis, _ before: SampleAnalysis) -> ReleasedReport {
        let earlier = before.analysis()
        let renamed = SituationAnalysis(
            survey: earlier.survey, wave: "2025", groups: earlier.groups,
            subjects: earlier.subjects, results: earlier.results, staffing: earlier.staffing,
            crossings: earlier.crossings)
        return Gate.release(
            now.analysis(),
            comparedWith: EarlierWave(analysis: renamed, isBroken: [false, false]),
            accounting: RecordAccounting(fates: FateCounts(), sources: 1), language: "sv",
            isDraft: true)
    }

    private func change(
        _ report: ReleasedReport, _ unit: String, _ horizon: FigureHorizon? = .gap
    ) -> ReleasedFigure? {
        report.figures.first {
            $0.key.unit == unit && $0.key.dimension.isEmpty && $0.key.statistic == .change
                && $0.key.horizon == horizon && $0.key.option == "2025"
        }
    }

    @Test("what was hidden then is not compared now, though it is shown now")
    func hiddenThen() throws {
        let report = release(sample(12, now: 2), sample(2, now: 1))
        let mean = report.figures.first {
            $0.key.unit == "ett" && $0.key.statistic == .mean && $0.key.horizon == .gap
        }
        #expect(mean?.published != nil)
        // Two answers then: with the answers of its sibling they would follow from the total.
        #expect(change(report, "ett")?.content == .hidden)
        #expect(change(report, "två")?.content == .hidden)
        #expect(change(report, "ett", nil)?.content == .hidden)
        #expect(change(report, "tre")?.published != nil)
        #expect(change(report, "")?.published != nil)
    }

    @Test("the change is the difference of the two means as they are printed")
    func printed() throws {
        let report = release(sample(12, now: 2), sample(12, now: 1))
        // Answers 2 3 4 2 3 4 … against 1 2 3 1 2 3 …: every gap is one step less.
        #expect(change(report, "tre")?.published?.value == -1)
        #expect(change(report, "tre", nil)?.published?.value == 0)
        #expect(report.earlierWave == "2025")
    }
}

@Suite("Avbrutna svar")
struct OutcomeReleaseTests {
    private func report(partial: Int) throws -> ReleasedReport {
        func answers(_ count: Int) -> [SampleAnalysis.Answer] {
            (0..<count).map { .init(now: $0 % 3 + 1, need: $0 % 2 + 4) }
        }
        let analysis = SampleAnalysis(
            units: [
                .init(
                    code: "ett", parent: 0, staff: [20, 10], answers: [answers(12), answers(8)]),
                .init(
                    code: "två", parent: 1, staff: [20, 12], answers: [answers(12), answers(9)]),
            ]
        ).analysis()
        var results = analysis.results
        for group in analysis.groups.indices {
            let result = results[0][group]
            let counts: [(StatisticName, Int)] = [
                (.complete, result.n - partial), (.partial, partial), (.brokenOff, 0),
            ]
            results[0][group] = GroupResult(
                n: result.n, footprint: result.footprint,
                figures: result.figures
                    + counts.map {
                        Figure($0, value: Double($1), n: result.n, base: .outcomes)
                    })
        }
        return Gate.release(
            SituationAnalysis(
                survey: analysis.survey, wave: analysis.wave, groups: analysis.groups,
                subjects: analysis.subjects, results: results, staffing: analysis.staffing,
                crossings: analysis.crossings),
            accounting: RecordAccounting(fates: FateCounts(), sources: 1), language: "sv",
            isDraft: true)
    }

    @Test("are told of everyone only, and only when none of them is a small number")
    func told() throws {
        func shown(_ report: ReleasedReport) -> [Double?] {
            report.figures.filter { $0.base == .outcomes }.map(\.published?.value)
        }
        #expect(shown(try report(partial: 5)) == [36, 5, 0])
        #expect(shown(try report(partial: 0)) == [41, 0, 0])
        // One small number, and none of the three is told: the third would give it away.
        for partial in 1...4 { #expect(shown(try report(partial: partial)) == [nil, nil, nil]) }
    }
}
