import Diagnostics
import Foundation
import SurveyLanguage
import SurveyModel
import Tables

/// The example in `Surveys/rehab2026`, read as a user's survey is.
enum ExampleSurvey {
    static let folder = Peer.root.appendingPathComponent("Surveys/rehab2026")

    /// The survey and what the compiler said of it.
    static func compile() throws -> (survey: Survey?, messages: [Diagnostic]) {
        let name = "rehab2026.enkat"
        let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
        let source = try SurveyFile.decode(bytes, name: name)
        let compiled = SurveyCompiler.compile(source: source) { path in
            let input = TableInput(path: folder.appendingPathComponent(path).path, name: path)
            let table = try SmallTable(input)
            return RegisterTable(
                name: path, header: table.header,
                rows: table.rows.map { RegisterTable.Row(line: $0.line, cells: $0.cells) })
        }
        return (compiled.survey, compiled.diagnostics)
    }
}
