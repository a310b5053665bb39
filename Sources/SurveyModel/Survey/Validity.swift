/// What an answer must fulfil beyond its kind, and what is said where it does not.
package struct Validity: Sendable, Hashable {
    /// Looks at the question itself and at those above it; an unanswered question is always valid.
    package let condition: Condition
    package let message: LocalizedText?

    package init(condition: Condition, message: LocalizedText? = nil) {
        self.condition = condition
        self.message = message
    }
}
