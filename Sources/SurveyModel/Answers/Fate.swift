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
}

/// How many records met each fate; the fates add up to the records read.
package struct FateCounts: Sendable, Hashable {
    private var counts: [Fate: Int]

    package init(_ counts: [Fate: Int] = [:]) {
        self.counts = counts
    }

    package subscript(_ fate: Fate) -> Int {
        get { counts[fate] ?? 0 }
        set { counts[fate] = newValue }
    }

    /// All records that were read.
    package var total: Int { Fate.allCases.reduce(0) { $0 + self[$1] } }

    package static func + (a: FateCounts, b: FateCounts) -> FateCounts {
        var sum = a
        for fate in Fate.allCases { sum[fate] += b[fate] }
        return sum
    }
}
