import Diagnostics
import Foundation
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Writing a survey as text")
struct SurveyWriterTests {
    /// Compiles written text; register files are read from a folder of the fixtures.
    private static func compiled(_ text: String, in folder: String) -> CompiledSurvey {
        // What is invented need not be possible to reach.
        SurveyCompiler.compile(
            source: SourceText(name: "skriven.enkat", text: text),
            registerRows: { try Fixtures.registerTable($0, in: folder) },
            checksReachability: false)
    }

    private static func expectSame(_ survey: Survey, in folder: String = "ok") {
        let text = SurveyWriter.text(of: survey)
        let read = Self.compiled(text, in: folder)
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(render(errors, SourceText(name: "skriven.enkat", text: text)))")
        // Compared first, so that a failure shows the text and not two dumps.
        let isSame = read.survey == survey
        #expect(isSame, "\(text)")
        let formatted = SurveyFormatter.format(SourceText(name: "skriven.enkat", text: text))
        #expect(formatted == text)
    }

    /// The survey without the conditions that nobody can fulfil, which the compiler refuses: what
    /// is drawn at random often contradicts itself.
    private static func possible(_ invented: Survey) -> Survey {
        var survey = invented
        while true {
            let read = Self.compiled(SurveyWriter.text(of: survey), in: "ok")
            let impossible = Set(
                read.diagnostics.filter { $0.code == .unreachable || $0.code == .neverValid }
                    .compactMap { $0.facts[.name] })
            guard !impossible.isEmpty else { return survey }
            survey.sections = survey.sections.map { section in
                let isImpossible = impossible.contains(section.id)
                var result = Section(
                    id: section.id, title: section.title,
                    condition: isImpossible ? nil : section.condition,
                    questions: section.questions.map { question in
                        guard impossible.contains(question.id) else { return question }
                        var question = question
                        question.condition = nil
                        question.validity = nil
                        return question
                    })
                result.isRandomized = section.isRandomized
                result.source = section.source
                return result
            }
        }
    }

    @Test(
        "a fixture that compiles is the same survey when written and read",
        arguments: try Fixtures.surveys(in: "ok"))
    func fixtures(_ name: String) throws {
        let survey = try #require(try Fixtures.compile("ok/\(name)").survey)
        Self.expectSame(survey)
    }

    @Test("an invented survey is the same when written and read", arguments: 0..<120)
    func invented(_ seed: Int) {
        var inventor = SurveyInventor(seed: UInt64(seed))
        Self.expectSame(Self.possible(inventor.invented()))
    }
}
