/// Ways to fill the cells that were found to fit a question and taking part together.
///
/// They come up while taking part is bounded, and prove most hidden groups of every question to be
/// open before the question is looked at by itself.
struct WaysToAnswer: Sendable {
    /// By group, the numbers of respondents that were seen.
    private(set) var ranges: [ClosedRange<Double>?]
    /// One of the ways in full: by cell who took part, then the question's own unknowns; empty before any.
    private(set) var point: [Double] = []

    init(groups: Int) { ranges = [ClosedRange<Double>?](repeating: nil, count: groups) }

    /// - Parameter own: The question's unknowns, those of its base first.
    mutating func learn(_ people: [Double], own: [Double], _ groups: [AuditedGroup]) {
        let base = own.prefix(people.count)
        if point.isEmpty { point = people + own }
        for (index, group) in groups.enumerated() {
            var sum = 0.0
            for cell in group.cells { sum += base[cell] }
            let known = ranges[index] ?? sum...sum
            ranges[index] = min(known.lowerBound, sum)...max(known.upperBound, sum)
        }
    }
}
