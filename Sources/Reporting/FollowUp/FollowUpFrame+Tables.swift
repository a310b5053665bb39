/// Tables of texts.
extension FollowUpFrame {
    /// - Parameters:
    ///   - columns: Titles; the first is that of the rows' own.
    ///   - numeric: Columns of numbers, counted from 0.
    ///   - short: Columns of a word, a number or a day, which are never broken.
    ///   - rows: As many texts as columns.
    func table(
        caption: String, _ columns: [FollowUpPhrase], numeric: Set<Int> = [], short: Set<Int> = [],
        rows: [[String]]
    ) -> TableView {
        table(
            caption: caption, titles: columns.map { words[$0] }, numeric: numeric, short: short,
            rows: rows)
    }

    func table(
        caption: String, titles: [String], numeric: Set<Int> = [], short: Set<Int> = [],
        rows: [[String]]
    ) -> TableView {
        func classes(_ column: Int) -> String {
            numeric.contains(column)
                ? short.contains(column) ? "num" : "right" : short.contains(column) ? "short" : ""
        }
        return TableView(
            caption: caption, captionClasses: "sr",
            columns: titles.enumerated().map {
                .init(title: $1, classes: classes($0))
            },
            rows: rows.map { row in
                .init(
                    header: .init(text: row.first ?? "", classes: ""),
                    cells: row.enumerated().dropFirst().map { index, text in
                        .init(
                            label: titles[index], text: text,
                            classes: classes(index))
                    })
            })
    }
}
