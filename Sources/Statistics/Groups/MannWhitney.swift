/// The Mann–Whitney test of two groups on one scale, two-sided.
///
/// The normal approximation with correction for ties; on a scale of five every sample is full of
/// them. Golden: `g2_enkat.json`, `unit_vs_rest[].mwu_W` exactly, `mwu_p` to 1e-10 (`wilcox.test`).
package struct MannWhitney: Sendable, Hashable {
    /// W: pairs of people in which the first group's answer is higher, ties counted half.
    package let statistic: Double
    private let pairs: Double
    private let deviation: Double

    /// - Throws: `.emptyBase` for an empty group, `.zeroVariance` when everybody answered alike.
    package init(_ groups: TwoGroups) throws(NotComputable) {
        let ranks = MidRanks([groups.first, groups.second])
        let (n1, n2) = (ranks.sizes[0], ranks.sizes[1])
        guard n1 > 0, n2 > 0 else { throw .emptyBase }
        statistic = ranks.sums[0] - n1 * (n1 + 1) / 2
        pairs = n1 * n2
        let n = n1 + n2
        let variance = n1 * n2 / 12 * (n + 1 - ranks.ties / (n * (n - 1)))
        guard variance > 0 else { throw .zeroVariance }
        deviation = variance.squareRoot()
    }

    /// The two-sided p.
    ///
    /// - Parameter continuityCorrected: moves W half a pair towards its mean, as R does unless told
    ///   otherwise.
    package func pValue(continuityCorrected: Bool = true) -> Double {
        let distance = (statistic - pairs / 2).magnitude
        let moved = continuityCorrected && distance > 0 ? distance - 0.5 : distance
        return Normal.twoSided(moved / deviation)
    }

    /// P(first above second), ties counted half.
    package var superiority: Double { statistic / pairs }
}
