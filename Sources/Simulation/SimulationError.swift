package import Tables

/// Why answers cannot be made up.
package enum SimulationError: Error, Sendable, Hashable {
    /// A unit to limit the answers to is not in the register.
    case unknownUnit(String)
    /// Fewer people could answer than answers were wanted.
    case moreAnswersThanPeople(available: Int)
    /// Fewer than no answers were wanted.
    case negativeCount
    /// A text cannot be written in the export's encoding.
    case unwritable(TableError)
}
