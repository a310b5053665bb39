/// Which code each of some cells has: open addressing in a stretch of an array that several
/// dictionaries lie in.
struct CellDictionary: Sendable {
    struct Slot: Sendable {
        fileprivate(set) var key = CellKey()
        /// 0 where the place is free.
        fileprivate(set) var code: UInt16 = 0
    }

    /// How many cells are known.
    private(set) var count = 0
    private var start = 0
    private var bits: UInt64 = 4
    private var multiplier: UInt64 = 0xD6E8_FEB8_6659_FD93
    /// So few keys are given a multiplier by which none meets another.
    private static let perfectUpTo = 32
    private static let trials = 64

    /// Takes a stretch of its own at the end of the array.
    mutating func begin(in slots: inout [Slot]) {
        start = slots.count
        slots += Array(repeating: Slot(), count: 1 << Int(bits))
    }

    /// The code of a cell; 0 where it is not known.
    @inline(__always)
    func code(of key: CellKey, in slots: UnsafeBufferPointer<Slot>) -> UInt16 {
        let mask = (1 << Int(truncatingIfNeeded: bits)) &- 1
        var place = Int(truncatingIfNeeded: key.hash(multiplier) >> (64 &- bits))
        while true {
            let slot = slots[start &+ place]
            if slot.code == 0 { return 0 }
            if slot.key == key { return slot.code }
            place = (place &+ 1) & mask
        }
    }

    /// Keys that are known already keep their code.
    mutating func learn(_ key: CellKey, _ code: UInt16, in slots: inout [Slot]) {
        let isKnown = slots.withUnsafeBufferPointer { self.code(of: key, in: $0) > 0 }
        guard !isKnown else { return }
        let end = start + 1 << Int(bits)
        var known = slots[start..<end].filter { $0.code > 0 }
        known.append(Slot(key: key, code: code))
        count = known.count
        // A quarter full at most, so that a search soon ends.
        if count * 4 > 1 << Int(bits) {
            bits += 2
            begin(in: &slots)
        }
        if count <= Self.perfectUpTo { multiplier = Self.multiplier(for: known, bits: bits) }
        let stretch = start..<start + 1 << Int(bits)
        for place in stretch { slots[place] = Slot() }
        let mask = stretch.count - 1
        for slot in known {
            var place = Int(truncatingIfNeeded: slot.key.hash(multiplier) >> (64 - bits))
            while slots[start + place].code > 0 { place = (place + 1) & mask }
            slots[start + place] = slot
        }
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
