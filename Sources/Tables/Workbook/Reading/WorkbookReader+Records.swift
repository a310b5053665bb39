extension WorkbookReader {
    /// The sheets that hold anything.
    package mutating func filledSheets() throws(TableError) -> [Int] {
        var filled: [Int] = []
        for index in sheetNames.indices where try hasRows(index) { filled.append(index) }
        return filled
    }

    private mutating func hasRows(_ index: Int) throws(TableError) -> Bool {
        var hasRow = false
        _ = try forEachRow(ofSheet: index) { _ throws(TableError) in
            hasRow = true
            return .stop
        }
        return hasRow
    }

    /// Hands the rows of a sheet over as the records of a table.
    ///
    /// A sheet has no cells where nothing stands, so every record is as wide as the widest of the
    /// first rows, which hold the headings; cells beyond come too. The line of a record is the
    /// number of its row; it has no place in bytes. Its raw form has tabs between the cells.
    /// - Throws: as `forEachRow`, and `.workbook` where rows do not ascend.
    package mutating func read(
        sheet index: Int, into sink: inout some TableSink & ~Copyable
    ) throws(TableError) -> ReadingSummary {
        var width = 0
        var seen = 0
        _ = try forEachCells(ofSheet: index) { row throws(TableError) in
            width = max(width, row.cells.last?.column ?? 0)
            seen += 1
            return seen < Self.headingRows ? .more : .stop
        }
        var last = 0
        var tally = WarningTally()
        var record = JoinedRow(width: width)
        let name = sheetNames[index]
        var summary = try forEachCells(ofSheet: index) { row throws(TableError) in
            guard row.number > last else {
                throw TableError(
                    .workbook(
                        .partUnreadable(name, reason: "R\(last) > R\(row.number)", line: nil)))
            }
            last = row.number
            let record = record.record(of: row)
            if record.notes.contains(.mojibake) { tally.note(.mojibake, line: row.number) }
            return sink.receive(record)
        }
        summary.warnings = tally.warnings + summary.warnings
        return summary
    }

    /// No tool known has more rows of headings.
    private static let headingRows = 3
}

/// Makes records of rows, one after the other in the same memory.
private struct JoinedRow {
    private let width: Int
    private var arena = FieldArena()
    private var text: [UInt8] = []

    init(width: Int) { self.width = width }

    mutating func record(of row: RowCells) -> TableRecord {
        arena.removeAll()
        text.removeAll(keepingCapacity: true)
        var column = 0
        for cell in row.cells {
            while column < cell.column - 1 { end(&column, from: text.count) }
            let start = text.count
            text += row.bytes[cell.range]
            end(&column, from: start)
        }
        while column < width { end(&column, from: text.count) }
        // None behind the last cell.
        if column > 0 { text.removeLast() }
        arena.endInPlace()
        return TableRecord(
            line: row.number, byteOffset: 0, byteCount: 0,
            notes: Mojibake.occurs(in: text, text.indices) ? .mojibake : [], arena: arena,
            text: text, rawRange: text.indices)
    }

    /// Ends a cell and the place it has.
    private mutating func end(_ column: inout Int, from start: Int) {
        arena.append(start..<text.count, .plain)
        text.append(UInt8(ascii: "\t"))
        column += 1
    }
}
