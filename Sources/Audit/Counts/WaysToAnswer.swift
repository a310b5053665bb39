/// Ways to fill the cells that were found to fit a question and taking part together.
///
/// They come up while taking part is bounded, and prove most hidden groups of every question to be
/// open before the question is looked at by itself.
struct WaysToAnswer: Sendable {
    /// By group, the numbers of respondents that were seen.
    private(set) var ranges: [ClosedRange<Double>?]
    /// By cell, how many answered in some of the ways that are whole numbers: each has a group with
    /// several respondents that has few in those before it.
    private(set) var whole: [[Double]] = []
    /// One of the ways in full: by cell who took part, then the question's own unknowns; empty before any.
    private(set) var point: [Double] = []
    private var isCovered: [Bool]

    init(groups: Int) {
        ranges = [ClosedRange<Double>?](repeating: nil, count: groups)
        isCovered = [Bool](repeating: false, count: groups)
    }

    /// - Parameter own: The question's unknowns, those of its base first.
    mutating func learn(_ people: [Double], own: [Double], _ groups: [AuditedGroup]) {
        let base = own.prefix(people.count)
        if point.isEmpty { point = people + own }
        let isWhole = whole.count < Self.most && Self.isWhole(people) && Self.isWhole(base)
        var isNew = false
        for (index, group) in groups.enumerated() {
            var sum = 0.0
            for cell in group.cells { sum += base[cell] }
            let known = ranges[index] ?? sum...sum
            ranges[index] = min(known.lowerBound, sum)...max(known.upperBound, sum)
            guard isWhole, !isCovered[index], sum > Self.several else { continue }
            isCovered[index] = true
            isNew = true
        }
        if isNew { whole.append(base.map { $0.rounded() }) }
    }

    /// Within so little that sums over all cells round to what they are said to be.
    private static func isWhole(_ values: some Sequence<Double>) -> Bool {
        values.allSatisfy { abs($0 - $0.rounded()) < 1e-4 }
    }

    private static let several = 2.5
    private static let most = 6
}
