import Analysis
import Audit
import Decisions
import Diagnostics
import Digests
import Disclosure
import SurveyModel
import Tables

/// Attacks a report from outside before it is released, together with everything released before.
struct ReleaseCheck {
    private let survey: CompiledDefinition
    private let register: String?
    private let report: (RunEvent) -> Void

    /// - Parameter register: Path of the register of units, which every reader may have.
    init(
        survey: CompiledDefinition, _ register: String?, report: @escaping (RunEvent) -> Void
    ) {
        self.survey = survey
        self.register = register
        self.report = report
    }

    /// - Parameters:
    ///   - files: Everything that may be shown, pages too.
    ///   - companions: What is told beside the figures, as the ledger keeps it.
    ///   - approved: Texts that a person has approved to be quoted.
    /// - Returns: What was found, none of which stops a release; nil where everyone has the figures
    ///   already.
    /// - Throws: `RunStop` with exit code 4 where something can be worked out.
    func run(
        _ results: Results.Made, figures: [UInt8], twin: [UInt8],
        beside files: [(path: String, bytes: [UInt8])], companions: [UInt8]?,
        approved: Set<String>?,
        after ledger: ReleaseLedger
    ) throws -> AuditReport? {
        report(.stageStarted(.audit))
        let digest = ContentDigest(of: figures).description
        let beside = companions.map { ContentDigest(of: $0).description } ?? ""
        // What everyone has already cannot tell anything more.
        guard
            !ledger.releases.contains(where: {
                $0.figures == digest && $0.companions == beside
            })
        else {
            report(.stageDone(.audit))
            return nil
        }
        let found: AuditReport
        do {
            let truth = try InternalFigures.bytes(
                results.inside, comparedWith: results.earlier)
            found = try Auditor(threshold: survey.survey.anonymity.minimumGroup).audit(
                TableInput(name: "figures.csv", bytes: figures),
                register: register.map { TableInput(path: $0) }, earlier: earlier(ledger),
                truth: TableInput(name: "internal/figures.csv", bytes: truth),
                twin: TableInput(name: "figures.json", bytes: twin),
                files: PublicFile.audited(files), approved: approved,
                companions: companions.map {
                    (
                        TableInput(name: "companions.csv", bytes: $0),
                        try ledger.companions(of: ledger.releases).map(\.file)
                    )
                })
        } catch let problem as Diagnostic {
            throw RunStop([problem], status: .stopped)
        }
        report(.audited(found, GroupLabels(results.released)))
        guard found.leaks.isEmpty else {
            throw RunStop(
                [Diagnostic(.releaseStopped, facts: [.count: String(found.leaks.count)])],
                status: .stopped)
        }
        report(.stageDone(.audit))
        return found
    }

    /// The figures of every release, each once, under names that a person knows them by.
    private func earlier(_ ledger: ReleaseLedger) throws -> [TableInput] {
        var seen: Set<String> = []
        do throws(DecisionProblem) {
            var inputs: [TableInput] = []
            for release in ledger.releases where seen.insert(release.figures).inserted {
                inputs.append(
                    try ledger.figures(of: release, named: release.name))
            }
            return inputs
        } catch {
            throw RunStop(error.diagnostics, status: .definition)
        }
    }
}
