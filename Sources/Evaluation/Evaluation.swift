/// An evaluation of meetings and what was done beside them, as its file says it.
///
/// The answers are the survey's and are not here; of the people invited, registered and present there
/// are numbers only.
package struct Evaluation: Sendable, Hashable {
    package var title: String
    package var purpose: String?
    /// The survey's question about profession.
    package var professionQuestion: String
    /// The survey's question about track; nil where it asks for none.
    package var trackQuestion: String?
    /// Areas of the survey about what the support was to spread, and about the support itself.
    package var contentAreas: [String] = []
    package var supportAreas: [String] = []
    /// The survey's professions, codes and names, in its order.
    package var professions: [Named] = []
    package var tracks: [Track] = []
    package var mailings: [Mailing] = []
    package var needs: [Named] = []
    package var strategies: [Strategy] = []
    package var goals: [Goal] = []
    package var links: [MatrixLink] = []
    /// Nil where no log was kept.
    package var inquiries: [Inquiry]?

    package init(title: String, professionQuestion: String) {
        self.title = title
        self.professionQuestion = professionQuestion
    }
}

/// A thing with an id and the words for it.
package struct Named: Sendable, Hashable {
    package let id: String
    package let title: String

    package init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// What was sent out to a group.
package struct Mailing: Sendable, Hashable {
    package let title: String
    /// Codes of professions.
    package let to: [String]
    /// ISO date.
    package let day: String?
    /// People it was sent to, and those who are known to have opened it; nil where nobody counted.
    package let sent: Int
    package let opened: Int?

    package init(title: String, to: [String], day: String?, sent: Int, opened: Int?) {
        self.title = title
        self.to = to
        self.day = day
        self.sent = sent
        self.opened = opened
    }
}

/// A question that came to a mailbox or the like. What it said is not kept.
package struct Inquiry: Sendable, Hashable {
    package let channel: String
    package let topic: String
    /// Code of the asker's profession; nil where it is not known.
    package let group: String?
    package let isAnswered: Bool
    /// Whether a workshop's table passed it on, and nobody sent it in.
    package let isPassedOn: Bool

    package init(
        channel: String, topic: String, group: String?, isAnswered: Bool, isPassedOn: Bool = false
    ) {
        self.isPassedOn = isPassedOn
        self.channel = channel
        self.topic = topic
        self.group = group
        self.isAnswered = isAnswered
    }
}
