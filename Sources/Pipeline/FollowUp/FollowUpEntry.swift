/// What project staff wrote beside a report, as pipelines.yml names it: paths, as written.
package struct FollowUpEntry: Sendable, Hashable {
    package var narrative: String?
    package var conclusions: String?
    package var plan: String?
    package var scan: String?

    /// The keys of pipelines.yml.
    static let keys = ["narrative", "conclusions", "plan", "scan"]

    var isEmpty: Bool { [narrative, conclusions, plan, scan].allSatisfy { $0 == nil } }
}
