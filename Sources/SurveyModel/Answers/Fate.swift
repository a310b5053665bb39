/// What became of a record that was read; every record has exactly one.
package enum Fate: String, Sendable, Hashable, CaseIterable {
    /// Counted.
    case accepted
    /// Superseded by a later record of the same response.
    case replaced
    /// The same response, unchanged, already stands in an earlier file.
    case unchanged
    /// The same response, unchanged, stands twice in the file.
    case duplicate
    /// Set aside with a reason.
    case quarantined
    /// A record without any content.
    case blank
    /// Erased by a decision, and nothing of it kept.
    case erased

    fileprivate var position: Int {
        switch self {
        case .accepted: 0
        case .replaced: 1
        case .unchanged: 2
        case .duplicate: 3
        case .quarantined: 4
        case .blank: 5
        case .erased: 6
        }
    }
}

/// How many records met each fate; the fates add up to the records read.
package struct FateCounts: Sendable, Hashable {
    /// By the position of the fate: counted for every record, so nothing is looked up.
    private var counts = [Int](repeating: 0, count: Fate.allCases.count)

    package init(_ counts: [Fate: Int] = [:]) {
        for fate in Fate.allCases { self[fate] = counts[fate] ?? 0 }
    }

    package subscript(_ fate: Fate) -> Int {
        get { counts[fate.position] }
        set { counts[fate.position] = newValue }
    }

    /// All records that were read.
    package var total: Int { counts.reduce(0, +) }

    package static func + (a: FateCounts, b: FateCounts) -> FateCounts {
        var sum = a
        for fate in Fate.allCases { sum[fate] += b[fate] }
        return sum
    }
}
