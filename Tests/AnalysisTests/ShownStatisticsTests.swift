import Analysis
import Statistics
import SurveyModel
import Testing

/// Weighted means, response by group and places of rows, over the groups that are shown.
@Suite("Statistik över det som visas")
struct ShownStatisticsTests {
    private struct Golden: Decodable {
        struct Region: Decodable {
            let mean: Double
            let se: Double
            let df: Double
            let ci: [Double]
        }
        struct Test: Decodable {
            let p: Double
            let X2: Double
            let df: Double
        }
        let region_stratified: Region
        let nonresponse_by_unit: Test
    }

    private static let analysis = Result { try GoldenSurvey.responses(wave: "1").analysis() }

    private static func golden() throws -> Golden {
        return try GoldenSurvey.golden("g2_enkat.json", as: Golden.self)
    }

    @Test("the mean of everyone weighted by units, as R's svymean stratified by unit")
    func stratified() throws {
        let golden = try Self.golden().region_stratified
        let completed = try Self.analysis.get().completed { _, _ in true }
        let figure = try #require(
            completed.result("nu", in: "")?.figure(.weightedMean, option: "unit"))
        #expect(((figure.value ?? 0) - golden.mean).magnitude < 1e-12)
        #expect(figure.degreesOfFreedom == golden.df)
        #expect(((figure.lower ?? 0) - golden.ci[0]).magnitude < 1e-10)
        #expect(((figure.upper ?? 0) - golden.ci[1]).magnitude < 1e-10)
        // Nobody knows how many there are of each profession.
        #expect(completed.result("nu", in: "")?.figure(.weightedMean, option: "prof") == nil)
    }

    @Test("who answered by unit, as R's chisq.test")
    func nonresponse() throws {
        let golden = try Self.golden().nonresponse_by_unit
        let completed = try Self.analysis.get().completed { _, _ in true }
        let everyone = try #require(completed.result("", in: ""))
        let p = try #require(everyone.figure(.nonresponseP, option: "unit")?.value)
        #expect((p - golden.p).magnitude < 1e-10)
        let v = try #require(everyone.figure(.nonresponseV, option: "unit")?.value)
        let people = try #require(everyone.figure(.headcount)?.value)
        #expect((v - (golden.X2 / people).squareRoot()).magnitude < 1e-10)
    }

    @Test("who told no profession has nobody to stand for, and keeps no mean away")
    func unplaced() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        let answers = [("ft", "2"), ("at", "3"), ("chef", "5")]
        for (profession, answer) in answers {
            for _ in 0..<2 {
                responses.rows.append(Clinic.row("a1", profession, ["helhet": .code(answer)]))
            }
        }
        responses.rows.append(Clinic.row("a1", nil, ["helhet": "1"]))
        let everyone = try responses.analysis().completed { _, _ in true }
        let mean = everyone.result("helhet", in: "")?.figure(.weightedMean, option: "yrke")
        // 26 physiotherapists, 20 occupational therapists and 5 managers.
        #expect(((mean?.value ?? 0) - (26.0 * 2 + 20 * 3 + 5 * 5) / 51).magnitude < 1e-12)
        #expect(mean?.n == 6)
        let smallest = everyone.result("", in: "")?.figure(.weightMin, option: "yrke")
        #expect(smallest?.value == 2.5)
        #expect(smallest?.n == 6)
    }

    @Test("what hidden units answered is there only as their sum")
    func hiddenTogether() throws {
        // a1, b1 and b3 are hidden, and nobody of b3 answered. First 3 of them say 1 in a1 and 3 say 5 in b1, then the other way
        // round: nothing of everyone changes, since both have ten people.
        func completed(_ first: String, _ second: String) throws -> SituationAnalysis {
            var units = Clinic.units
            units[2] = Clinic.entry("a1", parent: "a", headcount: 10)
            units[5] = Clinic.entry("b1", parent: "b", headcount: 10)
            var responses = SurveyRows(survey: Clinic.survey(units: units))
            let answers = [("a1", first), ("b1", second), ("a2", "3"), ("b2", "4")]
            for (unit, answer) in answers {
                for _ in 0..<3 {
                    responses.rows.append(
                        Clinic.row(unit, "ft", ["helhet": .code(answer)]))
                }
            }
            let analysis = try responses.analysis()
            let hidden = ["a1", "b1", "b3"].compactMap(analysis.group)
            return analysis.completed { _, group in !hidden.contains(group) }
        }
        let (one, other) = (try completed("1", "5"), try completed("5", "1"))
        for subject in one.subjects.indices {
            #expect(one.results[subject][0].figures == other.results[subject][0].figures)
        }
        // By hand: a2 weighs 10, b2 10, and the others 51 − 20, of whom six answered 1 1 1 5 5 5.
        let figure = try #require(
            one.result("helhet", in: "")?.figure(.weightedMean, option: "enhet"))
        #expect(figure.population == 51)
        let sum: Double = 30 + 40 + 31 * 3
        let expected = sum / 51
        #expect(((figure.value ?? 0) - expected).magnitude < 1e-12)
    }

    @Test("weights by hand: people per answer, Kish's effect and what they leave")
    func weights() throws {
        // Units of 20, 10, 10, 10 and 1 people; 4, 2, 1, 1 and 1 answer: weights 5, 5, 10, 10, 1.
        var responses = SurveyRows(survey: Clinic.survey())
        for (unit, count) in [("a1", 4), ("a2", 2), ("b1", 1), ("b2", 1), ("b3", 1)] {
            for _ in 0..<count { responses.rows.append(Clinic.row(unit, "ft")) }
        }
        let everyone = try #require(
            try responses.analysis().completed { _, _ in true }.result("", in: ""))
        func value(_ name: StatisticName) -> Double {
            everyone.figure(name, option: "enhet")?.value ?? -1
        }
        #expect(value(.weightMin) == 1)
        #expect(value(.weightMax) == 10)
        // Σw = 51, Σw² = 6 · 25 + 2 · 100 + 1 = 351.
        #expect((value(.designEffect) - 9.0 * 351 / (51 * 51)).magnitude < 1e-12)
        #expect((value(.effectiveN) - 51.0 * 51 / 351).magnitude < 1e-12)
        // Rates 4/20, 2/10, 1/10, 1/10 and 1 of 51 people, 9/51 of all:
        // S² = (20·(1/5 − 3/17)² + 10·(1/5 − 3/17)² + 2·10·(1/10 − 3/17)² + (14/17)²)/50.
        let apart = 30.0 * 4 / 7225 + 20.0 * 169 / 28900 + 196.0 / 289
        #expect((value(.rIndicator) - (1 - 2 * (apart / 50).squareRoot())).magnitude < 1e-12)
    }

    @Test(
        "as many answers as people are a unit where everyone answered; one more is an error of the register"
    )
    func overfull() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        responses.rows = [Clinic.row("b3", "chef")]
        #expect(try responses.analysis().overfullGroups.isEmpty)
        responses.rows.append(Clinic.row("b3", "chef"))
        let analysis = try responses.analysis()
        #expect(analysis.overfullGroups.contains { $0.headcount == 1 })
        let rate = analysis.result("", in: "b3")?.figure(.responseRate)
        #expect(rate?.value == nil && rate?.reason == .frameTooSmall)
    }

    @Test("nobody answered in a unit that is shown: no weight can speak for it")
    func emptyStratum() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        for unit in ["a1", "a2", "b1", "b2"] {
            for _ in 0..<3 { responses.rows.append(Clinic.row(unit, "ft", ["helhet": "2"])) }
        }
        let completed = try responses.analysis().completed { _, _ in true }
        let weights = completed.result("", in: "")?.figure(.designEffect, option: "enhet")
        #expect(weights?.reason == .emptyBase)
        let mean = completed.result("helhet", in: "")?.figure(.weightedMean, option: "enhet")
        #expect(mean?.reason == .emptyBase)
    }

    @Test("places of rows: the largest gap first, as sure as the answers make it")
    func places() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        // Every gap of one row is 3 and of the other 0: no draw of answers can turn them round.
        for _ in 0..<8 {
            responses.rows.append(
                Clinic.row(
                    "a1", "ft",
                    Clinic.pair("resurs_tid", "1", "4").merging(
                        Clinic.pair("komp_neuro", "3", "3")
                    ) { first, _ in first }))
        }
        let analysis = try responses.analysis()
        let completed = analysis.completed { _, _ in true }
        let first = try #require(completed.result("resurs/tid", in: "")?.figure(.rank, .gap))
        let second = try #require(completed.result("komp/neuro", in: "")?.figure(.rank, .gap))
        #expect([first.value, first.lower, first.upper] == [1, 1, 1])
        #expect([second.value, second.lower, second.upper] == [2, 2, 2])
        // Two rows have no top three.
        #expect(completed.result("resurs/tid", in: "")?.figure(.topThree, .gap) == nil)
        // A row that nobody sees takes no place.
        let row = analysis.subjects.firstIndex { $0.question == "resurs" }
        let alone = analysis.completed { subject, _ in subject != row }
        #expect(alone.result("komp/neuro", in: "")?.figure(.rank, .gap)?.reason == .singleGroup)
    }

    @Test("a unit's places are its own: nothing that others answered, or of a row it is not shown")
    func placesOfUnits() throws {
        // In a1 the first row has the larger gap, in b1 the second, and b1 has three times as many.
        func responses(_ others: (String, String)) -> SurveyRows {
            var responses = SurveyRows(survey: Clinic.survey())
            for (unit, count, first, second) in [
                ("a1", 8, ("1", "4"), ("3", "3")), ("b1", 24, ("3", "3"), others),
            ] {
                for _ in 0..<count {
                    responses.rows.append(
                        Clinic.row(
                            unit, "ft",
                            Clinic.pair("resurs_tid", first.0, first.1).merging(
                                Clinic.pair("komp_neuro", second.0, second.1)
                            ) { own, _ in own }))
                }
            }
            return responses
        }
        let completed = try responses(("1", "5")).analysis().completed { _, _ in true }
        func places(_ analysis: SituationAnalysis, _ unit: String) -> [[Double?]] {
            ["resurs/tid", "komp/neuro"].map { row in
                let figure = analysis.result(row, in: unit)?.figure(.rank, .gap)
                return [figure?.value, figure?.lower, figure?.upper]
            }
        }
        #expect(places(completed, "a1") == [[1, 1, 1], [2, 2, 2]])
        #expect(places(completed, "b1") == [[2, 2, 2], [1, 1, 1]])
        #expect(places(completed, "a") == places(completed, "a1"))
        // Nobody answered in a2, so it has no places, and professions have none.
        #expect(places(completed, "a2") == [[nil, nil, nil], [nil, nil, nil]])
        #expect(completed.result("resurs/tid", in: "yrke=ft")?.figure(.rank, .gap) == nil)
        let other = try responses(("5", "1")).analysis().completed { _, _ in true }
        for row in ["resurs/tid", "komp/neuro"] {
            #expect(
                other.result(row, in: "a1")?.figure(.rank, .gap)
                    == completed.result(row, in: "a1")?.figure(.rank, .gap))
        }
        // A row that the unit is not shown takes no place there, and has none itself.
        let analysis = try responses(("1", "5")).analysis()
        let row = analysis.subjects.firstIndex { $0.question == "resurs" }
        let unit = analysis.group("a1")
        let hidden = analysis.completed { subject, group in subject != row || group != unit }
        #expect(hidden.result("resurs/tid", in: "a1")?.figure(.rank, .gap) == nil)
        #expect(
            hidden.result("komp/neuro", in: "a1")?.figure(.rank, .gap)?.reason == .singleGroup)
        #expect(places(hidden, "b1") == places(completed, "b1"))
    }
}
