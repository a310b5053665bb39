internal import CLibCSV

/// A libcsv 3.0.3 parser set up for survey exports; owns the C state.
///
/// Strict, since the lax mode swallows the rest of the file at a lost quotation mark; every line end
/// reported, since blank records count; empty told from quoted empty; blanks around a cell are kept: what
/// libcsv takes for a blank it trims, so that nothing is one for it where any might be trimmed.
///
/// What a cell says stands in the text. So no more is noted of it than how long it is, which together
/// with the separators tells where it lies.
struct RecordSplitter: ~Copyable {
    /// How many bytes a cell has.
    typealias Length = Int32
    /// In place of a length: nothing at all between two separators.
    static let nothing: Length = -1

    private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    private let noted = UnsafeMutablePointer<NotedCells>.allocate(capacity: 1)
    private let room = UnsafeMutablePointer<Length>.allocate(capacity: FieldArena.maximumCells)
    private let separator: UInt8
    /// Whether libcsv asks for every byte whether it is a blank.
    private var asksForBlanks = true
    /// Whether there is any quotation mark in what was fed of the record.
    private(set) var hasQuotes = false

    init(separator: UInt8) {
        self.separator = separator
        noted.initialize(to: NotedCells(room))
        Self.start(parser, separator)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        noted.deallocate()
        room.deallocate()
    }

    /// Forgets the cells of the record before.
    mutating func begin() {
        hasQuotes = false
        noted.pointee = NotedCells(room)
    }

    /// The cells of the record, until the next begins.
    var lengths: UnsafeBufferPointer<Length> {
        UnsafeBufferPointer(start: room, count: noted.pointee.next - room)
    }

    var hasTooManyCells: Bool { noted.pointee.hasTooManyCells }
    var isEnded: Bool { noted.pointee.isEnded }

    /// Bytes of the cell that is open after what was fed so far.
    var openBytes: Int { Int(parser.pointee.entry_pos) }

    /// Feeds `text[range]`; the number of bytes taken is less than its count only on an error.
    mutating func feed(_ text: [UInt8], _ range: Range<Int>) -> Int {
        text.withUnsafeBytes { buffer in
            let glance = LineGlance(buffer, range, separator: separator)
            hasQuotes = hasQuotes || glance.hasQuotes
            if glance.hasLooseBlanks != asksForBlanks {
                asksForBlanks = glance.hasLooseBlanks
                csv_set_space_func(parser, asksForBlanks ? Self.noBlank : nil)
            }
            return csv_parse(
                parser, buffer.baseAddress.map { $0 + range.lowerBound }, range.count,
                noteCell, noteRecord, noted)
        }
    }

    /// Whether the last failure was one of memory and not of the text.
    var isOutOfMemory: Bool { [CSV_ENOMEM, CSV_ETOOBIG].contains(csv_error(parser)) }

    /// Ends the input; false if a quotation mark is still open (CSV_EPARSE under CSV_STRICT_FINI).
    mutating func finish() -> Bool {
        csv_fini(parser, noteCell, noteRecord, noted) == 0
    }

    /// Forgets what it has of a record.
    mutating func reset() {
        csv_free(parser)
        Self.start(parser, separator)
        asksForBlanks = true
    }

    private static func start(_ parser: UnsafeMutablePointer<csv_parser>, _ separator: UInt8) {
        // csv_init can only fail for a null parser.
        _ = csv_init(
            parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
        csv_set_delim(parser, separator)
        csv_set_space_func(parser, noBlank)
        // The default, 128 bytes, makes a large cell grow in very many steps.
        csv_set_blk_size(parser, 4096)
    }

    private static let noBlank: @convention(c) (UInt8) -> Int32 = { _ in 0 }
}

/// What libcsv's callbacks note of a record, in room for as many cells as one may have.
private struct NotedCells {
    typealias Length = RecordSplitter.Length

    /// Where the next length goes, and where there is no room for one.
    var next: UnsafeMutablePointer<Length>
    var limit: UnsafeMutablePointer<Length>
    var hasTooManyCells = false
    /// The first line end ends the record; the LF after a CR is the same line end.
    var isEnded = false

    init(_ room: UnsafeMutablePointer<Length>) {
        next = room
        limit = room + FieldArena.maximumCells
    }
}

// C calls these for every cell and record: they know no generic type and touch only what is noted.
@inline(__always)
private func noteCell(
    _ cell: UnsafeMutableRawPointer?, _ length: Int, _ context: UnsafeMutableRawPointer?
) {
    guard let noted = context?.assumingMemoryBound(to: NotedCells.self) else { return }
    let next = noted.pointee.next
    guard next < noted.pointee.limit else {
        if !noted.pointee.isEnded { noted.pointee.hasTooManyCells = true }
        return
    }
    next.pointee =
        cell == nil ? RecordSplitter.nothing : RecordSplitter.Length(truncatingIfNeeded: length)
    noted.pointee.next = next + 1
}

@inline(__always)
private func noteRecord(_: Int32, _ context: UnsafeMutableRawPointer?) {
    guard let noted = context?.assumingMemoryBound(to: NotedCells.self) else { return }
    noted.pointee.isEnded = true
    noted.pointee.limit = noted.pointee.next
}
