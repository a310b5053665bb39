/// How many respondents gave each combination of two answers on one ordered scale: now and need.
///
/// Shape: a square, `counts[i][j]` people answered `lowest + i` for now and `lowest + j` for need;
/// combinations nobody gave have a 0. Unit: respondents, unweighted. Base: those with an ordered
/// answer on both sides; everybody else is counted elsewhere.
package struct PairedCounts: Sendable, Hashable {
    /// The value of the first category, on both sides.
    package let lowest: Int
    /// Rows now, columns need.
    package let counts: [[Int]]

    /// - Parameters:
    ///   - lowest: the value of the first category.
    ///   - counts: rows now, columns need. Short rows and missing rows are filled with 0 to a
    ///     square; a negative count is taken as 0.
    package init(lowest: Int, counts: [[Int]]) {
        let size = counts.map(\.count).reduce(counts.count, max)
        self.lowest = lowest
        self.counts = (0..<size).map { now in
            (0..<size).map { need in
                guard now < counts.count, need < counts[now].count else { return 0 }
                return max(0, counts[now][need])
            }
        }
    }

    /// n, the number of pairs.
    package var total: Int { now.total }

    /// The answers for now of those who answered both.
    package var now: OrdinalCounts {
        OrdinalCounts(lowest: lowest, counts: counts.map { $0.reduce(0, saturatingSum) })
    }

    /// The answers for need of those who answered both.
    package var need: OrdinalCounts {
        OrdinalCounts(
            lowest: lowest,
            counts: counts.indices.map { column in
                counts.reduce(0) { saturatingSum($0, $1[column]) }
            })
    }

    /// The distribution of D = need − now, from −(K − 1) to K − 1 for a scale of K categories.
    package var differences: OrdinalCounts {
        let widest = max(0, counts.count - 1)
        var distribution = [Int](repeating: 0, count: counts.isEmpty ? 0 : 2 * widest + 1)
        for (now, row) in counts.enumerated() {
            for (need, count) in row.enumerated() {
                let slot = need - now + widest
                distribution[slot] = saturatingSum(distribution[slot], count)
            }
        }
        return OrdinalCounts(lowest: -widest, counts: distribution)
    }
}
