import Diagnostics
import FormSchemas
import SurveyModel

/// What is told of a survey before its answers are read.
extension PipelineRun {
    /// What the plan asks for and no report has.
    func tellOfCrossings(_ survey: Survey) {
        var told: [PlanItem.Breakdown] = []
        for breakdown in survey.plan.flatMap(\.breakdowns)
        where breakdown.dimensions.count > 1 && survey.reportedCrossing(breakdown) == nil
            && !told.contains(breakdown)
        {
            told.append(breakdown)
            report(
                .diagnostic(
                    Diagnostic(
                        .crossingNotReported, file: definition.survey,
                        facts: [
                            .value: breakdown.dimensions.joined(separator: " × "),
                            .list: breakdown.dimensions.joined(separator: ", per "),
                        ])))
        }
    }

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
