import Analysis
import Decisions
import Diagnostics
import Digests
import Disclosure
import FormSchemas
import ResponseStore
import SurveyModel
import Tables
import Tally

/// One run of one pipeline, stage by stage.
///
/// Nothing outside `internal/` changes before everything has succeeded.
struct PipelineRun {
    let definition: PipelineDefinition
    let project: Project
    let options: RunOptions
    let report: (RunEvent) -> Void

    var folder: OutputFolder { project.output(of: definition.name) }

    init(
        definition: PipelineDefinition, project: Project, options: RunOptions,
        report: @escaping (RunEvent) -> Void
    ) {
        self.definition = definition
        self.project = project
        self.options = options
        self.report =
            definition.hasSurvey
            ? report
            : { event in
                if let stage = event.stage, Stage.ofAnswers.contains(stage) { return }
                report(event)
            }
    }

    func run() -> ExitStatus {
        report(.pipelineStarted(definition.name))
        let status = attempt()
        if status != .done, status != .workRemains {
            report(.pipelineFailed(name: definition.name, status))
        }
        return status
    }

    private func attempt() -> ExitStatus {
        do {
            return try options.isDryRun ? dryRun() : work()
        } catch {
            return told(error)
        }
    }

    /// Tells what went wrong, and how a run ends that it went wrong in.
    func told(_ error: any Error) -> ExitStatus {
        switch error {
        case let stop as RunStop:
            stop.diagnostics.forEach { report(.diagnostic($0)) }
            return stop.status
        case let failure as OutputFolder.Failure:
            tell(.outputNotWritten, [.path: failure.path, .reason: failure.reason])
            return .failed
        default:
            tell(
                .storeFailed,
                [
                    .reason: (error as? StoreError)?.words ?? "\(error)",
                    .path: folder.internalPath + "/" + AnswerStore.fileName,
                ])
            return .failed
        }
    }

    // MARK: Work

    private func work() throws -> ExitStatus {
        // Before anything is written: a mistake in a definition leaves no trace.
        let survey = try compiled()
        let inputs = try InputFile.all(of: survey.loaded, and: definition, in: project)
        let known = try BesideAnswers(of: survey, definition, in: project)
        let sources = try found()
        let companions = try readCompanions(of: survey.survey)
        let decisions = try AnswerDecisions(of: survey.survey, at: definition.survey, in: project)
        guard let lock = try folder.lock() else {
            throw RunStop([Diagnostic(.alreadyRunning, facts: [.name: definition.name])])
        }
        defer { withExtendedLifetime(lock) {} }
        var releasing = try Releasing(
            options.release, of: survey, definition, in: project, report: report)
        try folder.prepare()
        let last = StageRecord(of: folder)
        let isPublished = last.isIntact(in: folder)
        let keys = StageKeys(
            survey, inputs, sources, decisions, companions, date: options.date)
        var record = StageRecord()

        let forms = try compile(survey, keys, &record, last: last, isPublished)
        let answers = try ingest(survey, sources, decisions, key: keys.ingest, last: last)
        record.keys[.ingest] = keys.ingest
        record.answers = answers.digest

        let quotes = try quotes(survey, companions.dialogue)
        let content = keys.content(answers: answers.digest, definition, quotes)
        let standing = releasing.standing(content)
        let reportKey = keys.report(content, standing, after: releasing.state, options)
        let tallyKey = keys.tally(answers: answers.digest)
        for stage in [Stage.tally, .analyse, .protect] { record.keys[stage] = tallyKey }
        record.keys[.dialogue] = keys.dialogue
        record.keys[.evaluate] = keys.evaluation
        record.keys[.followUp] = keys.followUp
        record.keys[.report] = reportKey
        record.keys[.audit] = keys.audit(content)
        // What is to be released and is not yet is made anew, although nothing may have changed.
        let isWanted = options.release == nil || standing != nil
        let audited = AuditRecord(of: folder).leaks
        if last.keys[.report] == reportKey, isPublished, hasInternalFigures, isWanted,
            last.keys[.audit] == record.keys[.audit], let audited
        {
            let made = [.tally, .analyse, .protect] + companions.stages + [.report, .audit]
            made.forEach { report(.stageUnchanged($0)) }
            tell(leaks: audited)
            record.outputs = last.outputs
            (record.shownUnits, record.units) = (last.shownUnits, last.units)
            if record != last {
                try folder.writeInternal(record.bytes, as: StageRecord.fileName)
            }
            announce(record, isUnchanged: true, standing)
            return .done
        }
        let results = try Results(
            survey: survey, wave: answers.wave, earlierWave: answers.earlierWave,
            store: AnswerStore(folder: folder, survey: survey),
            known: known, includesInternal: options.includesInternal,
            accounting: answers.reported.accounting,
            sourceCount: answers.reported.sources,
            releases: try releasing.numbers(before: standing), report: report
        ).made()

        let earlier = try releasing.companions(before: standing)
        let said = try made(
            of: companions.dialogue, survey, wave: answers.wave, quoting: quotes.notes,
            beside: results.released, since: earlier)
        let evaluated = released(
            companions.evaluation, results.analysis, asked: asked(companions.dialogue, said),
            beside: results.released, since: earlier)
        // Before a release is written down: a text that points at nothing stops it.
        let beside = try resolved(
            companions.followUp,
            beside: Gate.quoting(quotes.answers, in: results.released, of: survey.survey),
            said?.released, since: earlier)
        let told = told(
            said?.released, companions.dialogue, evaluated, beside?.plan, since: earlier)
        let handedOut = try forms ?? self.forms(of: survey)
        func files(
            of released: ReleasedReport, _ release: Release?, isTold: Bool
        ) throws -> [(path: String, bytes: [UInt8])] {
            if isTold { report(.stageStarted(.report)) }
            return try ReportStage(
                definition: definition,
                inputs: inputs + companions.files,
                sources: sources, released: released, release: release,
                forms: handedOut + self.files(of: said?.released, evaluated, beside: released)
                    + (wantsFollowUp ? beside?.files(beside: released) ?? [] : [])
            ).files()
        }
        // Everything is made once to be attacked before the ledger says that it is released.
        let settled = try releasing.settled(
            results, quotes, content: content, companions: told
        ) {
            try files(of: $0, nil, isTold: false)
        }
        record.keys[.report] = keys.report(
            content, settled.release, after: releasing.state, options)
        let files = try files(of: settled.report, settled.release, isTold: true)
        record.outputs = Dictionary(
            files.map { ($0.path, ContentDigest(of: $0.bytes).description) },
            uniquingKeysWith: { first, _ in first })
        let units = results.released.groups.filter { $0.kind.isUnit }
        (record.shownUnits, record.units) = (units.count { $0.isPublishable }, units.count)
        try writeInternal(results.inside, results.earlier)
        try writeInternal(said)
        report(.stageDone(.report))
        try audit(
            files, of: settled.report, survey.survey, approved: quotes,
            done: settled.audit)
        try folder.publish(files)
        try folder.writeInternal(record.bytes, as: StageRecord.fileName)
        announce(record, isUnchanged: false, settled.release)
        return .done
    }

    func compiled() throws -> CompiledDefinition {
        let loaded = SurveyDefinition(of: definition, in: project)
        loaded.diagnostics.forEach { report(.diagnostic($0)) }
        guard let survey = loaded.survey, let layout = loaded.layout, !loaded.hasErrors else {
            throw RunStop([], status: .definition)
        }
        try checkColumns(survey, layout)
        return CompiledDefinition(survey: survey, layout: layout, loaded: loaded)
    }

    func found() throws -> [SourceFile] {
        let found = try SourceFiles(definition, project: project)
        found.warnings.forEach { report(.diagnostic($0)) }
        return found.files
    }

    /// - Returns: The forms; nil where those that are there already are right.
    private func compile(
        _ survey: CompiledDefinition, _ keys: StageKeys, _ record: inout StageRecord,
        last: StageRecord, _ isPublished: Bool
    ) throws -> [(path: String, bytes: [UInt8])]? {
        record.keys[.compile] = keys.compile
        guard last.keys[.compile] != keys.compile || !isPublished else {
            report(.stageUnchanged(.compile))
            return nil
        }
        report(.stageStarted(.compile))
        let files = try self.forms(of: survey)
        survey.loaded.limitations.forEach { report(.diagnostic($0)) }
        report(.stageDone(.compile))
        return files
    }

    /// None where nobody is asked anything.
    private func forms(of survey: CompiledDefinition) throws -> [(path: String, bytes: [UInt8])] {
        definition.hasSurvey ? try FormsStage(survey: survey).files() : []
    }

    private func ingest(
        _ survey: CompiledDefinition, _ sources: [SourceFile], _ decisions: AnswerDecisions,
        key: String, last: StageRecord
    ) throws -> IngestedAnswers {
        let store = AnswerStore(folder: folder, survey: survey)
        let stage = IngestStage(
            survey: survey, sources: sources, decisions: decisions, project: project,
            store: store, folder: folder, quality: definition.quality, report: report)
        if last.keys[.ingest] == key, hasAnswers, let known = stage.known() {
            report(.stageUnchanged(.ingest))
            report(.recordsAccounted(known.accounting))
            try stage.checkQuality(known)
            return known
        }
        report(.stageStarted(.ingest))
        let answers: IngestedAnswers
        do {
            answers = try stage.read()
        } catch is StoreError {
            // A damaged cache, most likely: once more from nothing. If it was the disk, this fails
            // in the same way and is told.
            store.discard()
            answers = try stage.read()
        }
        report(.stageDone(.ingest))
        return answers
    }

    var hasAnswers: Bool {
        folder.has("internal/" + AnswerStore.fileName)
            && folder.has("internal/" + QuarantineFile.name)
    }

    /// Whether the figures for `internal/` are there, where they are asked for.
    var hasInternalFigures: Bool {
        !options.includesInternal || folder.has("internal/" + InternalFigures.fileName)
    }

    private func writeInternal(_ analysis: SituationAnalysis, _ earlier: EarlierWave?) throws {
        guard options.includesInternal else {
            folder.removeInternal(InternalFigures.fileName)
            return
        }
        try folder.writeInternal(
            InternalFigures.bytes(analysis, comparedWith: earlier), as: InternalFigures.fileName)
    }

    // MARK: Telling

    private func tell(_ code: DiagnosticCode, _ facts: [Fact: String]) {
        report(.diagnostic(Diagnostic(code, facts: facts)))
    }

    private func announce(
        _ record: StageRecord, isUnchanged: Bool, _ release: Release?
    ) {
        let first = [
            "report.html", "evaluation.html", "workshops.html", "narrative.html",
            "conclusions.html", "plan.html", "scan.html", "figures.csv",
        ].filter {
            record.outputs[$0] != nil
        }
        let folders = ["units", "forms"].filter { folder in
            record.outputs.keys.contains { $0.hasPrefix(folder + "/") }
        }
        report(
            .pipelineDone(
                name: definition.name,
                result: PipelineResult(
                    paths: (first + folders.map { $0 + "/" }).map { folder.path + "/" + $0 },
                    fileCount: record.outputs.count, isUnchanged: isUnchanged,
                    shownUnits: record.shownUnits, units: record.units, release: release)))
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
