package import Statistics

/// Which groups were reached less than the others, and whether that may be chance.
///
/// Rule: a group lies below the others where its share reached is at least ten percentage points under
/// that of all other groups together. It is hard to reach where also Fisher's exact test of the two
/// shares, adjusted by Holm's method for the number of groups, has p below 0.05; else the difference may
/// be chance. Made of numbers that are shown, so that it tells nothing that they do not.
package struct HardToReach: Sendable, Hashable {
    package let rows: [Row]

    package struct Row: Sendable, Hashable {
        package let group: String
        package let share: Proportion
        /// The others together.
        package let others: Proportion
        /// Adjusted; nil where it cannot be computed.
        package let pValue: Double?
        package let verdict: Verdict
    }

    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case hardToReach = "hard_to_reach"
        case maybeChance = "maybe_chance"
        case asOthers = "as_others"
    }

    static let leastDifference = 0.10
    static let level = 0.05

    /// - Parameter groups: Codes, with those reached of those who were to be; groups of nobody, and a group
    ///   alone, are not compared.
    package init(_ groups: [(code: String, share: Proportion)]) {
        let known = groups.filter { $0.share.total > 0 && $0.share.count <= $0.share.total }
        guard known.count > 1 else {
            rows = []
            return
        }
        let compared = known.indices.map { index in
            let rest = known.indices.filter { $0 != index }.map { known[$0].share }
            return Proportion(
                rest.reduce(0) { $0 + $1.count }, of: rest.reduce(0) { $0 + $1.total })
        }
        let raw = zip(known, compared).map { try? FisherExact.pValue($0.share, $1) }
        let adjusted = (try? PAdjustment.holm.adjusted(raw)) ?? raw
        rows = known.indices.map { index in
            let share = (try? known[index].share.share) ?? 0
            let others = (try? compared[index].share) ?? 0
            // Ten percentage points are ten also where a sum of binary fractions is a little less.
            let isBelow = others - share >= Self.leastDifference - 1e-9
            let verdict: Verdict =
                !isBelow
                ? .asOthers
                : (adjusted[index] ?? 1) < Self.level ? .hardToReach : .maybeChance
            return Row(
                group: known[index].code, share: known[index].share, others: compared[index],
                pValue: adjusted[index], verdict: verdict)
        }
    }

    package func groups(_ verdict: Verdict) -> [String] {
        rows.filter { $0.verdict == verdict }.map(\.group)
    }
}
