import Statistics

/// What a group answered to one row of a pair.
struct PairAnswers {
    /// Those who gave an ordered answer to both sides.
    let paired: PairedCounts
    let now: Side
    let need: Side

    /// Everyone who was shown a side.
    struct Side {
        let shown: Int
        /// By category, in the subject's order.
        let counts: [Int]
    }
}
