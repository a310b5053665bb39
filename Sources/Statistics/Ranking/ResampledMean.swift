/// The distribution of a mean when its answers are drawn again, with replacement, from themselves.
///
/// What a bootstrap approaches with many draws, here exactly: the sum of n draws from a count vector
/// is its n-fold convolution, so there is no seed and no error of simulation. It describes the
/// process; there is no finite population correction.
/// Golden: `g6_micro.json`, `bootstrap.exact_convolution` exactly.
package struct ResampledMean: Sendable, Hashable {
    /// The largest base whose distribution is computed exactly; above it a normal one stands in,
    /// with the same mean and standard deviation. Where the two meet the limits of an interval
    /// differ by less than 3 % of its width on a scale of five.
    package static let exactLimit = 500
    /// The widest scale whose distribution is computed exactly.
    package static let widestScale = 11

    /// The mean of the answers themselves, in scale points.
    package let mean: Double
    /// √(Σ(x − x̄)²/n/n): divisor n, since the answers are the whole from which is drawn.
    package let standardDeviation: Double
    /// The answers from which is drawn.
    private let answers: OrdinalCounts
    /// How many different means there can be; nil where the normal distribution stands in.
    package let possible: Int?
    /// The smallest possible mean.
    package let smallest: Double
    /// The distance between two possible means: 1/n.
    package let step: Double

    /// - Throws: `.emptyBase` without answers.
    package init(_ answers: OrdinalCounts) throws(NotComputable) {
        let mean = try answers.mean
        let n = answers.total
        let squares = answers.sum { ($0 - mean) * ($0 - mean) }
        self.mean = mean
        standardDeviation = (squares / Double(n)).squareRoot() / Double(n).squareRoot()
        smallest = answers.category(0)
        step = 1 / Double(n)
        let isSmall = n <= Self.exactLimit && answers.counts.count <= Self.widestScale
        possible = isSmall ? n * (answers.counts.count - 1) + 1 : nil
        self.answers = answers
    }

    /// P(mean = smallest + k · step), from k = 0; nil where the normal distribution stands in. Worked out
    /// anew each time, in steps that grow as the base.
    package var masses: [Double]? {
        guard possible != nil else { return nil }
        let n = answers.total
        return Self.sumOfDraws(answers.counts.map { Double($0) / Double(n) }, n)
    }

    /// The percentile interval: the smallest mean with at least α/2 at or below it, and the
    /// smallest with at least 1 − α/2.
    ///
    /// - Throws: `.zeroVariance` when all answers are equal, since drawing again can then show
    ///   nothing else; `.argumentOutOfRange` for a level outside (0, 1).
    package func interval(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        let upper = try Interval.upperProbability(level: level)
        guard standardDeviation > 0 else { throw .zeroVariance }
        let masses = masses
        return Interval(
            lower: try quantile(1 - upper, masses), upper: try quantile(upper, masses))
    }

    /// The smallest mean with at least `probability` at or below it.
    ///
    /// - Throws: `.argumentOutOfRange` unless 0 < probability < 1.
    package func quantile(_ probability: Double) throws(NotComputable) -> Double {
        try quantile(probability, masses)
    }

    private func quantile(
        _ probability: Double, _ masses: [Double]?
    ) throws(NotComputable) -> Double {
        let score = try Normal.quantile(probability)
        guard let masses else { return mean + score * standardDeviation }
        var cumulative = 0.0
        for (place, mass) in masses.enumerated() {
            cumulative += mass
            // The masses add to 1 only to the last digits.
            if cumulative >= probability * (1 - 1e-13) { return value(place) }
        }
        return value(masses.count - 1)
    }

    /// The mean number `place` in ascending order.
    func value(_ place: Int) -> Double { smallest + Double(place) * step }

    /// The masses of the sum of `draws` draws: powers of the count vector by doubling.
    private static func sumOfDraws(_ masses: [Double], _ draws: Int) -> [Double] {
        var (result, power, left) = ([1.0], masses, draws)
        while left > 0 {
            if left % 2 == 1 { result = convolved(result, power) }
            left /= 2
            if left > 0 { power = convolved(power, power) }
        }
        return result
    }

    private static func convolved(_ first: [Double], _ second: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: first.count + second.count - 1)
        guard let most = second.indices.last(where: { second[$0] > negligible }),
            let least = second.indices.first(where: { second[$0] > negligible })
        else { return sums }
        for (i, a) in first.enumerated() where a > negligible {
            for j in least...most { sums[i + j] += a * second[j] }
        }
        return sums
    }

    /// A mass that is left out: all of them together are below the last digit by far, also of a limit that
    /// one in 10¹⁸ would pass.
    private static let negligible = 1e-40
}
