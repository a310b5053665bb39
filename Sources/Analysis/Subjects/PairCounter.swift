import Statistics
import SurveyModel
import Tally

/// Counts the answers to one row of a pair, group by group.
struct PairCounter {
    private let tally: SurveyTally
    private let pair: Int
    private let scale: PairScale

    /// - Parameter pair: The row's number in the tally.
    init(_ subject: Subject, pair: Int, in tally: SurveyTally) {
        self.tally = tally
        self.pair = pair
        scale = PairScale(subject)
    }

    /// Columns of the two sides in the layout.
    var columns: (now: Int, need: Int) {
        (tally.pairs[pair].nowColumn, tally.pairs[pair].needColumn)
    }

    func answers(in cells: [Int]) -> PairAnswers {
        let (categories, size) = (scale.categories, scale.size)
        let notShown = categories + NoAnswer.notShown.rawValue
        let nobody = [Int](repeating: 0, count: categories)
        var square = [Int](repeating: 0, count: size * size)
        var (now, need) = (nobody, nobody)
        var (shownNow, shownNeed) = (0, 0)
        tally.forEachJoint(pair: pair, in: cells) { _, nowAnswer, needAnswer, count in
            if nowAnswer < categories { now[nowAnswer] += count }
            if needAnswer < categories { need[needAnswer] += count }
            if nowAnswer != notShown { shownNow += count }
            if needAnswer != notShown { shownNeed += count }
            let (row, column) = (scale.places[nowAnswer], scale.places[needAnswer])
            if row >= 0, column >= 0 { square[row * size + column] += count }
        }
        return PairAnswers(
            paired: scale.paired(square), now: .init(shown: shownNow, counts: now),
            need: .init(shown: shownNeed, counts: need))
    }
}
