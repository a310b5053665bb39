import Statistics
import SurveyModel
import Tally

/// The scale of a pair's row, as its answers are numbered in a tally.
struct PairScale {
    /// The value of the lowest level.
    let lowest: Int
    /// Values from the lowest level to the highest.
    let size: Int
    /// Answers that are categories, missing levels included; the kinds of no answer come after them.
    let categories: Int
    /// Of each answer the place of its value on the scale; below 0 for what has none.
    let places: [Int]

    init(_ subject: Subject) {
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

    /// - Parameter square: Row by row, now · size + need.
    func paired(_ square: [Int]) -> PairedCounts {
        PairedCounts(lowest: lowest, size: size, cells: square)
    }

    /// Those who gave an ordered answer to both sides.
    func paired(_ joint: JointCounts) -> PairedCounts {
        var square = [Int](repeating: 0, count: size * size)
        for (now, row) in places.enumerated() where row >= 0 {
            for (need, column) in places.enumerated() where column >= 0 {
                square[row * size + column] += joint[now: now, need: need]
            }
        }
        return paired(square)
    }
}
