import SurveyModel

/// The words of which a line's value is one, where there are only a few.
enum KeywordChoices {
    /// - Returns: None where the value is something else: a text, a number, a name.
    static func words(of keyword: Keyword, in block: Block) -> [Word] {
        switch keyword {
        case .required, .sensitive, .exclusive, .reversed, .randomize: [.yes, .no]
        case .freeText: block == .question ? [.short, .long] : [.yes]
        case .perspective: Perspective.words
        case .measures: EvaluationLevel.words
        default: []
        }
    }

    /// A line with its first value (`fritext: kort`); the keyword alone where it takes any other.
    static func example(of keyword: Keyword, in block: Block, _ spelling: Spelling) -> String {
        let name = KeywordTable.spelling(of: keyword, in: spelling)
        guard let word = words(of: keyword, in: block).first else { return name }
        return "\(name): \(word.text(in: spelling))"
    }
}
