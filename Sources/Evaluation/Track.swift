/// A track: meetings for the same people.
package struct Track: Sendable, Hashable {
    package let id: String
    package var title: String
    /// How one took part, in the file's own words.
    package var channel: String?
    /// Codes of the professions it was meant for.
    package var targets: [String] = []
    /// Days of the meetings (ISO), in the file's order.
    package var meetings: [String] = []
    package var counts: [FunnelStep: StepCounts] = [:]

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// From an invitation to an answer that counts. The last one is the survey's.
package enum FunnelStep: String, Sendable, Hashable, CaseIterable {
    case invited
    case registered
    case attended
    case answered

    /// Those that a list of people tells.
    package static let ofLists: [FunnelStep] = [.invited, .registered, .attended]
}

/// People at one step of one track.
package struct StepCounts: Sendable, Hashable {
    /// By code of profession; nil where only the total is known. Professions that are left out are 0.
    package let byProfession: [String: Int]?
    package let total: Int
    /// Whether the organisers have told the total to everyone.
    package let isPublic: Bool

    /// - Parameter total: Nil for the sum.
    package init(byProfession: [String: Int]?, total: Int? = nil, isPublic: Bool = false) {
        self.byProfession = byProfession
        self.total = total ?? (byProfession ?? [:]).values.reduce(0, +)
        self.isPublic = isPublic
    }

    /// Of how many the profession is not known.
    package var rest: Int { total - (byProfession ?? [:]).values.reduce(0, +) }
}
