extension OrdinalCounts {
    /// The quantile, in scale points.
    ///
    /// Golden: `g6_micro.json`, `quantiles`; `g2_enkat.json`, `q25`, `median`, `q75`; 1e-12.
    /// - Parameters:
    ///   - probability: p, from 0 (the smallest answer) to 1 (the largest).
    ///   - type: what lies between two answers; 7 is R's default and ours.
    /// - Throws: `.emptyBase` for n = 0, `.argumentOutOfRange` for p outside [0, 1].
    package func quantile(
        _ probability: Double, type: QuantileType = .linear
    ) throws(NotComputable) -> Double {
        guard total > 0 else { throw .emptyBase }
        let place = try type.place(of: probability, among: Double(total))
        let first = answer(place.below)
        return first + place.fraction * (answer(place.below + 1) - first)
    }

    /// The median: the quantile of type 7 at ½, that is the middle answer or the mean of the two.
    ///
    /// - Throws: `.emptyBase` for n = 0.
    package var median: Double {
        get throws(NotComputable) { try quantile(0.5) }
    }

    /// The median when each category is spread evenly over its unit interval.
    ///
    /// k − ½ + (n/2 − C(k−1))/f(k), with k the first category whose cumulative count C reaches n/2
    /// and f its count. Golden: `grouped_median` to 1e-12.
    /// - Throws: `.emptyBase` for n = 0.
    package var interpolatedMedian: Double {
        get throws(NotComputable) {
            let half = Double(total) / 2
            var below = 0.0
            for (index, count) in counts.enumerated() where count > 0 {
                if below + Double(count) >= half {
                    return category(index) - 0.5 + (half - below) / Double(count)
                }
                below += Double(count)
            }
            throw .emptyBase
        }
    }

    /// The answer number `position` in ascending order, from 0; past the end the largest one.
    private func answer(_ position: Double) -> Double {
        var cumulative = 0.0
        var last = category(0)
        for (index, count) in counts.enumerated() where count > 0 {
            cumulative += Double(count)
            last = category(index)
            if position < cumulative { break }
        }
        return last
    }
}
