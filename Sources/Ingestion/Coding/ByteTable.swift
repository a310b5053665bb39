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
        /// Below zero where the place is free.
        let meaning: Int

        static let free = Entry(signature: Signature(), start: 0, meaning: -1)
    }

    /// What nearly always tells keys apart.
    private struct Signature: Equatable {
        let head: UInt64
        let tail: UInt64
        let count: Int

        init() { (head, tail, count) = (0, 0, -1) }

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
    private var count = 0
    /// Twice as many places as keys at least.
    private var slots = [Entry](repeating: .free, count: 16)
    /// The meanings of keys of one byte, which codes mostly are; below zero where there is none.
    private var ofBytes: [Int16] = []

    @inline(__always)
    func meaning(of key: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
        if range.count == 1, !ofBytes.isEmpty {
            let meaning = ofBytes[Int(key[range.lowerBound])]
            return meaning < 0 ? nil : Int(meaning)
        }
        let signature = Signature(key, range)
        let mask = slots.count - 1
        var slot = signature.hash & mask
        while slots[slot].meaning >= 0 {
            if slots[slot].signature == signature, equals(slots[slot].start, key, range) {
                return slots[slot].meaning
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    mutating func learn(_ key: UnsafeRawBufferPointer, _ range: Range<Int>, means meaning: Int) {
        guard count < Self.capacity, range.count <= Self.longestKey, meaning >= 0,
            self.meaning(of: key, range) == nil
        else { return }
        if range.count == 1, meaning <= Int(Int16.max) {
            if ofBytes.isEmpty { ofBytes = [Int16](repeating: -1, count: 256) }
            ofBytes[Int(key[range.lowerBound])] = Int16(meaning)
            return
        }
        count += 1
        let entry = Entry(
            signature: Signature(key, range), start: bytes.count, meaning: meaning)
        bytes += key[range]
        if count * 2 > slots.count {
            let old = slots.filter { $0.meaning >= 0 }
            slots = [Entry](repeating: .free, count: slots.count * 2)
            old.forEach { place($0) }
        }
        place(entry)
    }

    private mutating func place(_ entry: Entry) {
        var slot = entry.signature.hash & (slots.count - 1)
        while slots[slot].meaning >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
    }

    /// Equal signatures say all there is to say of keys up to sixteen bytes.
    @inline(__always)
    private func equals(
        _ start: Int, _ key: UnsafeRawBufferPointer, _ range: Range<Int>
    ) -> Bool {
        guard range.count > 16 else { return true }
        for offset in 8..<range.count - 8
        where bytes[start + offset] != key[range.lowerBound + offset] {
            return false
        }
        return true
    }
}
