import SurveyModel

extension ReleasedAccounting {
    /// What may be told of the records, such that no small number of people follows from it.
    ///
    /// A count is told when it is 0 or at least k. The total is told when it is, too, and does not
    /// give back a single count that is not.
    init(_ accounting: RecordAccounting, isEveryoneShown: Bool, minimumGroup: Int) {
        func told(_ count: Int) -> Int? { count == 0 || count >= minimumGroup ? count : nil }
        let fates = Fate.allCases.filter { $0 != .accepted }
        let untold = fates.map { accounting.fates[$0] }.filter { told($0) == nil }
        let total = fates.reduce(0) { $0 + accounting.fates[$1] }
        let givesBack = untold.count == 1 || (!untold.isEmpty && told(untold.reduce(0, +)) == nil)
        accepted = isEveryoneShown ? accounting.fates[.accepted] : nil
        setAside = fates.filter { accounting.fates[$0] > 0 }
            .map { SetAside(fate: $0.rawValue, count: told(accounting.fates[$0])) }
        setAsideTotal = givesBack ? nil : told(total)
        hasSetAside = total > 0
        sources = accounting.sources
    }
}
