/// Counts over all bytes of a file that is no UTF-8, which decide what else it is.
///
/// Fed block by block; the counts do not depend on where the blocks are cut.
struct UTF8Census: Sendable {
    /// Characters of more than one byte that were well formed.
    private(set) var sequences = 0
    /// Bytes that are no UTF-8.
    private(set) var invalid = 0
    /// Where the first of them stands.
    private(set) var firstInvalid: Int?
    /// How often each byte from 0x80 occurs; index 0 is 0x80.
    private(set) var high = [Int](repeating: 0, count: 128)

    private var total = 0
    // A character begun and not ended.
    private var sequence = UTF8Sequence()
    private var begunAt = 0

    mutating func add(_ block: [UInt8]) {
        for byte in block {
            step(byte)
            total += 1
        }
    }

    mutating func finish() {
        if sequence.wanted > 0 { fail(bytes: total - begunAt) }
    }

    private mutating func step(_ byte: UInt8) {
        if sequence.wanted == 0, byte < 0x80 { return }
        if byte >= 0x80 { high[Int(byte) - 0x80] += 1 }
        let isInside = sequence.wanted > 0
        if !isInside { begunAt = total }
        if sequence.take(byte) {
            if isInside, sequence.wanted == 0 { sequences += 1 }
            return
        }
        fail(bytes: isInside ? total - begunAt : 1)
        if isInside, byte >= 0x80 {
            begunAt = total
            if !sequence.take(byte) { fail(bytes: 1) }
        }
    }

    private mutating func fail(bytes: Int) {
        invalid += bytes
        if firstInvalid == nil { firstInvalid = begunAt }
    }
}
