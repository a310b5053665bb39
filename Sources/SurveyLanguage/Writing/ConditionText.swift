package import SurveyModel

/// Condition → text, with no more parentheses than it needs to be read back as the same condition.
package struct ConditionText {
    private let spelling: Spelling

    package init(spelling: Spelling) {
        self.spelling = spelling
    }

    package func text(_ condition: Condition) -> String { text(condition, in: .alternatives) }

    /// Whether an answer can be written in a condition and read back: in quotation marks at most.
    package static func canBeWritten(_ answer: String) -> Bool {
        guard !answer.isEmpty, !answer.contains(where: { ConditionLexer.quotes.contains($0) }),
            !answer.contains("|")
        else { return false }
        return WritableText.normalized(answer, languages: []) == answer && !answer.contains("\n")
    }

    /// An answer as a condition names it: in quotation marks only where it would be read otherwise.
    static func answer(_ text: String) -> String {
        Identifier.isCode(text) && !Word.readAfterIs.contains(text.lowercased())
            || SurveyBuilder.decimalNumber(text) != nil
            ? text : "\"\(text)\""
    }

    // MARK: Parts

    /// What stands around a condition, loosest first.
    private enum Place {
        case alternatives, conjunction, factor
    }

    private func text(_ condition: Condition, in place: Place) -> String {
        switch condition {
        case .all(let parts):
            let joined = parts.map { text($0, in: .factor) }.joined(separator: " \(word(.and)) ")
            return place == .factor ? "(\(joined))" : joined
        case .any(let parts):
            let joined = parts.map { text($0, in: .conjunction) }
                .joined(separator: " \(word(.or)) ")
            return place == .alternatives ? joined : "(\(joined))"
        case .not(let part): return "\(word(.not)) \(text(part, in: .factor))"
        case .isOneOf(let item, let codes):
            let words = codes.count == 1 ? [Word.is] : [.is, .anyOf]
            return comparison(item, words, codes.map(Self.answer))
        case .isNot(let item, let code):
            return comparison(item, [.is, .not], [Self.answer(code)])
        case .atLeast(let item, let limit):
            return comparison(item, [.atLeast], [Calculation.text(of: limit)])
        case .atMost(let item, let limit):
            return comparison(item, [.atMost], [Calculation.text(of: limit)])
        case .between(let item, let low, let high):
            let ends = [low, high].map { Calculation.text(of: $0) }
            return comparison(item, [.between], [ends.joined(separator: " \(word(.and)) ")])
        case .contains(let item, let code):
            return comparison(item, [.contains], [Self.answer(code)])
        case .isAnswered(let item): return comparison(item, [.answered], [])
        }
    }

    private func comparison(_ item: ItemReference, _ words: [Word], _ values: [String]) -> String {
        let head = [reference(item)] + words.map(word)
        return (head + (values.isEmpty ? [] : [values.joined(separator: ", ")]))
            .joined(separator: " ")
    }

    /// `komp.neuro.nuläge`
    package func reference(_ item: ItemReference) -> String {
        let side = item.horizon.map { word($0 == .now ? .now : .need) }
        return [item.question, item.row, side].compactMap(\.self).joined(separator: ".")
    }

    private func word(_ word: Word) -> String { word.text(in: spelling) }
}
