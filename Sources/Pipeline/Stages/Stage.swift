/// The stages of a run, in their order; what a pipeline is made of is never configured.
package enum Stage: String, Sendable, Hashable, CaseIterable {
    case compile
    case ingest
    case tally
    case analyse
    case protect
    /// Only where there are workshops.
    case dialogue
    case report
}
