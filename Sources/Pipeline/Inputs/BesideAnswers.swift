import Analysis
import SurveyModel
import Tables

/// What is known of people beside what they answered: lists that a pipeline names.
struct BesideAnswers {
    /// Who was registered for meetings; nil for no list.
    let registration: Registration?
    /// What was noted of those who did not answer; nil for nothing.
    let outcomes: Outcomes?
    /// The survey with the register as it was at another wave, by wave.
    let earlierSurveys: [String: Survey]

    /// - Throws: `RunStop` with everything that is wrong with the first list that has a fault.
    init(
        of compiled: CompiledDefinition, _ definition: PipelineDefinition, in project: Project
    ) throws {
        let survey = compiled.survey
        func table(_ file: PipelineDefinition.NamedFile) -> TableInput {
            TableInput(path: project.path(file.path), name: file.path)
        }
        registration = try definition.registered.map {
            try RegistrationFile(survey: survey).read(table($0))
        }
        outcomes = try definition.outcomes.map { try OutcomeFile(survey: survey).read(table($0)) }
        earlierSurveys = Dictionary(
            try definition.headcounts.map { entry in
                (
                    entry.wave,
                    try EarlierHeadcounts(compiled, definition.survey, in: project)
                        .survey(with: entry.file)
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
