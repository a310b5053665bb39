import Analysis
import Disclosure
import Statistics

/// Rules: the heading names the area with the largest mean gap and the one with the smallest, by
/// the printed figures, so that a tie in print is no difference. An area whose gap is hidden takes
/// no part. Rows that share the largest gap in print are named together. The first message counts the rows whose 95 % interval lies wholly above zero among
/// those shown; the second names the row with the largest gap.
extension Findings {
    struct AreaGap {
        let area: ReleasedArea
        let gap: Double
        let text: String
    }

    /// Shown areas of everyone, largest gap first.
    var areaGaps: [AreaGap] {
        guard let everyone else { return [] }
        let shown = report.areas.compactMap { area -> AreaGap? in
            guard let value = report.areaGap(area, in: everyone)?.published?.value else {
                return nil
            }
            return AreaGap(area: area, gap: value, text: numbers.difference(value))
        }
        return shown.enumerated().sorted {
            $0.element.gap != $1.element.gap
                ? $0.element.gap > $1.element.gap : $0.offset < $1.offset
        }.map(\.element)
    }

    /// The row with the largest shown gap, or those that share it in print; none at or below zero.
    func largest(of rows: [RowGap]) -> [RowGap] {
        let shown = RowGap.bySize(rows).filter { $0.state == .shown }
        guard let gap = shown.first?.gap?.value, gap > 0 else { return [] }
        return shown.filter { $0.gap?.value == gap }
    }

    /// One or two rows by name, more of them by number.
    func names(of rows: [RowGap]) -> String {
        guard rows.count > 2 else { return words.list(rows.map { quoted($0.subject.title) }) }
        return words(.manyQuestions, ["count": numbers.inWords(rows.count)])
    }

    private func quoted(_ text: String) -> String { words(.quoted, ["text": text]) }

    /// Where no row has the largest gap: none is above zero, or none is shown.
    private var noneLargest: String {
        rows.contains { $0.state == .shown } ? words[.noRowsClear] : words[.noGapsShown]
    }

    var summaryHeading: String {
        let gaps = areaGaps
        guard let first = gaps.first, let last = gaps.last else {
            let largest = largest(of: rows)
            return largest.isEmpty
                ? noneLargest : words(.largestRow, ["rows": names(of: largest)])
        }
        guard first.gap > 0 else { return words[.noAreaNeeds] }
        let largest = gaps.filter { $0.text == first.text }
        if largest.count == gaps.count, gaps.count > 1 { return words[.equalAreas] }
        if largest.count == 1, gaps.filter({ $0.text == last.text }).count == 1, gaps.count > 1 {
            return words(
                .largestAreaLeast, ["first": first.area.title, "last": last.area.title])
        }
        return words(.largestAreas, ["areas": words.list(largest.map(\.area.title))])
    }

    /// How many rows have a clearly larger need.
    var rowsMessage: Message? {
        let shown = rows.filter { $0.state == .shown }
        guard !shown.isEmpty else { return nil }
        let clear = shown.count(where: \.isClearlyLarger)
        let counts = [
            "clear": numbers.integer(clear), "count": numbers.integer(shown.count),
        ]
        let title =
            switch clear {
            case 0: words[.noRowsClear]
            case shown.count: words(clear == 1 ? .onlyRowClear : .allRowsClear, counts)
            default: words(.someRowsClear, counts)
            }
        var sentences = [clear == 0 ? words[.unclearDifference] : words[.clearDifference]]
        let areas = areaGaps
        if !areas.isEmpty {
            let list = areas.map { $0.area.title + " " + $0.text }
            sentences.insert(words(.areaMeans, ["list": words.list(list)]), at: 0)
        }
        return Message(title: title, text: sentences.joined(separator: " "))
    }

    var largestRowMessage: Message? {
        let largest = largest(of: rows)
        guard let row = largest.first, let gap = row.gap, let now = row.now, let need = row.need
        else { return nil }
        let names = names(of: largest)
        let title =
            largest.count > 2
            ? words(
                .largestRowMany,
                ["rows": names.capitalisedFirst, "gap": numbers.difference(gap.value)])
            : words(.largestRow, ["rows": names])
        guard largest.count == 1 else {
            return Message(title: title, text: items(largest))
        }
        let scale = row.scale
        var sentences = [
            words(
                .largestRowText,
                [
                    "now": numbers.mean(now), "need": numbers.mean(need),
                    "low": numbers.integer(scale.lowest), "high": numbers.integer(scale.highest),
                ])
        ]
        if let share = row.positiveShare {
            sentences.append(
                words(.positiveShareText, ["share": numbers.percentInWords(share)]))
        }
        if let certainty = certainty(of: gap) { sentences.append(certainty) }
        if let order = orderSentence(row) { sentences.append(order) }
        return Message(title: title, text: sentences.joined(separator: " "))
    }

    /// How sure the order of rows is: sure where the largest gap has no other place than the first
    /// within its 95 % limits. Nil where places are not shown.
    private func orderSentence(_ row: RowGap) -> String? {
        guard let everyone, let place = place(of: row.subject, in: everyone) else { return nil }
        return place.high > 1 ? words(.rankUnsure, facts(of: place)) : words[.rankSure]
    }

    /// Rows that share the largest gap, the first four by name.
    private func items(_ rows: [RowGap]) -> String {
        let items = rows.prefix(4).map { row in
            words(
                .largestRowItem,
                [
                    "row": quoted(row.subject.title),
                    "now": row.now.map { numbers.mean($0) } ?? "",
                    "need": row.need.map { numbers.mean($0) } ?? "",
                ])
        }
        return rows.count > items.count
            ? words(.largestRowMore, ["list": items.joined(separator: ", ")])
            : words(.largestRowItems, ["list": words.list(items)])
    }

    /// The heading of the section on today and need.
    var situationHeading: String {
        let largest = largest(of: rows)
        guard let row = largest.first, let gap = row.gap, let now = row.now, let need = row.need
        else { return noneLargest }
        guard largest.count == 1 else {
            return words(
                .rowsHeading,
                ["gap": numbers.difference(gap.value), "rows": names(of: largest)])
        }
        return words(
            .rowHeading,
            [
                "row": row.subject.title, "now": numbers.mean(now), "need": numbers.mean(need),
            ])
    }

    /// The heading of one area, from its rows.
    func areaHeading(_ title: String, _ rows: [RowGap]) -> String {
        let largest = largest(of: rows)
        guard !largest.isEmpty else {
            return rows.contains { $0.state == .shown }
                ? title : words(.areaHeadingHidden, ["area": title])
        }
        return words(.areaHeading, ["area": title, "rows": names(of: largest)])
    }
}

/// One of the report's three messages.
struct Message {
    let title: String
    let text: String
}
