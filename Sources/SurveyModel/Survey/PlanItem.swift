/// One line of the analysis plan.
package struct PlanItem: Sendable, Hashable {
    package let measure: Measure
    /// Each table's breakdown; more than one dimension in an entry is a crossing.
    package let breakdowns: [Breakdown]

    package init(measure: Measure, breakdowns: [Breakdown]) {
        self.measure = measure
        self.breakdowns = breakdowns
    }

    package enum Measure: Sendable, Hashable {
        case responseRate
        /// The gap of a pair.
        case gap(String)
        case distribution(String)
        case mean(String)
        case index(String)
        /// Quotes from a free text, at most so many per theme.
        case quotes(String, perTheme: Int)
    }

    /// Ids of questions or register attributes, crossed where there are several.
    package struct Breakdown: Sendable, Hashable {
        package let dimensions: [String]

        package init(_ dimensions: [String]) {
            self.dimensions = dimensions
        }
    }
}
