/// The place of a JSON parser in its text: fetches bytes as they are needed, counts lines.
struct JSONScanner: ~Copyable {
    private(set) var window: TextWindow
    /// The next byte, as a place in the decoded text.
    private(set) var place = 0
    /// From here on the text is kept in memory.
    var kept = 0
    private(set) var line = 1

    private var lineStart = 0
    /// Bytes since the start of the line that continue a character: they are no columns.
    private var continuations = 0
    private var afterCarriageReturn = false
    /// What the whole file was looked through for already.
    private let isCheckedUTF8: Bool
    private let mayHaveMojibake: Bool

    init(_ input: TableInput, survey: TextSurvey) throws(TableError) {
        window = try TextWindow(input, survey: survey)
        isCheckedUTF8 = survey.isCheckedUTF8
        mayHaveMojibake = survey.mayHaveMojibake
    }

    /// The next byte; nil at the end of the text.
    @inline(__always)
    mutating func peek() throws(TableError) -> UInt8? {
        let index = place - window.base
        if index < window.bytes.count { return window.bytes[index] }
        return try fetch()
    }

    private mutating func fetch() throws(TableError) -> UInt8? {
        while try window.refill(keepingFrom: min(kept, place)) {
            let index = place - window.base
            if index < window.bytes.count { return window.bytes[index] }
        }
        return nil
    }

    /// Passes over one byte that is no line end.
    @inline(__always)
    mutating func advance() { place += 1 }

    /// Passes over white space and counts lines.
    mutating func skipSpace() throws(TableError) {
        while let byte = try peek() {
            switch byte {
            case 0x20, 0x09: place += 1
            case 0x0A, 0x0D: passLineEnd(byte)
            default: return
            }
        }
    }

    /// Passes over everything up to the end of the line, keeping at most `limit` bytes of it.
    mutating func skipToLineEnd(limit: Int) throws(TableError) {
        while let byte = try peek(), byte != 0x0A, byte != 0x0D {
            place += 1
            if place - kept > limit { kept = place }
        }
    }

    /// A place to come back to.
    struct Mark {
        let place: Int
        let line: Int
        let byteOffset: Int
        fileprivate let lineStart: Int
        fileprivate let continuations: Int
    }

    /// Keeps the text from here on.
    mutating func mark() -> Mark {
        kept = place
        return Mark(
            place: place, line: line, byteOffset: window.originalOffset(at: place),
            lineStart: lineStart, continuations: continuations)
    }

    /// Goes back to a mark, as long as no later one has been made.
    mutating func goBack(to mark: Mark) {
        place = mark.place
        line = mark.line
        lineStart = mark.lineStart
        continuations = mark.continuations
        afterCarriageReturn = false
    }

    private mutating func passLineEnd(_ byte: UInt8) {
        place += 1
        if byte == 0x0D || !afterCarriageReturn || lineStart != place - 1 { line += 1 }
        afterCarriageReturn = byte == 0x0D
        lineStart = place
        continuations = 0
    }

    /// The bytes from here on that are ordinary in a string: ASCII, no quotation mark, no backslash,
    /// no control character; as far as they are in memory.
    mutating func plainRun() -> ArraySlice<UInt8> {
        let start = place - window.base
        var index = start
        let end = window.bytes.count
        window.bytes.withUnsafeBufferPointer { bytes in
            while index < end, bytes[index] >= 0x20, bytes[index] < 0x80, bytes[index] != 0x22,
                bytes[index] != 0x5C
            {
                index += 1
            }
        }
        place += index - start
        return window.bytes[start..<index]
    }

    /// Passes over a character of more than one byte and appends it.
    ///
    /// - Throws: `.invalidUTF8`, `.cutOff`.
    mutating func character(into text: inout [UInt8]) throws(TableError) {
        let begin = place
        guard let first = try peek() else { throw failure(.cutOff) }
        guard let lead = UTF8Lead(first) else { throw failure(.invalidUTF8) }
        var range = lead.low...lead.top
        text.append(first)
        place += 1
        for _ in 0..<lead.wanted {
            guard let next = try peek() else { throw failure(.cutOff, at: begin) }
            guard range.contains(next) else { throw failure(.invalidUTF8, at: begin) }
            range = UTF8Lead.continuation
            text.append(next)
            place += 1
        }
        continuations += lead.wanted
    }

    /// Passes over an object of plain values; false, and nothing passed, where there is none.
    mutating func passFlatObject(
        _ scan: inout FlatObjectScan, limit: Int
    ) throws(TableError) -> Bool {
        while true {
            let start = place - window.base
            switch scan.scan(window.bytes, from: start, isUTF8: isCheckedUTF8) {
            case .notPlain: return false
            case .incomplete:
                guard window.bytes.count - start < min(limit, Self.flatLimit),
                    try window.refill(keepingFrom: min(kept, place))
                else { return false }
            case .plain:
                guard scan.end - start <= limit else { return false }
                pass(scan)
                return true
            }
        }
    }

    /// Bytes of an object beyond which it is not fetched as a whole: each block would be looked through
    /// anew.
    private static let flatLimit = 1 << 20

    private mutating func pass(_ scan: FlatObjectScan) {
        place = window.base + scan.end
        if scan.lineEnds > 0 {
            line += scan.lineEnds
            lineStart = window.base + scan.lineStart
            afterCarriageReturn = false
            continuations = scan.continuations
        } else {
            continuations += scan.continuations
        }
    }

    /// All that is in memory, which places are in.
    var text: [UInt8] { window.bytes }

    /// An error at a place, or here.
    mutating func failure(
        _ reason: TableError.JSONReason, at place: Int? = nil
    ) -> TableError {
        let place = place ?? self.place
        return TableError(
            .json(reason), line: line, column: max(1, place - lineStart - continuations + 1),
            byteOffset: window.originalOffset(at: place))
    }

    mutating func originalOffset(at place: Int) -> Int { window.originalOffset(at: place) }

    /// The text between two places that are still in memory.
    func bytes(_ start: Int, _ end: Int) -> ArraySlice<UInt8> {
        let low = min(max(start - window.base, 0), window.bytes.count)
        let high = min(max(end - window.base, low), window.bytes.count)
        return window.bytes[low..<high]
    }

    func hasMojibake(from start: Int, to end: Int) -> Bool {
        guard mayHaveMojibake else { return false }
        let range = bytes(start, end)
        return Mojibake.occurs(in: window.bytes, range.startIndex..<range.endIndex)
    }
}
