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
        var isRegular = true
        if let quote {
            isRegular = splitQuoted(text, line, separator, firstQuote: quote, into: &arena)
        } else {
            arena.append(text, line, separator: separator)
        }
        guard isRegular, !arena.hasTooManyCells else {
            arena.removeAll()
            return false
        }
        arena.endInPlace()
        return true
    }

    private static let quotationMark: UInt8 = 0x22

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
}
