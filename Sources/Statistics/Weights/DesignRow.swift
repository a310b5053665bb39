/// Respondents alike in everything that is used: a row of a weighted sample, or a cell of counts.
package struct DesignRow: Sendable, Hashable {
    /// Number of the stratum, from 0.
    package let stratum: Int
    /// Number of the cluster within the stratum; nil when each respondent is a primary unit.
    package let cluster: Int?
    /// How many respondents, 1 for a row.
    package let count: Int
    /// The weight of each of them.
    package let weight: Double
    /// Variables 1, 2 and so on; variable 0 is the constant 1.
    package let values: [Double]

    package init(
        stratum: Int = 0, cluster: Int? = nil, count: Int = 1, weight: Double, values: [Double]
    ) {
        self.stratum = stratum
        self.cluster = cluster
        self.count = max(0, count)
        self.weight = weight
        self.values = values
    }
}
