/// When a section or question is shown.
package indirect enum Condition: Sendable, Hashable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// `yrke är chef`, `yrke är någon av ft, at`: the answer is one of the codes.
    case isOneOf(ItemReference, [String])
    /// `yrke är inte chef`: true also when unanswered.
    case isNot(ItemReference, String)
    case atLeast(ItemReference, Double)
    case atMost(ItemReference, Double)
    case between(ItemReference, Double, Double)
    /// `hinder innehåller tid`: the option is among those chosen.
    case contains(ItemReference, String)
    case isAnswered(ItemReference)

    /// Every item the condition looks at, in order of appearance.
    package var references: [ItemReference] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.references)
        case .not(let part): part.references
        case .isOneOf(let item, _), .isNot(let item, _), .atLeast(let item, _),
            .atMost(let item, _), .between(let item, _, _), .contains(let item, _),
            .isAnswered(let item):
            [item]
        }
    }
}
