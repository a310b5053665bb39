/// A small generator of pseudo-random numbers whose sequence depends on its seed alone, on every
/// machine: SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators").
///
/// Only integer arithmetic and exact operations on doubles are used, so the bytes made from it do
/// not change with the mathematics library.
package struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// A generator of its own for a named part, such as a unit or a person: what one part draws
    /// never moves what another one gets.
    package init(seed: UInt64, for names: String...) {
        // FNV-1a over the names, each closed by a byte that UTF-8 never has.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for name in names {
            for byte in name.utf8 {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            }
            hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
        }
        var first = SeededGenerator(seed: seed)
        state = first.next() ^ hash
        state = next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Evenly between 0 and 1, without 1.
    package mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Evenly between two bounds.
    package mutating func uniform(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * uniform()
    }

    package mutating func chance(_ probability: Double) -> Bool { uniform() < probability }

    /// An integer from 0 up to, and without, a bound; 0 for a bound below 1.
    package mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(next() % UInt64(bound))
    }

    /// About normal with mean 0 and standard deviation 1: the sum of twelve uniform numbers less
    /// six, which needs no logarithm.
    package mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += uniform() }
        return sum
    }

    /// One of some elements; nil of none.
    package mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// A position drawn by weight; nil if no weight is above zero.
    package mutating func index(weights: [Double]) -> Int? {
        let total = weights.reduce(0, +)
        guard total > 0 else { return nil }
        var point = uniform() * total
        for (index, weight) in weights.enumerated() where weight > 0 {
            point -= weight
            if point < 0 { return index }
        }
        return weights.lastIndex { $0 > 0 }
    }
}
