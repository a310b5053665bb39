/// Which places several rows could hold, given how uncertain each is.
///
/// Place 1 is the highest value. **The rows are treated as independent.** Answers of the same people
/// to several questions mostly go together; then the order is surer than this says, and the
/// intervals are wide rather than narrow. Rows with equal values get their order by lot.
package struct RankUncertainty: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        /// P(place = 1), P(place = 2) and so on; adds to 1.
        package let places: [Double]

        /// P(place ≤ k): the probability of being among the top k.
        package func amongTop(_ k: Int) -> Double {
            k >= places.count ? 1 : min(1, places.prefix(max(0, k)).reduce(0, +))
        }

        /// The places between which the row lies with this probability, both included: the smallest
        /// with at least α/2 at or above it, and the smallest with at least 1 − α/2.
        ///
        /// - Throws: `.argumentOutOfRange` for a level outside (0, 1).
        package func interval(
            level: Double = Interval.standardLevel
        ) throws(NotComputable) -> ClosedRange<Int> {
            let upper = try Interval.upperProbability(level: level)
            let best = place(reaching: 1 - upper)
            return best...max(best, place(reaching: upper))
        }

        private func place(reaching probability: Double) -> Int {
            var cumulative = 0.0
            for (index, mass) in places.enumerated() {
                cumulative += mass
                if cumulative >= probability * (1 - 1e-12) { return index + 1 }
            }
            return places.count
        }
    }

    /// How the probabilities were computed.
    package enum Method: String, Sendable, Hashable, CaseIterable {
        /// From the exact distribution of every mean, ties included.
        case exact
        /// From normal distributions with the same means and standard deviations.
        case normal
    }

    /// In the order given.
    package let rows: [Row]
    package let method: Method

    /// Possible means × rows² × nodes up to which the places are computed exactly: as for twenty rows of 78
    /// answers on a scale of nine.
    ///
    /// Where the two methods meet, P(top k) differs by less than 0.01.
    package static let exactLimit = 50_000_000

    /// Points of the grid of normal distributions in each standard deviation of the surest row: P(place)
    /// is right to about 1e-5.
    package static let fineness = 4.0

    /// - Parameters:
    ///   - means: one resampled mean for each row.
    ///   - limit: possible means × rows² × nodes up to which the exact method is used.
    ///   - fineness: points of the grid in each standard deviation of the surest row, where it is not.
    /// - Throws: `.singleGroup` for fewer than two rows.
    package init(
        _ means: [ResampledMean], exactLimit limit: Int = Self.exactLimit,
        fineness: Double = Self.fineness
    ) throws(NotComputable) {
        let possible = means.compactMap(\.possible)
        let nodes = ExactPlaces.nodes(rows: means.count)
        let work = possible.reduce(0, saturatingSum)
            .multipliedReportingOverflow(by: means.count * means.count * nodes)
        guard possible.count == means.count, !work.overflow, work.partialValue <= limit else {
            try self.init(
                normal: means.map {
                    UncertainValue(
                        value: $0.mean, standardError: $0.standardDeviation, degreesOfFreedom: nil)
                }, fineness: fineness)
            return
        }
        guard means.count > 1 else { throw .singleGroup }
        self.init(places: ExactPlaces.places(means), method: .exact)
    }

    /// For rows whose values are normally distributed, such as an index with a standard error.
    ///
    /// - Throws: `.singleGroup` for fewer than two rows, `.argumentOutOfRange` for one that is not
    ///   finite.
    package init(
        normal values: [UncertainValue], fineness: Double = Self.fineness
    ) throws(NotComputable) {
        guard values.count > 1 else { throw .singleGroup }
        guard values.allSatisfy({ $0.value.isFinite && $0.standardError.isFinite }) else {
            throw .argumentOutOfRange
        }
        self.init(places: NormalPlaces.places(values, fineness: fineness), method: .normal)
    }

    private init(places: [[Double]], method: Method) {
        rows = places.map(Row.init)
        self.method = method
    }
}
