/// Splits a regular record (`LineCells`) into an arena.
enum FieldScanner {
    /// - Parameter line: The line without its line end, or several of a record.
    /// - Returns: false where the line is not regular; the arena is then empty.
    static func split(
        _ text: [UInt8], _ line: Range<Int>, separator: UInt8, into arena: inout FieldArena
    ) -> Bool {
        arena.removeAll()
        guard !line.isEmpty else {
            arena.endInPlace()
            return true
        }
        let isRegular = text.withUnsafeBytes { text in
            LineCells(text, line, separator: separator).forEachCell { place, form in
                arena.append(place, form)
                return true
            }
        }
        guard isRegular, !arena.hasTooManyCells else {
            arena.removeAll()
            return false
        }
        arena.endInPlace(of: text, line)
        return true
    }
}
