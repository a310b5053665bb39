import Diagnostics
import FormSchemas
import Ingestion
import ResponseStore
import SurveyModel
import Tables

/// What is known once all files are in the store.
struct IngestedAnswers {
    /// Digest of the answers that count.
    let digest: String
    /// All files together.
    let accounting: FateCounts
    let wave: String
}

/// Reads every file that the store does not have yet.
struct IngestStage {
    let survey: CompiledDefinition
    let sources: [SourceFile]
    let decisions: AnswerDecisions
    let project: Project
    let store: AnswerStore
    let folder: OutputFolder
    let quality: QualityLimits
    let report: (RunEvent) -> Void

    /// Reads new files, drops those that are no longer inputs, and settles which record counts.
    ///
    /// - Throws: `RunStop` where a file is refused or too much was set aside; the store then has
    ///   what it could take, and nothing is published.
    func read() throws -> IngestedAnswers {
        let store = try store.opened()
        var refusals: [Diagnostic] = []
        var fresh: Set<String> = []
        for (index, source) in sources.enumerated()
        where try !store.contains(loading.description(of: source)) {
            report(.sourceStarted(path: source.path, number: index + 1, count: sources.count))
            do {
                let result = try loading.load(source, into: store)
                result.warnings.forEach { report(.diagnostic($0)) }
                fresh.insert(source.digest)
            } catch let refusal as IngestRefusal {
                refusals += refusal.diagnostics
            }
        }
        // All refusals in one run: a person should not have to mend file by file.
        guard refusals.isEmpty else { throw RunStop(refusals) }
        _ = try store.retain(only: digests)
        let stored = try store.resolve(order: digests)
        for source in stored {
            report(
                .sourceRead(
                    SourceSummary(source, isNew: fresh.contains(source.description.sha256))))
        }
        try folder.writeInternal(
            QuarantineFile.bytes(
                try QuarantineEntry.all(of: stored, in: store, decisions),
                language: survey.survey.languages.first == "en" ? .english : .swedish),
            as: QuarantineFile.name)
        let answers = try answers(store, stored)
        report(.recordsAccounted(answers.accounting))
        try SharedIdentifiers.warnings(in: stored, of: store).forEach { report(.diagnostic($0)) }
        try checkQuality(answers.accounting)
        return answers
    }

    /// The same from a store that has everything already; nil where it does not.
    func known() -> IngestedAnswers? {
        guard let store = try? store.opened(), let stored = try? store.sources(),
            stored.map(\.description.sha256) == digests
        else { return nil }
        return try? answers(store, stored)
    }

    // MARK: Parts

    private var digests: [String] { sources.map(\.digest) }

    private var loading: SourceLoading {
        SourceLoading(
            survey: survey.survey, layout: survey.layout,
            layoutHash: survey.loaded.digest.description, decisions: decisions, project: project)
    }

    private func answers(
        _ store: ResponseStore, _ stored: [StoredSource]
    ) throws -> IngestedAnswers {
        let accounting = stored.reduce(FateCounts()) { $0 + $1.fates }
        let records = stored.reduce(0) { $0 + $1.records }
        guard accounting.total == records else {
            throw RunStop([
                Diagnostic(
                    .recordsNotAccounted,
                    facts: [.count: String(records), .other: String(accounting.total)])
            ])
        }
        return IngestedAnswers(
            digest: ContentDigest(of: [try store.liveDigest()]).description,
            accounting: accounting, wave: try wave(of: stored))
    }

    /// The one wave that is reported: the survey's own where it has answers.
    private func wave(of stored: [StoredSource]) throws -> String {
        var waves: [String] = []
        for source in stored where !waves.contains(source.description.wave) {
            waves.append(source.description.wave)
        }
        guard waves.contains(survey.survey.wave) || waves.isEmpty else {
            return waves.last ?? survey.survey.wave
        }
        return survey.survey.wave
    }

    /// Warns, or stops, where more was set aside than the pipeline allows.
    func checkQuality(_ fates: FateCounts) throws {
        func diagnostic(_ code: DiagnosticCode, _ limit: QualityLimits.Limit) -> Diagnostic {
            Diagnostic(
                code,
                facts: [
                    .count: String(fates[.quarantined]), .other: String(fates.total),
                    .limit: limit.text, .path: folder.internalPath + "/" + QuarantineFile.name,
                ])
        }
        if let stop = quality.stop,
            stop.isExceeded(rejected: fates[.quarantined], read: fates.total)
        {
            throw RunStop([diagnostic(.qualityStop, stop)])
        }
        if let warn = quality.warn,
            warn.isExceeded(rejected: fates[.quarantined], read: fates.total)
        {
            report(.diagnostic(diagnostic(.qualityWarning, warn)))
        }
    }
}
