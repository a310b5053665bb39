import SurveyModel

extension ReleasedAccounting {
    /// What may be told of the records, such that no small number of people follows from it.
    ///
    /// A count is told when it is 0 or at least k. The total is told when it is, too, and leaves
    /// every count that is not told as open as it was: anything from 1 to k − 1.
    init(_ accounting: RecordAccounting, isEveryoneShown: Bool, minimumGroup: Int) {
        func told(_ count: Int) -> Int? { count == 0 || count >= minimumGroup ? count : nil }
        let fates = Fate.allCases.filter { $0 != .accepted }
        let untold = fates.map { accounting.fates[$0] }.filter { told($0) == nil }
        let total = fates.reduce(0) { $0 + accounting.fates[$1] }
        let most = minimumGroup - 1
        let others = untold.count - 1
        let rest = untold.reduce(0, +)
        // One of them is 1 when the others are as large as can be, and k − 1 when they are 1.
        let staysOpen = untold.isEmpty || (rest - others * most <= 1 && rest - others >= most)
        accepted = isEveryoneShown ? accounting.fates[.accepted] : nil
        setAside = fates.filter { accounting.fates[$0] > 0 }
            .map { SetAside(fate: $0.rawValue, count: told(accounting.fates[$0])) }
        setAsideTotal = staysOpen && others != 0 ? told(total) : nil
        hasSetAside = total > 0
        sources = accounting.sources
    }
}
