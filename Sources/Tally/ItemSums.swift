/// What the reliability of an index's items needs, over those who answered all of them.
package struct ItemSums: Sendable, Hashable {
    package private(set) var n = 0
    /// Σx of each item, in the order declared.
    package private(set) var sums: [Int]
    /// Σxy of each pair of items, and Σx² on the diagonal.
    package private(set) var products: [[Int]]

    /// Of nobody.
    init(items: Int) {
        sums = Array(repeating: 0, count: items)
        products = Array(repeating: sums, count: items)
    }

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
        for item in sum.sums.indices {
            sum.sums[item] += b.sums[item]
            for other in sum.sums.indices {
                sum.products[item][other] += b.products[item][other]
            }
        }
        return sum
    }
}
