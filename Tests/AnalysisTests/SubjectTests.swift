import Analysis
import Statistics
import SurveyModel
import Testing

@Suite("Subjects of an analysis")
struct SubjectTests {
    private func figure(
        _ analysis: SituationAnalysis, _ question: String, _ statistic: StatisticName,
        horizon: FigureHorizon? = nil, option: String? = nil, group: Int = 0
    ) -> Figure? {
        analysis.subjects.firstIndex { $0.question == question }.flatMap { subject in
            analysis.results[subject][group].figures.first {
                $0.statistic == statistic && $0.horizon == horizon && $0.option == option
            }
        }
    }

    private func sample() -> SmallSurvey {
        var sample = SmallSurvey()
        sample.add(unit: 0, profession: 0, now: 1, need: 3, a: 1, b: 0, whole: 3, times: 3)
        sample.add(unit: 0, profession: 0, now: 2, need: 2, a: 1, b: 1, whole: 2, times: 2)
        sample.add(unit: 2, profession: 0, now: 9, need: 3, a: -1, b: -1, whole: 9, times: 1)
        sample.add(unit: 2, profession: 0, now: -1, need: 8, a: 0, b: 1, whole: -1, times: 1)
        sample.add(unit: 2, profession: 1, now: -2, need: -2, a: 0, b: 1, whole: 1, times: 2)
        return sample
    }

    @Test("are participation, each row, each counted question and each index, in order")
    func order() throws {
        let analysis = try sample().analysis()
        #expect(
            analysis.subjects.map(\.kind) == [.participation, .pairRow, .multiple, .scale, .index])
        #expect(analysis.subjects.map(\.question) == ["", "par", "hinder", "helhet", "samlat"])
    }

    @Test("never mix the kinds of no answer with answers")
    func missingKinds() throws {
        let analysis = try sample().analysis()
        // Five answered both sides: 3 × (1, 3), 2 × (2, 2).
        #expect(figure(analysis, "par", .n, horizon: .gap)?.value == 5)
        #expect(figure(analysis, "par", .mean, horizon: .now)?.value == 1.4)
        #expect(figure(analysis, "par", .mean, horizon: .gap)?.value == 1.2)
        #expect(figure(analysis, "par", .positiveShare, horizon: .gap)?.value == 0.6)
        // Shown to the seven who are not managers: one did not know, one found it irrelevant.
        let unknown = figure(analysis, "par", .count, horizon: .now, option: "9")
        #expect(unknown?.value == 1)
        #expect(unknown?.n == 7)
        #expect(figure(analysis, "par", .count, horizon: .need, option: "8")?.value == 1)
        // An empty category is a zero, not a missing row.
        #expect(figure(analysis, "par", .count, horizon: .now, option: "3")?.value == 0)
    }

    @Test("count a multiple choice over those who answered it")
    func multipleChoice() throws {
        let analysis = try sample().analysis()
        #expect(figure(analysis, "hinder", .n)?.value == 8)
        #expect(figure(analysis, "hinder", .count, option: "a")?.value == 5)
        #expect(figure(analysis, "hinder", .share, option: "b")?.value == 5.0 / 8)
    }

    @Test("give an index to those with enough items only")
    func index() throws {
        let analysis = try sample().analysis()
        // (1 + 3)/2 three times, (2 + 2)/2 twice; the rest answered one item or none.
        #expect(figure(analysis, "samlat", .n)?.value == 5)
        #expect(figure(analysis, "samlat", .mean)?.value == 2)
        #expect(figure(analysis, "samlat", .sd)?.value == 0)
    }

    @Test("know who is never asked, and leave them out of the population")
    func askedness() throws {
        let analysis = try sample().analysis()
        let names = analysis.groups.map(\.label.base)
        let chef = try #require(names.firstIndex(of: "chef"))
        let k2 = try #require(names.firstIndex(of: "K2"))
        #expect(!analysis.results[1][chef].isAsked)
        #expect(analysis.results[1].indices.filter { !analysis.results[1][$0].isAsked } == [chef])
        // The index needs the row, so a manager can never have it… but one of its items is for all.
        #expect(analysis.results[4][chef].isAsked)
        #expect(analysis.results[3][chef].isAsked)
        // 5 ft and no chef in e3, 2 ft in e4: 7 of the 9 people of K2 are asked about the row.
        let gap = figure(analysis, "par", .mean, horizon: .gap, group: 0)
        #expect(gap?.population == 16)
        #expect(figure(analysis, "helhet", .mean, group: k2)?.population == 9)
    }

    @Test("say why a figure cannot be computed instead of showing a zero")
    func notComputable() throws {
        let analysis = try SmallSurvey().analysis()
        let gap = figure(analysis, "par", .mean, horizon: .gap)
        #expect(gap?.value == nil)
        #expect(gap?.reason == .emptyBase)
        #expect(figure(analysis, "par", .share, horizon: .now, option: "1")?.reason == .emptyBase)
        #expect(figure(analysis, "", .n)?.value == 0)
    }
}
