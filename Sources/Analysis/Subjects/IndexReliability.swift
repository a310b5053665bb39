import Statistics
import Tally

/// How well the items of an index measure one thing together, over everyone.
struct IndexReliability {
    let sums: ItemSums
    /// Names of the items' columns, in the order of the sums.
    let items: [String]

    /// α of those too who left out an item: for analysts inside the house, since held against the α of
    /// complete answers it is about the few in between.
    func pairwise() -> Figure {
        let pairs = sums.pairwise
        func numbers(_ table: [[Int]]) -> [[Double]] { table.map { $0.map(Double.init) } }
        return FigureBuilder(n: pairs.n, population: nil, base: .indexed)
            .plain(.alphaPairwise) { () throws(NotComputable) in
                try Reliability(
                    ItemMoments(
                        pairwise: pairs.n, counts: numbers(pairs.counts),
                        sums: numbers(pairs.sums), products: numbers(pairs.products))
                ).alpha
            }
    }

    /// α, ω and what each item does to the whole.
    func figures() -> [Figure] {
        let reliability = Result { () throws(NotComputable) in
            try Reliability(
                ItemMoments(
                    n: sums.n, sums: sums.sums.map(Double.init),
                    products: sums.products.map { $0.map(Double.init) }))
        }
        let builder = FigureBuilder(n: sums.n, population: nil, base: .allItems)
        return [
            builder.figure(.cronbachAlpha) { () throws(NotComputable) in
                let reliability = try reliability.get()
                return (reliability.alpha, try? reliability.feldtInterval(), nil)
            },
            builder.plain(.standardizedAlpha) { () throws(NotComputable) in
                try reliability.get().standardizedAlpha
            },
            builder.plain(.guttman6) { () throws(NotComputable) in
                try reliability.get().guttman6
            },
            builder.plain(.omegaTotal) { () throws(NotComputable) in
                try reliability.get().oneFactor.omegaTotal
            },
        ]
            + items.enumerated().flatMap { place, item in
                [
                    builder.plain(.itemRest, option: item) { () throws(NotComputable) in
                        guard let value = try reliability.get().items[place].itemRest else {
                            throw .zeroVariance
                        }
                        return value
                    },
                    builder.plain(.alphaIfDropped, option: item) { () throws(NotComputable) in
                        guard let value = try reliability.get().items[place].alphaIfDropped else {
                            throw .tooFewItems
                        }
                        return value
                    },
                ]
            }
    }
}
