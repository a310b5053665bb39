import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// What holds of any text: the compiler and the formatter come to an end, a survey comes out
/// exactly where nothing is wrong, what is told points into the text, formatting twice is formatting
/// once, and a survey means the same when it is formatted. The fuzzer looks for texts without it.
func survives(_ text: String) {
    let source = SourceText(name: "test.enkat", text: text)
    let compiled = compileWithFiles(source)
    #expect((compiled.survey == nil) == compiled.hasErrors)
    let count = text.utf8.count
    for diagnostic in compiled.diagnostics where diagnostic.file == source.name {
        guard case .text(let range) = diagnostic.place else { continue }
        #expect(range.start >= 0 && range.start <= range.end && range.end <= count)
    }
    _ = render(compiled.diagnostics, source)
    let formatted = SurveyFormatter.format(source)
    let again = SourceText(name: source.name, text: formatted)
    let isStable = SurveyFormatter.format(again) == formatted
    #expect(isStable, "formatting twice differs for:\n\(text)")
    if let survey = compiled.survey {
        let means = compileWithFiles(again).survey == survey
        #expect(means, "formatting changes the meaning of:\n\(text)")
    }
}

/// With the files that the fuzzer gives too.
private func compileWithFiles(_ source: SourceText) -> CompiledSurvey {
    SurveyCompiler.compile(
        source: source,
        registerRows: { path in
            Fixtures.registerTable(path, text: "id,namn,överordnad,antal\nr,R,,\na,A,r,12\n")
        },
        module: { path in
            SourceText(name: path, text: "modul m: M\nskala grad: G\n  1: a\n  2: b\n")
        })
}
