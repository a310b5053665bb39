internal import CLibCSV

/// A libcsv 3.0.3 parser set up for survey exports; owns the C state.
///
/// Strict, since the lax mode swallows the rest of the file at a lost quotation mark; every line end
/// reported, since blank records count; empty told from quoted empty; blanks around a cell are kept.
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
        let lengths = UnsafeMutablePointer<Length>.allocate(capacity: FieldArena.maximumCells)
        var count = 0
        var hasTooManyCells = false
        /// The first line end ends the record; the LF after a CR is the same line end.
        var isEnded = false
    }

    private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    private let noted = UnsafeMutablePointer<Noted>.allocate(capacity: 1)
    private let separator: UInt8

    init(separator: UInt8) {
        self.separator = separator
        noted.initialize(to: Noted())
        Self.start(parser, separator)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
        noted.pointee.lengths.deallocate()
        noted.deallocate()
    }

    /// Forgets the cells of the record before.
    mutating func begin() {
        noted.pointee.count = 0
        noted.pointee.hasTooManyCells = false
        noted.pointee.isEnded = false
    }

    /// The cells of the record; valid until the next call.
    var lengths: UnsafeBufferPointer<Length> {
        UnsafeBufferPointer(start: noted.pointee.lengths, count: noted.pointee.count)
    }

    var hasTooManyCells: Bool { noted.pointee.hasTooManyCells }
    var isEnded: Bool { noted.pointee.isEnded }

    /// Bytes of the cell that is open after what was fed so far.
    var openBytes: Int { Int(parser.pointee.entry_pos) }

    /// Feeds `text[range]`; the number of bytes taken is less than its count only on an error.
    mutating func feed(_ text: [UInt8], _ range: Range<Int>) -> Int {
        text.withUnsafeBytes { buffer in
            csv_parse(
                parser, buffer.baseAddress.map { $0 + range.lowerBound }, range.count,
                Self.field, Self.record, noted)
        }
    }

    /// Whether the last failure was one of memory and not of the text.
    var isOutOfMemory: Bool { [CSV_ENOMEM, CSV_ETOOBIG].contains(csv_error(parser)) }

    /// Ends the input; false if a quotation mark is still open (CSV_EPARSE under CSV_STRICT_FINI).
    mutating func finish() -> Bool {
        csv_fini(parser, Self.field, Self.record, noted) == 0
    }

    /// Forgets what it has of a record.
    mutating func reset() {
        csv_free(parser)
        Self.start(parser, separator)
    }

    private static func start(_ parser: UnsafeMutablePointer<csv_parser>, _ separator: UInt8) {
        // csv_init can only fail for a null parser.
        _ = csv_init(
            parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
        csv_set_delim(parser, separator)
        csv_set_space_func(parser) { _ in 0 }
        // The default, 128 bytes, makes a large cell grow in very many steps.
        csv_set_blk_size(parser, 4096)
    }

    // C calls these for every cell and record: they know no generic type and touch only what is noted.
    private static let field: @convention(c) (Context?, Int, Context?) -> Void = {
        cell, length, context in
        guard let noted = context?.assumingMemoryBound(to: Noted.self), !noted.pointee.isEnded
        else { return }
        guard noted.pointee.count < FieldArena.maximumCells else {
            noted.pointee.hasTooManyCells = true
            return
        }
        noted.pointee.lengths[noted.pointee.count] =
            cell == nil ? nothing : Length(truncatingIfNeeded: length)
        noted.pointee.count &+= 1
    }
    private static let record: @convention(c) (Int32, Context?) -> Void = {
        $1?.assumingMemoryBound(to: Noted.self).pointee.isEnded = true
    }
    private typealias Context = UnsafeMutableRawPointer
}
