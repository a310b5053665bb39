/// Reads a delimited text of any encoding and dialect, record by record, in bounded memory.
///
/// A regular record is split by `FieldScanner`, any other by libcsv. Every physical line is fed to
/// that on its own, so that the line and the byte where a record begins are always known,
/// and a broken record can be given back and read again from its second line. In memory: the record
/// being read, plus a block.
package struct DelimitedReader: ~Copyable {
    /// Bounds on what one record may be.
    package struct Limits: Sendable, Hashable {
        /// Bytes of a cell, decoded.
        package var cell: Int
        /// Bytes of a record, decoded.
        package var record: Int
        /// Bytes from the start, decoded, by which the separator is decided.
        package var sample: Int

        package init(
            cell: Int = 50_000_000, record: Int = 64 << 20, sample: Int = TextSurvey.sampleSize
        ) {
            self.cell = cell
            self.record = record
            self.sample = sample
        }
    }

    package let encoding: TextEncoding
    package let dialect: Dialect

    let limits: Limits
    /// Whether regular records are split by `FieldScanner`; the result is the same.
    private let usesScanner: Bool
    /// What the whole file was looked through for already.
    let mayHaveZeroByte: Bool
    let mayHaveMojibake: Bool
    var window: TextWindow
    var splitter: RecordSplitter
    var arena = FieldArena()
    var tally = WarningTally()
    var summary = ReadingSummary()

    // Places in the decoded text; lines counted from 1.
    /// Where the record being read begins, and where its first line ends (with the line end).
    var recordStart = 0
    var recordLine = 1
    var firstLineEnd = 0
    var firstLineContentEnd = 0
    /// The next line to be fed.
    var cursor = 0
    var line = 1
    /// Lines before this place were swallowed by a broken record: only a clean record is believed.
    var suspectUntil = 0
    /// Cells of the first record that is not blank; nil before it.
    var width: Int?
    var lineEnds = LineEndSearch()

    /// Finds out encoding and dialect.
    ///
    /// - Parameters:
    ///   - separator: Given where the layout of the file is known; nil to find it.
    ///   - usesScanner: False to have libcsv split every record, for comparison.
    /// - Throws: what `TextDecoding.survey` throws.
    package init(
        _ input: TableInput, separator: UInt8? = nil, limits: Limits = Limits(),
        usesScanner: Bool = true
    ) throws(TableError) {
        let survey = try TextDecoding.survey(input)
        var window = try TextWindow(input, survey: survey)
        while window.bytes.count < limits.sample, try window.refill(keepingFrom: 0) {}
        let found = Dialect.detect(
            in: window.bytes.prefix(limits.sample),
            isWhole: window.isAtEnd && window.bytes.count <= limits.sample)
        encoding = survey.encoding
        dialect =
            separator.map {
                Dialect(
                    separator: $0, lineEnd: found.lineEnd, hasSeparatorLine: found.hasSeparatorLine)
            } ?? found
        self.limits = limits
        self.usesScanner = usesScanner
        mayHaveZeroByte = survey.mayHaveZeroByte
        mayHaveMojibake = survey.mayHaveMojibake
        self.window = window
        splitter = RecordSplitter(separator: dialect.separator)
    }

    /// Hands every record to the sink. Call it once.
    ///
    /// - Throws: `.readFailed`; what is wrong with single records goes to the sink instead.
    package mutating func read(
        into sink: inout some TableSink & ~Copyable
    ) throws(TableError) -> ReadingSummary {
        if dialect.hasSeparatorLine, let first = try nextLine() {
            cursor = first.end
            line += 1
        }
        if !dialect.isCertain { tally.note(.uncertainSeparator, line: line) }
        begin()
        while !summary.isStopped, try readLine(into: &sink) {}
        summary.warnings = tally.warnings
        summary.lines = max(summary.lines, line - 1)
        return summary
    }

    // MARK: Lines

    /// Finds the next physical line, decoding more where needed; nil at the end of the text.
    ///
    /// A line longer than a record may be comes back as far as it was read, not ended.
    mutating func nextLine() throws(TableError) -> PhysicalLine? {
        while true {
            if let found = lineEnds.find(from: cursor, in: window) { return found }
            let end = window.base + window.bytes.count
            if end - recordStart > limits.record || window.isAtEnd {
                return end > cursor ? PhysicalLine(contentEnd: end, end: end, isEnded: false) : nil
            }
            _ = try window.refill(keepingFrom: min(recordStart, cursor))
        }
    }

    /// The next record begins at the cursor.
    mutating func begin() {
        arena.removeAll()
        splitter.begin()
        recordStart = cursor
        recordLine = line
        firstLineEnd = cursor
        firstLineContentEnd = cursor
    }

    /// Feeds one physical line; false at the end of the text.
    private mutating func readLine(
        into sink: inout some TableSink & ~Copyable
    ) throws(TableError) -> Bool {
        guard let next = try nextLine() else {
            if cursor > recordStart {
                finish(into: &sink)
                return cursor < window.base + window.bytes.count
            }
            return false
        }
        if firstLineEnd == recordStart {
            firstLineEnd = next.end
            firstLineContentEnd = next.contentEnd
        }
        let isTooLong = next.end - recordStart > limits.record
        guard !isTooLong else {
            try giveUpTooLong(next, into: &sink)
            return true
        }
        if usesScanner, cursor == recordStart, next.isEnded {
            let whole = joined(next)
            if offer(whole, to: &sink) { return true }
            let range = cursor - window.base..<whole.contentEnd - window.base
            if FieldScanner.split(
                window.bytes, range, separator: dialect.separator, into: &arena)
            {
                cursor = whole.end
                line += whole.lines
                summary.endsWithoutLineEnd = false
                complete(contentEnd: whole.contentEnd, into: &sink)
                return true
            }
        }
        let taken = splitter.feed(
            window.bytes, cursor - window.base..<next.end - window.base)
        guard taken == next.end - cursor else {
            reread(upTo: next, into: &sink)
            return true
        }
        cursor = next.end
        line += 1
        summary.endsWithoutLineEnd = !next.isEnded
        if splitter.isEnded {
            complete(contentEnd: next.contentEnd, into: &sink)
        } else if splitter.openBytes > limits.cell {
            giveUp(.fieldTooLarge(limit: limits.cell), upTo: cursor, into: &sink)
        } else if !next.isEnded {
            finish(into: &sink)
        }
        return true
    }

    /// The end of the text inside or right after a record.
    private mutating func finish(into sink: inout some TableSink & ~Copyable) {
        if splitter.finish() {
            complete(contentEnd: cursor, into: &sink)
        } else {
            summary.truncation =
                summary.truncation
                ?? TableError(
                    .unclosedQuote, line: recordLine,
                    byteOffset: window.originalOffset(at: recordStart))
            giveUp(.unclosedQuote, upTo: cursor, into: &sink)
        }
    }
}
