import SurveyModel

extension ReleasedAccounting {
    /// What may be told of the records, such that no small number of people follows from it.
    ///
    /// A count is told when it is 0 or at least k. The total is told when it is, too, and leaves
    /// every count that is not told as open as it was: anything from 1 to k − 1.
    ///
    /// - Parameter outsideCount: Accepted records of people outside the target group, which no figure
    ///   counts.
    init(
        _ accounting: RecordAccounting, outsideCount: Int = 0, isEveryoneShown: Bool,
        minimumGroup: Int
    ) {
        let small = SmallNumbers(minimumGroup: minimumGroup)
        func told(_ count: Int) -> Int? { small.mayTell(count) ? count : nil }
        let counts =
            Fate.allCases.filter { $0 != .accepted }
            .map { (reason: $0.rawValue, count: accounting.fates[$0]) }
            + [(reason: Self.outsideTarget, count: outsideCount)]
        let total = counts.reduce(0) { $0 + $1.count }
        accepted = isEveryoneShown ? accounting.fates[.accepted] - outsideCount : nil
        setAside = counts.filter { $0.count > 0 }
            .map { SetAside(fate: $0.reason, count: told($0.count)) }
        setAsideTotal = small.total(of: counts.map(\.count))
        hasSetAside = total > 0
        sources = accounting.sources
    }

    /// What stands in place of a fate for answers of people outside the target group.
    package static let outsideTarget = "outside_target"
}
