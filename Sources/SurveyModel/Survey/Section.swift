/// A part of the questionnaire.
package struct Section: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    package let condition: Condition?
    package let questions: [Question]
    /// `slumpa`: neighbouring sections that say so come in a new order for everyone.
    package var isRandomized = false
    /// Where the questions come from (`källa`), for those who ask.
    package var source: String?

    package init(
        id: String, title: LocalizedText, condition: Condition? = nil, questions: [Question] = []
    ) {
        self.id = id
        self.title = title
        self.condition = condition
        self.questions = questions
    }
}
