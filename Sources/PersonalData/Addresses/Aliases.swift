/// `@name`, as people are called in social networks.
enum Aliases {
    /// - Parameter taken: E-mail addresses, whose `@` is another.
    static func ranges(in bytes: TextBytes, outside taken: [Range<Int>]) -> [Range<Int>] {
        var next = 0
        return bytes.atSigns.compactMap { at in
            while next < taken.count, taken[next].upperBound <= at { next += 1 }
            if next < taken.count, taken[next].contains(at) { return nil }
            guard !isNamePart(bytes[at - 1]), !WordScanner.isLetter(bytes, before: at) else {
                return nil
            }
            var end = at + 1
            while isNamePart(bytes[end]) || WordScanner.isLetter(bytes, at: end) {
                end += 1
            }
            // A full stop ends the sentence.
            while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
            guard end - at > 3, WordScanner.isLetter(bytes, at: at + 1) else { return nil }
            return at..<end
        }
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte &- UInt8(ascii: "0") < 10
    }
}
