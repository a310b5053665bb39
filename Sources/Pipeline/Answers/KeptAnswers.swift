import Decisions
package import Diagnostics
import ResponseStore
package import SurveyModel
import Tables

/// Answers that have been read already: a pipeline's, or those of a store of their own, with the
/// survey they belong to.
package struct KeptAnswers {
    /// Compiled without errors.
    package let definition: SurveyDefinition
    package let survey: Survey
    package let layout: ColumnLayout
    /// Path of the store, as the system can open it.
    package let path: String
    /// Nil for a store of its own.
    package let pipeline: PipelineDefinition?
    package let project: Project

    /// The answers of a pipeline.
    ///
    /// - Parameter name: Nil for the only one of the project.
    /// - Throws: `AnswersProblem` where there is no such pipeline, or its survey has errors.
    package init(pipeline name: String?, in project: Project) throws(AnswersProblem) {
        let file = PipelineFile(path: project.pipelineFile, name: "pipelines.yml")
        let errors = file.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw AnswersProblem(errors, sources: [file.source]) }
        let pipeline = try Self.pipeline(name, of: file)
        let definition = SurveyDefinition(of: pipeline, in: project)
        let folder = project.output(of: pipeline.name)
        try self.init(
            definition, path: folder.internalPath + "/" + AnswerStore.fileName,
            pipeline: pipeline, in: project)
    }

    /// The answers in a store.
    package init(
        survey path: String, store: String, in project: Project = Project()
    ) throws(AnswersProblem) {
        try self.init(
            SurveyDefinition(path: path, in: project), path: project.path(store), pipeline: nil,
            in: project)
    }

    private init(
        _ definition: SurveyDefinition, path: String, pipeline: PipelineDefinition?,
        in project: Project
    ) throws(AnswersProblem) {
        let errors = definition.diagnostics.filter { $0.severity == .error }
        guard let survey = definition.survey, let layout = definition.layout, errors.isEmpty else {
            throw AnswersProblem(errors, sources: definition.sources)
        }
        self.definition = definition
        self.survey = survey
        self.layout = layout
        self.path = path
        self.pipeline = pipeline
        self.project = project
    }

    private static func pipeline(
        _ name: String?, of file: PipelineFile
    ) throws(AnswersProblem) -> PipelineDefinition {
        if let found = file.pipelines.first(where: { $0.name == name }) { return found }
        if name == nil, file.pipelines.count == 1 { return file.pipelines[0] }
        throw AnswersProblem([file.unknownPipeline(name ?? "")])
    }

    /// Opens the store as it is; one that is missing, or of another version of the survey, is told
    /// and left alone.
    func opened() throws(AnswersProblem) -> ResponseStore {
        do {
            return try ResponseStore(
                path: path, layout: layout, surveyHash: AnswerStore.hash(of: definition),
                purpose: .existing)
        } catch {
            throw AnswersProblem([error.diagnostic(store: path)], status: .failed)
        }
    }

    /// The folder of a pipeline's results.
    var folder: OutputFolder? { pipeline.map { project.output(of: $0.name) } }

    /// The language of what lies beside the store.
    var language: MessageLanguage { survey.languages.first == "en" ? .english : .swedish }

    /// Keeps runs of the pipeline out while something is changed; nil for a store of its own, which
    /// SQLite guards.
    func locked() throws(AnswersProblem) -> HeldLock? {
        guard let folder, let pipeline else { return nil }
        do throws(OutputFolder.Failure) {
            if let lock = try folder.lock() { return HeldLock(lock) }
        } catch {
            throw AnswersProblem(
                [
                    Diagnostic(
                        .outputNotWritten, facts: [.path: error.path, .reason: error.reason])
                ], status: .failed)
        }
        throw AnswersProblem(
            [Diagnostic(.alreadyRunning, facts: [.name: pipeline.name])], status: .failed)
    }

    // MARK: Decisions

    func decisions() throws(AnswersProblem) -> AnswerDecisions {
        do {
            return try AnswerDecisions(
                of: survey, at: definition.files.first ?? "", in: project)
        } catch {
            throw AnswersProblem((error as? RunStop)?.diagnostics ?? [])
        }
    }

    /// Writes something down among the decisions; they are then those returned.
    func deciding(
        _ decisions: AnswerDecisions, _ work: (inout DecisionFolder) throws -> Void
    ) throws(AnswersProblem) -> AnswerDecisions {
        var folder = decisions.folder
        do {
            try folder.prepare()
            try work(&folder)
            return AnswerDecisions(folder: folder)
        } catch let problem as DecisionProblem {
            throw AnswersProblem(problem.diagnostics)
        } catch {
            let reason = (error as? TableError)?.words ?? "\(error)"
            throw AnswersProblem(
                [
                    Diagnostic(
                        .decisionNotWritten, facts: [.path: folder.name, .reason: reason])
                ], status: .failed)
        }
    }
}

/// A lock that lives as long as someone holds it.
final class HeldLock {
    private let lock: RunLock

    init(_ lock: consuming RunLock) { self.lock = lock }
}

/// Why kept answers could not be used.
package struct AnswersProblem: Error {
    package let diagnostics: [Diagnostic]
    /// What the diagnostics point into.
    package let sources: [SourceText]
    package let status: ExitStatus

    init(
        _ diagnostics: [Diagnostic], sources: [SourceText] = [], status: ExitStatus = .definition
    ) {
        self.diagnostics = diagnostics
        self.sources = sources
        self.status = status
    }
}
