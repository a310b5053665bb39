/// Bounds on what reading one workbook may cost, whatever the file says of itself.
package struct WorkbookLimits: Sendable, Hashable {
    /// Bytes that one part may unpack to.
    package var part: Int
    /// Bytes that all parts read may unpack to.
    package var total: Int
    /// How many times its packed size a part may unpack to, once it is larger than `ratioFrom`.
    package var ratio: Int
    /// Cells of a sheet.
    package var cells: Int
    /// Cells of a sheet that is read as a whole.
    package var table: Int
    /// Bytes for the texts that the cells share, for those of a sheet that is read as a whole, and
    /// for one text.
    package var text: Int

    /// Bytes that a part without cells or texts may unpack to.
    static let smallPart = 64 << 20

    /// Small parts can be packed well: no bomb fits into this much.
    static let ratioFrom = 4 << 20

    /// - Parameters:
    ///   - part: A million rows of sixty cells take about 2 GB.
    ///   - ratio: Deflate reaches 1,032; sheets of real workbooks reach about 30.
    package init(
        part: Int = 4 << 30, total: Int = 5 << 30, ratio: Int = 200, cells: Int = 100_000_000,
        table: Int = 10_000_000, text: Int = 512 << 20
    ) {
        self.part = part
        self.total = total
        self.ratio = ratio
        self.cells = cells
        self.table = table
        self.text = text
    }
}
