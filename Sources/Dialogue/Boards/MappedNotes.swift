package import Diagnostics

/// Notes read from an export by a mapping. Every row below the header is a note, is set aside and told, or is
/// blank.
package struct MappedNotes: Sendable {
    /// How many rows became what; the last three make the first.
    package struct Accounting: Sendable, Hashable {
        package let path: String
        package let rows: Int
        package let notes: Int
        package let setAside: Int
        package let blank: Int
    }

    package let tables: [WorkshopTable]
    /// Nil where the file as a whole, or its mapping, is wrong.
    package let accounting: Accounting?
    package let diagnostics: [Diagnostic]
}
