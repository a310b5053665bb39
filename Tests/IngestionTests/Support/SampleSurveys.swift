import Diagnostics
import Foundation
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// Survey files on disk, read as a user's are: with their registers and modules.
struct SampleSurvey: CustomTestStringConvertible, Sendable {
    let path: String
    let survey: Survey
    let layout: ColumnLayout

    var testDescription: String { path }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every kind of question, and every example that ships.
    static let all: [SampleSurvey] = {
        let paths = [
            "Tests/Samples/every-kind.enkat", "Surveys/rehab2026/rehab2026.enkat",
            "Surveys/dialogtraffar/dialogtraffar.enkat",
            "Surveys/omvarldsbevakning/omvarldsbevakning.enkat",
            "Surveys/hemsjukvard/hemsjukvard.enkat",
        ]
        return paths.compactMap { try? SampleSurvey($0) }
    }()
    static let count = 5

    struct Broken: Error { let messages: [Diagnostic] }

    init(_ path: String) throws {
        let file = Self.root.appending(path: path)
        let folder = file.deletingLastPathComponent()
        let compiled = SurveyCompiler.compile(
            source: try SurveyFile.decode(Array(Data(contentsOf: file)), name: path),
            registerRows: { register in
                let input = TableInput(path: folder.appending(path: register).path, name: register)
                let table = try SmallTable(input)
                return RegisterTable(
                    name: register, header: table.header,
                    rows: table.rows.map { RegisterTable.Row(line: $0.line, cells: $0.cells) })
            },
            module: { module in
                let bytes = Array(try Data(contentsOf: folder.appending(path: module)))
                return try SurveyFile.decode(bytes, name: module)
            })
        guard let survey = compiled.survey else { throw Broken(messages: compiled.diagnostics) }
        self.path = path
        self.survey = survey
        layout = ColumnLayout(survey)
    }
}
