/// How many respondents chose each category of an ordered scale.
///
/// Shape: `counts[k]` belongs to category `lowest + k`; a category nobody chose has a 0.
/// Unit: respondents, unweighted. Missing answers of every kind are counted elsewhere.
package struct OrdinalCounts: Sendable, Hashable {
    /// The value of the first category.
    package let lowest: Int
    /// One count per category of the scale, in ascending order.
    package let counts: [Int]
    /// n, the number of answers; stays at the largest integer instead of overflowing.
    package let total: Int

    /// - Parameters:
    ///   - lowest: the value of the first category.
    ///   - counts: one count per category, zeros included. A negative count cannot come from
    ///     counting people; it is taken as 0.
    package init(lowest: Int, counts: [Int]) {
        self.lowest = lowest
        let counts = counts.contains { $0 < 0 } ? counts.map { max(0, $0) } : counts
        self.counts = counts
        total = counts.reduce(0, saturatingSum)
    }

    /// The value of category number `index`, in scale points.
    func category(_ index: Int) -> Double { Double(lowest) + Double(index) }

    /// Σ term(category) over all answers.
    @inline(__always)
    func sum(_ term: (Double) -> Double) -> Double {
        var sum = 0.0
        // What nobody chose adds 0: asking each time whether somebody did takes longer.
        for (index, count) in counts.enumerated() {
            sum += Double(count) * term(category(index))
        }
        return sum
    }
}

/// a + b of two counts, held at the largest integer: a trap would take the whole run down.
func saturatingSum(_ first: Int, _ second: Int) -> Int {
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? .max : sum
}
