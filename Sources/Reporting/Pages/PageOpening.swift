/// What a page begins with: what it is about in a few numbers, where to find what, and the most important.
struct PageOpening {
    let kicker: String
    let title: String
    let purpose: String?
    let facts: [ReportPage.Fact]
    let contents: [ReportPage.Entry]
    /// Of the most important.
    let heading: String
    let messages: [String]
    let hasMessages: Bool
    /// Why there are none.
    let noMessages: String?

    /// - Parameter noMessages: What to say where there are no messages.
    init(
        kicker: String, title: String, purpose: String?, facts: [ReportPage.Fact],
        contents: [ReportPage.Entry], heading: String, messages: [String], noMessages: String
    ) {
        self.kicker = kicker
        self.title = title
        self.purpose = purpose
        self.facts = facts
        self.contents = contents
        self.heading = heading
        self.messages = messages
        hasMessages = !messages.isEmpty
        self.noMessages = messages.isEmpty ? noMessages : nil
    }
}
