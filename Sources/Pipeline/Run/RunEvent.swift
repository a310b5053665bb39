package import Audit
package import Decisions
package import Diagnostics
package import Dialogue
package import SurveyModel

/// What happens during a run, told as it happens; the command line finds the words.
package enum RunEvent: Sendable {
    case pipelineStarted(String)
    /// A stage begins to work.
    case stageStarted(Stage)
    case stageDone(Stage)
    /// Nothing it depends on has changed.
    case stageUnchanged(Stage)
    /// `--dry-run`: the stage would work.
    case stageWouldRun(Stage)
    /// A file of answers begins to be read, as number `number` of `count`.
    case sourceStarted(path: String, number: Int, count: Int)
    case sourceRead(SourceSummary)
    /// All files together, each record with one fate.
    case recordsAccounted(FateCounts)
    /// An export of a board or a poll: what became of its rows.
    case notesAccounted(MappedNotes.Accounting)
    case diagnostic(Diagnostic)
    /// What an attack on the report found, before it is released.
    case audited(AuditReport, GroupLabels)
    /// What an attack on a draft found, within its budget.
    case auditedDraft(AuditReport, GroupLabels)
    case pipelineDone(name: String, result: PipelineResult)
    /// Nothing of its results was changed.
    case pipelineFailed(name: String, ExitStatus)
}

/// How one file of answers was read.
package struct SourceSummary: Sendable, Hashable {
    package let path: String
    package let format: String
    package let encoding: String
    package let dialect: String
    package let records: Int
    package let fates: FateCounts
    /// False where the store had it already.
    package let isNew: Bool
}

/// Where the results of a pipeline lie.
package struct PipelineResult: Sendable, Hashable {
    /// Paths to open, most important first, as the user would write them.
    package let paths: [String]
    /// How many files may be shown.
    package let fileCount: Int
    package let isUnchanged: Bool
    /// Units with a page, and units in all.
    package let shownUnits: Int
    package let units: Int
    /// The line of the ledger by which it is released; nil for a draft.
    package let release: Release?
}

extension RunEvent {
    /// The stage that it tells the state of.
    var stage: Stage? {
        switch self {
        case .stageStarted(let stage), .stageDone(let stage), .stageUnchanged(let stage),
            .stageWouldRun(let stage):
            stage
        default: nil
        }
    }
}
