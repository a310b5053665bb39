/// The Kruskal–Wallis test of several groups on one scale, with correction for ties.
///
/// Groups without answers are left out. Golden: `g2_enkat.json`, `kruskal` and `epsilon2` to 1e-10.
package struct KruskalWallis: Sendable, Hashable {
    /// H.
    package let statistic: Double
    /// Groups with answers, less 1.
    package let degreesOfFreedom: Int
    package let pValue: Double
    /// ε² = H/(n − 1): the share of the variance of ranks that lies between groups, from 0 to 1.
    package let epsilonSquared: Double

    /// - Throws: `.emptyBase` without answers, `.singleGroup` with answers in one group only,
    ///   `.zeroVariance` when everybody answered alike.
    package init(_ groups: [OrdinalCounts]) throws(NotComputable) {
        let ranks = MidRanks(groups.filter { $0.total > 0 })
        let n = ranks.total
        guard n > 0 else { throw .emptyBase }
        guard ranks.sizes.count > 1 else { throw .singleGroup }
        let squares = FixedOrder.sum(
            zip(ranks.sums, ranks.sizes).map { sum, size in
                let away = sum / size - (n + 1) / 2
                return size * away * away
            })
        let spread = 1 - ranks.ties / (n * n * n - n)
        guard spread > 0 else { throw .zeroVariance }
        statistic = 12 / (n * (n + 1)) * squares / spread
        degreesOfFreedom = ranks.sizes.count - 1
        pValue = try ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic)
        epsilonSquared = statistic / (n - 1)
    }
}
