import FormSchemas
import SurveyModel
import Tables

/// Delimited exports, byte for byte as their tools, or those who re-save them, leave them.
struct TableExport {
    private let system: SystemValues
    private let shape: ExportShape

    init(survey: Survey, shape: ExportShape) {
        self.shape = shape
        system = SystemValues(survey: survey, shape: shape)
    }

    func bytes(_ responses: [SimulatedResponse]) throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(options)
        for record in shape.headerRecords { try writer.record(record) }
        for response in responses {
            try writer.record(
                shape.writtenSystem.map { system.value($0, of: response) }
                    + answers(of: response)
                    + shape.closingSystem.map { system.value($0, of: response) })
        }
        // LimeSurvey ends its file with an empty line.
        return writer.bytes + (shape.format == .limeSurvey ? Array("\r\n".utf8) : [])
    }

    /// The cells of a response; in a VV file with its word for what was not shown.
    private func answers(of response: SimulatedResponse) -> [String] {
        let cells = shape.cells(for: response.canonical)
        guard shape.format == .limeSurveyVV else { return cells.map(\.tableText) }
        return zip(shape.columns, cells).map { column, cell in
            let isHidden = column.columns.allSatisfy { response.answers[$0] == .notShown }
            if cell == .absent, isHidden { return "{question_not_shown}" }
            return column.style == .text || column.style == .impliedFlag
                ? Self.braced(cell.tableText) : cell.tableText
        }
    }

    /// As LimeSurvey keeps a text on one line.
    private static func braced(_ text: String) -> String {
        text.replacing("{", with: "{lbrace}").replacing("\n", with: "{newline}")
            .replacing("\r", with: "{cr}").replacing("\t", with: "{tab}")
    }

    /// Exports are other programs' files: cells that look like formulas stand in them as typed.
    private var options: DelimitedWriter.Options {
        switch shape.format {
        case .microsoftForms:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ";"), encoding: .windows1252, quoting: .minimal,
                lineEnd: .crlf, guardsFormulas: false)
        case .limeSurvey:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ";"), encoding: .utf8WithBOM, quoting: .all,
                lineEnd: .crlf, guardsFormulas: false)
        case .limeSurveyVV:
            DelimitedWriter.Options(
                separator: UInt8(ascii: "\t"), encoding: .utf8, quoting: .minimal, lineEnd: .lf,
                guardsFormulas: false)
        case .qualtrics:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ","), encoding: .utf8WithBOM, quoting: .minimal,
                lineEnd: .lf, guardsFormulas: false)
        case .enalyzer:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ","), encoding: .utf8WithBOM, quoting: .minimal,
                lineEnd: .crlf, guardsFormulas: false)
        case .odk:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ";"), encoding: .utf8WithBOM, quoting: .all,
                lineEnd: .lf, guardsFormulas: false)
        case .table, .redcap, .surveyJS, .fhir, .lagesbild, .googleForms, .surveyMonkey, .formr,
            .limeSurveyJSON, .bound:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ","), encoding: .utf8, quoting: .minimal, lineEnd: .lf,
                guardsFormulas: false)
        }
    }
}
