/// What the reliability of an index's items needs when some left out an item: of each pair of items,
/// over those who answered both.
package struct ItemPairSums: Sendable, Hashable {
    /// Respondents in any of the sums.
    package private(set) var n = 0
    /// How many answered both; on the diagonal how many answered the item.
    package private(set) var counts: [[Int]]
    /// Σx of the first item over those who answered both.
    package private(set) var sums: [[Int]]
    /// Σxy.
    package private(set) var products: [[Int]]

    /// Of nobody.
    init(items: Int) {
        counts = Array(repeating: Array(repeating: 0, count: items), count: items)
        sums = counts
        products = counts
    }

    /// Adds someone's answers; nil where an item was left out.
    mutating func add(_ values: [Int?]) {
        n += 1
        for (item, value) in values.enumerated() {
            guard let value else { continue }
            for (other, beside) in values.enumerated() {
                guard let beside else { continue }
                counts[item][other] += 1
                sums[item][other] += value
                products[item][other] += value * beside
            }
        }
    }

    static func + (a: ItemPairSums, b: ItemPairSums) -> ItemPairSums {
        var sum = a
        sum.n += b.n
        for item in sum.counts.indices {
            for other in sum.counts.indices {
                sum.counts[item][other] += b.counts[item][other]
                sum.sums[item][other] += b.sums[item][other]
                sum.products[item][other] += b.products[item][other]
            }
        }
        return sum
    }

    /// With those who answered every item.
    func adding(complete: ItemSums) -> ItemPairSums {
        var sum = self
        sum.n += complete.n
        for item in sum.counts.indices {
            for other in sum.counts.indices {
                sum.counts[item][other] += complete.n
                sum.sums[item][other] += complete.sums[item]
                sum.products[item][other] += complete.products[item][other]
            }
        }
        return sum
    }
}
