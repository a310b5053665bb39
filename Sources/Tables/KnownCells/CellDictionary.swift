import Glibc

/// Which code each of some cells has: open addressing in a stretch of an array that several
/// dictionaries lie in.
struct CellDictionary: Sendable {
    struct Slot: Sendable {
        fileprivate(set) var key = CellKey()
        /// Where those bytes of a long cell lie that its key does not hold, among those of all of them.
        fileprivate var middle: UInt32 = 0
        /// 0 where the place is free.
        fileprivate(set) var code: UInt16 = 0
    }

    /// Where all dictionaries lie.
    struct Memory: Sendable {
        fileprivate(set) var slots: [Slot] = []
        /// Of cells whose key does not hold them whole, the bytes in the middle.
        fileprivate(set) var middles: [UInt8] = [0]
    }

    /// How many cells are known.
    private(set) var count = 0
    private var start = 0
    private var bits: UInt64 = 4
    private var multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
    /// So few keys are given a multiplier by which none meets another.
    private static let perfectUpTo = 32
    private static let trials = 64

    /// Takes a stretch of its own at the end of the memory.
    mutating func begin(in memory: inout Memory) {
        start = memory.slots.count
        memory.slots += Array(repeating: Slot(), count: 1 << Int(bits))
    }

    /// The code of a cell; 0 where it is not known.
    ///
    /// - Parameter cell: Where it begins; all of it may be read.
    @inline(__always)
    func code(
        of key: CellKey, _ cell: UnsafeRawPointer, _ slots: UnsafePointer<Slot>,
        _ middles: UnsafePointer<UInt8>
    ) -> UInt16 {
        var place = Int(truncatingIfNeeded: key.hash(multiplier) &>> (64 &- bits))
        while true {
            let slot = slots + (start &+ place)
            let code = slot.pointee.code
            if code == 0 { return 0 }
            if slot.pointee.key == key,
                key.count <= CellKey.told
                    || memcmp(
                        cell + CellKey.reach, middles + Int(slot.pointee.middle),
                        key.count &- CellKey.told) == 0
            {
                return code
            }
            place = (place &+ 1) & ((1 &<< Int(truncatingIfNeeded: bits)) &- 1)
        }
    }

    /// Adds a cell that is not known yet.
    mutating func learn(
        _ key: CellKey, _ cell: UnsafeRawBufferPointer, _ code: UInt16, in memory: inout Memory
    ) {
        let added = Slot(key: key, middle: UInt32(memory.middles.count), code: code)
        if key.count > CellKey.told {
            memory.middles += cell[CellKey.reach..<key.count - CellKey.reach]
        }
        count += 1
        let isFull = count * 4 > 1 << Int(bits)
        // A quarter full at most, so that a search soon ends.
        guard isFull || count <= Self.perfectUpTo else { return place(added, in: &memory) }
        var known = memory.slots[start..<start + 1 << Int(bits)].filter { $0.code > 0 }
        known.append(added)
        if isFull {
            bits += 2
            begin(in: &memory)
        }
        if count <= Self.perfectUpTo { multiplier = Self.multiplier(for: known, bits: bits) }
        for place in start..<start + 1 << Int(bits) { memory.slots[place] = Slot() }
        for slot in known { place(slot, in: &memory) }
    }

    private func place(_ slot: Slot, in memory: inout Memory) {
        let mask = 1 << Int(bits) - 1
        var place = Int(truncatingIfNeeded: slot.key.hash(multiplier) >> (64 - bits))
        while memory.slots[start + place].code > 0 { place = (place + 1) & mask }
        memory.slots[start + place] = slot
    }

    /// The first of some multipliers by which no two keys meet, or the one by which fewest do.
    private static func multiplier(for known: [Slot], bits: UInt64) -> UInt64 {
        var candidate: UInt64 = 0xD6E8_FEB8_6659_FD93
        var best = (multiplier: candidate, places: 0)
        for _ in 0..<trials {
            let places = Set(known.map { $0.key.hash(candidate) >> (64 - bits) })
            if places.count == known.count { return candidate }
            if places.count > best.places { best = (candidate, places.count) }
            candidate = candidate &* 0x5851_F42D_4C95_7F2D | 1
        }
        return best.multiplier
    }
}
