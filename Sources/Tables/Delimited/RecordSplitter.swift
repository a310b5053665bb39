internal import CLibCSV

/// A libcsv 3.0.3 parser set up for survey exports; owns the C state.
///
/// Strict, since the lax mode swallows the rest of the file at a lost quotation mark; every line end
/// reported, since blank records count; empty told from quoted empty; blanks around a cell are kept.
struct RecordSplitter: ~Copyable {
    private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
    private let separator: UInt8

    init(separator: UInt8) {
        self.separator = separator
        Self.start(parser, separator)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
    }

    /// Bytes of the cell that is open after what was fed so far.
    var openBytes: Int { Int(parser.pointee.entry_pos) }

    /// Feeds `text[range]`; the number of bytes taken is less than its count only on an error.
    mutating func feed(_ text: [UInt8], _ range: Range<Int>, into arena: inout FieldArena) -> Int {
        let parser = parser
        return text.withUnsafeBytes { buffer in
            withUnsafeMutablePointer(to: &arena) {
                csv_parse(
                    parser, buffer.baseAddress.map { $0 + range.lowerBound }, range.count,
                    Self.field, Self.record, $0)
            }
        }
    }

    /// Whether the last failure was one of memory and not of the text.
    var isOutOfMemory: Bool { [CSV_ENOMEM, CSV_ETOOBIG].contains(csv_error(parser)) }

    /// Ends the input; false if a quotation mark is still open (CSV_EPARSE under CSV_STRICT_FINI).
    mutating func finish(into arena: inout FieldArena) -> Bool {
        let parser = parser
        return withUnsafeMutablePointer(to: &arena) {
            csv_fini(parser, Self.field, Self.record, $0) == 0
        }
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

    // C calls these for every cell and record: they know no generic type and touch only the arena.
    private static let field: @convention(c) (Context?, Int, Context?) -> Void = {
        $2?.assumingMemoryBound(to: FieldArena.self).pointee.append($0, count: $1)
    }
    private static let record: @convention(c) (Int32, Context?) -> Void = {
        $1?.assumingMemoryBound(to: FieldArena.self).pointee.end()
    }
    private typealias Context = UnsafeMutableRawPointer
}
