/// What the reliability of an index's items needs, over those who answered all of them, and apart from
/// them those who left some out but have an index value.
package struct ItemSums: Sendable, Hashable {
    /// Those who answered every item.
    package private(set) var n = 0
    /// Σx of each item, in the order declared.
    package private(set) var sums: [Int]
    /// Σxy of each pair of items, and Σx² on the diagonal.
    package private(set) var products: [[Int]]
    /// Those who left out an item.
    private var incomplete: ItemPairSums

    /// Of nobody.
    init(items: Int) {
        sums = Array(repeating: 0, count: items)
        products = Array(repeating: sums, count: items)
        incomplete = ItemPairSums(items: items)
    }

    /// Pair by pair, over everyone with an index value.
    package var pairwise: ItemPairSums { incomplete.adding(complete: self) }

    /// Adds someone who left out some items, but few enough to have an index value.
    mutating func addIncomplete(_ values: [Int?]) { incomplete.add(values) }

    /// Adds someone who answered every item.
    mutating func add(_ values: [Int]) {
        n += 1
        for (item, value) in values.enumerated() {
            sums[item] += value
            for other in 0...item { products[item][other] += value * values[other] }
        }
    }

    /// Fills the half of the products that `add` leaves out.
    mutating func mirror() {
        for item in products.indices {
            for other in 0..<item { products[other][item] = products[item][other] }
        }
    }

    static func + (a: ItemSums, b: ItemSums) -> ItemSums {
        var sum = a
        sum.n += b.n
        sum.incomplete = a.incomplete + b.incomplete
        for item in sum.sums.indices {
            sum.sums[item] += b.sums[item]
            for other in sum.sums.indices {
                sum.products[item][other] += b.products[item][other]
            }
        }
        return sum
    }
}
