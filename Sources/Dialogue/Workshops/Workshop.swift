/// A round of table discussions as its `.workshop` file defines it.
package struct Workshop: Sendable, Hashable {
    package let id: String
    package let title: String
    package var period: String?
    package var purpose: String?
    /// A table with fewer participants is remarked on.
    package var minimumParticipants = 3
    /// Keys shared with the survey.
    package var areas: [Topic] = []
    package var horizons: [Topic] = []
    package var perspectives: [Topic] = []
    /// Roles that participants are counted by.
    package var profiles: [Topic] = []
    /// Ids of the roles that higher thresholds hold for (`känslig`): residents, say.
    package var sensitiveProfiles: Set<String> = []
    package var forums: [Forum] = []
    package var questions: [DiscussionQuestion] = []

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }

    package var forumTopics: [Topic] { forums.map { Topic(id: $0.id, title: $0.title) } }

    /// The id of an area, or of a horizon, that is named by id or title.
    package func area(named name: String) -> String? { areas.id(named: name) }
    package func horizon(named name: String) -> String? { horizons.id(named: name) }

    package func area(_ id: String) -> Topic? { areas.first { $0.id == id } }
    package func horizon(_ id: String) -> Topic? { horizons.first { $0.id == id } }
}

/// Something with an id and words for readers.
package struct Topic: Sendable, Hashable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

extension [Topic] {
    /// The id of a topic that is named by id or title; upper and lower case are the same.
    func id(named name: String) -> String? {
        if contains(where: { $0.id == name }) { return name }
        let wanted = name.lowercased()
        return first { $0.id.lowercased() == wanted || $0.title.lowercased() == wanted }?.id
    }
}

/// An occasion on which tables met.
package struct Forum: Sendable, Hashable {
    package let id: String
    package let title: String
    package var date: String?
    package var place: String?
    /// How many tables there were, where the file says it.
    package var tables: Int?

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// What the tables were asked.
package struct DiscussionQuestion: Sendable, Hashable {
    package let id: String
    package let text: String
    package var area: String?
    package var horizon: String?

    package init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

/// Which side of the survey's pairs a horizon of the tables speaks of.
package enum SurveySide: Sendable, Hashable {
    case now
    case need

    /// Nil for a horizon that the survey does not have, such as a norm.
    package init?(horizon id: String) {
        switch id.lowercased() {
        case "nuläge", "nu", "idag", "now": self = .now
        case "framtid", "framtida", "behov", "need", "future": self = .need
        default: return nil
        }
    }
}
