/// Splits the record that is one physical line and regular, which nearly all records are, without
/// copying a byte: the cells are places in the text.
///
/// Regular is what the strict reading accepts in one line: cells without quotation marks, and cells
/// wholly in quotation marks with none inside. Whatever else there is, it leaves to libcsv, which
/// alone decides what is wrong; so the two can never disagree on what a record says.
enum FieldScanner {
    /// - Parameter line: The line without its line end.
    /// - Returns: false where the line is not regular; the arena is then empty.
    static func split(
        _ text: [UInt8], _ line: Range<Int>, separator: UInt8, into arena: inout FieldArena
    ) -> Bool {
        arena.removeAll()
        guard !line.isEmpty else {
            arena.end()
            return true
        }
        let quote = ByteSearch.first(quotationMark, in: text, line)
        let isRegular =
            quote.map { splitQuoted(text, line, separator, firstQuote: $0, into: &arena) }
            ?? splitPlain(text, line, separator, into: &arena)
        guard isRegular, !arena.hasTooManyCells else {
            arena.removeAll()
            return false
        }
        arena.endInPlace()
        return true
    }

    private static let quotationMark: UInt8 = 0x22

    /// Eight bytes at a time: every separator in them is a bit.
    private static func splitPlain(
        _ text: [UInt8], _ line: Range<Int>, _ separator: UInt8, into arena: inout FieldArena
    ) -> Bool {
        text.withUnsafeBytes { buffer in
            let pattern = UInt64(separator) &* ones
            var start = line.lowerBound
            var index = line.lowerBound
            while index + 8 <= line.upperBound {
                let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                var hits = zeroBytes(in: UInt64(littleEndian: word) ^ pattern)
                while hits != 0 {
                    let place = index + hits.trailingZeroBitCount >> 3
                    arena.append(start..<place)
                    start = place + 1
                    hits &= hits &- 1
                }
                index += 8
            }
            while index < line.upperBound {
                if buffer[index] == separator {
                    arena.append(start..<index)
                    start = index + 1
                }
                index += 1
            }
            arena.append(start..<line.upperBound)
        }
        return true
    }

    private static func splitQuoted(
        _ text: [UInt8], _ line: Range<Int>, _ separator: UInt8, firstQuote: Int,
        into arena: inout FieldArena
    ) -> Bool {
        var quote: Int? = firstQuote
        var start = line.lowerBound
        while true {
            var end: Int
            if quote == start {
                guard let closing = search(quotationMark, text, start + 1, line) else {
                    return false
                }
                arena.append(start + 1..<closing, isQuoted: true)
                end = closing + 1
                guard end == line.upperBound || text[end] == separator else { return false }
                quote = search(quotationMark, text, end, line)
            } else {
                end = search(separator, text, start, line) ?? line.upperBound
                if let quote, quote < end { return false }
                arena.append(start..<end)
            }
            guard end < line.upperBound else { return true }
            start = end + 1
        }
    }

    private static func search(
        _ byte: UInt8, _ text: [UInt8], _ start: Int, _ line: Range<Int>
    ) -> Int? {
        ByteSearch.first(byte, in: text, from: start, to: line.upperBound)
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    /// The high bit of every byte that is 0, and no other; nothing is carried between bytes.
    @inline(__always)
    private static func zeroBytes(in word: UInt64) -> UInt64 {
        ~(((word & lows) &+ lows) | word | lows)
    }
}
