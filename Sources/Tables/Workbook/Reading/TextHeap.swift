/// Many texts in one piece of memory, by number.
struct TextHeap: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }
    /// Bytes that all of it takes.
    var size: Int { bytes.count + ends.count * MemoryLayout<Int>.size }

    /// Appends a text that `write` appends to the bytes.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        ends.append(bytes.count)
    }

    /// Copies a text; false where there is none of that number.
    @inline(__always)
    func copy(_ index: Int, to target: inout [UInt8]) -> Bool {
        guard index >= 0, index < ends.count else { return false }
        target += bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
        return true
    }
}
