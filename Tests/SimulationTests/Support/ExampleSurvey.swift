import Foundation
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// The example in `Surveys/rehab2026`, and the repository it lies in.
enum ExampleSurvey {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("Surveys/rehab2026")

    static func load() throws -> Survey {
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
        return try #require(compiled.survey, "\(compiled.diagnostics)")
    }
}
