/// A group whose answers are hidden, and what is known to be possible of them.
struct AnswerTarget {
    let group: Int
    let cells: [Int]
    /// So many must be able to have given another answer, or (nearly) all gave one. Of one person
    /// that says nothing; of two, one who differs is half of them.
    let fewest: Double
    /// By how many people some answer must be open; whoever may be one person differs by one.
    private let width: Double
    /// By option the least and greatest count in any way to fill the cells with whole numbers.
    private(set) var seen: [ClosedRange<Double>]?
    /// By option, how many gave another answer, at most, in any way to fill the cells.
    private(set) var others: [Double]

    /// - Parameter most: How many people the group has, at most.
    init(_ group: Int, _ cells: [Int], options: Int, most: Double) {
        self.group = group
        self.cells = cells
        fewest = most < 2 ? 0 : most < 3 ? 1 : 2
        width = most < 2 ? 1 : 2
        others = [Double](repeating: 0, count: options)
    }

    /// By how many people the count of some answer differs, at most, between ways that were seen.
    var spread: Double { (seen ?? []).map { $0.upperBound - $0.lowerBound }.max() ?? 0 }

    /// Whether the answers are known to differ by enough.
    var isWide: Bool { spread >= width }

    /// Whether no answer is one that (nearly) all must have given.
    var isMixed: Bool { others.allSatisfy { $0 >= fewest - 1e-6 } }

    /// Whether what was seen is enough.
    var isOpen: Bool { isWide && isMixed }

    /// Takes up one more way to fill the cells.
    mutating func learn(_ table: AnswerTable) {
        func total(_ row: [Double]) -> Double {
            var sum = 0.0
            for cell in cells { sum += row[cell] }
            return sum
        }
        learn(total(table.base), table.answers.map(total), isWhole: table.isWhole)
    }

    /// - Parameter found: By option, how many of all gave it.
    mutating func learn(_ all: Double, _ found: [Double], isWhole: Bool) {
        for option in found.indices { others[option] = max(others[option], all - found[option]) }
        guard isWhole else { return }
        let rounded = found.map { $0.rounded() }
        guard let known = seen else {
            seen = rounded.map { $0...$0 }
            return
        }
        seen = zip(known, rounded).map { min($0.lowerBound, $1)...max($0.upperBound, $1) }
    }
}
