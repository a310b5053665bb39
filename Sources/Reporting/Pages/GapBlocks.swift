import Disclosure

/// Rows of pairs, together as they are drawn: one area and one scale.
struct GapBlock {
    let title: String
    let rows: [RowGap]

    /// Areas in the survey's order, then rows without area under the title of their pair.
    static func blocks(_ rows: [RowGap], of report: ReleasedReport, other: String) -> [GapBlock] {
        var blocks: [(area: String, options: [ReleasedOption], title: String, rows: [RowGap])] = []
        let order = report.areas.map(\.id) + [""]
        let known = Set(report.areas.map(\.id))
        for area in order {
            for row in rows where (known.contains(row.subject.area) ? row.subject.area : "") == area
            {
                let title =
                    report.areas.first { $0.id == area }?.title
                    ?? (row.subject.parentTitle.isEmpty ? other : row.subject.parentTitle)
                let place = blocks.firstIndex {
                    $0.area == area && $0.options == row.subject.options && $0.title == title
                }
                if let place {
                    blocks[place].rows.append(row)
                } else {
                    blocks.append((area, row.subject.options, title, [row]))
                }
            }
        }
        return blocks.map { GapBlock(title: $0.title, rows: $0.rows) }
    }
}
