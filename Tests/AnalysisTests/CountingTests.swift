import Analysis
import Statistics
import SurveyModel
import Testing

/// What is in which base, counted by hand.
@Suite("Bases")
struct CountingTests {
    private func analysis(_ rows: [[String: SurveyRows.Cell]]) throws -> SituationAnalysis {
        var responses = SurveyRows(survey: Clinic.survey())
        responses.rows = rows
        return try responses.analysis()
    }

    @Test("figures are of participation, each row, each counted question and each index, in order")
    func subjects() throws {
        let subjects = try analysis([]).subjects
        #expect(
            subjects.map(\.kind) == [
                .participation, .pairRow, .pairRow, .multiple, .scale, .single, .index,
            ])
        #expect(
            subjects.map(\.question) == [
                "", "resurs", "komp", "hinder", "helhet", "plan", "räcker",
            ]
        )
        #expect(subjects.map(\.itemCount) == [1, 1, 1, 1, 1, 1, 3])
    }

    @Test("a pair's base is those with an ordered answer on both sides; missing kinds stand apart")
    func pairBase() throws {
        func row(_ now: SurveyRows.Cell, _ need: SurveyRows.Cell) -> [String: SurveyRows.Cell] {
            Clinic.row("a1", "ft", ["resurs_tid_nu": now, "resurs_tid_behov": need])
        }
        let analysis = try analysis([
            row("2", "4"), row("3", "3"), row("5", "4"), row("9", "5"), row("8", "9"),
            row("1", .none(.skipped)), row(.none(.rejected), "5"),
            row(.none(.notShown), .none(.notShown)), row(.none(.unknownEmpty), "2"),
        ])
        let result = try #require(analysis.result("resurs/tid", in: "a1"))
        #expect(result.n == 3)
        #expect(result.footprint.n == 3)
        #expect(result.figure(.mean, .now)?.value == 10.0 / 3)
        #expect(result.figure(.mean, .need)?.value == 11.0 / 3)
        #expect(result.figure(.mean, .gap)?.value == 1.0 / 3)
        #expect(result.figure(.positiveShare, .gap)?.value == 1.0 / 3)
        let now = (1...5).map { result.figure(.count, .now, option: String($0))?.value }
        #expect(now == [0, 1, 1, 0, 1])
        // Nine answered, one was not shown the row.
        let unsure = result.figure(.count, .now, option: "9")
        #expect(unsure?.value == 1)
        #expect(unsure?.n == 8)
        #expect(unsure?.base == .shown)
        #expect(result.figure(.count, .now, option: "8")?.value == 1)
        #expect(result.figure(.count, .need, option: "9")?.value == 1)
        #expect(result.figure(.count, .need, option: "8")?.value == 0)
    }

    @Test("a scale's base is those who chose a level, and missing kinds stand apart")
    func scaleBase() throws {
        let analysis = try analysis(
            ["4", "5", "5", "9", "8"].map {
                Clinic.row("a1", "at", ["helhet": .code($0)])
            } + [Clinic.row("a1", "at"), Clinic.row("a1", "at", ["helhet": .none(.notShown)])])
        let result = try #require(analysis.result("helhet", in: "a1"))
        #expect(result.n == 3)
        #expect(result.figure(.mean)?.value == 14.0 / 3)
        #expect(result.figure(.top2)?.value == 1)
        #expect(result.figure(.count, option: "9")?.value == 1)
        #expect(result.figure(.count, option: "9")?.n == 6)
    }

    @Test("a multiple choice's base is those who answered it, whatever they ticked")
    func multipleBase() throws {
        func ticked(_ time: String, _ premises: String) -> [String: SurveyRows.Cell] {
            Clinic.row("b1", "ft", ["hinder_tid": .code(time), "hinder_lokal": .code(premises)])
        }
        let analysis = try analysis([
            ticked("1", "1"), ticked("1", "0"), ticked("1", "0"), ticked("0", "0"),
            Clinic.row("b1", "ft"),
        ])
        let result = try #require(analysis.result("hinder", in: "b1"))
        #expect(result.n == 4)
        #expect(result.figure(.count, option: "tid")?.value == 3)
        #expect(result.figure(.share, option: "tid")?.value == 0.75)
        #expect(result.figure(.count, option: "lokal")?.value == 1)
        #expect(result.footprint.marks == [3, 1])
    }

    @Test("a single choice has every option, chosen or not")
    func single() throws {
        let result = try #require(
            try analysis([Clinic.row("b1", "ft", ["plan": "ja"])]).result("plan", in: "b1"))
        #expect(result.figure(.count, option: "nej")?.value == 0)
        #expect(result.figure(.share, option: "ja")?.value == 1)
    }

    @Test("an index is the mean of what each answered, for those who answered enough")
    func index() throws {
        // Items: resurs/tid today, komp/neuro today, helhet; at least two.
        func row(
            _ tid: SurveyRows.Cell, _ neuro: SurveyRows.Cell, _ helhet: SurveyRows.Cell
        ) -> [String: SurveyRows.Cell] {
            Clinic.row(
                "a1", "ft", ["resurs_tid_nu": tid, "komp_neuro_nu": neuro, "helhet": helhet])
        }
        let analysis = try analysis([
            row("1", "2", "3"), row("5", .none(.notShown), "4"), row("2", "9", "8"),
            row("9", "9", "9"), row("4", "4", .none(.skipped)),
        ])
        let result = try #require(analysis.result("räcker", in: "a1"))
        // 2, 4.5 and 4; one answer and none are not enough.
        #expect(result.n == 3)
        #expect(result.figure(.mean)?.value == 10.5 / 3)
        #expect(result.figure(.n)?.base == .indexed)
    }

    @Test("a unit without answers has figures that cannot be computed, and says why")
    func emptyUnit() throws {
        let analysis = try analysis([Clinic.row("a1", "ft", Clinic.pair("resurs_tid", "1", "2"))])
        let participation = try #require(analysis.result("", in: "b2"))
        #expect(participation.n == 0)
        #expect(participation.figure(.responseRate)?.value == 0)
        let row = try #require(analysis.result("resurs/tid", in: "b2"))
        #expect(row.n == 0)
        #expect(row.isAsked)
        for figure in row.figures where figure.statistic != .n && figure.statistic != .count {
            #expect(figure.value == nil, "\(figure.statistic)")
            #expect(figure.reason == .emptyBase, "\(figure.statistic)")
        }
    }

    @Test("more answers than people is an error in the register, never a rate above one")
    func overfull() throws {
        let analysis = try analysis(
            [1, 2].map { _ in Clinic.row("b3", "chef") } + [Clinic.row("b1", "ft")])
        let result = try #require(analysis.result("", in: "b3"))
        #expect(result.n == 2)
        #expect(result.figure(.responseRate)?.value == nil)
        #expect(result.figure(.responseRate)?.reason == .frameTooSmall)
        #expect(
            result.figure(.responseRate)?.method == "n / headcount; more answers than people")
        #expect(analysis.overfullGroups.map(\.kind) == [.unit(code: "b3", isLeaf: true)])
    }

    @Test("a unit nobody gave a headcount for has no rate, and no correction in its interval")
    func noHeadcount() throws {
        var units = Clinic.units
        units[2].headcount = nil
        var responses = SurveyRows(survey: Clinic.survey(units: units))
        responses.rows = ["2", "3", "5"].map {
            Clinic.row("a1", "ft", Clinic.pair("resurs_tid", "1", $0))
        }
        let analysis = try responses.analysis()
        let rate = analysis.result("", in: "a1")?.figure(.responseRate)
        #expect(rate?.value == nil)
        #expect(rate?.reason == .frameUnknown)
        #expect(rate?.method == "n / headcount; headcount not known")
        #expect(analysis.result("", in: "a1")?.figure(.headcount)?.reason == .frameUnknown)
        #expect(analysis.result("resurs/tid", in: "a1")?.figure(.mean, .gap)?.population == nil)
        #expect(analysis.result("resurs/tid", in: "a1")?.figure(.mean, .gap)?.lower != nil)
    }

    @Test(
        "the base of a multiple choice is the largest of its options', whichever of them that is",
        arguments: [("hinder_tid", "hinder_lokal", "tid"), ("hinder_lokal", "hinder_tid", "lokal")])
    func baseOfMultiple(_ answered: String, _ left: String, _ option: String) throws {
        // Three answered the one option, one of them the other too.
        var responses = SurveyRows(survey: Clinic.survey())
        for cells: [String: SurveyRows.Cell] in [
            [answered: "1", left: "0"], [answered: "1"], [answered: "0"],
        ] {
            responses.rows.append(Clinic.row("a1", "ft", cells))
        }
        let result = try #require(try responses.analysis().result("hinder", in: ""))
        #expect(result.n == 3)
        #expect(result.figure(.n)?.value == 3)
        #expect(result.figure(.share, option: option)?.value == 2.0 / 3)
    }
}
