import LinearProgramming

/// A group whose answers are hidden, and what is known to be possible of them.
struct AnswerTarget {
    let group: Int
    /// The variables of each option, and of the base.
    let counts: [[Int]]
    let base: [Int]
    /// By option the least and greatest count in any way to fill the cells with whole numbers.
    private(set) var seen: [ClosedRange<Double>]?
    /// By option, how many gave another answer, at most, in any way to fill the cells.
    private(set) var others: [Double]

    init(_ group: Int, _ problem: AnswerProblem, options: Int) {
        self.group = group
        counts = (0..<options).map { problem.count($0, group).map(\.variable) }
        base = problem.respondents(group).map(\.variable)
        others = [Double](repeating: 0, count: options)
    }

    /// By how many people the count of some answer differs, at most, between ways that were seen.
    var spread: Double { (seen ?? []).map { $0.upperBound - $0.lowerBound }.max() ?? 0 }

    /// Whether no answer is one that (nearly) all must have given.
    var isMixed: Bool { others.allSatisfy { $0 >= 2 - 1e-6 } }

    /// Whether what was seen is enough.
    var isOpen: Bool { spread >= 2 && isMixed }

    /// Takes up one more way to fill the cells.
    mutating func learn(_ values: [Double], isWhole: Bool) {
        let total = base.reduce(0) { $0 + values[$1] }
        let found = counts.map { $0.reduce(0) { $0 + values[$1] } }
        for option in found.indices { others[option] = max(others[option], total - found[option]) }
        guard isWhole else { return }
        let rounded = found.map { $0.rounded() }
        guard let known = seen else {
            seen = rounded.map { $0...$0 }
            return
        }
        seen = zip(known, rounded).map { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    }
}
