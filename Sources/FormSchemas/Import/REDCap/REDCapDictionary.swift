import Diagnostics
import Tables

/// A data dictionary as lines of named cells, with REDCap's headings or those of its API.
struct REDCapDictionary {
    enum Column: String, CaseIterable {
        case name = "variable / field name"
        case form = "form name"
        case header = "section header"
        case type = "field type"
        case label = "field label"
        case choices = "choices, calculations, or slider labels"
        case note = "field note"
        case validation = "text validation type or show slider number"
        case minimum = "text validation min"
        case maximum = "text validation max"
        case identifier = "identifier?"
        case branching = "branching logic (show field only if...)"
        case required = "required field?"
        case alignment = "custom alignment"
        case number = "question number (surveys only)"
        case matrix = "matrix group name"
        case ranking = "matrix ranking?"
        case annotation = "field annotation"

        /// What the API calls it.
        var apiName: String {
            switch self {
            case .name: "field_name"
            case .form: "form_name"
            case .header: "section_header"
            case .type: "field_type"
            case .label: "field_label"
            case .choices: "select_choices_or_calculations"
            case .note: "field_note"
            case .validation: "text_validation_type_or_show_slider_number"
            case .minimum: "text_validation_min"
            case .maximum: "text_validation_max"
            case .identifier: "identifier"
            case .branching: "branching_logic"
            case .required: "required_field"
            case .alignment: "custom_alignment"
            case .number: "question_number"
            case .matrix: "matrix_group_name"
            case .ranking: "matrix_ranking"
            case .annotation: "field_annotation"
            }
        }
    }

    struct Field {
        let line: Int
        private let cells: [Column: String]

        init(line: Int, cells: [Column: String]) {
            self.line = line
            self.cells = cells
        }

        subscript(column: Column) -> String { cells[column] ?? "" }
        var name: String { self[.name] }
        var type: String { self[.type].lowercased() }
    }

    let fields: [Field]
    /// Headings that belong to no column of a dictionary, with how often they are filled in.
    let unknown: [(header: String, column: Int, count: Int)]
    let headerLine: Int
    private let positions: [Column: Int]
    private let header: [String]

    init(_ source: ImportSource) throws(TableError) {
        let table = try SmallTable(source.input)
        header = table.header
        headerLine = table.headerLine
        let keys = table.header.map { $0.trimmed.lowercased() }
        var positions: [Column: Int] = [:]
        for column in Column.allCases {
            positions[column] = keys.firstIndex {
                $0 == column.rawValue || $0 == column.apiName
            }
        }
        self.positions = positions
        let known = Set(positions.values)
        fields = table.rows.map { row in
            Field(
                line: row.line,
                cells: positions.compactMapValues { index in
                    row.cells.indices.contains(index) ? row.cells[index].trimmed : nil
                })
        }
        unknown = keys.indices.filter { !known.contains($0) }.map { index in
            let count = table.rows.count { row in
                row.cells.indices.contains(index) && !row.cells[index].trimmed.isEmpty
            }
            return (table.header[index], index, count)
        }
    }

    func has(_ column: Column) -> Bool { positions[column] != nil }

    func place(_ field: Field, _ column: Column? = nil) -> Place {
        let index = column.flatMap { positions[$0] }
        return .cell(
            row: field.line, column: index.map { $0 + 1 }, header: index.map { header[$0] },
            byteOffset: nil)
    }

    func headerPlace(_ column: Int) -> Place {
        .cell(row: headerLine, column: column + 1, header: header[column], byteOffset: nil)
    }
}
