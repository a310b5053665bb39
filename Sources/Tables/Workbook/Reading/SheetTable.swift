/// A sheet read whole: for forms and registers, not for answers by the million.
package struct SheetTable: Sendable, Hashable {
    package let name: String
    /// Rows that hold something, by number ascending, each number once.
    package let rows: [SheetRow]
    package let summary: ReadingSummary

    /// - Parameter rows: As they stand in the file, where a number may go back or come again.
    init(
        name: String, rows: [SheetRow], summary: ReadingSummary
    ) throws(SheetRow.TakenTwice) {
        self.name = name
        self.summary = summary
        guard !zip(rows, rows.dropFirst()).allSatisfy({ $0.number < $1.number }) else {
            self.rows = rows
            return
        }
        let cells = Dictionary(grouping: rows, by: \.number).mapValues { $0.flatMap(\.cells) }
        var merged: [SheetRow] = []
        for (number, cells) in cells.sorted(by: { $0.key < $1.key }) {
            merged.append(try SheetRow(number: number, cells: cells))
        }
        self.rows = merged
    }
}
