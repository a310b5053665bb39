/// A column of a table whose every cell is one closed answer.
struct ClosedColumn: Sendable, Hashable {
    /// Position among the columns of the file.
    let file: Int
    /// Position among those of the export's shape.
    let export: Int
    /// The canonical column that the answer belongs to.
    let target: Int
    /// The code of an empty cell where it means the same in every record; nil where that depends on
    /// other answers.
    let emptyCode: UInt16?
}
