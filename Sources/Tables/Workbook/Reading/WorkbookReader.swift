/// Reads an Excel workbook (.xlsx, .xlsm) as text, row by row, in bounded memory.
///
/// In memory: the texts that the cells share, and one row. Numbers are in their shortest decimal
/// form, cells with a date format in ISO 8601, booleans TRUE and FALSE, errors as `#N/A` and the
/// like, formulas as the result that was saved with them. Merged cells are empty but for the first.
package struct WorkbookReader: ~Copyable {
    /// The worksheets in their order, hidden ones included; sheets that are a chart have no cells.
    package let sheetNames: [String]

    private var archive: ZipArchive
    private let limits: WorkbookLimits
    /// Where the worksheets stand in the archive.
    private let parts: [String]
    private let values: CellValues
    /// Whether regular rows are read by `RowScanner`; the result is the same.
    private let usesScanner: Bool
    /// Rows that expat need not read, of the sheet last read.
    package private(set) var rowsScanned = 0

    /// Whether a file begins as a workbook does: only the reader can tell whether it is one.
    package static func isWorkbook(_ input: TableInput) throws(TableError) -> Bool {
        try WorkbookContainer.matches(input)
    }

    /// Opens a workbook and reads what its sheets share.
    ///
    /// - Parameter usesScanner: False to have expat read every row, for comparison.
    /// - Throws: what opening throws, `.empty`, and the reasons of `.workbook`.
    package init(
        _ input: TableInput, limits: WorkbookLimits = WorkbookLimits(), usesScanner: Bool = true
    ) throws(TableError) {
        try WorkbookContainer.check(input)
        var archive = try ZipArchive(input, limits: limits)
        let notAWorkbook = TableError(.workbook(.notAWorkbook))
        let package = Relationships(of: "")
        guard archive.contains(Relationships.path(of: "")) else { throw notAWorkbook }
        try Self.read(Relationships.path(of: ""), from: &archive, package)
        guard let main = package.first("officeDocument")?.path, !main.hasSuffix(".bin") else {
            throw notAWorkbook
        }
        let list = SheetList()
        try Self.read(main, from: &archive, list, wrongRoot: notAWorkbook)
        let related = Relationships(of: main)
        try Self.read(Relationships.path(of: main), from: &archive, related)

        var sheets: [(name: String, part: String)] = []
        for entry in list.entries {
            guard let target = related.all[entry.relationship] else {
                throw TableError(.workbook(.partMissing(entry.name)))
            }
            if target.type == "worksheet" { sheets.append((entry.name, target.path)) }
        }
        let texts = SharedTexts(limits: limits)
        if let part = related.first("sharedStrings")?.path {
            try Self.read(part, from: &archive, texts, limit: limits.part)
        }
        let styles = CellStyles()
        if let part = related.first("styles")?.path {
            try Self.read(part, from: &archive, styles)
        }
        sheetNames = sheets.map(\.name)
        parts = sheets.map(\.part)
        values = CellValues(
            texts: texts.texts, formats: styles.formats, countsFrom1904: list.countsFrom1904)
        self.archive = archive
        self.limits = limits
        self.usesScanner = usesScanner
    }

    /// Hands over the rows of a sheet that hold something, in the order of the file.
    ///
    /// Every program known writes rows in ascending order, each once; a file may still do otherwise,
    /// and then numbers go back or come again.
    /// - Parameter index: Among `sheetNames`.
    /// - Returns: The summary; `records` are rows, `lines` is the number of the last one.
    /// - Throws: the reasons of `.workbook`, what `body` throws.
    package mutating func forEachRow(
        ofSheet index: Int, _ body: (SheetRow) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingSummary {
        try forEachCells(ofSheet: index) { row throws(TableError) in try body(SheetRow(row)) }
    }

    /// The same, without a text made of every cell.
    mutating func forEachCells(
        ofSheet index: Int, _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingSummary {
        let name = parts[index]
        let sheet = try SheetReading(
            name, values: values, limits: limits, usesScanner: usesScanner)
        var isStopped = false
        try archive.forEachBlock(of: name, limit: limits.part) { block throws(TableError) in
            isStopped = try sheet.feed(block, body) == .stop
            return isStopped ? .stop : .more
        }
        if !isStopped { isStopped = try sheet.finish(body) == .stop }
        rowsScanned = sheet.rowsScanned
        return sheet.summary(isStopped: isStopped)
    }

    /// A sheet as a whole, its rows in ascending order.
    ///
    /// - Throws: as `forEachRow`; `.workbook(.tooMany)` for more cells than `limits.table`,
    ///   `.workbook(.tooLarge)` for more bytes of text than `limits.text`.
    package mutating func table(ofSheet index: Int) throws(TableError) -> SheetTable {
        var rows: [SheetRow] = []
        var cells = 0
        var bytes = 0
        let limits = limits
        let summary = try forEachRow(ofSheet: index) { row throws(TableError) in
            cells += row.cells.count
            guard cells <= limits.table else {
                throw TableError(.workbook(.tooMany(.cells, limit: limits.table)))
            }
            bytes += row.cells.reduce(0) { $0 + $1.text.utf8.count }
            guard bytes <= limits.text else {
                throw TableError(.workbook(.tooLarge(limit: limits.text)))
            }
            rows.append(row)
            return .more
        }
        do throws(SheetRow.TakenTwice) {
            return try SheetTable(name: sheetNames[index], rows: rows, summary: summary)
        } catch {
            throw TableError(
                .workbook(.partUnreadable(parts[index], reason: error.words, line: nil)))
        }
    }

    /// All worksheets of a workbook.
    package static func tables(
        _ input: TableInput, limits: WorkbookLimits = WorkbookLimits()
    ) throws(TableError) -> [SheetTable] {
        var reader = try WorkbookReader(input, limits: limits)
        var tables: [SheetTable] = []
        for index in reader.sheetNames.indices { tables.append(try reader.table(ofSheet: index)) }
        return tables
    }

    private static func read(
        _ name: String, from archive: inout ZipArchive, _ handler: any PartHandler,
        limit: Int = WorkbookLimits.smallPart, wrongRoot: TableError? = nil
    ) throws(TableError) {
        let part = try XMLPart(name, handler: handler, wrongRoot: wrongRoot)
        try archive.forEachBlock(of: name, limit: limit) { block throws(TableError) in
            try part.feed(block)
            return .more
        }
        try part.finish()
    }
}
