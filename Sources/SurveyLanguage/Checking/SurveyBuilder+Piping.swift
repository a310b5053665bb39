import Diagnostics
import SurveyModel

/// `{yrke}` in a text: an answer to an earlier question.
extension SurveyBuilder {
    /// Notes a text in which answers may stand; looked at when every question is known.
    mutating func notePiping(in node: SyntaxNode, isQuestion: Bool = true) {
        guard node.pieces.contains(where: { $0.text.text.contains("{") }) else { return }
        let own = questions.count
        pipedTexts.append(
            (
                node,
                Standpoint(
                    before: own, section: sections.count - 1, subject: .theText,
                    own: isQuestion ? own : nil)
            ))
    }

    mutating func checkPiping() {
        for (node, standpoint) in pipedTexts {
            for piece in node.pieces {
                for name in bracedNames(in: piece.text) { check(name, standpoint) }
            }
        }
    }

    private mutating func check(_ name: Span, _ standpoint: Standpoint) {
        guard let index = questionIndices[name.text] else {
            // What is like no question is text like any other.
            if bag.hasNearest(to: name.text, among: questionIDs) {
                bag.reportUnknown(.unknownQuestion, name, among: questionIDs)
            }
            return
        }
        names.noteReference(name, to: .question)
        let draft = questions[index]
        guard !draft.isPlaceholder else { return }
        if !draft.question.canBeQuoted {
            bag.report(.notQuotable, at: name.range, [.name: name.text])
        } else {
            _ = isAnswered(index, by: standpoint, name)
        }
    }

    /// What stands in braces and could be an id.
    private func bracedNames(in span: Span) -> [Span] {
        let text = MendedText(span.range, of: tree.source)
        var names: [Span] = []
        var open: Int?
        for index in text.characters.indices {
            switch text.characters[index] {
            case "{": open = index + 1
            case "}":
                if let start = open, start < index {
                    let name = text.span(start..<index)
                    if Identifier.isID(name.text) { names.append(name) }
                }
                open = nil
            default: break
            }
        }
        return names
    }
}
