import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Files that others include")
struct ModuleTests {
    private func compile(_ text: String) -> CompiledSurvey {
        SurveyCompiler.compile(
            source: SourceText(name: "main.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "no files here") },
            module: Fixtures.module)
    }

    /// `code file:line` of what was told, without the advice about personal data.
    private func told(_ compiled: CompiledSurvey) -> [String] {
        compiled.diagnostics.filter { $0.code != .noPersonalDataNotice }.map { diagnostic in
            let source = compiled.sources.first { $0.name == diagnostic.file }
            guard case .text(let range) = diagnostic.place, let source else { return "?" }
            return
                "\(diagnostic.code.rawValue) \(source.name):\(source.position(of: range.start).line)"
        }
    }

    @Test("give their lines in the place of the line that includes them")
    func splicing() throws {
        let compiled = compile(
            """
            enkät a: A | en: A
              språk: sv, en

            avsnitt först: Först | en: First
              fråga ett: Ett? | en: One?
                fritext: kort
            inkludera: outer.enkat
            """)
        let survey = try #require(compiled.survey)
        #expect(survey.sections.map(\.id) == ["först", "yttre"])
        #expect(survey.scales.map(\.id) == ["s", "agree"])
        #expect(survey.sources == ["A book"])
        #expect(survey.scale("s")?.source == "Another book")
        // The section's own title and question have no English.
        #expect(told(compiled) == ["V120 outer.enkat:7"])
    }

    @Test("keep their own spelling and order of languages")
    func languages() throws {
        let compiled = compile(
            """
            enkät a: A
              språk: sv

            inkludera: english.enkat

            avsnitt ett: Ett
              fråga med: Med?
                skala: agree
            """)
        let scale = try #require(compiled.survey?.scale("agree"))
        #expect(scale.title == LocalizedText("Håller du med?"))
        #expect(scale.levels.map(\.label.base) == ["Nej", "Ja"])
        #expect(told(compiled).isEmpty)
    }

    @Test("are told about in their own file, with positions there")
    func places() {
        let compiled = compile(
            """
            enkät a: A
              språk: sv
            inkludera: broken.enkat
            avsnitt ett: Ett
              fråga t: T?
                skala: finns_inte
            """)
        #expect(
            told(compiled) == [
                "E033 main.enkat:6", "E042 broken.enkat:6", "E083 broken.enkat:7",
            ])
    }

    @Test("are told about at the line that includes them where they cannot be read")
    func unreadable() {
        let head = "enkät a: A\n  språk: sv\n"
        #expect(told(compile(head + "inkludera: saknas.enkat\n")) == ["E080 main.enkat:3"])
        #expect(told(compile(head + "inkludera: circle.enkat\n")) == ["E081 circle.enkat:4"])
        let survey = SurveyCompiler.compile(
            source: SourceText(name: "main.enkat", text: head + "inkludera: b.enkat\n"),
            registerRows: { _ in throw RegisterFileError(reason: "") },
            module: { SourceText(name: $0, text: "enkät b: B\n  stavfel här\n") })
        #expect(told(survey) == ["E082 main.enkat:3"])
    }

    @Test("included twice, stand once")
    func twice() throws {
        let compiled = compile(
            """
            enkät a: A
              språk: sv
            inkludera: modul.enkat
            inkludera: ./modul.enkat
            avsnitt ett: Ett
              fråga t: T?
                skala: s
            """)
        #expect(told(compiled).isEmpty)
        #expect(compiled.survey?.scales.count == 1)
    }

    @Test("can be checked by themselves")
    func alone() throws {
        let compiled = compile(try Fixtures.text("modules/modul.enkat"))
        #expect(told(compiled).isEmpty)
        #expect(compiled.survey?.id == "skalor")
    }
}
