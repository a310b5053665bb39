import Statistics
import SurveyModel
import Tally

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

/// Counts the answers to one row of a pair, group by group.
struct PairCounter {
    private let tally: SurveyTally
    private let pair: Int
    private let categories: Int
    private let lowest: Int
    /// Values of the scale, from the lowest to the highest.
    private let size: Int
    /// Of each answer the place of its value on the scale; below 0 for what has none.
    private let places: [Int]

    /// - Parameter pair: The row's number in the tally.
    init(_ subject: Subject, pair: Int, in tally: SurveyTally) {
        self.tally = tally
        self.pair = pair
        let values = subject.categories.map(\.value)
        let known = values.compactMap(\.self)
        let lowest = known.min() ?? 0
        self.lowest = lowest
        size = (known.max() ?? lowest) - lowest + 1
        categories = values.count
        places =
            values.map { $0.map { $0 - lowest } ?? -1 }
            + [Int](repeating: -1, count: NoAnswer.allCases.count)
    }

    /// Columns of the two sides in the layout.
    var columns: (now: Int, need: Int) {
        (tally.pairs[pair].nowColumn, tally.pairs[pair].needColumn)
    }

    func answers(in cells: [Int]) -> PairAnswers {
        let notShown = categories + NoAnswer.notShown.rawValue
        var square = [Int](repeating: 0, count: size * size)
        var (now, need) = (
            [Int](repeating: 0, count: categories), [Int](repeating: 0, count: categories)
        )
        var (shownNow, shownNeed) = (0, 0)
        tally.forEachJoint(pair: pair, in: cells) { _, nowAnswer, needAnswer, count in
            if nowAnswer < categories { now[nowAnswer] += count }
            if needAnswer < categories { need[needAnswer] += count }
            if nowAnswer != notShown { shownNow += count }
            if needAnswer != notShown { shownNeed += count }
            let (row, column) = (places[nowAnswer], places[needAnswer])
            if row >= 0, column >= 0 { square[row * size + column] += count }
        }
        return PairAnswers(
            paired: PairedCounts(lowest: lowest, size: size, cells: square),
            now: .init(shown: shownNow, counts: now), need: .init(shown: shownNeed, counts: need))
    }
}
