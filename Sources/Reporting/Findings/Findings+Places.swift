import Analysis
import Disclosure
import Statistics

/// Places of rows by the size of their gap: within 95 % limits, among the rows of the group that are
/// shown on the same scale.
extension Findings {
    struct Place {
        let low: Int
        let high: Int
        /// Rows that have a place.
        let total: Int
    }

    /// Nil where the places of the group are not shown.
    func place(of subject: ReleasedSubject, in group: ReleasedGroup) -> Place? {
        func rank(_ subject: ReleasedSubject) -> ReleasedFigure.Published? {
            report.figure(.rank, of: subject, in: group, horizon: .gap)?.published
        }
        guard let own = rank(subject), let lower = own.lower, let upper = own.upper else {
            return nil
        }
        let total = report.subjects.count {
            $0.kind == .pairRow && Self.range(of: $0) == Self.range(of: subject)
                && rank($0) != nil
        }
        return Place(low: Int(lower), high: Int(upper), total: total)
    }

    /// Rows are ranked with those on a scale of the same range.
    private static func range(of subject: ReleasedSubject) -> [Int?] {
        let values = subject.options.filter { !$0.isMissing }.compactMap(\.value)
        return [values.min(), values.max()]
    }

    func facts(of place: Place) -> [String: String] {
        [
            "low": numbers.integer(place.low), "high": numbers.integer(place.high),
            "total": numbers.integer(place.total),
        ]
    }
}
