extension AnswerTable {
    /// The columns of a table of responses, with their types.
    func definitions(_ facet: Facet, key: String = "INTEGER") -> [String] {
        let places = Place.allCases.map { place in
            switch place {
            case .number: "\(SQLText.name(name(of: place))) \(key)"
            case .sourceRow, .sourceByte: "\(SQLText.name(name(of: place))) INTEGER"
            case .responseID, .started, .wave, .source:
                "\(SQLText.name(name(of: place))) TEXT"
            }
        }
        return places + columns.map { SQLText.name($0.name) + " " + facet.type(of: $0) }
    }
}

/// Names and texts as SQL writes them.
enum SQLText {
    static func name(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }

    static func string(_ text: String) -> String {
        "'" + text.replacing("'", with: "''") + "'"
    }
}
