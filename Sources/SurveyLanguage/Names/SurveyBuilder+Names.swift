import Diagnostics
import SurveyModel

/// Names are noted wherever they are looked up, whether or not they are found, so that an editor
/// finds exactly the places that the compiler looks at.
extension SurveyBuilder {
    /// The question and row that a reference such as `komp.neuro.nuläge` names.
    mutating func noteNames(in parts: [Span]) {
        guard let first = parts.first else { return }
        names.noteReference(first, to: .question)
        guard parts.count > 1, let index = questionIndices[first.text],
            case .pair(let pair) = questions[index].question.kind,
            pair.rows.contains(where: { $0.id == parts[1].text })
        else { return }
        names.noteReference(parts[1], to: .row(of: first.text))
    }

    /// A condition that is not understood still names questions: renaming one must not leave it
    /// behind.
    mutating func noteNamesInUnreadConditions() {
        for node in unreadConditions {
            for token in ConditionLexer.tokens(of: node, in: tree.source)
            where token.kind == .word {
                let text = MendedText(token.span.range, of: tree.source)
                let parts = text.parts(text.all, separator: ".").map { text.span($0) }
                if let first = parts.first, questionIndices[first.text] != nil {
                    noteNames(in: parts)
                }
            }
        }
    }
}
