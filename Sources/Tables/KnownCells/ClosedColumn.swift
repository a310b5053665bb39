/// A column of a file whose every cell is one closed answer.
package struct ClosedColumn: Sendable, Hashable {
    /// Position among the columns of the file.
    package let file: Int
    /// Position among those of the export's shape.
    package let export: Int
    /// The canonical column that the answer belongs to.
    package let target: Int
    /// The code of an empty cell where it means the same in every record; nil where that depends on
    /// other answers.
    package let emptyCode: UInt16?
    /// Columns with the same number have the same codes for the same cells.
    package let group: Int

    package init(file: Int, export: Int, target: Int, emptyCode: UInt16?, group: Int) {
        self.file = file
        self.export = export
        self.target = target
        self.emptyCode = emptyCode
        self.group = group
    }
}
