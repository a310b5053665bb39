package import Statistics

/// One statistic of one group, as computed: unrounded, not yet for anyone's eyes.
package struct Figure: Sendable, Hashable {
    let name: FigureName
    let numbers: FigureNumbers

    package init(
        _ statistic: StatisticName, horizon: FigureHorizon? = nil, option: String? = nil,
        value: Double?, lower: Double? = nil, upper: Double? = nil, n: Int,
        population: Int? = nil, degreesOfFreedom: Double? = nil, method: String = "unweighted",
        base: FigureBase, reason: NotComputable? = nil
    ) {
        name = FigureName(
            statistic: statistic, horizon: horizon, base: base, option: option, method: method)
        numbers = FigureNumbers(
            value: PackedNumber(value),
            spread: FigureSpread(
                lower: PackedNumber(lower), upper: PackedNumber(upper),
                degreesOfFreedom: PackedNumber(degreesOfFreedom), population: population ?? -1),
            n: n, reason: reason)
    }

    init(name: FigureName, numbers: FigureNumbers) {
        self.name = name
        self.numbers = numbers
    }

    package var statistic: StatisticName { name.statistic }
    package var horizon: FigureHorizon? { name.horizon }
    /// Code of the category a count or share is of.
    package var option: String? { name.option }
    package var method: String { name.method }
    package var base: FigureBase { name.base }
    /// Nil where it cannot be computed; `reason` then says why. A mean without an interval has one too.
    package var value: Double? { numbers.value.number }
    package var lower: Double? { numbers.spread.lower.number }
    package var upper: Double? { numbers.spread.upper.number }
    package var degreesOfFreedom: Double? { numbers.spread.degreesOfFreedom.number }
    /// Respondents in the base.
    package var n: Int { numbers.n }
    /// Everyone the base was drawn from, where an interval or a rate uses it.
    package var population: Int? {
        numbers.spread.population < 0 ? nil : numbers.spread.population
    }
    package var reason: NotComputable? { numbers.reason }
}
