import Evaluation

/// Decides which numbers of people are not shown.
///
/// A number from 1 to k − 1 is hidden, and others with it until it can be anything over a range of at
/// least k that reaches k, for a reader who knows everything else that is shown here, in the report, or by
/// the organisers' own word. So small a number of answers that the report hides stays at least as open as the report
/// leaves it, up to the same range. What cannot be opened by hiding, since it follows from what everyone
/// knows, is left as it is. Ranges are of fractions, as in the report. A number that an earlier release told, and
/// that few have been added to since, is hidden in the same way.
struct PeopleProtection {
    private let space: PeopleSpace
    private let minimumGroup: Int
    private let small: Set<Int>
    private let open: [Int]
    /// Numbers that have to be open, with the range they have when nothing of ours is shown.
    private let guarded: [(entry: Int, widest: ClosedRange<Double>)]

    /// - Parameter changedByFew: Positions of entries that differ from an earlier release by 1 to k − 1.
    init(_ table: PeopleTable, minimumGroup: Int, changedByFew: Set<Int> = []) {
        let space = PeopleSpace(table)
        self.space = space
        self.minimumGroup = minimumGroup
        let limits = SmallNumbers(minimumGroup: minimumGroup)
        let open = table.entries.indices.filter { table.entries[$0].kind == .open }
        self.open = open
        func isSmall(_ entry: Int) -> Bool { !limits.mayTell(table.entries[entry].value) }
        let small = open.filter { isSmall($0) || changedByFew.contains($0) }
        self.small = Set(small)
        let guarded =
            small
            + table.entries.indices.filter {
                table.entries[$0].kind == .hiddenElsewhere && isSmall($0)
            }
        let widest = space.ranges(of: guarded, hidden: Set(open))
        self.guarded = zip(guarded, widest).compactMap { entry, range in
            range.map { (entry: entry, widest: $0) }
        }
    }

    /// Positions of the entries that are not shown, beside those that the report hides.
    func hidden() -> Set<Int> {
        var hidden = small
        for target in guarded { open(target.entry, target.widest, &hidden) }
        // What was hidden for one number's sake may have opened another one again, or closed none: once
        // more, until nothing has to be added.
        while let target = firstClosed(hidden) {
            let before = hidden.count
            open(target.entry, target.widest, &hidden)
            if hidden.count == before { break }
        }
        return cleaned(hidden)
    }

    private func open(_ entry: Int, _ widest: ClosedRange<Double>, _ hidden: inout Set<Int>) {
        let wanted = Double(minimumGroup)
        for _ in 0..<3 {
            guard let range = space.ranges(of: [entry], hidden: hidden)[0],
                !isOpen(range, widest)
            else { return }
            let top = min(widest.upperBound, max(wanted, range.lowerBound + wanted))
            let bottom = max(widest.lowerBound, range.upperBound - wanted)
            let isRaised = range.upperBound < top - Self.tolerance
            let more = space.cheapest(
                for: entry, from: isRaised ? top : 0, to: isRaised ? .infinity : bottom,
                hidden: hidden)
            guard let more, !more.isEmpty else { return }
            hidden.formUnion(more)
        }
    }

    private func isOpen(_ range: ClosedRange<Double>, _ widest: ClosedRange<Double>) -> Bool {
        let wanted = Double(minimumGroup)
        let width = min(wanted, widest.upperBound - widest.lowerBound)
        return range.upperBound >= min(wanted, widest.upperBound) - Self.tolerance
            && range.upperBound - range.lowerBound >= width - Self.tolerance
    }

    private func firstClosed(
        _ hidden: Set<Int>
    ) -> (entry: Int, widest: ClosedRange<Double>)? {
        let ranges = space.ranges(of: guarded.map(\.entry), hidden: hidden)
        return zip(guarded, ranges).first { target, range in
            range.map { !isOpen($0, target.widest) } ?? false
        }?.0
    }

    /// Without what is hidden and need not be, the largest first.
    private func cleaned(_ hidden: Set<Int>) -> Set<Int> {
        guard firstClosed(hidden) == nil else { return hidden }
        var kept = hidden
        let others = hidden.subtracting(small).sorted {
            let (a, b) = (space.table.entries[$0].value, space.table.entries[$1].value)
            return (b, $0) < (a, $1)
        }
        for entry in others {
            kept.remove(entry)
            if firstClosed(kept) != nil { kept.insert(entry) }
        }
        return kept
    }

    private static let tolerance = 1e-6
}
