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
        try writer.record(
            shape.writtenSystem.map(\.header) + shape.columns.map(\.header)
                + shape.closingSystem.map(\.header))
        for response in responses {
            try writer.record(
                shape.writtenSystem.map { system.value($0, of: response) }
                    + shape.cells(for: response.canonical).map(\.tableText)
                    + shape.closingSystem.map { system.value($0, of: response) })
        }
        // LimeSurvey ends its file with an empty line.
        return writer.bytes + (shape.format == .limeSurvey ? Array("\r\n".utf8) : [])
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
        case .odk:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ";"), encoding: .utf8WithBOM, quoting: .all,
                lineEnd: .lf, guardsFormulas: false)
        case .table, .redcap, .surveyJS, .fhir, .lagesbild:
            DelimitedWriter.Options(
                separator: UInt8(ascii: ","), encoding: .utf8, quoting: .minimal, lineEnd: .lf,
                guardsFormulas: false)
        }
    }
}
