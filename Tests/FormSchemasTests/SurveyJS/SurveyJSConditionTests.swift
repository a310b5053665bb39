import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite("A SurveyJS form shows what the survey says")
struct SurveyJSConditionTests {
    static let surveys = 200
    static let answers = 100

    /// Texts differing only in case are one to the engine; none of the generated ones do.
    @Test("for 200 generated surveys and 100 sets of answers each")
    func generated() throws {
        var hidden = 0
        var compared = 0
        for seed in 0..<Self.surveys {
            let generated = GeneratedSurvey(seed: UInt64(seed))
            let form = try ScriptForm(generated.survey, layout: generated.layout)
            let names = Self.names(generated.survey, form)
            for number in 0..<Self.answers {
                let answers = GeneratedAnswers(generated, seed: UInt64(seed * 1000 + number))
                let shown = form.shown(
                    ScriptForm.data(answers.entered, generated.survey, layout: generated.layout))
                for (id, name) in names {
                    compared += 1
                    if !answers.shown.contains(id) { hidden += 1 }
                    try #require(
                        shown.contains(name) == answers.shown.contains(id),
                        "survey \(seed), answers \(number): \(id)")
                }
            }
        }
        #expect(compared > 100_000)
        #expect(hidden > compared / 10)
    }

    /// What questions that are asked are called; names the engine has for itself got an ending.
    static func names(_ survey: Survey, _ form: ScriptForm) -> [(id: String, name: String)] {
        let known = Set(form.names)
        return survey.questions.filter(\.isAsked).map { question in
            let folded = IdentifierFolding.fold(question.id)
            return (question.id, known.contains(folded) ? folded : folded + "-q")
        }
    }

    // MARK: The engine itself

    /// Where a bundle of survey-core lies, for those who have one: no registry we use offers it.
    private static let engine = ProcessInfo.processInfo.environment["SURVEY_CORE"]

    @Test(
        "in survey-core itself",
        .enabled(if: engine != nil, "SURVEY_CORE names no bundle of survey-core: not tried in it"))
    func inTheEngine() throws {
        let surveys = (1000..<1060).map { GeneratedSurvey(seed: UInt64($0)) }
        let filled = surveys.enumerated().map { index, generated in
            (0..<10).map { GeneratedAnswers(generated, seed: UInt64(index * 1000 + $0)) }
        }
        let forms = try surveys.map { try ScriptForm($0.survey, layout: $0.layout) }
        let cases = surveys.indices.map { index -> JSONValue in
            [
                "form": forms[index].json,
                "answers": .array(
                    filled[index].map {
                        let data = ScriptForm.data(
                            $0.entered, surveys[index].survey, layout: surveys[index].layout)
                        return .object(data.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
                    }),
            ]
        }
        let folder = try TemporaryFolder()
        let file = try folder.write(
            JSONValue.array(cases).rendered(.compact).utf8, to: "cases.json")
        let report = try Peer.script(
            "surveyjs_engine.js", [try #require(Self.engine), file])
        let shown = try #require(report["shown"] as? [[[String]]])
        #expect((report["problems"] as? [[String]])?.flatMap(\.self) == [])
        for (index, generated) in surveys.enumerated() {
            for (number, answers) in filled[index].enumerated() {
                for (id, name) in Self.names(generated.survey, forms[index]) {
                    try #require(
                        shown[index][number].contains(name) == answers.shown.contains(id),
                        "survey \(index), answers \(number): \(id)")
                }
            }
        }
    }
}
