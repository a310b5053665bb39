import Disclosure

/// Rules: a unit's first sentence names its largest shown gap above zero, the second says how sure
/// it is and whether the whole organisation's gap in the same row lies inside the unit's interval
/// (about the same) or outside it (larger, smaller); with few answers nothing is compared.
extension Findings {
    func unitSentences(_ unit: ReleasedGroup, rows: [RowGap]) -> [String] {
        guard rows.contains(where: { $0.state == .shown }) else {
            return [words(.unitNoGaps, ["parent": includingGroup(of: unit)])]
        }
        let largest = largest(of: rows)
        guard let row = largest.first, let gap = row.gap, let now = row.now, let need = row.need
        else { return [words[.unitNoneLarger]] }
        guard largest.count == 1 else {
            let names = names(of: largest)
            return [
                words(.unitLargestTie, ["gap": numbers.difference(gap.value), "rows": names])
            ] + [common(largest.map { $0.gap.flatMap { certainty(of: $0) } })].compactMap { $0 }
        }
        let first = words(
            .unitLargest,
            [
                "row": row.subject.title, "now": numbers.mean(now), "need": numbers.mean(need),
            ])
        let second = [certainty(of: gap), comparison(of: row, gap)].compactMap { $0 }
        return [first] + (second.isEmpty ? [] : [second.joined(separator: " ")])
    }

    /// What all say; nil where they differ.
    private func common(_ sentences: [String?]) -> String? {
        Set(sentences).count == 1 ? sentences[0] : nil
    }

    private func comparison(of row: RowGap, _ gap: ReleasedFigure.Published) -> String? {
        guard let whole = rows.first(where: { $0.subject == row.subject })?.gap?.value,
            let lower = gap.lower, let upper = gap.upper, let n = gap.n, n >= Self.fewAnswers
        else { return nil }
        let phrase: Phrase =
            whole < lower ? .unitAbove2 : (whole > upper ? .unitBelow2 : .unitSame)
        return words(phrase, ["gap": numbers.difference(whole)])
    }

    /// Between which places the gap of a row lies among the unit's rows; nil where places are not shown,
    /// and with few answers, of which nothing is compared.
    func placeSentence(_ row: RowGap, in unit: ReleasedGroup) -> String? {
        guard let n = row.gap?.n, n >= Self.fewAnswers,
            let place = place(of: row.subject, in: unit)
        else { return nil }
        return words(place.low == place.high ? .placeSure : .placeUnsure, facts(of: place))
    }

    /// The largest shown gaps above zero, at most three.
    func largestGaps(_ rows: [RowGap]) -> [RowGap] {
        let shown = RowGap.bySize(rows).filter {
            $0.state == .shown && ($0.gap?.value ?? 0) > 0
        }
        return Array(shown.prefix(3))
    }
}
