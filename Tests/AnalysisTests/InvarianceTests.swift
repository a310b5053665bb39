import Analysis
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
        let compared = after.comparingUnits()
        for unit in ["E01", "E12"] {
            #expect(
                compared.result("par/fråga", in: unit)?.figures
                    == before.comparingUnits().result("par/fråga", in: unit)?.figures)
        }
    }
}
