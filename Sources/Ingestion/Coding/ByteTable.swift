/// Short byte strings and the number each stands for: what values were seen to mean.
///
/// Open addressing over one arena, so that a look-up makes neither a string nor a slice.
struct ByteTable {
    /// Values beyond this are looked up the slow way: a file of ever new spellings must not grow
    /// the table without end.
    static let capacity = 2048
    static let longestKey = 256

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var meanings: [Int] = []
    private var slots = [Int32](repeating: -1, count: 4096)

    func meaning(of key: [UInt8], _ range: Range<Int>) -> Int? {
        var slot = Int(truncatingIfNeeded: Self.hash(key, range)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if equals(entry, key, range) { return meanings[entry] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    mutating func learn(_ key: [UInt8], _ range: Range<Int>, means meaning: Int) {
        guard meanings.count < Self.capacity, range.count <= Self.longestKey else { return }
        var slot = Int(truncatingIfNeeded: Self.hash(key, range)) & (slots.count - 1)
        while slots[slot] >= 0 {
            if equals(Int(slots[slot]), key, range) { return }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(meanings.count)
        bytes += key[range]
        ends.append(bytes.count)
        meanings.append(meaning)
    }

    private func equals(_ entry: Int, _ key: [UInt8], _ range: Range<Int>) -> Bool {
        let start = entry == 0 ? 0 : ends[entry - 1]
        guard ends[entry] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != key[range.lowerBound + offset]
        {
            return false
        }
        return true
    }

    private static func hash(_ key: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = ContentHash()
        for index in range { hash.add(key[index]) }
        return hash.value
    }
}
