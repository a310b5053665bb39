/// The stages of a run, in their order; what a pipeline is made of is never configured.
package enum Stage: String, Sendable, Hashable, CaseIterable {
    case compile
    case ingest
    case tally
    case analyse
    case protect
    /// Only where there are workshops.
    case dialogue
    /// Only where meetings are evaluated.
    case evaluate
    /// Only where something is written beside the report: narrative, conclusions, plan, scan.
    case followUp = "followup"
    case report
    /// An attack on what was made, within a budget; before a release without one.
    case audit

    /// What is made of a survey and its answers; a pipeline without one tells nothing of them.
    static let ofAnswers: Set<Stage> = [.compile, .ingest, .tally, .analyse, .protect]

    /// The stages that every pipeline has.
    package static let ofEveryRun: [Stage] = [
        .compile, .ingest, .tally, .analyse, .protect, .report, .audit,
    ]
}
