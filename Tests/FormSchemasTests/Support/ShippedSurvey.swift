import Foundation
import SurveyLanguage
import SurveyModel
import Tables
import Testing

/// A survey file of the repository, read as a user's is: with its registers and modules.
struct ShippedSurvey: CustomTestStringConvertible, Sendable {
    let path: String

    var testDescription: String { path }

    /// Every example there is, and the sample with every kind of question.
    static let all = [
        "Surveys/rehab2026/rehab2026.enkat", "Surveys/dialogtraffar/dialogtraffar.enkat",
        "Surveys/omvarldsbevakning/omvarldsbevakning.enkat", "Tests/Samples/every-kind.enkat",
    ].map { ShippedSurvey(path: $0) }

    struct Broken: Error { let path: String }

    func survey() throws -> Survey {
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
        guard let survey = compiled.survey else { throw Broken(path: path) }
        return survey
    }
}
