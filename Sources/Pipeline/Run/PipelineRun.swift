import Analysis
import Diagnostics
import Disclosure
import ResponseStore
import SurveyModel
import Tally

/// One run of one pipeline, stage by stage.
///
/// Nothing outside `internal/` changes before everything has succeeded.
struct PipelineRun {
    let definition: PipelineDefinition
    let project: Project
    let options: RunOptions
    let report: (RunEvent) -> Void

    private var folder: OutputFolder { project.output(of: definition.name) }

    init(
        definition: PipelineDefinition, project: Project, options: RunOptions,
        report: @escaping (RunEvent) -> Void
    ) {
        self.definition = definition
        self.project = project
        self.options = options
        self.report = report
    }

    mutating func run() -> ExitStatus {
        report(.pipelineStarted(definition.name))
        do {
            return try options.isDryRun ? dryRun() : work()
        } catch let stop as RunStop {
            stop.diagnostics.forEach { report(.diagnostic($0)) }
            return stop.status
        } catch let failure as OutputFolder.Failure {
            tell(.outputNotWritten, [.path: failure.path, .reason: failure.reason])
            return .failed
        } catch {
            tell(
                .storeFailed,
                [.reason: "\(error)", .path: folder.internalPath + "/" + Self.storeName])
            return .failed
        }
    }

    // MARK: Work

    private static let storeName = "store.sqlite"

    private func work() throws -> ExitStatus {
        try folder.prepare()
        guard let lock = RunLock(folder) else {
            throw RunStop([Diagnostic(.alreadyRunning, facts: [.name: definition.name])])
        }
        defer { withExtendedLifetime(lock) {} }
        let last = StageRecord(of: folder)
        let isIntact = last.isIntact(in: folder)
        var record = StageRecord()

        let survey = try compiled()
        let forms = try FormsStage(survey: survey).files()
        let compileKey = StageKeys.compile(survey, definition)
        finish(.compile, key: compileKey, in: &record, last: last, isIntact)

        let sources = try SourceFiles(definition, project: project).found()
        let ingestKey = StageKeys.ingest(compileKey, sources)
        let answers = try ingest(survey, sources, key: ingestKey, last: last)
        record.keys[.ingest] = ingestKey
        record.answers = answers.digest

        let tallyKey = StageKeys.tally(compileKey, answers.digest)
        let reportKey = StageKeys.report(
            tallyKey, answers.accounting, definition, sources, options)
        if last.keys[.report] == reportKey, isIntact {
            for stage in [Stage.tally, .analyse, .protect, .report] {
                report(.stageUnchanged(stage))
                record.keys[stage] = last.keys[stage]
            }
            record.outputs = last.outputs
            return try unchanged(survey, record)
        }
        let results = try Results(
            survey: survey, wave: answers.wave, storePath: storePath,
            accounting: answers.accounting, sourceCount: sources.count, report: report
        ).made()
        for stage in [Stage.tally, .analyse, .protect] { record.keys[stage] = tallyKey }
        record.keys[.report] = reportKey

        report(.stageStarted(.report))
        let files = try ReportStage(
            definition: definition, survey: survey, sources: sources,
            released: results.released, forms: forms
        ).files()
        record.outputs = Dictionary(
            files.map { ($0.path, ContentDigest(of: $0.bytes).description) },
            uniquingKeysWith: { first, _ in first })
        try writeInternal(results.analysis)
        try folder.publish(files)
        try folder.writeInternal(record.bytes, as: StageRecord.fileName)
        report(.stageDone(.report))
        announce(released: results.released, record, isUnchanged: false)
        return .done
    }

    private var storePath: String { folder.internalPath + "/" + Self.storeName }

    private func compiled() throws -> CompiledDefinition {
        let loaded = SurveyDefinition(path: definition.survey, in: project)
        loaded.diagnostics.forEach { report(.diagnostic($0)) }
        guard let survey = loaded.survey, let layout = loaded.layout, !loaded.hasErrors else {
            throw RunStop([], status: .definition)
        }
        return CompiledDefinition(survey: survey, layout: layout, loaded: loaded)
    }

    private func ingest(
        _ survey: CompiledDefinition, _ sources: [SourceFile], key: String, last: StageRecord
    ) throws -> IngestedAnswers {
        let stage = IngestStage(
            survey: survey, sources: sources, project: project, storePath: storePath,
            folder: folder,
            quality: definition.quality, report: report)
        let hasStore = folder.read("internal/" + QuarantineFile.name) != nil
        if last.keys[.ingest] == key, hasStore, let known = try? stage.known() {
            report(.stageUnchanged(.ingest))
            return known
        }
        report(.stageStarted(.ingest))
        let answers = try stage.read()
        report(.stageDone(.ingest))
        return answers
    }

    private func writeInternal(_ analysis: SituationAnalysis) throws {
        guard options.includesInternal else {
            folder.removeInternal(InternalFigures.fileName)
            return
        }
        try folder.writeInternal(
            InternalFigures.bytes(analysis), as: InternalFigures.fileName)
    }

    // MARK: Telling

    private func finish(
        _ stage: Stage, key: String, in record: inout StageRecord, last: StageRecord,
        _ isIntact: Bool
    ) {
        record.keys[stage] = key
        report(last.keys[stage] == key && isIntact ? .stageUnchanged(stage) : .stageDone(stage))
    }

    private func tell(_ code: DiagnosticCode, _ facts: [Fact: String]) {
        report(.diagnostic(Diagnostic(code, facts: facts)))
    }

    private func unchanged(
        _ survey: CompiledDefinition, _ record: StageRecord
    ) throws -> ExitStatus {
        try folder.writeInternal(record.bytes, as: StageRecord.fileName)
        let pages = record.outputs.keys.filter { $0.hasPrefix("units/") }.count
        announce(
            shownUnits: pages, units: survey.survey.unitRegister?.entries.count ?? 0, record,
            isUnchanged: true)
        return .done
    }

    private func announce(released: ReleasedReport, _ record: StageRecord, isUnchanged: Bool) {
        let units = released.groups.filter { !$0.unit.isEmpty }
        announce(
            shownUnits: units.count { $0.isPublishable }, units: units.count, record,
            isUnchanged: isUnchanged)
    }

    private func announce(
        shownUnits: Int, units: Int, _ record: StageRecord, isUnchanged: Bool
    ) {
        let first = ["report.html", "figures.csv"].filter { record.outputs[$0] != nil }
        let folders = ["units", "forms"].filter { folder in
            record.outputs.keys.contains { $0.hasPrefix(folder + "/") }
        }
        report(
            .pipelineDone(
                name: definition.name,
                result: PipelineResult(
                    paths: (first + folders.map { $0 + "/" }).map { folder.path + "/" + $0 },
                    fileCount: record.outputs.count, isUnchanged: isUnchanged,
                    shownUnits: shownUnits, units: units)))
    }

    // MARK: Dry run

    /// Tells which stages would work; reads definitions and digests, writes nothing.
    private func dryRun() throws -> ExitStatus {
        let last = StageRecord(of: folder)
        let isIntact = last.isIntact(in: folder)
        let survey = try compiled()
        let sources = try SourceFiles(definition, project: project).found()
        let compileKey = StageKeys.compile(survey, definition)
        let ingestKey = StageKeys.ingest(compileKey, sources)
        let hasCompiled = last.keys[.compile] == compileKey && isIntact
        let hasIngested = last.keys[.ingest] == ingestKey
        let hasReported = hasCompiled && hasIngested && last.keys[.report] != nil
        for stage in Stage.allCases {
            let isDone =
                switch stage {
                case .compile: hasCompiled
                case .ingest: hasIngested
                case .tally, .analyse, .protect, .report: hasReported
                }
            report(isDone ? .stageUnchanged(stage) : .stageWouldRun(stage))
        }
        return hasReported ? .done : .workRemains
    }
}

/// Ends a run early, with what the user should know.
struct RunStop: Error {
    let diagnostics: [Diagnostic]
    let status: ExitStatus

    init(_ diagnostics: [Diagnostic], status: ExitStatus = .failed) {
        self.diagnostics = diagnostics
        self.status = status
    }
}

/// A survey without errors, with what was read to compile it.
struct CompiledDefinition {
    let survey: Survey
    let layout: ColumnLayout
    let loaded: SurveyDefinition
}
