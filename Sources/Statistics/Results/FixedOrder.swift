/// Sums and rows in an order of their own, so that the order in which units or respondents are given
/// changes no bit of a result.
enum FixedOrder {
    /// Σ of the terms, from the smallest.
    static func sum(_ terms: some Sequence<Double>) -> Double { terms.sorted().reduce(0, +) }

    /// The places of rows ordered by their numbers, the first number first; rows with equal numbers
    /// are alike, so which of them comes first does not matter.
    static func places(_ rows: [[Double]]) -> [Int] {
        rows.indices.sorted { rows[$0].lexicographicallyPrecedes(rows[$1]) }
    }
}
