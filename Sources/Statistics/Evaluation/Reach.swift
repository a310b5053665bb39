/// Whether a group was reached as far as was meant, as far as its size lets one say.
package enum Reach: String, Sendable, Hashable, CaseIterable {
    /// The whole interval lies at or above the goal.
    case reached
    /// The interval contains the goal: too few to say.
    case unclear
    /// Hard to reach: the whole interval lies below the goal.
    case hardToReach

    /// Wilson's interval of answers of target against the goal.
    ///
    /// - Parameters:
    ///   - share: answers of those who should be reached.
    ///   - goal: the share that was meant, from 0 to 1.
    ///   - population: N, if the target is only part of the group that is spoken of; nil makes no
    ///     correction. When the answers are of everyone in the target and nothing else is meant,
    ///     compare the share itself.
    /// - Throws: as `Proportion.wilson(population:level:)`, and `.argumentOutOfRange` for a goal
    ///   outside [0, 1].
    package init(
        _ share: Proportion, goal: Double, population: Int? = nil,
        level: Double = Interval.standardLevel
    ) throws(NotComputable) {
        guard goal >= 0, goal <= 1 else { throw .argumentOutOfRange }
        let interval = try share.wilson(population: population, level: level)
        self =
            interval.upper < goal ? .hardToReach : interval.lower >= goal ? .reached : .unclear
    }
}
