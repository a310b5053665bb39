import SurveyModel

/// Which days are the last ones: those that hold about a quarter of the responses.
///
/// A day is never parted, since nothing is known of the order within it. So the order of responses in a
/// file, and of files, decides nothing.
struct LastDays {
    /// The first of them.
    let first: AnswerDay

    /// Of the responses, the part that is meant to have come on the last days: one of so many.
    private static let parts = 4

    /// Nil where fewer than two days are known.
    ///
    /// - Parameter responses: How many came on each day.
    init?(_ responses: [AnswerDay: Int]) {
        let days = responses.keys.sorted()
        let total = responses.values.reduce(0, +)
        var late = 0
        var best: (distance: Int, first: AnswerDay)?
        for day in days.dropFirst().reversed() {
            late += responses[day] ?? 0
            let distance = abs(Self.parts * late - total)
            // Of two as near the later, which came first.
            if best.map({ distance < $0.distance }) ?? true { best = (distance, day) }
        }
        guard let best else { return nil }
        first = best.first
    }
}
