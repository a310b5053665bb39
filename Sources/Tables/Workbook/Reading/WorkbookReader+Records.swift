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
        _ = try forEachRow(ofSheet: index) { row throws(TableError) in
            width = max(width, row.cells.last?.column ?? 0)
            seen += 1
            return seen < Self.headingRows ? .more : .stop
        }
        var last = 0
        var tally = WarningTally()
        let name = sheetNames[index]
        var summary = try forEachRow(ofSheet: index) { row throws(TableError) in
            guard row.number > last else {
                throw TableError(
                    .workbook(
                        .partUnreadable(name, reason: "R\(last) > R\(row.number)", line: nil)))
            }
            last = row.number
            let record = Self.record(of: row, width: width)
            if record.notes.contains(.mojibake) { tally.note(.mojibake, line: row.number) }
            return sink.receive(record)
        }
        summary.warnings = tally.warnings + summary.warnings
        return summary
    }

    /// No tool known has more rows of headings.
    private static let headingRows = 3

    private static func record(of row: SheetRow, width: Int) -> TableRecord {
        var arena = FieldArena()
        var texts = row.texts
        while texts.count < width { texts.append("") }
        for text in texts { arena.append(text.utf8, isQuoted: false, isNull: text.isEmpty) }
        arena.end()
        let raw = Array(texts.joined(separator: "\t").utf8)
        return TableRecord(
            line: row.number, byteOffset: 0, byteCount: 0,
            notes: Mojibake.occurs(in: raw, raw.indices) ? .mojibake : [], arena: arena, text: raw,
            rawRange: raw.indices)
    }
}
