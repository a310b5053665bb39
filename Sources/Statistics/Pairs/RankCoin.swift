/// A group of tied ranks with how many of its differences are on one side: Binomial(size, ½).
struct RankCoin {
    /// Twice the midrank of each.
    let doubledRank: Int
    /// P(k on that side), from k = 0.
    let masses: [Double]

    init(_ group: SignedRanks.Group) {
        doubledRank = group.doubledRank
        masses =
            Self.known.indices.contains(group.size)
            ? Self.known[group.size].masses : Self.masses(tosses: group.size)
    }

    /// P(at most k on that side), from k = 0.
    var cumulative: [Double] {
        Self.known.indices.contains(size) ? Self.known[size].cumulative : Self.cumulative(masses)
    }

    /// The doubled rank sum when all are.
    var largest: Int { doubledRank * size }

    private var size: Int { masses.count - 1 }

    /// Those of small groups, which every row of every unit asks for again.
    private static let known = (0...64).map { size in
        let masses = masses(tosses: size)
        return (masses: masses, cumulative: cumulative(masses))
    }

    private static func cumulative(_ masses: [Double]) -> [Double] {
        var sum = 0.0
        return masses.map { mass in
            sum += mass
            return sum
        }
    }

    /// From one end by the ratio of neighbours while the end is a normal number; of more tosses
    /// from the middle, and what is smaller than every number is 0.
    private static func masses(tosses: Int) -> [Double] {
        var masses = [Double](repeating: 0, count: tosses + 1)
        if tosses <= 1_022 {
            masses[0] = Double(sign: .plus, exponent: -tosses, significand: 1)
            for heads in stride(from: 1, through: tosses, by: 1) {
                masses[heads] = masses[heads - 1] * (Double(tosses - heads + 1) / Double(heads))
            }
            return masses
        }
        let middle = tosses / 2
        masses[middle] = (try? Binomial(trials: tosses, probability: 0.5).mass(middle)) ?? 0
        for heads in stride(from: middle, to: 0, by: -1) {
            masses[heads - 1] = masses[heads] * (Double(heads) / Double(tosses - heads + 1))
        }
        for heads in 0..<(tosses - middle) { masses[tosses - heads] = masses[heads] }
        return masses
    }
}
