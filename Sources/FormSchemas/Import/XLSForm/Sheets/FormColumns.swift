/// What the columns of a sheet hold: their names as the specification has them, and languages.
struct FormColumns {
    struct Column {
        let index: Int
        /// `relevant`, `label`, `media::image`; of columns not known what stands in the header.
        let name: String
        /// The language a translatable column names; nil for the one without a name.
        let language: String?
        let isKnown: Bool
    }

    let columns: [Column]

    /// - Parameters:
    ///   - header: As in the sheet.
    ///   - known: Names that the sheet's columns may have.
    ///   - aliases: Other spellings of them.
    init(_ header: [String], known: Set<String>, aliases: [String: String]) {
        let usesDoubleColon = header.contains { $0.contains("::") }
        columns = header.enumerated().compactMap { index, text in
            guard !text.isEmpty else { return nil }
            return Self.column(text, at: index, usesDoubleColon, known, aliases)
        }
    }

    private static func column(
        _ header: String, at index: Int, _ usesDoubleColon: Bool, _ known: Set<String>,
        _ aliases: [String: String]
    ) -> Column {
        func plain(_ text: String) -> String {
            text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
        }
        func name(of text: String) -> String? {
            let text = plain(text)
            if let alias = aliases[text] { return alias }
            return known.contains(text) ? text : nil
        }
        if let name = name(of: header) {
            return Column(index: index, name: name, language: nil, isKnown: true)
        }
        let tokens =
            usesDoubleColon
            ? header.split(separator: "::").map { String($0).trimmed }
            : header.split(separator: ":").map { String($0).trimmed }
        guard tokens.count > 1 else {
            return Column(index: index, name: header, language: nil, isKnown: false)
        }
        // `bind::relevant`, `media::image`, and with a language after them.
        for count in [2, 1] where tokens.count >= count {
            let joined = tokens.prefix(count).joined(separator: "::")
            guard let name = name(of: joined) else { continue }
            let rest = tokens.dropFirst(count)
            let isTranslated = translatable.contains(name) && rest.count == 1
            if rest.isEmpty || isTranslated {
                return Column(index: index, name: name, language: rest.first, isKnown: true)
            }
        }
        return Column(index: index, name: header, language: nil, isKnown: false)
    }

    /// Columns that may stand once per language.
    static let translatable: Set<String> = [
        "label", "hint", "guidance_hint", "constraint_message", "required_message",
        "media::image", "media::big-image", "media::audio", "media::video",
    ]

    // MARK: Cells

    /// The first cell that says something in the columns of a name.
    func cell(_ name: String, in row: FormSheet.Row) -> FormCell? {
        for column in columns where column.name == name && column.isKnown {
            let text = row.text(column.index)
            if !text.isEmpty { return FormCell(text: text, column: column.index) }
        }
        return nil
    }

    func text(_ name: String, in row: FormSheet.Row) -> String { cell(name, in: row)?.text ?? "" }

    /// The texts of a translatable column, by what the headers call their languages.
    func texts(_ name: String, in row: FormSheet.Row) -> [String?: String] {
        var texts: [String?: String] = [:]
        for column in columns where column.name == name && column.isKnown {
            let text = row.text(column.index)
            if !text.isEmpty, texts[column.language] == nil { texts[column.language] = text }
        }
        return texts
    }

    /// The columns of what is said in a language, as far as they say something.
    func translated(in sheet: FormSheet) -> [Column] {
        columns.filter { column in
            column.isKnown && ["label", "hint", "constraint_message"].contains(column.name)
                && sheet.rows.contains { !$0.text(column.index).isEmpty }
        }
    }

    func has(_ name: String) -> Bool { columns.contains { $0.name == name && $0.isKnown } }
}

/// A cell that says something.
struct FormCell {
    let text: String
    /// Counted from 0.
    let column: Int
}

extension FormSheet.Row {
    /// What stands in a column, without white space around it.
    func text(_ column: Int) -> String {
        cells.indices.contains(column) ? cells[column].trimmed : ""
    }
}
