/// What a note is; the raw values are stable names for files.
package enum NoteKind: String, Sendable, Hashable, CaseIterable {
    case obstacle
    case opportunity
    case observation
    case action
    case question
    case quote

    /// The sign that a note begins with.
    package var sign: Character {
        switch self {
        case .obstacle: "-"
        case .opportunity: "+"
        case .observation: "*"
        case .action: "!"
        case .question: "?"
        case .quote: ">"
        }
    }

    /// The kind a sign stands for; also what word processors make of it.
    package init?(sign: Character) {
        switch sign {
        case "-", "–", "—", "−": self = .obstacle
        case "+": self = .opportunity
        case "*", "•", "·", "●", "▪": self = .observation
        case "!": self = .action
        case "?": self = .question
        case ">": self = .quote
        default: return nil
        }
    }
}

/// When something can be done.
package enum Term: String, Sendable, Hashable, CaseIterable {
    case short
    case long

    /// As it is written after `~`; the first is what the formatter writes.
    package var spellings: [String] { self == .short ? ["kort", "short"] : ["lång", "long"] }

    package init?(_ word: String) {
        let wanted = word.lowercased()
        guard let term = Self.allCases.first(where: { $0.spellings.contains(wanted) }) else {
            return nil
        }
        self = term
    }
}

/// How far a quote has come towards being shown. A note of the table's: the approval itself lies
/// among the decisions, by the text's digest.
package enum QuoteStatus: String, Sendable, Hashable, CaseIterable {
    case toReview = "granskas"
    case approved = "godkänd"
    case declined = "avböjd"
}
