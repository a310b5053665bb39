/// Why SQL could not be run.
package enum SQLProblem: Error, Sendable, Hashable {
    /// SQLite's words, and where in the text it stopped, as an offset in UTF-8, where it says so.
    case refused(message: String, offset: Int?)
    /// Something else than reading was asked for (`ATTACH`, `INSERT`).
    case onlyReads(String)
    /// There is nothing to run.
    case nothing
    /// More than one statement.
    case several
    /// A parameter that nothing gives a value (`?`).
    case parameters
}
