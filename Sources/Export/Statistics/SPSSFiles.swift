import Tables
import Tally

/// Answers for SPSS and PSPP: a table of numbers, and syntax that reads it, names everything and
/// says which values are missing.
struct SPSSFiles {
    private let export: AnswerExport

    init(_ export: AnswerExport) { self.export = export }

    /// The most bytes of a string variable.
    private static let longestText = 32_767

    func write(to path: String) throws -> AnswerExport.Summary {
        let files = ScriptedFiles(path, ending: ".sps")
        let table = CodedTable(export)
        let findings = try files.write { file in
            try table.write(&file, joinsLines: true)
        } script: { findings in
            SPSSSyntax(export.table, table, widths: findings.widths.map(Self.width))
                .text(reading: files.dataName)
        }
        let long = zip(table.variables, findings.widths).filter { $1 > Self.longestText }
        return AnswerExport.Summary(
            responses: export.rows.count, paths: [files.data, files.script],
            joinedTexts: findings.joinedTexts, longTexts: long.map(\.0.name))
    }

    private static func width(_ bytes: Int) -> Int { min(bytes, longestText) }
}
