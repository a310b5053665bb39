/// What may be shown, as the survey's author promised it to those who answer.
package struct AnonymityRules: Sendable, Hashable {
    package var profile = "standard"
    /// k: the fewest respondents a shown group may have. Allowed 3…20.
    package var minimumGroup = 5
    package var minimumGroupForText = 10
    /// How many of `crossable` may be combined in one table.
    package var maximumCrossing = 2
    package var crossable: [String] = []
    /// Decimals of a published mean.
    package var meanDecimals = 1
    /// Decimals of a published percentage.
    package var shareDecimals = 0

    package init() {}
}
