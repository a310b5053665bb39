/// Addresses on the web that lead to a person: with a name in them, or of a social network.
enum PersonalLinks {
    static func ranges(in bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < words.count {
            let word = words[index]
            index += 1
            guard word.classes.contains(.link) else { continue }
            let end = endOfLink(in: bytes, from: word.range.upperBound)
            var isPersonal = false
            while index < words.count, words[index].range.upperBound <= end {
                let classes = words[index].classes
                isPersonal =
                    isPersonal || classes.contains(.network)
                    || (classes.contains(.given) && words[index].range.count > 3)
                index += 1
            }
            if isPersonal, end > word.range.upperBound + 3 {
                ranges.append(word.range.lowerBound..<end)
            }
        }
        return ranges
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
