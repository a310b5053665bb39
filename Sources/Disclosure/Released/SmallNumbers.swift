import Analysis

/// Numbers of people that are told beside the results: none, or as many as a group needs to be shown.
struct SmallNumbers {
    /// k.
    let minimumGroup: Int

    func mayTell(_ count: Int) -> Bool { count == 0 || count >= minimumGroup }

    /// Whether all counts among some figures may be told.
    func mayTell(_ figures: [Figure]) -> Bool {
        figures.compactMap(\.value).allSatisfy { mayTell(Int($0)) }
    }

    /// The total of some counts where it may be told beside those of them that may: it leaves every
    /// count that is not told as open as it was, anything from 1 to k − 1.
    func total(of counts: [Int]) -> Int? {
        let total = counts.reduce(0, +)
        let untold = counts.filter { !mayTell($0) }
        let most = minimumGroup - 1
        let others = untold.count - 1
        let rest = untold.reduce(0, +)
        // One of them is 1 when the others are as large as can be, and k − 1 when they are 1.
        let staysOpen = untold.isEmpty || (rest - others * most <= 1 && rest - others >= most)
        return staysOpen && others != 0 && mayTell(total) ? total : nil
    }
}
