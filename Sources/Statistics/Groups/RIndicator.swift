/// How evenly the groups of a frame answered: 1 when all at the same rate, lower the more uneven.
package enum RIndicator {
    /// R = 1 − 2·S, S² = ΣN_g(ρ_g − ρ̄)²/(N − 1) with ρ_g the response rate of group g.
    ///
    /// Schouten, Cobben and Bethlehem 2009, Survey Methodology 35(1), 101–113, with rates of groups
    /// as propensities; not corrected for the chance in small groups' rates, which lowers it.
    /// - Parameter groups: answers of N, one for each group of the frame.
    /// - Throws: `.frameTooSmall` for more answers than people, `.emptyBase` for nobody,
    ///   `.singleGroup` for one group with people.
    package static func value(_ groups: [Proportion]) throws(NotComputable) -> Double {
        guard groups.allSatisfy({ $0.count <= $0.total }) else { throw .frameTooSmall }
        let people = groups.filter { $0.total > 0 }
        let n = people.reduce(0.0) { $0 + Double($1.total) }
        guard n > 0 else { throw .emptyBase }
        guard people.count > 1 else { throw .singleGroup }
        let overall = people.reduce(0.0) { $0 + Double($1.count) } / n
        let squares = FixedOrder.sum(
            people.map { group in
                let away = Double(group.count) / Double(group.total) - overall
                return Double(group.total) * away * away
            })
        return 1 - 2 * (squares / (n - 1)).squareRoot()
    }
}
