import Diagnostics

/// A condition as written: names not looked up, every word still knowing its place.
indirect enum ConditionSyntax {
    case all([ConditionSyntax])
    case any([ConditionSyntax])
    case not(ConditionSyntax)
    case comparison(Comparison)

    struct Comparison {
        let reference: Span
        let operation: Operation
        /// The operator's words, for messages.
        let operatorSpan: Span
        let values: [Span]
    }

    enum Operation {
        case isOneOf
        case isNoneOf
        case atLeast
        case atMost
        case between
        case contains
        case isAnswered

        /// The words it is written with.
        var words: [Word] {
            switch self {
            case .isOneOf: [.is]
            case .isNoneOf: [.is, .not]
            case .atLeast: [.atLeast]
            case .atMost: [.atMost]
            case .between: [.between]
            case .contains: [.contains]
            case .isAnswered: [.answered]
            }
        }
    }

    /// All comparisons, in order of appearance.
    var comparisons: [Comparison] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.comparisons)
        case .not(let part): part.comparisons
        case .comparison(let comparison): [comparison]
        }
    }
}
