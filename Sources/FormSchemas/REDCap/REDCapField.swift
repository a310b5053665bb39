import Tables

/// One line of a data dictionary.
struct REDCapField: Sendable, Hashable {
    enum Kind: String, Sendable {
        case text, notes, radio, dropdown, checkbox, descriptive, calc
    }

    let name: String
    let kind: Kind
    var sectionHeader = ""
    var label = ""
    /// Choices, or the formula of a calculation.
    var choices = ""
    var note = ""
    var validation = ""
    var minimum = ""
    var maximum = ""
    var branching = ""
    var isRequired = false
    var matrix = ""
    var isRanking = false
    var annotation = ""

    init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    static let header = [
        "Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label",
        "Choices, Calculations, OR Slider Labels", "Field Note",
        "Text Validation Type OR Show Slider Number", "Text Validation Min", "Text Validation Max",
        "Identifier?", "Branching Logic (Show field only if...)", "Required Field?",
        "Custom Alignment", "Question Number (surveys only)", "Matrix Group Name",
        "Matrix Ranking?", "Field Annotation",
    ]

    func cells(form: String) -> [String] {
        [
            name, form, sectionHeader, kind.rawValue, label, choices, note, validation, minimum,
            maximum, "", branching, isRequired ? "y" : "", "", "", matrix, isRanking ? "y" : "",
            annotation,
        ]
    }
}

/// The dictionary: comma-separated UTF-8, as REDCap's own template.
struct REDCapTable {
    let form: String
    let fields: [REDCapField]

    func bytes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            DelimitedWriter.Options(
                separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .crlf,
                guardsFormulas: false))
        try writer.record(REDCapField.header)
        for field in fields { try writer.record(field.cells(form: form)) }
        return writer.bytes
    }
}
