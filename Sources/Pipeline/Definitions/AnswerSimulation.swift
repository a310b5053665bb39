package import Diagnostics
import FormSchemas
import Simulation
import Tables

/// Invented answers to a survey, in the shape of a tool's export.
package struct AnswerSimulation: Sendable {
    /// Nil where something is wrong.
    package let bytes: [UInt8]?
    package let diagnostics: [Diagnostic]

    /// The names that `format` may have.
    package static let formats = KnownFormats.names

    package init(_ definition: SurveyDefinition, answers: Int, seed: UInt64, format: String) {
        guard let survey = definition.survey, let layout = definition.layout else {
            bytes = nil
            diagnostics = []
            return
        }
        guard let export = ExportFormat(rawValue: format) else {
            bytes = nil
            diagnostics = [KnownFormats.unknown(format)]
            return
        }
        do throws(SimulationError) {
            bytes = try SimulatedExport.bytes(
                survey, layout: layout, answers: answers, seed: seed, format: export)
            diagnostics = []
        } catch {
            bytes = nil
            diagnostics = [Self.diagnostic(error, answers: answers, file: definition.files.first)]
        }
    }

    private static func diagnostic(
        _ error: SimulationError, answers: Int, file: String?
    ) -> Diagnostic {
        switch error {
        case .moreAnswersThanPeople(let available):
            Diagnostic(
                .tooManySimulatedAnswers, file: file,
                facts: [.count: String(answers), .limit: String(available)])
        case .negativeCount:
            Diagnostic(
                .tooManySimulatedAnswers, file: file,
                facts: [.count: String(answers), .limit: "0"])
        case .unknownUnit(let name):
            Diagnostic(.unknownSimulationUnit, file: file, facts: [.name: name])
        case .unwritable(let error):
            error.diagnostic(file: file ?? "")
        }
    }

    /// Writes a file whole; returns what kept it from being written.
    package static func write(_ bytes: [UInt8], to path: String) -> Diagnostic? {
        do throws(TableError) {
            try AtomicFile.write(bytes, to: path)
            return nil
        } catch {
            return error.diagnostic(file: path)
        }
    }
}
