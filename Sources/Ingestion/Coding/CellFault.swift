import Diagnostics

/// Something wrong with one cell.
struct CellFault: Sendable, Hashable {
    /// Position among the shape's columns.
    let column: Int
    let code: DiagnosticCode
    let value: String
    let facts: [Fact: String]

    init(column: Int, _ code: DiagnosticCode, value: String, facts: [Fact: String] = [:]) {
        self.column = column
        self.code = code
        self.value = value
        self.facts = facts
    }
}
