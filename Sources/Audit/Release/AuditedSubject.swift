/// Taking part, or one question or row: what is told of it for each group.
package struct AuditedSubject: Sendable {
    /// Both empty for taking part.
    package var question: String
    package var row: String
    /// By cell, whether the question is put to its people; empty where it is put to all.
    package var isAsked: [Bool]
    /// By group, what is told of the number of respondents.
    package var respondents: [Told]
    /// For each side, by group, how many gave an answer that is in no base (*vet ej*), where that
    /// is told.
    package var unsure: [[Int?]]
    /// One for a question, two for a pair.
    package var sides: [AuditedSide]

    package init(
        question: String = "", row: String = "", isAsked: [Bool] = [], respondents: [Told],
        unsure: [[Int?]] = [], sides: [AuditedSide] = []
    ) {
        self.question = question
        self.row = row
        self.isAsked = isAsked
        self.respondents = respondents
        self.unsure = unsure
        self.sides = sides
    }
}

/// What is told of the number of respondents in a group.
package enum Told: Sendable, Hashable {
    /// The number itself.
    case number(Int)
    /// A number it lies within, from a printed rate or a masking symbol.
    case within(ClosedRange<Double>)
    /// Nothing.
    case nothing
    /// Nobody is asked.
    case notAsked

    package var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Where the number lies; nil where nothing is told of it.
    var range: ClosedRange<Double>? {
        switch self {
        case .number(let value): Double(value)...Double(value)
        case .within(let range): range
        case .nothing, .notAsked: nil
        }
    }

    /// Whether a reader is left to wonder.
    package var isHidden: Bool {
        switch self {
        case .number, .notAsked: false
        case .within, .nothing: true
        }
    }
}
