import Disclosure

/// What tables found most important, beside the gaps.
package struct RankedPriorities: Sendable {
    package let question: String?
    package let method: VotingMethod
    /// Tables or forums that voted.
    package let ballots: Int
    /// Whether enough people took part for the votes to be told.
    package let isShown: Bool
    /// The most important first, in the order of the file where votes are alike or not told.
    package let options: [Option]
    /// The importance of each if all were alike, from 0 to 1.
    package let evenImportance: Double
    /// The mean of the alternatives' gaps; nil where none has one.
    package let meanGap: Double?

    package struct Option: Sendable {
        package let title: String
        /// Dots in all, or the mean place; nil where votes are not told or there are none.
        package let votes: Double?
        /// Of all dots, from 0 to 1; nil for places.
        package let share: Double?
        /// From 0 to 1: the share of all dots, or 1 for the first place of all and 0 for the last; nil
        /// where votes are not told.
        package let importance: Double?
        /// Tables or forums that gave it dots.
        package let supporters: Int?
        /// From 1; alike options have the same.
        package let importanceRank: Int?
        package let gap: ResolvedFigure?
        package let gapRank: Int?
        package let quadrant: Quadrant?
    }

    /// Importance at or above what it would be if all were alike; gap at or above the mean of the gaps.
    package enum Quadrant: String, Sendable, CaseIterable {
        case importantLarge = "important_large_gap"
        case importantSmall = "important_small_gap"
        case otherLarge = "other_large_gap"
        case otherSmall = "other_small_gap"
    }

    init(
        _ priorities: Conclusions.Priorities, minimumGroup: Int, _ resolver: inout ReferenceResolver
    ) {
        question = priorities.question
        method = priorities.method
        ballots = priorities.ballots.count
        // A ballot that does not say how many gave it has at least one.
        let people = priorities.ballots.reduce(0) { $0 + max($1.participants ?? 1, 0) }
        let gaps = priorities.options.map { option in
            option.gap.flatMap { resolver.resolve($0)?.figure }
        }
        let isTold = people >= minimumGroup
        isShown = isTold
        let scores = priorities.options.map { option -> Double? in
            let given = priorities.ballots.compactMap { $0.votes[option.id] }
            guard isTold, !priorities.ballots.isEmpty else { return nil }
            if priorities.method == .dots { return Double(given.reduce(0, +)) }
            return given.isEmpty ? nil : Double(given.reduce(0, +)) / Double(given.count)
        }
        let total = scores.compactMap { $0 }.reduce(0, +)
        let isDots = priorities.method == .dots
        // The greater the more important.
        let weights = scores.map { score in score.map { isDots ? $0 : -$0 } }
        let even = isDots ? total / Double(scores.count) : -Double(scores.count + 1) / 2
        let known = gaps.compactMap { $0?.value }
        let meanGap = known.reduce(0, +) / Double(max(known.count, 1))
        self.meanGap = known.isEmpty ? nil : meanGap
        let count = Double(scores.count)
        evenImportance = isDots ? 1 / max(count, 1) : 0.5
        func importance(_ score: Double) -> Double? {
            if isDots { return total > 0 ? score / total : nil }
            return count > 1 ? (count - score) / (count - 1) : nil
        }
        var ranked: [(weight: Double?, option: Option)] = []
        for (index, option) in priorities.options.enumerated() {
            let weight = weights[index]
            let gap = gaps[index]
            let isImportant = weight.map { $0 >= even }
            let isLarge = gap.map { $0.value >= meanGap }
            ranked.append(
                (
                    weight,
                    Option(
                        title: option.title, votes: scores[index],
                        share: isDots && total > 0 ? scores[index].map { $0 / total } : nil,
                        importance: scores[index].flatMap(importance),
                        supporters: isTold
                            ? priorities.ballots.count { ($0.votes[option.id] ?? 0) > 0 } : nil,
                        importanceRank: weight.map { own in
                            1 + weights.compactMap { $0 }.count { $0 > own }
                        },
                        gap: gap,
                        gapRank: gap.map { own in 1 + known.count { $0 > own.value } },
                        quadrant: Self.quadrant(isImportant, isLarge))
                ))
        }
        self.options =
            ranked.enumerated().sorted { a, b in
                let (first, second) = (
                    a.element.weight ?? -.infinity, b.element.weight ?? -.infinity
                )
                return first == second ? a.offset < b.offset : first > second
            }.map(\.element.option)
    }

    private static func quadrant(_ isImportant: Bool?, _ isLarge: Bool?) -> Quadrant? {
        guard let isImportant, let isLarge else { return nil }
        return isImportant
            ? isLarge ? .importantLarge : .importantSmall
            : isLarge ? .otherLarge : .otherSmall
    }
}
