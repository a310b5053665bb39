/// A mean of several items per respondent.
package struct ItemIndex: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    package let items: [ItemReference]
    /// The fewest items a respondent must have answered to get an index value.
    package let minimumAnswered: Int

    package init(id: String, title: LocalizedText, items: [ItemReference], minimumAnswered: Int) {
        self.id = id
        self.title = title
        self.items = items
        self.minimumAnswered = minimumAnswered
    }
}

/// Something with one answer: a question, or one side of one row of a pair.
package struct ItemReference: Sendable, Hashable {
    package let question: String
    /// Row of a pair or matrix; of a ranking or allocation the code of the option.
    package let row: String?
    package let horizon: Horizon?

    package init(question: String, row: String? = nil, horizon: Horizon? = nil) {
        self.question = question
        self.row = row
        self.horizon = horizon
    }
}
