import Diagnostics
import SurveyLanguage
import SurveyModel

/// Any bytes: the compiler and the formatter come to an end, what is told points into the text,
/// formatting twice is formatting once, and a survey means the same when it is formatted.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let source = try? SurveyFile.decode(bytes, name: "fuzz.enkat") else { return 0 }
    let compiled = compile(source)
    precondition((compiled.survey == nil) == compiled.hasErrors)
    let size = source.text.utf8.count
    for diagnostic in compiled.diagnostics where diagnostic.file == source.name {
        if case .text(let range) = diagnostic.place {
            precondition(range.start >= 0 && range.start <= range.end && range.end <= size)
        }
    }
    let renderer = DiagnosticRenderer(language: .swedish, sources: compiled.sources)
    _ = compiled.diagnostics.map(renderer.text)
    if let survey = compiled.survey { _ = ColumnLayout(survey) }
    let once = SurveyFormatter.format(source)
    let twice = SurveyFormatter.format(SourceText(name: source.name, text: once))
    precondition(once == twice, "formatting twice differs")
    if let survey = compiled.survey {
        let again = compile(SourceText(name: source.name, text: once)).survey
        precondition(again == survey, "the formatted text means something else")
    }
    return 0
}

private func compile(_ source: SourceText) -> CompiledSurvey {
    SurveyCompiler.compile(
        source: source,
        registerRows: { path in
            RegisterTable(
                name: path, header: ["id", "namn", "överordnad", "antal"],
                rows: [
                    RegisterTable.Row(line: 2, cells: ["r", "R", "", ""]),
                    RegisterTable.Row(line: 3, cells: ["a", "A", "r", "12"]),
                ])
        },
        module: { path in
            SourceText(name: path, text: "modul m: M\nskala grad: G\n  1: a\n  2: b\n")
        })
}
