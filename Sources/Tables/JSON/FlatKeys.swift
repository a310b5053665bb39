import Glibc

/// The names met in the plain objects of a file, each with a number that it keeps; a name inside an
/// inner object is another one.
///
/// Records of a file name the same things in the same order. So the name that comes next in it is
/// compared first, and a name is looked up only where that fails.
package struct FlatKeys: Sendable {
    struct Entry {
        let start: Int
        let count: Int
        /// The number of the key whose value it stands in; below zero on top.
        let parent: Int
        /// The first bytes, the quotation mark that ends the name included, and how far they are
        /// shifted to be compared.
        let head: UInt64
        let shift: UInt64
        /// What comes next, by the order in which records have had them.
        var next: Int
    }

    /// Names beyond this are left to the parser, as are those longer than `longest`.
    static let capacity = 4096
    static let longest = 256

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Twice as many places as names at least; below zero where free.
    private(set) var slots = [Int](repeating: -1, count: 64)
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

    /// What a scan compares names with.
    func withExpected<Result>(_ body: (Expected) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            entries.withUnsafeBufferPointer { entries in
                body(Expected(first: first, bytes: bytes, entries: entries))
            }
        }
    }

    struct Expected {
        fileprivate let first: Int
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        fileprivate let entries: UnsafeBufferPointer<Entry>

        /// Questions that were not answered are left out: what comes after so many may stand here.
        private static let steps = 8

        /// The name that comes after another, if it is the one that stands here.
        ///
        /// - Parameters:
        ///   - last: The name before; below zero at the start of a record.
        ///   - index: Behind the opening quotation mark, with eight bytes there at least; moved behind
        ///     the closing one.
        @inline(__always)
        func name(
            after last: Int, in parent: Int, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
        ) -> Int? {
            guard let base = text.baseAddress else { return nil }
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self))
            var number = last < 0 ? first : entries[last].next
            for _ in 0..<Self.steps {
                guard number < entries.count else { return nil }
                let entry = entries[number]
                if (word ^ entry.head) << entry.shift == 0, entry.parent == parent,
                    entry.count < 8 || isRest(entry, text, index)
                {
                    index &+= entry.count &+ 1
                    return number
                }
                number = entry.next
            }
            return nil
        }

        private func isRest(
            _ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ index: Int
        ) -> Bool {
            guard index + entry.count < text.count, text[index + entry.count] == 0x22,
                let name = bytes.baseAddress, let found = text.baseAddress
            else { return false }
            return memcmp(found + index + 8, name + entry.start + 8, entry.count - 8) == 0
        }

        /// The number of any name; nil where it has none.
        func number(
            _ range: Range<Int>, in parent: Int, _ text: UnsafeBufferPointer<UInt8>,
            _ slots: [Int]
        ) -> Int? {
            var slot = FlatKeys.hash(text, range, parent) & (slots.count - 1)
            while slots[slot] >= 0 {
                let entry = entries[slots[slot]]
                if entry.parent == parent, entry.count == range.count,
                    (0..<entry.count).allSatisfy({
                        text[range.lowerBound + $0] == bytes[entry.start + $0]
                    })
                {
                    return slots[slot]
                }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    private static func hash(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ parent: Int
    ) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: parent)
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x0100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 32)
    }

    /// Gives a name that is new its number; false where there are too many, or it is too long.
    mutating func add(
        _ range: Range<Int>, in parent: Int, after last: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard range.count <= Self.longest, entries.count < Self.capacity else { return false }
        let number = entries.count
        let compared = min(range.count + 1, 8)
        var head: UInt64 = 0
        for offset in (0..<compared).reversed() {
            let byte = offset < range.count ? text[range.lowerBound + offset] : 0x22
            head = head << 8 | UInt64(byte)
        }
        entries.append(
            Entry(
                start: bytes.count, count: range.count, parent: parent, head: head,
                shift: UInt64(8 - compared) * 8,
                next: last < 0 ? first : entries[last].next))
        bytes += text[range]
        if last < 0 { first = number } else { entries[last].next = number }
        place(number)
        if entries.count * 2 > slots.count {
            slots = [Int](repeating: -1, count: slots.count * 2)
            for number in entries.indices { place(number) }
        }
        return true
    }

    private mutating func place(_ number: Int) {
        let entry = entries[number]
        var slot = bytes.withUnsafeBufferPointer {
            Self.hash($0, entry.start..<entry.start + entry.count, entry.parent)
        }
        slot &= slots.count - 1
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }
}
