/// FNV-1a over a word in lower case, 64 bits: no two words of the lists share one, and that another
/// word has one of theirs is as good as impossible.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Parameter next: The byte after, for a letter of two bytes.
    mutating func add(_ byte: UInt8, _ next: UInt8, _ length: Int) {
        if length == 1 {
            mix(byte | 0x20)
        } else {
            mix(byte)
            mix(WordScanner.isCapital(byte, next) ? next + 0x20 : next)
        }
    }

    private mutating func mix(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    init() {}

    /// Of a word as the lists have it: letters only.
    init(_ word: String) {
        let bytes = TextBytes(word)
        var position = 0
        while position < bytes.count {
            let length = max(WordScanner.letterLength(bytes[position]), 1)
            add(bytes[position], bytes[position + 1], length)
            position += length
        }
    }
}
