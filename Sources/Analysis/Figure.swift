package import Statistics

/// One statistic of one group, as computed: unrounded, not yet for anyone's eyes.
package struct Figure: Sendable, Hashable {
    package let statistic: StatisticName
    package let horizon: FigureHorizon?
    /// Code of the category a count or share is of.
    package let option: String?
    /// Nil where it cannot be computed; `reason` then says why.
    package let value: Double?
    package let lower: Double?
    package let upper: Double?
    /// Respondents in the base.
    package let n: Int
    /// Everyone the base was drawn from, where an interval or a rate uses it.
    package let population: Int?
    package let degreesOfFreedom: Double?
    package let method: String
    package let base: FigureBase
    package let reason: NotComputable?

    package init(
        _ statistic: StatisticName, horizon: FigureHorizon? = nil, option: String? = nil,
        value: Double?, lower: Double? = nil, upper: Double? = nil, n: Int,
        population: Int? = nil, degreesOfFreedom: Double? = nil, method: String = "unweighted",
        base: FigureBase, reason: NotComputable? = nil
    ) {
        self.statistic = statistic
        self.horizon = horizon
        self.option = option
        self.value = value
        self.lower = lower
        self.upper = upper
        self.n = n
        self.population = population
        self.degreesOfFreedom = degreesOfFreedom
        self.method = method
        self.base = base
        self.reason = reason
    }
}

/// Which time of a pair a figure speaks of.
package enum FigureHorizon: String, Sendable, Hashable, CaseIterable {
    case now
    case need
    case norm
    case gap
}

/// Who is counted in a figure, and whether *vet ej* is in.
package enum FigureBase: String, Sendable, Hashable, CaseIterable {
    /// Everyone in the register.
    case staff
    /// Everyone who answered the survey.
    case respondents
    /// Those who gave an ordered answer on both sides of the row; *vet ej* is out.
    case bothAnswered = "both_answered"
    /// Those who chose an option or level; *vet ej* is out.
    case answered
    /// Those who were shown the question; *vet ej* is in.
    case shown
    /// Those with enough items answered to have an index value.
    case indexed
    /// Everyone on the list of those registered for meetings.
    case registered
    /// Those who took part in both waves and answered the question in both.
    case panel
    /// Everyone in the register, by what became of them.
    case outcomes
    /// Those who answered every item of the index.
    case allItems = "all_items"
    /// Those who gave three ordered answers or more in a block of rows.
    case block
}
