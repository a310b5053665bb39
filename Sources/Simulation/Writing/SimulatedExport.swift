package import FormSchemas
package import SurveyModel
import Tables

/// Made-up answers in the shape a survey tool exports them in.
package enum SimulatedExport {
    /// The bytes of an export file; the same arguments always give the same bytes.
    /// - Parameters:
    ///   - answers: How many responses.
    ///   - language: Language of headers and labels where the format has texts; the survey's first
    ///     where nil.
    ///   - units: Codes of the units to make answers for, each with all below it; empty means all.
    package static func bytes(
        _ survey: Survey, layout: ColumnLayout, answers: Int, seed: UInt64, format: ExportFormat,
        language: String? = nil, units: [String] = []
    ) throws(SimulationError) -> [UInt8] {
        let simulator = Simulator(survey: survey, layout: layout, seed: seed)
        let responses = try simulator.responses(answers, units: units)
        let shape = ExportShape(
            survey: survey, layout: layout, format: format,
            language: language ?? survey.languages.first ?? "sv")
        return try bytes(responses, survey: survey, shape: shape)
    }

    /// The bytes of an export of given responses.
    package static func bytes(
        _ responses: [SimulatedResponse], survey: Survey, shape: ExportShape
    ) throws(SimulationError) -> [UInt8] {
        do throws(TableError) {
            return shape.format.isJSON
                ? JSONExport(survey: survey, shape: shape).bytes(responses)
                : try TableExport(survey: survey, shape: shape).bytes(responses)
        } catch {
            throw .unwritable(error)
        }
    }
}
