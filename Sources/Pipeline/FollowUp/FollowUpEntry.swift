package import Diagnostics

/// What project staff wrote beside a report, as pipelines.yml names it.
package struct FollowUpEntry: Sendable, Hashable {
    package var narrative: NamedFile?
    package var conclusions: NamedFile?
    package var plan: NamedFile?
    package var scan: NamedFile?

    /// A file, and where it is named.
    package struct NamedFile: Sendable, Hashable {
        package let path: String
        package let place: Place
    }

    /// The keys of pipelines.yml.
    static let keys = ["narrative", "conclusions", "plan", "scan"]

    var isEmpty: Bool { [narrative, conclusions, plan, scan].allSatisfy { $0 == nil } }
}
