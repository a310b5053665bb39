/// What the answers to a question are named by, as its own lines say: known before the survey as a
/// whole is understood.
package struct QuestionNames: Sendable {
    /// What its answers are ids of; nil for numbers, texts and dates.
    package let answers: Name.Kind?
    /// What stands after its point in a reference; nil where nothing does.
    package let parts: Name.Kind?
    /// Whether a side stands after the row (`komp.neuro.nuläge`).
    package let hasSides: Bool

    /// Of the question with this id in the file; nil where it is not declared there.
    package init?(_ id: String, in tree: SyntaxTree) {
        let sections = tree.nodes.filter { $0.keyword == .section }
        let node = sections.lazy.flatMap(\.children).first {
            $0.statement.id?.text == id && $0.rule?.id == .required
        }
        guard let node else { return nil }
        hasSides = node.keyword == .pair
        let isSpread = node.child(.ranking) != nil || node.child(.allocation) != nil
        let hasRows = node.rule?.opens.map { Grammar.rule(for: .row, in: $0) != nil } ?? false
        parts = hasRows ? .row(of: id) : isSpread ? .option(of: id) : nil
        if let scale = node.child(.scale) {
            answers = .level(of: scale.text)
        } else if let register = node.child(.register) {
            answers = .entry(of: register.text)
        } else {
            answers = node.child(.option) != nil && !isSpread ? .option(of: id) : nil
        }
    }
}
