internal import Glibc

/// The probabilities of all rows' places when their values are normally distributed.
///
/// Summed over a grid of values that all rows share, by the trapezoid rule: for functions as smooth as these
/// its error falls exponentially with the number of points.
enum NormalPlaces {
    /// Of each row, in the order given.
    static func places(_ values: [UncertainValue], precision: RankPrecision) -> [[Double]] {
        let (fineness, reach) = (precision.fineness, precision.reach)
        let deviations = values.map(\.standardError)
        guard let surest = deviations.filter({ $0 > 0 }).min(), let widest = deviations.max() else {
            return known(values.map(\.value))
        }
        let means = values.map(\.value)
        let lowest = (means.min() ?? 0) - reach * widest
        let span = (means.max() ?? 0) + reach * widest - lowest
        // What is known has a spread that the others do not notice.
        let narrowest = deviations.contains(0) ? surest / knownShare : surest
        let step = max(narrowest / fineness, span / mostPoints)
        let rows = values.map {
            (mean: $0.value, deviation: max($0.standardError, step * fineness))
        }
        var sums = PlaceSums(rows: rows.count)
        var (above, weights) = (means, means)
        for point in 0...Int(span / step) {
            let value = lowest + Double(point) * step
            for (number, row) in rows.enumerated() {
                let score = (value - row.mean) / row.deviation
                let isNear = score.magnitude < reach
                above[number] = isNear ? Normal.cumulative(-score) : score < 0 ? 1 : 0
                weights[number] = isNear ? exp(-score * score / 2) / row.deviation : 0
            }
            sums.add(above: above, weights: weights)
        }
        return rows.indices.map { sums.places(of: $0) }
    }

    /// How many times smaller than the smallest spread that of a known value is taken to be.
    private static let knownShare = 8.0
    /// Beyond these the grid stays as it is, and rows that are surer than it can tell are a little less sure.
    private static let mostPoints = 1024.0

    /// Values without any spread: in their order, by lot among equal ones.
    private static func known(_ values: [Double]) -> [[Double]] {
        values.map { own in
            let above = values.count { $0 > own }
            let equal = values.count { $0 == own }
            return values.indices.map { place in
                place >= above && place < above + equal ? 1 / Double(equal) : 0
            }
        }
    }
}
