/// Why a statistic has no value for these counts: a result with a reason, never NaN, 0 or ±0.
///
/// The raw values are stable names for files that machines read; the sentences a reader sees are
/// written elsewhere.
package enum NotComputable: String, Error, Sendable, Hashable, CaseIterable {
    /// Nobody is in the base.
    case emptyBase
    /// One answer: a value, but no spread, standard error or interval.
    case singleAnswer
    /// Everybody asked gave the same answer, so the spread among those who did not is unknown.
    case zeroVariance
    /// Fewer people in the frame than answers counted: an error in the frame, not a rate above 1.
    case frameTooSmall
    /// Every pair has the same answer on both sides, so there is nothing to rank.
    case allDifferencesZero
    /// The scale has one category only, so it has no range.
    case singleCategory
    /// A level or a probability outside its range.
    case argumentOutOfRange
    /// Fewer than two groups, units, waves or rows with answers: nothing to compare.
    case singleGroup
    /// Fewer than two items, or fewer than the method can fit.
    case tooFewItems
    /// What is to be divided by is 0.
    case zeroDenominator
    /// All coders always gave one and the same code, so agreement by chance cannot be told apart.
    case constantCode
    /// Items, or auxiliary variables, that follow from each other exactly.
    case linearlyDependent
    /// A stratum with one primary unit: its spread cannot be estimated.
    case singlePrimaryUnit
    /// The one-factor model gives an item no variance of its own, or less than none.
    case improperSolution
    /// The iterations did not come to rest.
    case notConverged
    /// Something else was asked before: other words, or another scale.
    case seriesBroken
    /// How many the answers were drawn from is not known.
    case unknownPopulation
    /// Two tables that should have the same shape do not.
    case shapesDiffer
}
