import Statistics
import Tally

/// How well the items of an index measure one thing together, over everyone.
struct IndexReliability {
    let sums: ItemSums
    /// Names of the items' columns, in the order of the sums.
    let items: [String]

    /// α, ω and what each item does to the whole.
    func figures() -> [Figure] {
        let reliability = Result { () throws(NotComputable) in
            try Reliability(
                ItemMoments(
                    n: sums.n, sums: sums.sums.map(Double.init),
                    products: sums.products.map { $0.map(Double.init) }))
        }
        let interval = try? reliability.get().feldtInterval()
        return [
            figure(.cronbachAlpha, interval: interval) { () throws(NotComputable) in
                try reliability.get().alpha
            },
            figure(.omegaTotal) { () throws(NotComputable) in
                try reliability.get().oneFactor.omegaTotal
            },
        ]
            + items.enumerated().map { place, item in
                figure(.itemRest, option: item) { () throws(NotComputable) in
                    guard let value = try reliability.get().items[place].itemRest else {
                        throw .zeroVariance
                    }
                    return value
                }
            }
    }

    private func figure(
        _ name: StatisticName, option: String? = nil, interval: Interval? = nil,
        _ compute: () throws(NotComputable) -> Double
    ) -> Figure {
        let value = Result { () throws(NotComputable) in try compute() }
        let reason: NotComputable? = if case .failure(let error) = value { error } else { nil }
        return Figure(
            name, option: option, value: try? value.get(), lower: interval?.lower,
            upper: interval?.upper, n: sums.n, method: name.method(), base: .allItems,
            reason: reason)
    }
}
