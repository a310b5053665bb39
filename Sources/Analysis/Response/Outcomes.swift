/// What the sender noted of those who did not answer, unit by unit: AAPOR's final dispositions.
package struct Outcomes: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
        case undelivered
        /// Turned out not to belong to those who are asked.
        case ineligible
        case refused
        /// Reached, but without an answer for another reason.
        case other
        /// Nobody knows whether they belong to those who are asked.
        case unknown
    }

    /// People by unit code and outcome; those of whom no unit is told stand under the empty code.
    package let counts: [String: [Kind: Int]]

    package init(counts: [String: [Kind: Int]]) {
        self.counts = counts
    }

    /// Of everyone.
    var everyones: [Kind: Int] { Self.sum(counts.values) }

    /// Of several units.
    func counts(of units: [String]) -> [Kind: Int] { Self.sum(units.compactMap { counts[$0] }) }

    private static func sum(_ counts: some Sequence<[Kind: Int]>) -> [Kind: Int] {
        counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
}
