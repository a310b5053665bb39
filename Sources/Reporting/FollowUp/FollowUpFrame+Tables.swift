/// Tables of texts.
extension FollowUpFrame {
    /// - Parameters:
    ///   - columns: Titles; the first is that of the rows' own.
    ///   - numeric: Columns of numbers, counted from 0.
    ///   - rows: As many texts as columns.
    func table(
        caption: String, _ columns: [FollowUpPhrase], numeric: Set<Int> = [], rows: [[String]]
    ) -> TableView {
        table(caption: caption, titles: columns.map { words[$0] }, numeric: numeric, rows: rows)
    }

    func table(
        caption: String, titles: [String], numeric: Set<Int> = [], rows: [[String]]
    ) -> TableView {
        TableView(
            caption: caption, captionClasses: "sr",
            columns: titles.enumerated().map {
                .init(title: $1, classes: numeric.contains($0) ? "num" : "")
            },
            rows: rows.map { row in
                .init(
                    header: .init(text: row.first ?? "", classes: ""),
                    cells: row.enumerated().dropFirst().map { index, text in
                        .init(
                            label: titles[index], text: text,
                            classes: numeric.contains(index) ? "num" : "")
                    })
            })
    }
}
