/// What project staff wrote beside a report, as pipelines.yml names it: paths, as written.
package struct FollowUpEntry: Sendable, Hashable {
    package var narrative: String?
    package var conclusions: String?
    package var plan: String?
    package var scan: String?

    /// The keys of pipelines.yml.
    static let keys = ["narrative", "conclusions", "plan", "scan"]

    var isEmpty: Bool { first == nil }

    /// The first file that is named.
    var first: String? { [plan, conclusions, scan, narrative].compactMap { $0 }.first }
}
