/// One column (or JSON path) of an export that carries answers.
package struct ExportColumn: Sendable, Hashable {
    /// The header as one element, or the keys down to the value in JSON.
    package let path: [String]
    /// Other headers that the same tool is known to write for it.
    package private(set) var aliases: [[String]]
    /// The canonical columns it carries, as positions in `ColumnLayout.columns`: one, or for a
    /// multiple choice in one cell one per option, in their order.
    package let columns: [Int]
    /// Position of the other-text that shares the cell, where the tool writes a typed answer in
    /// place of the option's own value.
    package let otherText: Int?
    package let style: CellStyle
    /// What the tool writes: for one closed column parallel to `Column.categories`, for a multiple
    /// choice in one cell parallel to `columns`; empty for text, numbers and dates.
    package let values: [String]
    /// Which of `values` stands for the option that opens the tool's own "other" text, wherever
    /// that text stands.
    package let otherValue: Int?
    /// Whether a table without it is refused. Texts that belong to an option may be missing.
    package let isExpected: Bool
    /// What earlier versions of the survey had in place of `values`, and the codes behind them; of a
    /// flag, what the tool may have been told to write instead.
    package private(set) var formerValues: [FormerValue] = []
    /// What a user has said that cells hold in place of `values`; goes before everything else. Of a
    /// flag, all that stands for the side it is said of.
    package let declaredValues: [FormerValue]
    /// Whether the survey's own codes are understood in its cells.
    package let readsCodes: Bool
    /// The cell in every header row as the tool writes it; empty where `header` is all of it.
    package let headerCells: [String]

    /// A value that stood for the one at a position of `values` before it was renamed.
    package struct FormerValue: Sendable, Hashable {
        package let index: Int
        package let text: String
    }

    package init(
        path: [String], aliases: [[String]] = [], columns: [Int], style: CellStyle,
        values: [String] = [], otherText: Int? = nil, otherValue: Int? = nil,
        isExpected: Bool = true, headerCells: [String] = [], declaredValues: [FormerValue] = [],
        readsCodes: Bool = true
    ) {
        self.declaredValues = declaredValues
        self.readsCodes = readsCodes
        self.path = path
        self.headerCells = headerCells
        self.aliases = aliases
        self.columns = columns
        self.style = style
        self.values = values
        self.otherText = otherText
        self.otherValue = otherValue
        self.isExpected = isExpected
    }

    /// Also known by these; what is known already stays as it is.
    mutating func add(aliases more: [[String]], values: [FormerValue]) {
        aliases += more
        for value in values where !formerValues.contains(value) {
            let isCurrent =
                self.values.indices.contains(value.index) && self.values[value.index] == value.text
            if !isCurrent { formerValues.append(value) }
        }
    }

    /// The header of a table; in JSON the path joined with `.`.
    package var header: String { path.joined(separator: ".") }
}

/// How a cell says what was answered.
package enum CellStyle: Sendable, Hashable {
    /// One of `values`; with `otherText`, any other text is what was typed at "other".
    case value
    /// One option of a multiple choice: `values` are what stands for not chosen and chosen. A
    /// whole question of "not chosen" written as empty cells is no answer.
    case flag
    /// The text typed at an option of a multiple choice, which thereby is chosen.
    case impliedFlag
    /// The chosen of `values` joined by a separator; with `otherText`, one part may be typed.
    case delimited(separator: Character)
    /// A JSON array of the chosen of `values`.
    case list
    /// All of `values` joined by a separator, the one ranked first standing first.
    case ranked(separator: Character)
    /// A JSON array of `values`, the one ranked first standing first.
    case rankedList
    /// The one of `values` at a place of a ranking, counted from 1; a column per place.
    case rankPlace(Int)
    case text
    /// A number; the canonical form has a decimal point, a file may have a comma.
    case number(isInteger: Bool)
    /// A day; the canonical form is `yyyy-MM-dd`.
    case date
}

/// A column the tool adds by itself.
package struct SystemColumn: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable {
        case responseID
        case started
        /// When the answer was sent in; empty in LimeSurvey where it never was, `[not completed]`
        /// in REDCap.
        case submitted
        /// Whether it was sent in, as REDCap says it: 0 for no.
        case state
        /// How it came in, where that may be a preview.
        case channel
        case email
        case name
        case language
        /// Id of the survey that was answered.
        case survey
        /// Read past; written empty or with something plausible.
        case other
    }

    package let role: Role
    /// The header as one element, or the keys down to the value in JSON.
    package let path: [String]
    package let aliases: [[String]]
    /// Whether the tool writes it in every export; others are only recognised.
    package let isWritten: Bool
    /// Whether it stands behind the answers.
    package let isLast: Bool
    /// As `ExportColumn.headerCells`.
    package let headerCells: [String]

    package init(
        _ role: Role, _ path: [String], aliases: [[String]] = [], isWritten: Bool = true,
        isLast: Bool = false, headerCells: [String] = []
    ) {
        self.headerCells = headerCells
        self.role = role
        self.path = path
        self.aliases = aliases
        self.isWritten = isWritten
        self.isLast = isLast
    }

    package var header: String { path.joined(separator: ".") }
}
