import Diagnostics
import FormSchemas
import SurveyModel

/// What is told of a survey before its answers are read.
extension PipelineRun {
    /// Whether what pipelines.yml says of columns fits the survey.
    func checkColumns(_ survey: Survey, _ layout: ColumnLayout) throws {
        let told = definition.responses.compactMap(\.columns).flatMap {
            BoundColumns($0, survey: survey, layout: layout).diagnostics
        }
        told.forEach { report(.diagnostic($0)) }
        if told.contains(where: { $0.severity == .error }) {
            throw RunStop([], status: .definition)
        }
    }
}
