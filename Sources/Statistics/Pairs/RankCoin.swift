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
            ? Self.known[group.size].masses : Self.masses(group.size)
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
        let masses = masses(size)
        return (masses: masses, cumulative: cumulative(masses))
    }

    /// By the ratio of neighbours; 2⁻ᵗ is representable up to t = 1022.
    private static func masses(_ size: Int) -> [Double] {
        var masses = [Double(sign: .plus, exponent: -size, significand: 1)]
        masses.reserveCapacity(size + 1)
        for number in stride(from: 1, through: size, by: 1) {
            masses.append(masses[number - 1] * (Double(size - number + 1) / Double(number)))
        }
        return masses
    }

    private static func cumulative(_ masses: [Double]) -> [Double] {
        var sum = 0.0
        return masses.map { mass in
            sum += mass
            return sum
        }
    }
}
