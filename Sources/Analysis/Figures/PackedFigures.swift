import Statistics

/// The numbers of many figures in little room: a report has hundreds of thousands of them, and to find the
/// room takes as long as to compute them.
struct PackedFigures: Sendable {
    private var values: [Value] = []
    /// Of those that have one.
    private var spreads: [FigureSpread] = []

    /// - Parameter capacity: About how many there will be.
    init(capacity: Int = 0) {
        values.reserveCapacity(capacity)
        spreads.reserveCapacity(capacity / 2)
    }

    var count: Int { values.count }

    mutating func append(_ numbers: FigureNumbers) {
        let isPlain = numbers.spread.isNone
        values.append(
            Value(
                value: numbers.value, n: Int32(clamping: numbers.n), reason: numbers.reason,
                spread: isPlain ? -1 : Int32(spreads.count)))
        if !isPlain { spreads.append(numbers.spread) }
    }

    subscript(place: Int) -> FigureNumbers {
        let own = values[place]
        return FigureNumbers(
            value: own.value, spread: own.spread < 0 ? .none : spreads[Int(own.spread)],
            n: Int(own.n), reason: own.reason)
    }

    private struct Value: Sendable {
        let value: PackedNumber
        /// No group has more than two thousand million answers.
        let n: Int32
        let reason: NotComputable?
        /// Which of the spreads is its own; below 0 for none.
        let spread: Int32
    }
}
