/// Reads a worksheet block by block: regular rows by `RowScanner`, all around them by expat.
///
/// Expat reads what stands before the rows, which says what the names in them mean; then whole rows
/// are passed over by it as long as they are regular. From the first that is not, it reads to the end,
/// and alone decides what is wrong; so the two can never disagree on what a sheet says.
final class SheetReading {
    private enum Stage {
        /// Before the rows.
        case opening
        /// Among regular rows.
        case rows
        /// Expat reads all the rest.
        case markup
    }

    private let part: XMLPart
    private let rows: SheetRows
    private var scanner: RowScanner
    private var stage: Stage
    private(set) var rowsScanned = 0
    /// What was not read yet, and zeros behind it.
    private var pending: [UInt8] = []

    /// Bytes before the rows, and of a row: for longer ones expat reads on.
    private static let openingLimit = 256 << 10
    static let rowLimit = 1 << 20
    private static let marker = Array("<sheetData>".utf8)

    init(
        _ name: String, values: CellValues, limits: WorkbookLimits, usesScanner: Bool
    ) throws(TableError) {
        rows = SheetRows(name, values: values, limits: limits)
        part = try XMLPart(name, handler: rows)
        scanner = RowScanner(values: values, limits: limits)
        stage = usesScanner ? .opening : .markup
    }

    /// Reads a block and hands over the rows that end in it.
    func feed(
        _ block: UnsafeRawBufferPointer, _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingFlow {
        if stage == .markup { return try read(block, body) }
        pending.removeLast(min(pending.count, stage == .rows ? RowScanner.padding : 0))
        pending += block
        if stage == .opening {
            try open()
            if stage == .opening { return .more }
        }
        return stage == .rows ? try readRows(body) : try readRest(body)
    }

    /// The end of the part.
    func finish(
        _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingFlow {
        if stage == .rows { pending.removeLast(min(pending.count, RowScanner.padding)) }
        stage = .markup
        if try readRest(body) == .stop { return .stop }
        try part.finish()
        return .more
    }

    func summary(isStopped: Bool) -> ReadingSummary { rows.finish(isStopped: isStopped) }

    /// Feeds expat what stands before the rows, once all of it is there.
    private func open() throws(TableError) {
        guard let start = ByteSearch.first(Self.marker, in: pending) else {
            if pending.count > Self.openingLimit { stage = .markup }
            return
        }
        let end = start + Self.marker.count
        let isUTF8 = pending[1] != 0
        try feed(..<end)
        pending.removeFirst(end)
        stage = isUTF8 && rows.isInData && part.isAtSectionStart ? .rows : .markup
    }

    private func readRows(
        _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingFlow {
        let count = pending.count
        pending += repeatElement(0, count: RowScanner.padding)
        scanner.takesExcelPrefix = part.hasExcelPrefix
        var place = 0
        var flow = ReadingFlow.more
        var outcome = RowScanner.Outcome.incomplete
        while flow == .more {
            let next = pending.withUnsafeBytes {
                scanner.skipSpace($0, from: place, count: count)
            }
            outcome = pending.withUnsafeBytes {
                scanner.scan(
                    $0, from: next, count: count, after: rows.row, cellsBefore: rows.cells)
            }
            guard case .row(let end, let cells) = outcome else { break }
            place = end
            rowsScanned += 1
            rows.pass(scanner.row, cells: cells, column: scanner.column)
            if !scanner.row.cells.isEmpty { flow = try body(scanner.row) }
        }
        if case .irregular = outcome { stage = .markup }
        if count - place > Self.rowLimit { stage = .markup }
        part.skip(lines: ByteSearch.count(0x0A, in: pending, 0..<place))
        pending.removeFirst(place)
        guard flow == .more, stage == .markup else { return flow }
        pending.removeLast(RowScanner.padding)
        return try readRest(body)
    }

    /// Leaves what is pending to expat.
    private func readRest(
        _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingFlow {
        let rest = pending
        pending = []
        var flow = ReadingFlow.more
        var failure: TableError?
        rest.withUnsafeBytes { rest in
            do throws(TableError) { flow = try read(rest, body) } catch { failure = error }
        }
        if let failure { throw failure }
        return flow
    }

    private func feed(_ range: PartialRangeUpTo<Int>) throws(TableError) {
        var failure: TableError?
        pending[range].withUnsafeBytes { bytes in
            do throws(TableError) { try part.feed(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func read(
        _ block: UnsafeRawBufferPointer, _ body: (RowCells) throws(TableError) -> ReadingFlow
    ) throws(TableError) -> ReadingFlow {
        try part.feed(block)
        for row in rows.takeRows() where try body(row) == .stop { return .stop }
        return .more
    }
}
