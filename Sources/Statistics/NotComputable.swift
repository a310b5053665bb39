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
}
