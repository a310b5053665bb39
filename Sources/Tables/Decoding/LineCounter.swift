/// Counts physical lines: LF, CR LF and CR each end one.
struct LineCounter: Sendable {
    /// The line the next byte belongs to, counted from 1.
    private(set) var line = 1
    private var afterCarriageReturn = false

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if byte == 0x0A && afterCarriageReturn {
            afterCarriageReturn = false
        } else {
            if byte == 0x0A || byte == 0x0D { line += 1 }
            afterCarriageReturn = byte == 0x0D
        }
    }
}
