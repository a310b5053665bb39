/// Reads a row of a sheet that is written as nearly all programs write rows, from its bytes.
///
/// Regular is a row whose elements and attributes are the usual ones without a prefix, in UTF-8, whose
/// cells ascend and stand in no other row, and whose values are there. Whatever else there is, it
/// leaves to expat.
struct RowScanner {
    enum Outcome {
        /// Behind the end of the row; how many cells it has, those that hold nothing included.
        case row(end: Int, cells: Int)
        /// The bytes end before the row does.
        case incomplete
        case irregular
    }

    /// What must stand behind the bytes, as zeros, so that looking ahead needs no asking for the end.
    static let padding = 16

    /// The row last read.
    private(set) var row = RowCells()
    /// Where its last cell stands, even one that holds nothing.
    private(set) var column = 0
    /// Whether rows may have the attribute that Excel has a prefix for.
    var takesExcelPrefix = false

    private let values: CellValues
    private let limits: WorkbookLimits

    // The cell that is open.
    private var kind = CellKind.number
    private var style = 0

    init(values: CellValues, limits: WorkbookLimits) {
        self.values = values
        self.limits = limits
    }

    /// Where the white space ends.
    func skipSpace(_ bytes: UnsafeRawBufferPointer, from start: Int, count: Int) -> Int {
        var index = start
        while index < count, Self.isSpace(bytes[index]) { index += 1 }
        return index
    }

    /// - Parameters:
    ///   - count: How many bytes there are before the padding.
    ///   - last: The number of the row before.
    ///   - cellsBefore: How many cells came before in the sheet.
    mutating func scan(
        _ bytes: UnsafeRawBufferPointer, from start: Int, count: Int, after last: Int,
        cellsBefore: Int
    ) -> Outcome {
        precondition(
            start >= 0 && start <= count && count + Self.padding <= bytes.count, "padded bytes")
        guard let base = bytes.baseAddress else { return .incomplete }
        var cursor = MarkupCursor(base + start, end: base + count)
        row.removeAll()
        row.number = last + 1
        column = 0
        guard let cells = readRow(&cursor) else {
            return cursor.isAtEnd ? .incomplete : .irregular
        }
        guard cursor.place <= base + count else { return .incomplete }
        return cellsBefore + cells <= limits.cells
            ? .row(end: cursor.place - base, cells: cells) : .irregular
    }

    // MARK: Rows

    /// - Returns: How many cells; nil where the cursor stands before what is not regular, or at the end.
    private mutating func readRow(_ cursor: inout MarkupCursor) -> Int? {
        guard cursor.take("<row") else { return nil }
        var seen: UInt32 = 0
        while cursor.take(UInt8(ascii: " ")) {
            guard let (name, value) = cursor.attribute(),
                let bit = Self.attributes.firstIndex(where: { cursor.equals($0, name) }),
                seen & 1 << UInt32(bit) == 0
            else { return nil }
            seen |= 1 << UInt32(bit)
            switch bit {
            case 0:
                guard let number = cursor.number(value) else { return nil }
                row.number = number
            case 1: guard takesExcelPrefix else { return nil }
            default: break
            }
        }
        guard (1...WorkbookBounds.rows).contains(row.number) else { return nil }
        if cursor.take("/>") { return 0 }
        guard cursor.take(UInt8(ascii: ">")) else { return nil }
        let reference = RowReference(row.number)
        var cells = 0
        while true {
            if cursor.take("<c") {
                guard readCell(&cursor, reference) else { return nil }
                cells += 1
            } else if cursor.take("</row>") {
                return cells
            } else if !cursor.takeSpace() {
                return nil
            }
        }
    }

    /// What rows have; only the number is of interest.
    private static let attributes: [StaticString] = [
        "r", "x14ac:dyDescent", "spans", "ht", "customHeight", "s", "customFormat", "hidden",
        "outlineLevel", "collapsed", "thickTop", "thickBot",
    ]

    // MARK: Cells

    private mutating func readCell(
        _ cursor: inout MarkupCursor, _ reference: RowReference
    ) -> Bool {
        kind = .number
        style = 0
        let last = column
        column += 1
        var seen = 0
        while cursor.take(UInt8(ascii: " ")) {
            if seen & 1 == 0, cursor.take("r=\"") {
                seen |= 1
                guard let letters = cursor.letters(), reference.isNext(&cursor) else {
                    return false
                }
                column = letters
            } else if seen & 2 == 0, cursor.take("t=\"") {
                seen |= 2
                guard readKind(&cursor) else { return false }
            } else if seen & 4 == 0, cursor.take("s=\"") {
                seen |= 4
                guard let number = cursor.digits(), cursor.take(UInt8(ascii: "\"")) else {
                    return false
                }
                style = number
            } else {
                return false
            }
        }
        guard column > last, column <= WorkbookBounds.columns else { return false }
        if cursor.take("/>") { return true }
        return cursor.take(UInt8(ascii: ">")) && readContent(&cursor, column)
    }

    private mutating func readKind(_ cursor: inout MarkupCursor) -> Bool {
        if cursor.take("s\"") {
            kind = .sharedText
        } else if cursor.take("n\"") || cursor.take("inlineStr\"") {
            kind = .number
        } else if cursor.take("str\"") {
            kind = .text
        } else if cursor.take("b\"") {
            kind = .boolean
        } else if cursor.take("e\"") || cursor.take("d\"") {
            kind = .verbatim
        } else {
            return false
        }
        return true
    }

    private mutating func readContent(_ cursor: inout MarkupCursor, _ column: Int) -> Bool {
        let start = row.bytes.count
        var hasFormula = false
        if cursor.take("<f>") || cursor.take("<f aca=\"false\">") {
            hasFormula = true
            guard cursor.text(into: &row.bytes) != nil, cursor.take("</f>") else { return false }
            row.bytes.removeSubrange(start...)
        }
        if cursor.take("<v>") {
            guard cursor.text(into: &row.bytes) != nil, cursor.take("</v></c>"),
                row.bytes.count - start <= limits.text
            else { return false }
            if row.bytes.count == start { return !hasFormula }
            guard values.settle(&row.bytes, from: start, kind, style: style) else { return false }
            row.end(column: column, from: start)
            return true
        }
        if !hasFormula, cursor.take("<is><t>") || cursor.take("<is><t xml:space=\"preserve\">") {
            guard let mayBeEscaped = cursor.text(into: &row.bytes),
                cursor.take("</t></is></c>"), row.bytes.count - start <= limits.text
            else { return false }
            if mayBeEscaped { EscapedText.unescape(&row.bytes, from: start) }
            row.end(column: column, from: start)
            return true
        }
        return !hasFormula && cursor.take("</c>")
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}

/// A row's number as it stands behind the letters of a reference, with the quotation mark that ends it.
private struct RowReference {
    /// At most seven digits and the mark fit into one word.
    private var word: UInt64 = 0
    private var count = 0

    init(_ number: Int) {
        var left = number
        word = UInt64(UInt8(ascii: "\""))
        count = 1
        while left > 0 {
            word = word << 8 | UInt64(0x30 + left % 10)
            count += 1
            left /= 10
        }
    }

    @inline(__always)
    func isNext(_ cursor: inout MarkupCursor) -> Bool { cursor.take(word, count: count) }
}
