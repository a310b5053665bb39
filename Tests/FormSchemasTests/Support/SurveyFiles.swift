import Diagnostics
import Foundation
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// Survey files of the repository, read as a user's are: with their registers and modules.
struct SurveyOnDisk: CustomTestStringConvertible, Sendable {
    let path: String
    let survey: Survey
    let layout: ColumnLayout

    var testDescription: String { path }

    /// Every kind of question, and every example that ships.
    static let all: [SurveyOnDisk] = [
        "Tests/Samples/every-kind.enkat", "Surveys/rehab2026/rehab2026.enkat",
        "Surveys/dialogtraffar/dialogtraffar.enkat",
        "Surveys/omvarldsbevakning/omvarldsbevakning.enkat",
        "Surveys/hemsjukvard/hemsjukvard.enkat",
    ].compactMap { try? SurveyOnDisk($0) }

    struct Broken: Error { let messages: [Diagnostic] }

    init(_ path: String) throws {
        let file = Peer.root.appending(path: path)
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
        self.init(path, survey)
    }

    init(_ path: String, _ survey: Survey) {
        self.path = path
        self.survey = survey
        layout = ColumnLayout(survey)
    }
}
