/// A number for a word in lower case: no two words of the lists share one, and that another word has one
/// of theirs is as good as impossible.
///
/// Eight bytes at a time, each step a multiplication by an odd number and a shift, which can both be
/// undone: words of up to seven bytes never share one.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    /// Of a stretch of a text, whatever its capitals.
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            let chunk = LetterChunk(text, from: position, to: range.upperBound)
            let count = chunk.whole
            add(chunk.lowercased(count))
            position += count
        }
    }

    init(_ word: String) {
        let bytes = word.utf8.span
        self.init(bytes, 0..<bytes.count)
    }

    /// The next bytes, in lower case.
    @inline(__always)
    mutating func add(_ bytes: UInt64) {
        value = (value ^ bytes) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }
}
