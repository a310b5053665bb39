import Analysis
import Foundation

/// What is hidden first, and shown again first: hiding a group costs something. A figure that many stand behind is worth more, a little; and with a
/// unit go all below it.
struct HidingOrder {
    /// By group. Everyone's figures are never hidden for another's sake.
    let costs: [Double]

    /// What has been hidden already tells least when it stays so: shown instead of another, it would give
    /// away what the two hid together.
    private static let stayingHidden = 0.1

    /// - Parameter hiddenBefore: By group, whether the last release hid it; empty before the first.
    init(
        _ groups: [ReportingGroup], _ space: CellSpace, _ participants: [Int],
        _ hiddenBefore: [Bool]
    ) {
        var costs = groups.indices.map { group in
            let cost = 1 + log1p(Double(space.total(participants, of: group)))
            return !hiddenBefore.isEmpty && hiddenBefore[group] ? Self.stayingHidden * cost : cost
        }
        // Children stand behind their parents.
        for group in groups.indices.reversed() {
            let above = groups[group].within ?? (space.isUnit[group] ? groups[group].parent : nil)
            if let above, above > 0 { costs[above] += costs[group] }
        }
        self.costs = costs
    }

    /// Groups that are hidden for others' sake, the dearest first: one need at a time is met, and what
    /// one needed may have become superfluous by what another did.
    static func candidates(_ hidden: [Bool], given: [Bool], _ costs: [Double]) -> [Int] {
        hidden.indices.filter { hidden[$0] && !given[$0] }
            .sorted { (costs[$1], $0) < (costs[$0], $1) }
    }
}
