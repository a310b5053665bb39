/// How much work the probabilities of places are worth.
package struct RankPrecision: Sendable, Hashable {
    /// Possible means × rows² × nodes up to which the places are computed exactly.
    package let exactLimit: Int
    /// Beyond it, points of the grid in each standard deviation of the surest row.
    package let fineness: Double
    /// Beyond it, standard deviations from a row's mean past which none of its values is expected.
    package let reach: Double

    package init(exactLimit: Int, fineness: Double, reach: Double) {
        self.exactLimit = exactLimit
        self.fineness = fineness
        self.reach = reach
    }

    /// Exact as for twenty rows of 78 answers on a scale of nine; beyond, P(place) of normal
    /// distributions is right to about 1e-5.
    ///
    /// Where the two methods meet, P(top k) differs by less than 0.01.
    package static let full = RankPrecision(exactLimit: 50_000_000, fineness: 4, reach: 6)

    /// For hundreds of rankings whose places have no decimals: P(place) of normal distributions is right to
    /// about 0.002.
    package static let brief = RankPrecision(exactLimit: 1_000_000, fineness: 1.25, reach: 4.5)
}
