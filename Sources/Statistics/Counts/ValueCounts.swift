/// How many respondents have each of some values that need not be whole numbers, such as an index.
///
/// Shape: values in ascending order, each with its count. Unit: respondents, unweighted.
package struct ValueCounts: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package let value: Double
        package let count: Int

        package init(value: Double, count: Int) {
            self.value = value
            self.count = max(0, count)
        }
    }

    package let entries: [Entry]

    /// Sorts by value, so that the same counts give the same sums to the last bit.
    package init(_ entries: [Entry]) {
        self.entries = entries.sorted { ($0.value, $0.count) < ($1.value, $1.count) }
    }

    package var total: Int { entries.reduce(0) { saturatingSum($0, $1.count) } }

    /// The mean value and its standard error in a finite population; see
    /// `OrdinalCounts.mean(population:)` for formula and source.
    ///
    /// - Throws: `.emptyBase` for n = 0, `.singleAnswer` for n = 1, `.frameTooSmall` for N < n.
    package func mean(population: Int?) throws(NotComputable) -> Estimate {
        let n = total
        guard n > 0 else { throw .emptyBase }
        if let population, population < n { throw .frameTooSmall }
        let deviation = try standardDeviation
        let unseen = population.map { 1 - Double(n) / Double($0) } ?? 1
        return Estimate(
            value: simpleMean,
            standardError: deviation / Double(n).squareRoot() * unseen.squareRoot(),
            degreesOfFreedom: n - 1, n: n, population: population)
    }

    /// The mean value alone.
    ///
    /// - Throws: `.emptyBase` for n = 0.
    package var average: Double {
        get throws(NotComputable) {
            guard total > 0 else { throw .emptyBase }
            return simpleMean
        }
    }

    /// The standard deviation with divisor n − 1.
    ///
    /// - Throws: `.emptyBase` for n = 0, `.singleAnswer` for n = 1.
    package var standardDeviation: Double {
        get throws(NotComputable) {
            guard total > 0 else { throw .emptyBase }
            guard total > 1 else { throw .singleAnswer }
            // Equal values have no spread, though rounding can put their mean beside them.
            let present = entries.filter { $0.count > 0 }
            guard present.first?.value != present.last?.value else { return 0 }
            let mean = simpleMean
            let squares = entries.reduce(0.0) {
                $0 + Double($1.count) * ($1.value - mean) * ($1.value - mean)
            }
            return (squares / Double(total - 1)).squareRoot()
        }
    }

    private var simpleMean: Double {
        entries.reduce(0.0) { $0 + Double($1.count) * $1.value } / Double(total)
    }
}
