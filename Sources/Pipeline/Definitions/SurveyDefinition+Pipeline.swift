import Digests
import FormSchemas
import SurveyModel

extension SurveyDefinition {
    /// The survey of a pipeline; one without questions where workshops, a plan or a scan stand by themselves,
    /// with the promises that hold where nobody says anything else.
    init(of pipeline: PipelineDefinition, in project: Project) {
        guard !pipeline.hasSurvey else {
            self.init(path: pipeline.survey, in: project)
            return
        }
        let survey = Survey(
            id: pipeline.name, title: LocalizedText(pipeline.title ?? pipeline.name))
        self.init(
            survey: survey, layout: ColumnLayout(survey),
            digest: ContentDigest(of: [survey.id, survey.title.base]), files: [pipeline.survey])
    }
}
