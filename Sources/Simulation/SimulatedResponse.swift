package import FormSchemas

/// One made-up response.
package struct SimulatedResponse: Sendable, Hashable {
    /// 1, 2, 3 … in the order of `started`.
    package let number: Int
    /// Sixteen hex digits that are the same for the same person of the same seed.
    package let token: String
    package let started: CivilTime
    package let submitted: CivilTime
    /// Code of the unit; nil in a survey without a unit register.
    package let unit: String?
    /// Parallel to the layout's columns.
    package let answers: [SimulatedAnswer]

    /// The answers as exports show them, where no reason is given for what is empty.
    package var canonical: [CanonicalAnswer] {
        answers.map { answer in
            switch answer {
            case .category(let index): .category(index)
            case .text(let text): .text(text)
            case .skipped, .notShown: .none
            }
        }
    }
}

/// What became of one column of a response.
package enum SimulatedAnswer: Sendable, Hashable {
    /// Position in the column's categories.
    case category(Int)
    case text(String)
    /// Shown and left blank.
    case skipped
    /// The question's condition, or its section's, did not hold.
    case notShown
}
