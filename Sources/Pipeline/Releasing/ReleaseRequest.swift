/// A person's wish to release a report.
package struct ReleaseRequest: Sendable, Hashable {
    /// Who releases it, a role or a name; empty where nobody says.
    package let role: String
    package let note: String

    package init(role: String, note: String) {
        self.role = role
        self.note = note
    }
}
