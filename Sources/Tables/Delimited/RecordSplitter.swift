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

    /// What libcsv's callbacks note of a record, in room for as many cells as one may have.
    private struct Noted {
        /// The room of `room`, while libcsv is at work.
        var lengths: UnsafeMutablePointer<Length>?
        var count = 0
        var hasTooManyCells = false
        /// The first line end ends the record; the LF after a CR is the same line end.
        var isEnded = false
    }

    private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    private let noted = UnsafeMutablePointer<Noted>.allocate(capacity: 1)
    private var room = [Length](repeating: nothing, count: FieldArena.maximumCells)
    private let separator: UInt8
    /// Whether libcsv asks for every byte whether it is a blank.
    private var asksForBlanks = true
    /// Whether there is any quotation mark in what was fed of the record.
    private(set) var hasQuotes = false

    init(separator: UInt8) {
        self.separator = separator
        noted.initialize(to: Noted())
        Self.start(parser, separator)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        noted.deallocate()
    }

    /// Forgets the cells of the record before.
    mutating func begin() {
        hasQuotes = false
        noted.pointee.count = 0
        noted.pointee.hasTooManyCells = false
        noted.pointee.isEnded = false
    }

    /// The cells of the record.
    var lengths: ArraySlice<Length> { room[..<noted.pointee.count] }

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
            return work {
                csv_parse(
                    $0, buffer.baseAddress.map { $0 + range.lowerBound }, range.count,
                    Self.field, Self.record, $1)
            }
        }
    }

    /// Whether the last failure was one of memory and not of the text.
    var isOutOfMemory: Bool { [CSV_ENOMEM, CSV_ETOOBIG].contains(csv_error(parser)) }

    /// Ends the input; false if a quotation mark is still open (CSV_EPARSE under CSV_STRICT_FINI).
    mutating func finish() -> Bool {
        work { csv_fini($0, Self.field, Self.record, $1) } == 0
    }

    /// Lets libcsv work with the room that cells are noted in.
    private mutating func work<Result>(
        _ body: (UnsafeMutablePointer<csv_parser>, UnsafeMutablePointer<Noted>) -> Result
    ) -> Result {
        let (parser, noted) = (parser, noted)
        return room.withUnsafeMutableBufferPointer { room in
            noted.pointee.lengths = room.baseAddress
            defer { noted.pointee.lengths = nil }
            return body(parser, noted)
        }
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

    // C calls these for every cell and record: they know no generic type and touch only what is noted.
    private static let field: @convention(c) (Context?, Int, Context?) -> Void = {
        cell, length, context in
        guard let noted = context?.assumingMemoryBound(to: Noted.self), !noted.pointee.isEnded,
            let lengths = noted.pointee.lengths
        else { return }
        guard noted.pointee.count < FieldArena.maximumCells else {
            noted.pointee.hasTooManyCells = true
            return
        }
        lengths[noted.pointee.count] =
            cell == nil ? nothing : Length(truncatingIfNeeded: length)
        noted.pointee.count &+= 1
    }
    private static let record: @convention(c) (Int32, Context?) -> Void = {
        $1?.assumingMemoryBound(to: Noted.self).pointee.isEnded = true
    }
    private typealias Context = UnsafeMutableRawPointer
}
