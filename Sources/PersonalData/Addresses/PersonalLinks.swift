/// Addresses on the web that lead to a person: with a name in them, or of a social network.
enum PersonalLinks {
    static func ranges(in bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        var end = 0
        return words.compactMap { word in
            guard word.classes.contains(.link), word.range.lowerBound >= end else { return nil }
            let start = word.range.lowerBound
            end = endOfLink(in: bytes, from: word.range.upperBound)
            let inside = words.filter { $0.range.lowerBound > start && $0.range.upperBound <= end }
            let isPersonal =
                inside.contains { $0.classes.contains(.network) }
                || inside.contains { $0.classes.contains(.given) && $0.range.count > 3 }
            return isPersonal && end > word.range.upperBound + 3 ? start..<end : nil
        }
    }

    private static func endOfLink(in bytes: TextBytes, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] > UInt8(ascii: " "), !closing.contains(bytes[end]) {
            end += 1
        }
        while end > start, ".,;:!?".utf8.contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static let closing: Set<UInt8> = Set("<>\"()[]".utf8)
}
