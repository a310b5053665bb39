/// The cheapest way to deal groups of tied ranks into two halves, of which one is put in order and the other
/// gone through: what it costs is the number of different sums of either half, however large they are.
struct RankSumDeal {
    /// Which groups are put in order, a bit for each.
    let ordered: Int
    /// Sums to look at, one that is put in order counted as several.
    let cost: Double

    /// - Parameter sizes: How many differences each group has.
    /// - Returns: Nil for so many groups that nobody would look for the cheapest way.
    init?(sizes: [Int]) {
        guard sizes.count <= Self.mostGroups else { return nil }
        var cheapest = (ordered: 0, cost: Double.infinity)
        for mask in 0..<(1 << sizes.count) {
            var sums = (ordered: 1.0, others: 1.0)
            for (number, size) in sizes.enumerated() {
                if mask >> number & 1 == 1 {
                    sums.ordered *= Double(size + 1)
                } else {
                    sums.others *= Double(size + 1)
                }
            }
            let cost = Self.costOfOrder * sums.ordered + sums.others
            if cost < cheapest.cost { cheapest = (mask, cost) }
        }
        (ordered, cost) = cheapest
    }

    private static let mostGroups = 8
    /// What a sum costs that is put in order, of one that is gone through.
    private static let costOfOrder = 4.0
}
