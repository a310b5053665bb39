/// Counts over all bytes of a file that decide whether it is UTF-8, and if not, what else.
///
/// Fed block by block; the counts do not depend on where the blocks are cut.
struct UTF8Census: Sendable {
    /// Characters of more than one byte that were well formed.
    private(set) var sequences = 0
    /// Bytes that are no UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
    private(set) var invalid = 0
    /// Where the first of them stands.
    private(set) var firstInvalid: Int?
    /// How often each byte from 0x80 occurs; index 0 is 0x80.
    private(set) var high = [Int](repeating: 0, count: 128)
    private(set) var total = 0

    // A character begun and not ended: bytes still wanted, and the range of the next one.
    private var wanted = 0
    private var low: UInt8 = 0x80
    private var top: UInt8 = 0xBF
    private var begunAt = 0
    private var taken = 0

    mutating func add(_ block: ArraySlice<UInt8>) {
        block.withUnsafeBytes { buffer in
            var index = 0
            let end = buffer.count
            // A character begun in the block before is ended byte by byte.
            while index < end, wanted > 0 { index += take(buffer[index]) }
            while index < end {
                // Most of a file is ASCII: eight bytes at a time.
                if index + 8 <= end {
                    let word = UInt64(
                        littleEndian: buffer.loadUnaligned(
                            fromByteOffset: index, as: UInt64.self))
                    let high = word & 0x8080_8080_8080_8080
                    let ascii = high.trailingZeroBitCount >> 3
                    index += ascii
                    total += ascii
                    if ascii == 8 { continue }
                    // Nearly all the rest are letters of two bytes.
                    if index + 1 < end, (0xC2...0xDF).contains(buffer[index]),
                        buffer[index + 1] & 0xC0 == 0x80
                    {
                        self.high[Int(buffer[index]) - 0x80] += 1
                        self.high[Int(buffer[index + 1]) - 0x80] += 1
                        sequences += 1
                        index += 2
                        total += 2
                        continue
                    }
                }
                index += take(buffer[index])
                while index < end, wanted > 0 { index += take(buffer[index]) }
            }
        }
    }

    /// Counts one byte, and returns 1.
    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Int {
        step(byte)
        total += 1
        return 1
    }

    mutating func finish() {
        if wanted > 0 { fail() }
    }

    @inline(__always)
    private mutating func step(_ byte: UInt8) {
        if wanted == 0, byte < 0x80 { return }
        if byte >= 0x80 { high[Int(byte) - 0x80] += 1 }
        guard wanted > 0 else { return begin(byte) }
        guard (low...top).contains(byte) else {
            fail()
            if byte >= 0x80 { begin(byte) }
            return
        }
        low = 0x80
        top = 0xBF
        wanted -= 1
        taken += 1
        if wanted == 0 { sequences += 1 }
    }

    private mutating func begin(_ byte: UInt8) {
        begunAt = total
        taken = 1
        low = 0x80
        top = 0xBF
        switch byte {
        case 0xC2...0xDF: wanted = 1
        case 0xE0...0xEF:
            wanted = 2
            if byte == 0xE0 { low = 0xA0 }
            if byte == 0xED { top = 0x9F }
        case 0xF0...0xF4:
            wanted = 3
            if byte == 0xF0 { low = 0x90 }
            if byte == 0xF4 { top = 0x8F }
        default: fail()
        }
    }

    private mutating func fail() {
        invalid += taken
        if firstInvalid == nil { firstInvalid = begunAt }
        wanted = 0
    }
}
