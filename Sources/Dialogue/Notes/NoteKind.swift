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

    /// As people call it, in Swedish; the raw values are the English.
    package var swedish: String {
        switch self {
        case .obstacle: "hinder"
        case .opportunity: "möjlighet"
        case .observation: "observation"
        case .action: "åtgärd"
        case .question: "fråga"
        case .quote: "citat"
        }
    }

    /// The kind that a word or a sign stands for.
    package init?(word: String) {
        let wanted = word.lowercased()
        if let kind = Self.allCases.first(where: { [$0.rawValue, $0.swedish].contains(wanted) }) {
            self = kind
        } else if word.count == 1, let sign = word.first, let kind = NoteKind(sign: sign) {
            self = kind
        } else {
            return nil
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
