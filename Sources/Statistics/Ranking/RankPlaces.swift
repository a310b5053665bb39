/// The probabilities of a row's places, by conditioning on its value.
///
/// Given the value, the others are above it independently of each other, each with a probability of
/// its own, so how many are above follows a Poisson-binomial distribution.
enum RankPlaces {
    /// Quadrature nodes that integrate the lot between equal values exactly.
    ///
    /// A lot is a number between 0 and 1; among equal values the higher lot goes first. Given the
    /// own lot u an equal other is above with probability 1 − u: a polynomial in u of degree
    /// rows − 1.
    static func nodes(rows: Int) -> Int { max(1, (rows + 1) / 2) }

    /// A row's distribution, worked out once for all.
    struct Row {
        let mean: ResampledMean
        let masses: [Double]
        fileprivate let cumulative: Cumulative

        init(_ mean: ResampledMean) {
            let masses = mean.masses ?? []
            self.mean = mean
            self.masses = masses
            cumulative = Cumulative(mean, masses)
        }
    }

    static func exact(of row: Int, among rows: [Row]) -> [Double] {
        let own = rows[row]
        let others = rows.indices.filter { $0 != row }.map { rows[$0].cumulative }
        let rule = GaussLegendre.rule(nodes: nodes(rows: rows.count))
        var places = [Double](repeating: 0, count: rows.count)
        for (place, mass) in own.masses.enumerated() where mass > negligible {
            let standing = others.map { $0.standing(of: own.mean.value(place)) }
            let isTied = standing.contains { $0.equal > 0 }
            let lots = isTied ? rule : [(node: 0.5, weight: 1.0)]
            for lot in lots {
                let above = standing.map { $0.above + (1 - lot.node) * $0.equal }
                add(mass * lot.weight, ofCounts: above, to: &places)
            }
        }
        return normalized(places)
    }

    static func normal(
        of row: Int, among values: [UncertainValue], _ slices: Int
    ) -> [Double] {
        let own = values[row]
        let others = values.indices.filter { $0 != row }.map { values[$0] }
        var places = [Double](repeating: 0, count: values.count)
        // Midpoints of equally probable slices: no slice of the own value is left out.
        for slice in 0..<slices {
            let probability = (Double(slice) + 0.5) / Double(slices)
            let score = (try? Normal.quantile(probability)) ?? 0
            let value = own.value + score * own.standardError
            let above = others.map { other -> Double in
                let away = other.value - value
                if other.standardError > 0 { return Normal.cumulative(away / other.standardError) }
                return away > 0 ? 1 : away < 0 ? 0 : 0.5
            }
            add(1 / Double(slices), ofCounts: above, to: &places)
        }
        return normalized(places)
    }

    /// Masses whose sum over all values is below the last digit.
    private static let negligible = 1e-22

    /// Adds weight · P(k others above) to place k + 1.
    private static func add(
        _ weight: Double, ofCounts probabilities: [Double], to places: inout [Double]
    ) {
        var counts = [Double](repeating: 0, count: probabilities.count + 1)
        counts[0] = 1
        for (known, p) in probabilities.enumerated() {
            for k in stride(from: known + 1, to: 0, by: -1) {
                counts[k] = counts[k] * (1 - p) + counts[k - 1] * p
            }
            counts[0] *= 1 - p
        }
        for k in counts.indices { places[k] += weight * counts[k] }
    }

    private static func normalized(_ places: [Double]) -> [Double] {
        let sum = places.reduce(0, +)
        return places.map { $0 / sum }
    }

    /// What lies above and at a value, of a distribution on a grid.
    fileprivate struct Cumulative {
        let mean: ResampledMean
        /// P(value ≥ number k).
        let atLeast: [Double]

        init(_ mean: ResampledMean, _ masses: [Double]) {
            var sums = masses
            for place in sums.indices.dropLast().reversed() { sums[place] += sums[place + 1] }
            self.mean = mean
            atLeast = sums
        }

        func standing(of value: Double) -> (above: Double, equal: Double) {
            let position = (value - mean.smallest) / mean.step
            let nearest = position.rounded()
            // Equal fractions of different bases, such as 2/4 and 3/6, meet to the last digits.
            let isEqual = (position - nearest).magnitude < 1e-6
            let next = isEqual ? nearest + 1 : position.rounded(.up)
            return (
                probability(from: next),
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
