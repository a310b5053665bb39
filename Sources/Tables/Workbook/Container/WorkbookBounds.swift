/// What Excel can hold (Microsoft: Excel specifications and limits).
enum WorkbookBounds {
    static let rows = 1_048_576
    static let columns = 16_384
    /// UTF-16 code units of a cell.
    static let textLength = 32_767
    /// UTF-16 code units of a sheet's name.
    static let sheetNameLength = 31
}
