import Analysis
import Statistics
import SurveyModel
import Testing

/// What may not change a figure changes no bit of it.
@Suite("Det som inte ska ändra något")
struct InvarianceTests {
    @Test("the order of the respondents")
    func order() throws {
        var responses = try GoldenSurvey.responses(wave: "1")
        let before = try responses.analysis()
        // Every seventh, then every seventh but one, …: an order of its own.
        responses.rows = (0..<7).flatMap { first in
            stride(from: first, to: responses.rows.count, by: 7).map { responses.rows[$0] }
        }
        let after = try responses.analysis()
        #expect(before.results == after.results)
        #expect(before.comparingUnits().results == after.comparingUnits().results)
        #expect(
            before.completed { _, _ in true }.results == after.completed { _, _ in true }.results)
    }

    @Test("the order of the respondents where weights and reliability are made inside the house")
    func orderInside() throws {
        var numbers = SeededAnswers(seed: 11)
        var responses = SurveyRows(survey: Clinic.survey())
        for unit in ["a1", "a1", "a2", "b1", "b2", "a1", "b2", "a2", "b1"] {
            for profession in ["ft", "at"] {
                responses.rows.append(
                    Clinic.row(
                        unit, profession,
                        [
                            "resurs_tid_nu": .code(numbers.next()),
                            "resurs_tid_behov": .code(numbers.next()),
                            "komp_neuro_nu": .code(numbers.next()),
                            "helhet": .code(numbers.next()),
                        ]))
            }
        }
        var turned = responses
        turned.rows = Array(responses.rows.reversed())
        for made in [responses, turned] { #expect(try !made.weightedFigures().isEmpty) }
        #expect(try responses.weightedFigures() == turned.weightedFigures())
        let alpha = try responses.insideFigures { $0.pairwiseReliability($1) }
        #expect(alpha.values.joined().allSatisfy { $0.value != nil } && !alpha.isEmpty)
        #expect(try alpha == turned.insideFigures { $0.pairwiseReliability($1) })
    }

    @Test("the order of the units in the register")
    func unitOrder() throws {
        let responses = try GoldenSurvey.responses(wave: "1")
        var survey = responses.survey
        let register = survey.registers[0]
        survey.registers[0] = Register(
            id: register.id, title: register.title, entries: register.entries.reversed())
        let turned = SurveyRows(survey: survey, rows: responses.rows)
        for (before, after) in [
            (try responses.analysis(), try turned.analysis()),
            (
                try responses.analysis().completed { _, _ in true }.comparingUnits(),
                try turned.analysis().completed { _, _ in true }.comparingUnits()
            ),
        ] {
            #expect(before.groups.count == after.groups.count)
            for group in ["", "D1", "D2", "D3", "E01", "E07", "E12", "prof=SSK"] {
                for subject in ["", "nu", "par/fråga"] {
                    let expected = try #require(before.result(subject, in: group))
                    #expect(after.result(subject, in: group)?.figures == expected.figures)
                }
            }
        }
    }

    @Test("a unit where nobody works and nobody answered")
    func emptyUnit() throws {
        let responses = try GoldenSurvey.responses(wave: "1")
        let before = try responses.analysis()
        var survey = responses.survey
        let register = survey.registers[0]
        var empty = Register.Entry(code: "E99", label: LocalizedText("E99"))
        empty.parent = "D1"
        empty.headcount = 0
        survey.registers[0] = Register(
            id: register.id, title: register.title, entries: register.entries + [empty])
        let after = try SurveyRows(survey: survey, rows: responses.rows).analysis()
        #expect(after.groups.count == before.groups.count + 1)
        for group in ["", "D1", "D2", "D3", "E01", "E07", "E12", "prof=SSK"] {
            for subject in ["", "par/fråga"] {
                let expected = before.result(subject, in: group)
                #expect(after.result(subject, in: group)?.figures == expected?.figures)
            }
        }
        let own = try #require(after.result("par/fråga", in: "E99"))
        #expect(own.n == 0)
        // Nothing to compute from, and a reason for each; counts are 0.
        for figure in own.figures {
            #expect(figure.value == nil ? figure.reason != nil : figure.value == 0)
        }
        let (shown, wasShown) = (
            after.completed { _, _ in true }, before.completed { _, _ in true }
        )
        for unit in ["D1", "E01", "E12"] {
            let figure = shown.result("par/fråga", in: unit)?.figure(.rank, .gap)
            #expect(
                figure != nil
                    && figure == wasShown.result("par/fråga", in: unit)?.figure(.rank, .gap))
        }
        let compared = after.comparingUnits()
        for unit in ["E01", "E12"] {
            #expect(
                compared.result("par/fråga", in: unit)?.figures
                    == before.comparingUnits().result("par/fråga", in: unit)?.figures)
        }
    }
}

/// Answers from 1 to 5 from a seed: a linear congruential generator, by Knuth's constants.
private struct SeededAnswers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return String(1 + (state >> 33) % 5)
    }
}
