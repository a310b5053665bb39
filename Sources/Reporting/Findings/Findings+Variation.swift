import Analysis
import Disclosure
import Statistics

/// Rules: of the areas, the one whose shown leaf units lie farthest apart gives the heading; at
/// least two units must be shown. Whether the distance means anything is judged row by row between
/// the two units farthest apart: where their 95 % intervals overlap in at least half of the rows
/// they both show with an interval, the fixed sentence on overlap follows; where no row has intervals
/// of both, that it cannot be said. Units are never ranked or named here.
extension Findings {
    struct Spread {
        let area: ReleasedArea
        let lowest: (group: ReleasedGroup, gap: Double)
        let highest: (group: ReleasedGroup, gap: Double)
    }

    /// The area with the widest spread between shown units.
    var widestSpread: Spread? {
        let spreads = report.areas.compactMap { area -> Spread? in
            let gaps = leaves.compactMap { unit in
                report.areaGap(area, in: unit)?.published.map { (group: unit, gap: $0.value) }
            }
            guard gaps.count > 1, let lowest = gaps.min(by: { $0.gap < $1.gap }),
                let highest = gaps.max(by: { $0.gap < $1.gap })
            else { return nil }
            return Spread(area: area, lowest: lowest, highest: highest)
        }
        // The first of equals, in the survey's order.
        return spreads.reduce(nil) { widest, next in
            guard let widest else { return next }
            let distance = next.highest.gap - next.lowest.gap
            return distance > widest.highest.gap - widest.lowest.gap + 1e-9 ? next : widest
        }
    }

    var variationHeading: String {
        guard let spread = widestSpread else { return words[.variationNone] }
        let low = numbers.difference(spread.lowest.gap)
        let high = numbers.difference(spread.highest.gap)
        guard low != high else { return words[.variationEqual] }
        return words(
            .variationHeading, ["area": spread.area.title, "low": low, "high": high])
    }

    /// What may be made of the differences between units.
    var variationSentences: [String] {
        guard let spread = widestSpread, spread.highest.gap > spread.lowest.gap else { return [] }
        let rows = report.subjects.filter {
            $0.kind == .pairRow && $0.area == spread.area.id
        }
        let parted = rows.compactMap { row -> Bool? in
            guard let a = interval(row, spread.lowest.group),
                let b = interval(row, spread.highest.group)
            else { return nil }
            return a.upper < b.lower || b.upper < a.lower
        }
        guard !parted.isEmpty else { return [words[.variationUnknown]] }
        let apart = parted.count { $0 }
        guard apart * 2 > parted.count else { return [words[.overlappingIntervals]] }
        let clear =
            rows.count == 1
            ? words[.variationClearOnly]
            : words(
                .variationClear,
                ["count": numbers.inWords(apart), "total": numbers.inWords(rows.count)])
        return [clear, words[.doNotRank]]
    }

    private func interval(
        _ row: ReleasedSubject, _ group: ReleasedGroup
    ) -> (lower: Double, upper: Double)? {
        guard let gap = report.figure(.mean, of: row, in: group, horizon: .gap)?.published,
            let lower = gap.lower, let upper = gap.upper
        else { return nil }
        return (lower, upper)
    }
}
