/// Reads the rows of a worksheet; they are fetched block by block with `takeRows`.
final class SheetRows: PartHandler {
    let root = PartElement.worksheet
    private let part: String
    private let values: CellValues
    private let limits: WorkbookLimits

    private var rows: [RowCells] = []
    /// The row that is being built.
    private var current = RowCells()
    private(set) var isInData = false
    /// Where a row and a cell without reference go: after the one before.
    private(set) var row = 0
    private var column = 0
    private(set) var cells = 0

    // The cell that is open.
    private var kind = CellKind.number
    private var style = 0
    private var value: [UInt8] = []
    private var inline = RichText()
    private var isInValue = false
    private var hasInline = false
    private var hasFormula = false

    private var tally = WarningTally()
    private(set) var summary = ReadingSummary()

    init(_ part: String, values: CellValues, limits: WorkbookLimits) {
        self.part = part
        self.values = values
        self.limits = limits
    }

    /// The rows that ended since this was last asked.
    func takeRows() -> [RowCells] {
        defer { rows.removeAll(keepingCapacity: true) }
        return rows
    }

    /// Notes a row that was read past this, between two rows.
    ///
    /// - Parameters:
    ///   - cells: How many it has, those that hold nothing included.
    ///   - column: Where the last of them stands.
    func pass(_ row: RowCells, cells: Int, column: Int) {
        self.row = row.number
        self.column = column
        self.cells += cells
        if !row.cells.isEmpty { count(row) }
    }

    func finish(isStopped: Bool) -> ReadingSummary {
        summary.isStopped = isStopped
        summary.warnings = tally.warnings
        return summary
    }

    // MARK: Elements

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) throws(TableError) {
        switch name {
        case .sheetData: isInData = true
        case _ where !isInData: break
        case .c: try startCell(attributes)
        case .row: try startRow(attributes)
        case .v: isInValue = true
        case .f: hasFormula = true
        case .is: hasInline = true
        default: if hasInline { inline.start(name) }
        }
    }

    func end(_ name: PartElement) throws(TableError) {
        switch name {
        case .sheetData: isInData = false
        case _ where !isInData: break
        case .c: try endCell()
        case .row: try flush()
        case .v: isInValue = false
        case .f, .is: break
        default: inline.end(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableError) {
        if isInValue {
            value += bytes
            guard value.count <= limits.text else {
                throw TableError(.workbook(.tooLarge(limit: limits.text)))
            }
        } else if isInData {
            try inline.append(bytes, limit: limits.text)
        }
    }

    // MARK: Parts

    private func startRow(_ attributes: borrowing XMLAttributes) throws(TableError) {
        if let reference = attributes.bytes("r") {
            guard let number = XMLAttributes.number(reference), number > 0 else {
                throw failure("row r=\"\(String(cString: reference))\"")
            }
            row = number
        } else {
            row += 1
        }
        guard row <= WorkbookBounds.rows else {
            throw TableError(.workbook(.tooMany(.rows, limit: WorkbookBounds.rows)))
        }
        column = 0
    }

    private func startCell(_ attributes: borrowing XMLAttributes) throws(TableError) {
        cells += 1
        guard cells <= limits.cells else {
            throw TableError(.workbook(.tooMany(.cells, limit: limits.cells)))
        }
        if let text = attributes.bytes("r") {
            guard let reference = CellReference(text) else {
                throw failure("c r=\"\(String(cString: text))\"")
            }
            row = reference.row
            column = reference.column
        } else {
            column += 1
            guard column <= WorkbookBounds.columns else {
                throw TableError(.workbook(.tooMany(.columns, limit: WorkbookBounds.columns)))
            }
        }
        kind = CellKind(attributes.bytes("t"))
        style = attributes.bytes("s").flatMap(XMLAttributes.number) ?? 0
        hasFormula = false
        hasInline = false
        value.removeAll(keepingCapacity: true)
    }

    private func endCell() throws(TableError) {
        // A cell that holds nothing may have a colour.
        guard hasInline || !value.isEmpty else {
            if hasFormula, kind != .text { tally.note(.formulaWithoutValue, line: row) }
            return
        }
        // A cell says itself where it stands, whatever row it is written in.
        if current.number != row { try flush() }
        current.number = row
        // More cells than columns: some stand twice, and need not be gathered to be found.
        guard current.cells.count < WorkbookBounds.columns else {
            throw TableError(.workbook(.tooMany(.columns, limit: WorkbookBounds.columns)))
        }
        let start = current.bytes.count
        if hasInline {
            inline.move(to: &current.bytes)
            hasInline = false
        } else {
            current.bytes += value
            guard values.settle(&current.bytes, from: start, kind, style: style) else {
                throw failure("sharedStrings[\(String(decoding: value, as: UTF8.self))]")
            }
        }
        current.end(column: column, from: start)
    }

    /// Hands over the row that is being built.
    private func flush() throws(TableError) {
        guard !current.cells.isEmpty else { return }
        do throws(SheetRow.TakenTwice) {
            try current.sort()
        } catch {
            throw failure(error.words)
        }
        count(current)
        rows.append(current)
        current = RowCells()
    }

    private func count(_ row: RowCells) {
        summary.records += 1
        summary.lines = max(summary.lines, row.number)
    }

    private func failure(_ reason: String) -> TableError {
        TableError(.workbook(.partUnreadable(part, reason: reason, line: nil)))
    }
}
