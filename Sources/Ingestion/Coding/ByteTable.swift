/// Short byte strings and the number each stands for: what values were seen to mean.
///
/// Open addressing over one arena, so that a look-up makes neither a string nor a slice. A key is
/// told by its first and last eight bytes and its length; only longer ones are compared whole.
struct ByteTable {
    /// Values beyond this are looked up the slow way: a file of ever new spellings must not grow
    /// the table without end.
    static let capacity = 2048
    static let longestKey = 256

    private struct Entry {
        let signature: Signature
        /// Where the key begins in `bytes`.
        let start: Int
        let meaning: Int
    }

    /// What nearly always tells keys apart.
    private struct Signature: Equatable {
        let head: UInt64
        let tail: UInt64
        let count: Int

        @inline(__always)
        init(_ key: UnsafeRawBufferPointer, _ range: Range<Int>) {
            count = range.count
            if count >= 8 {
                head = key.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
                tail = key.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self)
                return
            }
            tail = 0
            guard count > 0 else {
                head = 0
                return
            }
            var word: UInt64 = 0
            if range.lowerBound + 8 <= key.count {
                word = UInt64(
                    littleEndian: key.loadUnaligned(
                        fromByteOffset: range.lowerBound, as: UInt64.self))
            } else {
                for index in range.reversed() { word = word << 8 | UInt64(key[index]) }
            }
            // What lies behind the key is shifted out.
            head = word << (UInt64(8 - count) &* 8)
        }

        @inline(__always)
        var hash: Int {
            let mixed =
                (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(count))
                &* 0xD6E8_FEB8_6659_FD93
            return Int(truncatingIfNeeded: mixed >> 40)
        }
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Positions in `entries`; twice as many places as entries at least.
    private var slots = [Int32](repeating: -1, count: 32)

    @inline(__always)
    func meaning(of key: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        let signature = Signature(key, range)
        let mask = slots.count - 1
        var slot = signature.hash & mask
        while true {
            let entry = Int(slots[slot])
            guard entry >= 0 else { return nil }
            if entries[entry].signature == signature, equals(entries[entry], key, range) {
                return entries[entry].meaning
            }
            slot = (slot + 1) & mask
        }
    }

    mutating func learn(_ key: UnsafeRawBufferPointer, _ range: Range<Int>, means meaning: Int) {
        guard entries.count < Self.capacity, range.count <= Self.longestKey,
            self.meaning(of: key, range) == nil
        else { return }
        entries.append(
            Entry(signature: Signature(key, range), start: bytes.count, meaning: meaning))
        bytes += key[range]
        if entries.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in entries.indices { place(index) }
        } else {
            place(entries.count - 1)
        }
    }

    private mutating func place(_ entry: Int) {
        var slot = entries[entry].signature.hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entry)
    }

    /// Equal signatures say all there is to say of keys up to sixteen bytes.
    @inline(__always)
    private func equals(
        _ entry: Entry, _ key: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> Bool {
        guard range.count > 16 else { return true }
        for offset in 8..<range.count - 8
        where bytes[entry.start + offset] != key[range.lowerBound + offset] {
            return false
        }
        return true
    }
}
