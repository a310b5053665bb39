/// A part of the questionnaire.
package struct Section: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    package let condition: Condition?
    package let questions: [Question]

    package init(
        id: String, title: LocalizedText, condition: Condition? = nil, questions: [Question] = []
    ) {
        self.id = id
        self.title = title
        self.condition = condition
        self.questions = questions
    }
}
