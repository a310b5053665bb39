import Analysis

/// How much a statistic tells of the answers in a group, the least first.
package enum StatisticKind: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// How many answered, and what follows from how many.
    case number
    /// The sum of the answers besides.
    case mean
    /// More of how the answers are distributed.
    case distribution

    package static func < (less: StatisticKind, more: StatisticKind) -> Bool {
        less.rawValue < more.rawValue
    }
}

extension Subject {
    /// How many of its footprint's distributions, the first ones, are of answers that are shown: of a pair
    /// those of both times, not that of the differences.
    var answerDistributions: Int {
        switch kind {
        case .pairRow: 2
        case .participation, .index: 0
        case .single, .multiple, .scale: .max
        }
    }
}
