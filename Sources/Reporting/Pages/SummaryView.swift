import Disclosure

/// The most important, on one page.
struct SummaryView {
    let heading: String
    let keys: [KeyFigure]
    let messages: [Message]
    let reliability: [String]
    let hasReliability: Bool
}

extension PageMaker {
    func summary() -> SummaryView {
        let reliability = findings.reliability
        return SummaryView(
            heading: findings.summaryHeading, keys: keyFigures(),
            messages: [
                findings.rowsMessage, findings.largestRowMessage, findings.participationMessage,
            ].compactMap { $0 }, reliability: reliability, hasReliability: !reliability.isEmpty)
    }

    private func keyFigures() -> [KeyFigure] {
        let leaves = findings.leaves
        let shown = leaves.count(where: \.isPublishable)
        let hidden = leaves.count - shown
        let units = KeyFigure(
            label: words[.keyUnits],
            value: words(
                .ofTotal,
                ["part": numbers.integer(shown), "whole": numbers.integer(leaves.count)]),
            note: hidden == 0
                ? words[.keyUnitsAll]
                : words(.keyUnitsNote, ["hidden": numbers.inWords(hidden).capitalisedFirst]))
        let rows = findings.largest(of: findings.rows)
        // Where no need is larger than today, the row that comes closest.
        let row = rows.first ?? RowGap.bySize(findings.rows).first { $0.state == .shown }
        let area = findings.areaGaps.first
        return [
            rateKey(of: findings.overall), units,
            key(
                words[.keyRow], row?.gap?.value,
                note: rows.isEmpty
                    ? row?.subject.title : findings.names(of: rows).capitalisedFirst),
            key(words[.keyArea], area?.gap, note: area?.area.title),
        ]
    }

    /// The response rate as a key figure, hidden or not.
    func rateKey(of participation: Findings.Participation?) -> KeyFigure {
        guard let participation, let rate = participation.rate else {
            return key(words[.keyRate], nil, note: nil)
        }
        var note = ""
        if let n = participation.n, let headcount = participation.headcount {
            note = words(
                .keyRateNote,
                ["n": numbers.integer(n), "population": numbers.integer(headcount)])
        }
        return KeyFigure(label: words[.keyRate], value: numbers.percent(rate), note: note)
    }

    private func key(_ label: String, _ gap: Double?, note: String?) -> KeyFigure {
        guard let gap else {
            return KeyFigure(
                label: label, value: NumberFormat.hidden, spoken: words[.hiddenSpoken],
                note: words[.hiddenSpoken])
        }
        return KeyFigure(label: label, value: numbers.difference(gap), note: note ?? "")
    }
}
