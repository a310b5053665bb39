import Audit
import Decisions
import Diagnostics
import Digests
import Disclosure
import Reporting
import SurveyModel
import Tables

/// Whether a report is a draft, stands as it was released, or is released now.
struct Releasing {
    /// Nil for a run that only makes drafts.
    let request: ReleaseRequest?
    private let survey: CompiledDefinition
    private let pipeline: String
    private let check: ReleaseCheck
    private var ledger: ReleaseLedger
    private let report: (RunEvent) -> Void
    /// Held while something is released: two pipelines may share a ledger.
    private let lock: HeldLock?

    /// Reads the ledger beside the survey.
    ///
    /// - Throws: `RunStop` where it cannot be read or does not hold together, and where the survey lacks
    ///   what a release needs.
    init(
        _ request: ReleaseRequest?, of survey: CompiledDefinition,
        _ definition: PipelineDefinition, in project: Project,
        report: @escaping (RunEvent) -> Void
    ) throws {
        self.request = request
        self.survey = survey
        self.report = report
        pipeline = definition.name
        let name = AnswerDecisions.folder(beside: definition.survey)
        let path = project.path(name)
        if request != nil {
            // Where nobody was asked there is nobody to tell.
            guard !definition.hasSurvey || survey.survey.personalData?.isTold == true else {
                throw RunStop(
                    [Diagnostic(.releaseWithoutNotice, file: definition.survey)],
                    status: .definition)
            }
            try OutputFolder.makeFolder(path, mode: 0o700)
            guard let lock = try RunLock(at: path + "/.lock") else {
                throw RunStop([Diagnostic(.alreadyRunning, facts: [.name: definition.name])])
            }
            self.lock = HeldLock(lock)
        } else {
            lock = nil
        }
        do throws(DecisionProblem) {
            ledger = try ReleaseLedger(path: path, name: name, survey: survey.survey.id)
        } catch {
            throw RunStop(error.diagnostics, status: .definition)
        }
        check = ReleaseCheck(
            survey: survey,
            definition.register(of: survey.survey, in: project), report: report)
    }

    /// The last release of the pipeline, where it is of the same things.
    func standing(_ content: String) -> Release? {
        guard let last, last.content == content else { return nil }
        return last
    }

    /// The last release of the pipeline.
    var last: Release? { ledger.releases.last { $0.pipeline == pipeline } }

    /// A report as it may go out.
    struct Settled {
        let report: ReleasedReport
        /// The line of the ledger that lets it; nil for a draft.
        var release: Release?
        /// The audit that it went through to be released; nil where it did not.
        var audit: AuditReport?
    }

    /// What tells drafts apart that are made after different releases.
    var state: String { ledger.releases.last?.chain ?? "" }

    /// The numbers of every release that a report is made after, each figures once, the oldest first.
    ///
    /// - Parameter standing: The release that the report is to be made as; nil for a draft.
    func numbers(before standing: Release?) throws -> [ReleasedNumbers] {
        var seen: Set<String> = []
        let before = ledger.releases.prefix { $0.number != standing?.number }
        do {
            return try before.filter { seen.insert($0.figures).inserted }.flatMap { release in
                try ReleasedNumbers.all(in: ledger.figures(of: release, named: release.name))
            }
        } catch let problem as DecisionProblem {
            throw RunStop(problem.diagnostics, status: .definition)
        } catch let problem as Diagnostic {
            throw RunStop([problem], status: .definition)
        }
    }

    /// What every release that a report is made after told beside its figures, the oldest first.
    ///
    /// - Parameter standing: The release that the report is to be made as; nil for a draft.
    func companions(before standing: Release?) throws -> EarlierCompanions {
        let before = ledger.releases.prefix { $0.number != standing?.number }
        do {
            return EarlierCompanions(
                try ledger.companions(of: before).map { release, file in
                    EarlierCompanions.Release(
                        number: release.number, date: release.date,
                        isOwn: release.pipeline == pipeline,
                        record: try CompanionRecord(reading: file))
                })
        } catch let problem as Diagnostic {
            throw RunStop([problem], status: .definition)
        }
    }

    /// The report as it may go out, and the line of the ledger that lets it; a draft without one.
    ///
    /// - Parameters:
    ///   - content: Digest of all that it is made from.
    ///   - companions: What is told beside the figures.
    ///   - files: Makes everything that may be shown of a report.
    /// - Throws: `RunStop` where a release would tell too much. Nothing has been written then.
    mutating func settled(
        _ results: Results.Made, _ quotes: ApprovedQuotes, content: String,
        companions: CompanionRecord,
        files: (ReleasedReport) throws -> [(path: String, bytes: [UInt8])]
    ) throws -> Settled {
        let draft = Gate.quoting(quotes.answers, in: results.released, of: survey.survey)
        let standing = standing(content)
        // The figures of a draft that stays one are written with the rest of its files.
        guard request != nil || standing != nil else { return Settled(report: draft) }
        let tables = try ReportWriter.files(for: draft) { $0.hasPrefix("figures.") }
        func bytes(_ path: String) -> [UInt8] { tables.first { $0.path == path }?.bytes ?? [] }
        let figures = bytes("figures.csv")
        if let standing, standing.figures == ContentDigest(of: figures).description {
            return Settled(
                report: Gate.marked(draft, releasedOn: standing.date), release: standing)
        }
        guard let request else { return Settled(report: draft) }
        let kept = companions.entries.isEmpty ? nil : try companions.bytes()
        let audit = try check.run(
            results, figures: figures, twin: bytes("figures.json"), beside: files(draft),
            companions: kept, approved: quotes.texts, after: ledger)
        let release: Release
        do {
            release = try ledger.add(
                ReleaseDraft(
                    time: Clock.now, pipeline: pipeline, wave: draft.wave, role: request.role,
                    note: request.note, content: content), figures: figures,
                companions: kept)
        } catch {
            throw RunStop([
                Diagnostic(
                    .decisionNotWritten,
                    facts: [
                        .path: "decisions", .reason: (error as? TableError)?.words ?? "\(error)",
                    ])
            ])
        }
        return Settled(
            report: Gate.marked(draft, releasedOn: release.date), release: release, audit: audit)
    }
}

extension ReleaseLedger {
    /// What each of some releases told beside its figures, where it told anything.
    func companions(of releases: some Sequence<Release>) throws -> [(
        release: Release, file: TableInput
    )] {
        do throws(DecisionProblem) {
            var found: [(release: Release, file: TableInput)] = []
            for release in releases {
                if let file = try companions(of: release) { found.append((release, file)) }
            }
            return found
        } catch {
            throw RunStop(error.diagnostics, status: .definition)
        }
    }
}

extension Release {
    /// What a person knows it by.
    var name: String { "nr \(number), \(date)" }
}

extension PersonalDataNotice {
    /// Whether it says anything: an empty block is none.
    fileprivate var isTold: Bool { controller != nil && purpose != nil }
}
