/// A table as a template sees it.
struct TableView {
    var caption: String
    /// `sr` where the caption would only repeat the heading above.
    var captionClasses = ""
    var classes = "stack"
    let columns: [Column]
    let rows: [Row]

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
