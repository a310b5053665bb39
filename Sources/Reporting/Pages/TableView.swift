/// A table as a template sees it.
struct TableView {
    let caption: String
    /// `sr` where the caption would only repeat the heading above.
    let captionClasses: String
    let classes: String
    let columns: [Column]
    let rows: [Row]

    /// - Parameter classes: `stack` for a table whose rows become cards on a narrow screen.
    init(
        caption: String, captionClasses: String = "", classes: String = "stack",
        columns: [Column], rows: [Row]
    ) {
        self.caption = caption
        self.captionClasses = captionClasses
        self.columns = columns
        self.rows = rows
        // Words are broken only where the table would be wider than the page: a column that may
        // break its words anywhere would also break those that fit.
        self.classes = Self.isTight(columns, rows) ? classes + " tight" : classes
    }

    /// Room for a table on the narrowest screen on which its rows are no cards, in pixels.
    private static let room = 700.0

    private static func isTight(_ columns: [Column], _ rows: [Row]) -> Bool {
        let widths = columns.enumerated().map { index, column in
            let texts = rows.compactMap { row in
                index == 0
                    ? row.header.text
                    : (row.cells.indices.contains(index - 1) ? row.cells[index - 1].text : nil)
            }
            let words = ([column.title] + texts).flatMap { $0.split(separator: " ") }
            let longest = words.map { TextWidth.of(String($0), size: 14, isBold: true) }.max()
            return (longest ?? 0) + 20
        }
        return widths.reduce(0, +) > room
    }

    struct Column {
        let title: String
        var classes = "num"
    }

    struct Row {
        var classes = ""
        let header: Cell
        let cells: [Cell]
        /// Stands in the place of all cells.
        var message: String?
        var span = 1
    }

    struct Cell {
        /// The column's title, shown beside the value where rows become cards.
        var label = ""
        let text: String
        /// What a screen reader says instead of the text.
        var spoken: String?
        var classes = "num"
        var href: String?
        /// What a link on the same page leads to.
        var id: String?
    }
}

/// A chart in both sizes with the table of its numbers.
struct ChartView {
    let wide: Markup
    let narrow: Markup
    let notes: [String]
    let table: TableView

    init(_ chart: some Chart, id: String, notes: [String] = [], table: TableView) {
        wide = chart.markup(id: id, size: .wide)
        narrow = chart.markup(id: id, size: .narrow)
        self.notes = notes
        self.table = table
    }
}

/// A chart under a heading of its own.
struct HeadedChart {
    let heading: String
    var subtitle: String?
    let chart: ChartView
}

/// A table under a heading of its own.
struct HeadedTable {
    let heading: String
    let table: TableView
    var note: String?
}

/// A number that stands large on a card.
struct KeyFigure {
    let label: String
    let value: String
    var spoken: String?
    var note = ""
}

/// A term with what it means.
struct Term {
    let term: String
    let text: String
}
