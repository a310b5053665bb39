import SurveyModel
import Testing

@Suite("Looking things up by id")
struct LookupTests {
    private static func question(_ id: String, _ title: String) -> Question {
        Question(id: id, title: LocalizedText(title), kind: .text(long: false))
    }

    private static func survey(_ titles: [(String, String)]) -> Survey {
        var survey = Survey(id: "a", title: LocalizedText("A"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"), condition: nil,
                questions: titles.map { question($0.0, $0.1) })
        ]
        return survey
    }

    @Test("finds the first of that id")
    func first() {
        let survey = Self.survey([("x", "ett"), ("y", "två"), ("x", "tre")])
        #expect(survey.question("x")?.title.base == "ett")
        #expect(survey.question("y")?.title.base == "två")
        #expect(survey.question("z") == nil)
    }

    @Test("sees what was changed after it was asked")
    func changed() {
        var survey = Self.survey([("x", "ett"), ("y", "två")])
        let before = survey
        #expect(survey.question("y")?.title.base == "två")
        survey.sections[0] = Self.survey([("y", "två")]).sections[0]
        #expect(survey.question("x") == nil)
        #expect(survey.question("y")?.title.base == "två")
        survey.sections.append(
            Section(
                id: "t", title: LocalizedText("T"), condition: nil,
                questions: [Self.question("z", "fyra")]))
        #expect(survey.question("z")?.title.base == "fyra")
        // The copy made earlier is as it was.
        #expect(before.question("x")?.title.base == "ett")
        #expect(before.question("z") == nil)
    }

    @Test("of registers, scales and areas sees changes too")
    func others() {
        var survey = Survey(id: "a", title: LocalizedText("A"))
        #expect(survey.scale("s") == nil && survey.area("o") == nil && survey.register("r") == nil)
        #expect(survey.unitRegister == nil)
        survey.scales.append(Scale(id: "s", title: LocalizedText("S"), levels: [], missing: []))
        survey.areas.append(Area(id: "o", title: LocalizedText("O")))
        survey.registers.append(Register(id: "r", title: LocalizedText("R"), source: "r.csv"))
        #expect(survey.scale("s")?.id == "s")
        #expect(survey.area("o")?.id == "o")
        #expect(survey.register("r")?.id == "r")
        #expect(survey.unitRegister?.id == "r")
    }

    @Test("makes no survey differ from another")
    func equality() {
        let (a, b) = (Self.survey([("x", "ett")]), Self.survey([("x", "ett")]))
        _ = a.question("x")
        #expect(a == b)
        #expect(Set([a, b]).count == 1)
    }
}
