import Statistics

extension Figure {
    /// The figure with the standard error that its interval tells; nil where it has none.
    var uncertain: UncertainValue? {
        guard let value, let lower, let upper else { return nil }
        return try? UncertainValue(
            value: value, interval: Interval(lower: lower, upper: upper),
            degreesOfFreedom: degreesOfFreedom)
    }
}

extension Interval {
    /// The same width about another middle.
    func moved(to middle: Double) -> Interval {
        let half = (upper - lower) / 2
        return Interval(lower: middle - half, upper: middle + half)
    }
}
