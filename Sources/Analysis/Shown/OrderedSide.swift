import Statistics
import SurveyModel

/// An ordered distribution of a subject: one side of a pair, its gap, or a question on a scale.
struct OrderedSide {
    let horizon: FigureHorizon?
    /// Position among the distributions of the footprint.
    let distribution: Int
    /// The value of its first category.
    let lowest: Int
    /// How many categories it has.
    let width: Int
    let base: FigureBase

    /// Empty for what has no order.
    static func all(of subject: Subject) -> [OrderedSide] {
        let values = subject.categories.compactMap(\.value)
        guard let lowest = values.min(), let highest = values.max() else { return [] }
        let width = highest - lowest + 1
        switch subject.kind {
        case .pairRow:
            return [
                OrderedSide(
                    horizon: .now, distribution: 0, lowest: lowest, width: width,
                    base: .bothAnswered),
                OrderedSide(
                    horizon: .need, distribution: 1, lowest: lowest, width: width,
                    base: .bothAnswered),
                OrderedSide(
                    horizon: .gap, distribution: 2, lowest: lowest - highest,
                    width: 2 * width - 1, base: .bothAnswered),
            ]
        case .scale:
            return [
                OrderedSide(
                    horizon: nil, distribution: 0, lowest: lowest, width: width, base: .answered)
            ]
        case .participation, .single, .multiple, .index: return []
        }
    }

    /// What a group answered.
    func answers(in result: GroupResult) -> OrdinalCounts {
        OrdinalCounts(lowest: lowest, counts: result.footprint.distributions[distribution])
    }
}
