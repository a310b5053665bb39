import Decisions
import Diagnostics

extension PipelineRun {
    /// What a run would find, without doing anything.
    struct Outlook {
        /// Those that the pipeline has, in their order.
        let stages: [Stage]
        /// Stages whose results are as they should be.
        let done: Set<Stage>
        /// How many findings the audit of what lies there had; nil where there was none.
        let leaks: Int?
        /// The last release of the pipeline.
        let last: Release?
        /// Whether that is a release of what would be made now.
        let isCurrent: Bool
        /// Files whose content is not what the result was made from, or that were not there.
        let changed: [String]
        /// Whether there is a result at all.
        let hasResult: Bool
    }

    /// Reads definitions and digests, writes nothing.
    func outlook() throws -> Outlook {
        let survey = try compiled()
        let inputs = try InputFile.all(of: survey.loaded, and: definition, in: project)
        let decisions = try AnswerDecisions(of: survey.survey, at: definition.survey, in: project)
        let releasing = try Releasing(nil, of: survey, definition, in: project, report: report)
        let sources = try found()
        let companions = try readCompanions(of: survey.survey)
        let keys = StageKeys(
            survey, inputs, sources, decisions, companions, date: options.date)
        let last = StageRecord(of: folder)
        let hasCompiled = last.keys[.compile] == keys.compile && last.isIntact(in: folder)
        let hasIngested = last.keys[.ingest] == keys.ingest && hasAnswers
        let quotes = try quotes(survey, companions.dialogue, readsAnswers: hasIngested)
        let content = last.answers.map { keys.content(answers: $0, definition, quotes) }
        let standing = hasIngested ? content.flatMap(releasing.standing) : nil
        let reportKey = content.map { keys.report($0, standing, after: releasing.state, options) }
        let hasReported =
            hasCompiled && hasIngested && hasInternalFigures && reportKey == last.keys[.report]
        var done: Set<Stage> = []
        if hasCompiled { done.insert(.compile) }
        if hasIngested { done.insert(.ingest) }
        if hasReported {
            done.formUnion([
                .tally, .analyse, .protect, .dialogue, .evaluate, .followUp, .report,
            ])
        }
        let leaks = AuditRecord(of: folder).leaks
        let hasAudited = leaks != nil && content.map { keys.audit($0) } == last.keys[.audit]
        if hasReported, hasAudited { done.insert(.audit) }
        return Outlook(
            stages: Stage.allCases.filter {
                Stage.ofEveryRun.contains($0) || companions.stages.contains($0)
            },
            done: done, leaks: done.contains(.audit) ? leaks : nil, last: releasing.last,
            isCurrent: standing != nil && hasReported,
            changed: changed(
                (inputs + companions.files).map { ($0.path, $0.digest) }
                    + sources.map { ($0.path, $0.digest) }),
            hasResult: folder.has("run.json"))
    }

    /// Tells which stages would work.
    func dryRun() throws -> ExitStatus {
        let outlook = try outlook()
        let done = outlook.done
        for stage in outlook.stages {
            report(done.contains(stage) ? .stageUnchanged(stage) : .stageWouldRun(stage))
        }
        return done.contains(.audit) ? .done : .workRemains
    }

    /// Against what run.json says that the result was made from.
    private func changed(_ now: [(path: String, digest: String)]) -> [String] {
        let before = RunFile(of: folder).inputs
        guard !before.isEmpty else { return [] }
        let paths = Set(now.map(\.path))
        return now.filter { before[$0.path] != $0.digest }.map(\.path)
            + before.keys.filter { !paths.contains($0) }.sorted()
    }
}
