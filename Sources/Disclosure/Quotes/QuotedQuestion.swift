package import SurveyModel

/// The free texts of a question that the survey wants quoted, and what a person has approved of them.
///
/// What is quoted is decided by `Gate`; the texts that nobody has approved are not here.
package struct QuotedQuestion: Sendable, Hashable {
    package let question: String
    package let title: LocalizedText
    /// The most that may be quoted.
    package let limit: Int
    /// Of everyone who wrote something: the groups they belong to, codes by question.
    package let writers: [[String: String]]
    package let approved: [Approved]

    /// A text that a person has approved, exactly as it stands.
    package struct Approved: Sendable, Hashable {
        package let respondent: Int
        package let text: String
        package let groups: [String: String]
        /// The question whose answer may stand beside it; empty for none.
        package let label: String

        package init(respondent: Int, text: String, groups: [String: String], label: String) {
            self.respondent = respondent
            self.text = text
            self.groups = groups
            self.label = label
        }
    }

    /// - Parameter approved: In the order they were approved.
    package init(
        question: String, title: LocalizedText, limit: Int, writers: [[String: String]],
        approved: [Approved]
    ) {
        self.question = question
        self.title = title
        self.limit = limit
        self.writers = writers
        self.approved = approved
    }
}
