/// How the p of many tests are adjusted for being many: R's `p.adjust`.
package enum PAdjustment: String, Sendable, Hashable, CaseIterable {
    /// Benjamini and Hochberg 1995: of the differences called real, at most this share is not.
    case benjaminiHochberg = "BH"
    /// Benjamini and Yekutieli 2001: the same under any dependence.
    case benjaminiYekutieli = "BY"
    /// Holm 1979: the probability that any difference called real is not.
    case holm

    /// Adjusted p in the order given; a test that could not be computed stays nil in its place and
    /// is not among the tests counted.
    ///
    /// Golden: `g6_micro.json`, `padjust`; `g2_enkat.json`, `bh_wilcoxon` and the like; to 1e-12.
    /// - Throws: `.argumentOutOfRange` for a p outside [0, 1].
    package func adjusted(_ pValues: [Double?]) throws(NotComputable) -> [Double?] {
        var known: [(place: Int, p: Double)] = []
        for (place, p) in pValues.enumerated() {
            guard let p else { continue }
            guard p >= 0, p <= 1 else { throw .argumentOutOfRange }
            known.append((place, p))
        }
        known.sort { ($0.p, $0.place) < ($1.p, $1.place) }
        let tests = Double(known.count)
        let penalty =
            self == .benjaminiYekutieli
            ? (1...max(1, known.count)).reduce(0) { $0 + 1 / Double($1) } : 1
        var adjusted = [Double?](repeating: nil, count: pValues.count)
        switch self {
        case .holm:
            var largest = 0.0
            for (before, test) in known.enumerated() {
                largest = max(largest, (tests - Double(before)) * test.p)
                adjusted[test.place] = min(1, largest)
            }
        case .benjaminiHochberg, .benjaminiYekutieli:
            var smallest = 1.0
            for (before, test) in known.enumerated().reversed() {
                smallest = min(smallest, penalty * tests / Double(before + 1) * test.p)
                adjusted[test.place] = smallest
            }
        }
        return adjusted
    }
}
