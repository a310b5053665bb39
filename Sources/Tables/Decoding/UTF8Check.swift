/// Whether a file is UTF-8, and whether it has any of two bytes that records are searched for.
///
/// Fed block by block; what it says does not depend on where the blocks are cut. ASCII and letters of
/// two bytes, which Swedish text is made of, go eight bytes at a time.
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

    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Passes by characters of one and two bytes.
    ///
    /// - Parameter start: Where a character begins.
    /// - Returns: Where another one does: there is a longer one within eight bytes, or nothing at all
    ///   that may stand there, or the block ends.
    private static func skipShort(_ block: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        // The high bit, where the byte before was the first of two.
        var begun: UInt64 = 0
        while index &+ 8 <= block.count {
            if begun == 0, isASCII(block, from: index) {
                index &+= 32
                continue
            }
            let word = UInt64(
                littleEndian: block.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let high = word & highs
            // The two bits below the high one tell what a byte is, moved up to it.
            let first = high & (word << 1)
            let isLonger = first & (word << 2)
            let isFirst = first & ~(word << 2)
            let isSecond = high & ~(word << 1)
            // C0 and C1 would begin what one byte says: no other bit of theirs is set but the last.
            let isNeeded = ((word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7E7E_7E7E_7E7E_7E7E) & highs
            let fault = (isSecond ^ (isFirst << 8 | begun)) | isLonger | (isFirst & ~isNeeded)
            guard fault == 0 else { break }
            begun = isFirst >> 56
            index &+= 8
        }
        // Back to where the last character begins.
        return begun == 0 ? index : index &- 1
    }

    /// Whether the next 32 bytes are.
    @inline(__always)
    private static func isASCII(_ block: UnsafeRawBufferPointer, from index: Int) -> Bool {
        guard index &+ 32 <= block.count else { return false }
        let words = block.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
        return (words.x | words.y | words.z | words.w) & highs == 0
    }
}
