import Decisions
import Diagnostics
import Digests
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
    /// How often each code was given.
    let remarks: [String: Int]
    /// Records set aside that a person has decided to leave out.
    let rejectedByDecision: Int
    let wave: String
    /// The wave it is compared with; nil where there is no other.
    let earlierWave: String?
    /// The files of the reported wave together, and how many they are: all that a report tells of. With the
    /// others' numbers those of another wave would follow.
    let reported: (accounting: FateCounts, sources: Int)
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
        try checkQuality(answers)
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
        let waves = ReportedWaves(
            stored.map(\.description.wave), own: survey.survey.wave)
        let own = stored.filter { $0.description.wave == waves.reported }
        return IngestedAnswers(
            digest: ContentDigest(of: [try store.liveDigest()]).description,
            accounting: accounting, remarks: try remarks(store, stored),
            rejectedByDecision: try rejectedByDecision(store, stored),
            wave: waves.reported, earlierWave: waves.earlier,
            reported: (own.reduce(FateCounts()) { $0 + $1.fates }, own.count))
    }

    private func remarks(
        _ store: ResponseStore, _ stored: [StoredSource]
    ) throws -> [String: Int] {
        guard !quality.rules.isEmpty else { return [:] }
        return try stored.reduce(into: [:]) { counts, source in
            counts.merge(try store.rejectCounts(of: source), uniquingKeysWith: +)
        }
    }

    private func rejectedByDecision(
        _ store: ResponseStore, _ stored: [StoredSource]
    ) throws -> Int {
        guard !decisions.folder.quarantine.isEmpty else { return 0 }
        return try QuarantineEntry.all(of: stored, in: store, decisions).count {
            $0.isSetAside && $0.record.isWholeRecord && $0.state == .rejected
        }
    }

    /// Warns, or stops, where more was set aside or remarked on than the pipeline allows.
    func checkQuality(_ answers: IngestedAnswers) throws {
        let fates = answers.accounting
        // What a person has looked at and left out says nothing more about the files.
        try check(
            quality.rejected, count: fates[.quarantined] - answers.rejectedByDecision,
            of: fates.total, .qualityStop, .qualityWarning, [:])
        for rule in quality.rules {
            try check(
                rule.limits, count: answers.remarks[rule.code.rawValue] ?? 0, of: fates.total,
                .ruleStop, .ruleWarning, [.name: rule.code.rawValue])
        }
    }

    private func check(
        _ limits: QualityLimits.Limits, count: Int, of records: Int, _ stopping: DiagnosticCode,
        _ warning: DiagnosticCode, _ facts: [Fact: String]
    ) throws {
        func diagnostic(_ code: DiagnosticCode, _ limit: QualityLimits.Limit) -> Diagnostic {
            var facts = facts
            facts[.count] = String(count)
            facts[.other] = String(records)
            facts[.limit] = limit.text
            facts[.path] = folder.internalPath + "/" + QuarantineFile.name
            return Diagnostic(code, facts: facts)
        }
        if let stop = limits.stop, stop.isExceeded(rejected: count, read: records) {
            throw RunStop([diagnostic(stopping, stop)])
        }
        if let warn = limits.warn, warn.isExceeded(rejected: count, read: records) {
            report(.diagnostic(diagnostic(warning, warn)))
        }
    }
}
