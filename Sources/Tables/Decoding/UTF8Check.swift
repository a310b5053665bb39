/// Whether a file is UTF-8, and whether it has any of two bytes that records are searched for.
///
/// Fed block by block; what it says does not depend on where the blocks are cut. ASCII and letters of
/// two bytes, which Swedish text is made of, go 32 bytes at a time.
struct UTF8Check: Sendable {
    private(set) var isValid = true
    private(set) var hasZeroByte = false
    private(set) var hasMojibakeMark = false
    private var sequence = UTF8Sequence()

    mutating func add(_ block: UnsafeRawBufferPointer) {
        if !hasZeroByte { hasZeroByte = ByteSearch.occurs(0, in: block) }
        if !hasMojibakeMark { hasMojibakeMark = ByteSearch.occurs(Mojibake.mark, in: block) }
        if isValid { follow(block) }
    }

    /// Whether a text as a whole is UTF-8.
    static func isUTF8(_ text: UnsafeRawBufferPointer) -> Bool {
        var check = UTF8Check()
        check.follow(text)
        check.finish()
        return check.isValid
    }

    private mutating func follow(_ block: UnsafeRawBufferPointer) {
        var index = 0
        while index < block.count {
            if sequence.wanted == 0 { index = Self.skipShort(block, from: index) }
            // What is left of the block, and longer characters, byte by byte.
            let end = min(index + 8, block.count)
            while index < end || (sequence.wanted > 0 && index < block.count) {
                guard sequence.take(block[index]) else {
                    isValid = false
                    return
                }
                index += 1
            }
        }
    }

    mutating func finish() {
        if sequence.wanted > 0 { isValid = false }
    }

    private typealias Words = SIMD4<UInt64>

    /// Passes by characters of one and two bytes.
    ///
    /// - Parameter start: Where a character begins.
    /// - Returns: Where another one does: there is a longer one within 32 bytes, or nothing at all
    ///   that may stand there, or the block ends.
    private static func skipShort(_ block: UnsafeRawBufferPointer, from start: Int) -> Int {
        // The byte before is looked at with every one.
        guard start > 0 else { return start }
        let highs = Words(repeating: 0x8080_8080_8080_8080)
        var index = start
        while index &+ 32 <= block.count {
            let bytes = block.loadUnaligned(fromByteOffset: index, as: Words.self)
            let high = bytes & highs
            let before = block.loadUnaligned(fromByteOffset: index &- 1, as: Words.self)
            // The two bits below the high one tell what a byte is, moved up to it.
            let isSecond = high & ~(bytes &<< 1)
            let first = high & (bytes &<< 1)
            let isLonger = first & (bytes &<< 2)
            let isBehindFirst = before & (before &<< 1) & highs
            // C0 and C1 would begin what one byte says: no other bit of theirs is set but the last.
            let isNeeded = (bytes & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7E7E_7E7E_7E7E_7E7E
            let fault = (isSecond ^ isBehindFirst) | isLonger | (first & ~isNeeded)
            guard fault.x | fault.y | fault.z | fault.w == 0 else { break }
            index &+= 32
        }
        // Back to where the last character begins.
        return index > start && block[index &- 1] >= 0xC0 ? index &- 1 : index
    }
}
