/// A sheet read whole: for forms and registers, not for answers by the million.
package struct SheetTable: Sendable, Hashable {
    package let name: String
    /// Rows that hold something, by number ascending, each number once.
    package let rows: [SheetRow]
    package let summary: ReadingSummary

    /// - Parameter rows: As they stand in the file, where a number may come back.
    /// - Returns: Nil if two cells stand in the same place.
    init?(name: String, rows: [SheetRow], summary: ReadingSummary) {
        var merged: [SheetRow] = []
        for row in rows.enumerated().sorted(by: { ($0.1.number, $0.0) < ($1.1.number, $1.0) }) {
            guard let last = merged.indices.last, merged[last].number == row.element.number else {
                merged.append(row.element)
                continue
            }
            for cell in row.element.cells {
                guard merged[last].insert(cell) else { return nil }
            }
        }
        self.name = name
        self.rows = merged
        self.summary = summary
    }
}
