/// The Kruskal–Wallis test of a weighted sample: `svyranktest` in R's `survey`.
///
/// Each respondent's score is the estimated share of the population below, ties halved; the mean
/// scores of the groups are compared by Wald's test with their design-based covariance. Lumley and
/// Scott 2013, Biometrika 100(4), 831–842. Golden: `g1_api.json`, `svyranktest_kw` to 1e-9.
package struct DesignRankTest: Sendable, Hashable {
    /// The answer of respondents alike, and the group they are compared by.
    package struct Row: Sendable, Hashable {
        let sample: DesignRow
        let value: Double
        let group: Int

        /// - Parameter sample: stratum, cluster, count and weight; its values are not used.
        package init(_ sample: DesignRow, value: Double, group: Int) {
            self.sample = sample
            self.value = value
            self.group = group
        }
    }

    /// Wald's χ².
    package let statistic: Double
    /// Groups less 1.
    package let degreesOfFreedom: Int
    /// Degrees of freedom of the design less those of the test.
    package let denominatorFreedom: Int
    /// From F = χ²/df.
    package let pValue: Double

    /// The test of answers.
    ///
    /// - Throws: as `init(scores:populations:)`.
    package init(_ rows: [Row], populations: [Double?]) throws(NotComputable) {
        guard rows.allSatisfy({ $0.value.isFinite }) else { throw .argumentOutOfRange }
        try self.init(scores: Self.ranked(rows), populations: populations)
    }

    /// The test of scores instead of answers, such as ranks computed elsewhere.
    ///
    /// - Throws: `.emptyBase`, `.singleGroup`, `.zeroVariance` when all values are equal,
    ///   `.singlePrimaryUnit` when too few primary units are left, `.argumentOutOfRange` for a value
    ///   that is not finite; otherwise as `WeightedDesign.init(rows:populations:)`.
    package init(scores rows: [Row], populations: [Double?]) throws(NotComputable) {
        let present = rows.filter { $0.sample.count > 0 && $0.sample.weight > 0 }
        guard !present.isEmpty else { throw .emptyBase }
        guard present.allSatisfy({ $0.value.isFinite }) else { throw .argumentOutOfRange }
        let groups = Set(present.map(\.group)).sorted()
        guard groups.count > 1 else { throw .singleGroup }
        guard present.contains(where: { $0.value != present[0].value }) else {
            throw .zeroVariance
        }

        // Two variables for each group: its indicator, and its score.
        let design = try WeightedDesign(
            rows: rows.map { row in
                let values = groups.flatMap { group -> [Double] in
                    group == row.group ? [1, row.value] : [0, 0]
                }
                return DesignRow(
                    stratum: row.sample.stratum, cluster: row.sample.cluster,
                    count: row.sample.count, weight: row.sample.weight, values: values)
            }, populations: populations)
        var (differences, slopes) = ([Double](), [[Double]]())
        let first = try design.ratioSlopes(2, 1)
        let base = design.sum(2) / design.sum(1)
        for group in groups.indices.dropFirst() {
            let (score, size) = (2 * group + 2, 2 * group + 1)
            differences.append(design.sum(score) / design.sum(size) - base)
            slopes.append(zip(try design.ratioSlopes(score, size), first).map { $0 - $1 })
        }
        var covariance = Matrix(rows: slopes.count, columns: slopes.count)
        for i in slopes.indices {
            for j in slopes.indices {
                covariance[i, j] = try design.covariance(slopes[i], slopes[j])
            }
        }
        let solved = try covariance.solving(differences)
        statistic = zip(differences, solved).reduce(0) { $0 + $1.0 * $1.1 }
        degreesOfFreedom = slopes.count
        denominatorFreedom = design.degreesOfFreedom - slopes.count
        guard denominatorFreedom > 0 else { throw .singlePrimaryUnit }
        pValue = try FDistribution(
            numerator: Double(degreesOfFreedom), denominator: Double(denominatorFreedom)
        ).upperTail(statistic / Double(degreesOfFreedom))
    }

    /// The ranks of a weighted sample: the estimated share of the population below each value, half
    /// of those with the same value included.
    ///
    /// R takes the mean over respondents of cumulated weights in the order of its rows, so where
    /// equal values have different weights its test depends on that order. This is the mean over all
    /// orders, and the same as R's where weights are equal.
    /// - Throws: `.emptyBase` without weight.
    package static func ranked(_ rows: [Row]) throws(NotComputable) -> [Row] {
        var weights: [Double: Double] = [:]
        let order = FixedOrder.places(
            rows.map { [$0.value, $0.sample.weight, Double($0.sample.count)] })
        for row in order.map({ rows[$0] }) {
            weights[row.value, default: 0] += Double(row.sample.count) * row.sample.weight
        }
        let ordered = weights.sorted { $0.key < $1.key }
        let total = ordered.reduce(0) { $0 + $1.value }
        guard total > 0 else { throw .emptyBase }
        var below = 0.0
        var scores: [Double: Double] = [:]
        for (value, weight) in ordered {
            scores[value] = (below + weight / 2) / total
            below += weight
        }
        return rows.map { Row($0.sample, value: scores[$0.value] ?? 0, group: $0.group) }
    }
}
