import FormSchemas
import Foundation
import SurveyModel
import Testing

@Suite("The HTML form as a file")
struct HTMLFormTests {
    private static func text(_ survey: Survey) throws -> String {
        let files = try HTMLFormTarget().emit(survey, layout: ColumnLayout(survey))
        return String(decoding: try #require(files.first).bytes, as: UTF8.self)
    }

    @Test("names the hashes of its own script and style, and allows nothing else")
    func hashes() throws {
        let folder = try TemporaryFolder()
        let file = try #require(
            try HTMLFormTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout).first)
        let report = try Peer.report(
            "page_hashes.py", [folder.write(file.bytes, to: file.name)])
        let script = try #require(report["script"] as? String)
        let style = try #require(report["style"] as? String)
        #expect(
            report["policy"] as? String
                == "default-src 'none'; script-src 'sha256-\(script)'; "
                + "style-src 'sha256-\(style)'; base-uri 'none'; form-action 'none'")
        #expect(report["executable"] as? Int == 1)
        #expect(report["inline"] as? [String] == [], "event or style attributes")
    }

    @Test(
        "lets no text of the survey out of its place",
        arguments: [
            "</script><script>alert(1)</script>", "\"><img src=x>", "<!--", "&lt;'", "\u{1}",
        ])
    func escapes(_ hostile: String) throws {
        var survey = Survey(id: "a\"b<", title: LocalizedText(hostile))
        survey.languages = ["sv", "en"]
        var question = Question(
            id: "q", title: LocalizedText(hostile, translations: ["en": hostile]),
            kind: .single([
                SurveyModel.Option(code: hostile, label: LocalizedText(hostile)),
                SurveyModel.Option(code: "b", label: LocalizedText("b")),
            ]))
        question.help = LocalizedText(hostile)
        question.condition = .isNot(ItemReference(question: "q"), hostile)
        survey.sections = [
            Section(id: "s", title: LocalizedText(hostile), questions: [question])
        ]
        let text = try Self.text(survey)
        #expect(!text.contains("<img"))
        #expect(!text.contains("<!--"))
        #expect(!text.contains("\u{1}"))
        #expect(text.components(separatedBy: "<script").count == 3, "data and script, no more")
        #expect(text.components(separatedBy: "</script>").count == 3)
    }

    @Test("is the same bytes every time")
    func deterministic() throws {
        let once = try Self.text(SampleSurvey.survey)
        let again = try Self.text(SampleSurvey.survey)
        #expect(once == again)
    }

    @Test("is refused for a question whose register does not exist")
    func undeclared() {
        var survey = Survey(id: "x", title: LocalizedText("x"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: [Question(id: "q", title: LocalizedText("q"), kind: .register("no"))])
        ]
        #expect(throws: FormEmissionError.undeclared(question: "q")) {
            try HTMLFormTarget().emit(survey, layout: ColumnLayout(survey))
        }
    }
}
