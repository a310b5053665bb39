/// The names met in the plain objects of a file, each with a number that it keeps; a name inside an
/// inner object is another one.
///
/// Records of a file name the same things in the same order. So the name that followed the last one
/// before is compared first, and a name is looked up only where that fails.
package struct FlatKeys: Sendable {
    private struct Entry {
        let start: Int
        let count: Int
        /// The number of the key whose value it stands in; below zero on top.
        let parent: Int
        /// The first bytes, the quotation mark that ends the name included, and how far they are
        /// shifted to be compared.
        let head: UInt64
        let shift: UInt64
        /// What came next the last time.
        var next = 0
    }

    /// Names beyond this are left to the parser, as are those longer than `longest`.
    static let capacity = 4096
    static let longest = 256

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Twice as many places as names at least; below zero where free.
    private var slots = [Int](repeating: -1, count: 64)
    /// What comes first in a record.
    private var first = 0

    package var count: Int { entries.count }

    /// The name alone.
    package func name(_ number: Int) -> String {
        let entry = entries[number]
        return String(decoding: bytes[entry.start..<entry.start + entry.count], as: UTF8.self)
    }

    /// The number of the name whose value this one stands in; nil for one on top.
    package func parent(_ number: Int) -> Int? {
        entries[number].parent < 0 ? nil : entries[number].parent
    }

    // MARK: Looking up

    /// The name that came after another the last time, if it is the one that stands here.
    ///
    /// - Parameters:
    ///   - last: The name before; below zero at the start of a record.
    ///   - index: Behind the opening quotation mark; moved behind the closing one.
    @inline(__always)
    func expected(
        after last: Int, parent: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Int? {
        var number = last < 0 ? first : entries[last].next
        // Questions that were not answered are left out: what comes after them may stand here.
        for _ in 0..<4 {
            guard number < entries.count else { return nil }
            if stands(number, parent: parent, text, &index) { return number }
            number = entries[number].next
        }
        return nil
    }

    @inline(__always)
    private func stands(
        _ number: Int, parent: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Bool {
        let entry = entries[number]
        guard entry.parent == parent, let base = text.baseAddress,
            index + max(entry.count, 8) < text.count
        else { return false }
        let word = UInt64(
            littleEndian: UnsafeRawPointer(base).loadUnaligned(
                fromByteOffset: index, as: UInt64.self))
        guard (word ^ entry.head) << entry.shift == 0 else { return false }
        if entry.count >= 8 {
            guard text[index + entry.count] == 0x22 else { return false }
            for offset in 8..<entry.count
            where text[index + offset] != bytes[entry.start + offset] {
                return false
            }
        }
        index += entry.count + 1
        return true
    }

    /// The number of a name, which gets one if it has none; nil where there are too many.
    mutating func number(
        _ range: Range<Int>, parent: Int, after last: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard range.count <= Self.longest else { return nil }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: parent)
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x0100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[slots[slot]]
            if entry.parent == parent, entry.count == range.count,
                text[range].elementsEqual(bytes[entry.start..<entry.start + entry.count])
            {
                expect(slots[slot], after: last)
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard entries.count < Self.capacity else { return nil }
        slots[slot] = entries.count
        add(range, parent, text)
        expect(entries.count - 1, after: last)
        if entries.count * 2 > slots.count { grow() }
        return entries.count - 1
    }

    private mutating func expect(_ number: Int, after last: Int) {
        if last < 0 { first = number } else { entries[last].next = number }
    }

    private mutating func add(
        _ range: Range<Int>, _ parent: Int, _ text: UnsafeBufferPointer<UInt8>
    ) {
        let compared = min(range.count + 1, 8)
        var head: UInt64 = 0
        for offset in (0..<compared).reversed() {
            let byte = offset < range.count ? text[range.lowerBound + offset] : 0x22
            head = head << 8 | UInt64(byte)
        }
        entries.append(
            Entry(
                start: bytes.count, count: range.count, parent: parent, head: head,
                shift: UInt64(8 - compared) * 8))
        bytes += text[range]
    }

    private mutating func grow() {
        let old = slots.filter { $0 >= 0 }
        slots = [Int](repeating: -1, count: slots.count * 2)
        for number in old {
            let entry = entries[number]
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: entry.parent)
            for byte in bytes[entry.start..<entry.start + entry.count] {
                hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3
            }
            var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = number
        }
    }
}
