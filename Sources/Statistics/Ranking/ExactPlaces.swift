/// The probabilities of all rows' places from the exact distributions of their means, ties included.
enum ExactPlaces {
    /// Quadrature nodes that integrate the lot between equal values exactly.
    ///
    /// A lot is a number between 0 and 1; among equal values the higher lot goes first. Given the
    /// own lot u an equal other is above with probability 1 − u: a polynomial in u of degree
    /// rows − 1.
    static func nodes(rows: Int) -> Int { max(1, (rows + 1) / 2) }

    /// Of each row, in the order given.
    static func places(_ means: [ResampledMean]) -> [[Double]] {
        let rows = means.map(Distribution.init)
        let rules = (0...rows.count).map { GaussLegendre.rule(nodes: nodes(rows: $0)) }
        var sums = PlaceSums(rows: rows.count)
        var done = [Bool](repeating: false, count: rows.count)
        for first in rows.indices where !done[first] {
            // Rows of equal bases can have the same values, and are looked at together.
            let alike = rows.indices.filter {
                !done[$0] && rows[$0].mean.smallest == rows[first].mean.smallest
                    && rows[$0].mean.step == rows[first].mean.step
            }
            for row in alike { done[row] = true }
            let longest = alike.map { rows[$0].masses.count }.max() ?? 0
            for place in 0..<longest {
                var weights = [Double](repeating: 0, count: rows.count)
                for row in alike where place < rows[row].masses.count {
                    let mass = rows[row].masses[place]
                    weights[row] = mass > negligible ? mass : 0
                }
                guard weights.contains(where: { $0 > 0 }) else { continue }
                let value = rows[first].mean.value(place)
                let standing = rows.map { $0.standing(of: value) }
                let tied = standing.count { $0.equal > 0 }
                for lot in rules[tied] {
                    sums.add(
                        above: standing.map { $0.above + (1 - lot.node) * $0.equal },
                        weights: weights.map { $0 * lot.weight })
                }
            }
        }
        return rows.indices.map { sums.places(of: $0) }
    }

    /// Masses whose sum over all values is below the last digit.
    private static let negligible = 1e-22

    /// A row's mean with what lies above and at a value.
    private struct Distribution {
        let mean: ResampledMean
        let masses: [Double]
        /// P(value ≥ number k).
        private let atLeast: [Double]

        init(_ mean: ResampledMean) {
            let masses = mean.masses ?? []
            var sums = masses
            for place in sums.indices.dropLast().reversed() { sums[place] += sums[place + 1] }
            self.mean = mean
            self.masses = masses
            atLeast = sums
        }

        func standing(of value: Double) -> (above: Double, equal: Double) {
            let position = (value - mean.smallest) / mean.step
            let nearest = position.rounded()
            // Equal fractions of different bases, such as 2/4 and 3/6, meet to the last digits.
            let isEqual = (position - nearest).magnitude < 1e-6
            let next = isEqual ? nearest + 1 : position.rounded(.up)
            return (
                min(1, probability(from: next)),
                isEqual ? probability(from: nearest) - probability(from: nearest + 1) : 0
            )
        }

        private func probability(from place: Double) -> Double {
            if place <= 0 { return atLeast.first ?? 0 }
            guard place < Double(atLeast.count) else { return 0 }
            return atLeast[Int(place)]
        }
    }
}
