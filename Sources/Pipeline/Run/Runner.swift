package import Diagnostics
import SurveyModel

/// Runs pipelines of a project.
package struct Runner {
    private let project: Project
    private let options: RunOptions
    private let report: (RunEvent) -> Void

    /// - Parameter report: Told everything that happens, in order.
    package init(
        project: Project, options: RunOptions, report: @escaping (RunEvent) -> Void
    ) {
        self.project = project
        self.options = options
        self.report = report
    }

    /// The texts that diagnostics of a run may point into.
    package func sources() -> [SourceText] {
        let file = PipelineFile(path: project.pipelineFile, name: "pipelines.yml")
        return [file.source]
            + file.pipelines.flatMap { pipeline in
                let survey = SurveyDefinition(of: pipeline, in: project)
                return survey.sources
                    + (pipeline.dialogue.map {
                        DialogueDefinition(
                            $0, survey: pipeline.hasSurvey ? survey.survey : nil, in: project
                        ).sources
                    } ?? [])
                    + evaluationSources(of: pipeline, survey.survey)
                    + FollowUpDefinition(pipeline.followUp, survey: survey.survey, in: project)
                    .sources
            }
    }

    private func evaluationSources(
        of pipeline: PipelineDefinition, _ survey: Survey?
    ) -> [SourceText] {
        guard let survey, let entry = pipeline.evaluation else { return [] }
        return EvaluationDefinition(entry, survey: survey, in: project).sources
    }

    /// Runs what was asked for; a pipeline that fails does not keep the next from running.
    package func run() -> ExitStatus {
        forEachChosen { _, run in run.run() }
    }

    /// Does something for each pipeline asked for, in the order of the file.
    func forEachChosen(
        _ work: (PipelineDefinition, PipelineRun) -> ExitStatus
    ) -> ExitStatus {
        let file = PipelineFile(path: project.pipelineFile, name: "pipelines.yml")
        file.diagnostics.forEach { report(.diagnostic($0)) }
        guard !file.diagnostics.contains(where: { $0.severity == .error }) else {
            return .definition
        }
        let names = file.pipelines.map(\.name)
        for unknown in options.pipelines where !names.contains(unknown) {
            report(.diagnostic(file.unknownPipeline(unknown)))
            return .definition
        }
        let chosen = file.pipelines.filter {
            options.pipelines.isEmpty || options.pipelines.contains($0.name)
        }
        return chosen.reduce(.done) { status, definition in
            let run = PipelineRun(
                definition: definition, project: project, options: options, report: report)
            return status.joined(with: work(definition, run))
        }
    }
}
