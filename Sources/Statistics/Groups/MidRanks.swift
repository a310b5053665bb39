/// The midranks of answers of several groups on one scale, with what ties take from the variance.
struct MidRanks {
    /// Σ of the midranks of each group, in the order given.
    let sums: [Double]
    /// n of each group.
    let sizes: [Double]
    /// Σ(t³ − t) over the categories, t the number who chose it.
    let ties: Double

    var total: Double { sizes.reduce(0, +) }

    init(_ groups: [OrdinalCounts]) {
        var byCategory: [Double: [Double]] = [:]
        for (place, group) in groups.enumerated() {
            for (index, count) in group.counts.enumerated() where count > 0 {
                byCategory[
                    group.category(index), default: [Double](repeating: 0, count: groups.count)
                ][place] += Double(count)
            }
        }
        var sums = [Double](repeating: 0, count: groups.count)
        var (ties, before) = (0.0, 0.0)
        for (_, counts) in byCategory.sorted(by: { $0.key < $1.key }) {
            let tied = counts.reduce(0, +)
            for place in groups.indices { sums[place] += counts[place] * (before + (tied + 1) / 2) }
            ties += tied * tied * tied - tied
            before += tied
        }
        self.sums = sums
        sizes = groups.map { Double($0.total) }
        self.ties = ties
    }
}
