import Diagnostics
import FormSchemas
import SurveyLanguage
import SurveyModel
import Tables

extension LanguageServer {
    func hover(_ params: JSONValue, in document: Document) -> JSONValue {
        guard let offset = document.offset(params["position"]) else { return .null }
        if let use = use(at: offset, in: document) {
            let text = HoverText(language: language, isMarkdown: client.hasMarkdownHover)
                .describe(use.name, in: surveys(with: document))
            return hover(text, document.range(use.range))
        }
        guard let keyword = document.tree.keyword(at: offset) else { return .null }
        let meaning = KeywordMeaning.of(keyword.keyword, in: language)
        guard !meaning.isEmpty else { return .null }
        return hover(meaning, document.range(keyword.range))
    }

    private func hover(_ text: String, _ range: JSONValue) -> JSONValue {
        let kind: JSONValue = client.hasMarkdownHover ? "markdown" : "plaintext"
        return ["contents": ["kind": kind, "value": .string(text)], "range": range]
    }
}

/// What is told about something with an id.
struct HoverText {
    let language: MessageLanguage
    let isMarkdown: Bool

    /// - Parameter surveys: The first that knows the columns tells them.
    func describe(_ name: Name, in surveys: [Document]) -> String {
        let title = surveys.lazy.compactMap { $0.titles[name] }.first
        let head = "\(kind(of: name.kind)) \(code(name.id))"
        var parts = [title.map { "\(head): \(plain($0))" } ?? head]
        for document in surveys {
            guard let sound = document.soundSurvey else { continue }
            let columns = Self.columns(of: name, in: sound.layout)
            guard !columns.isEmpty else { continue }
            parts.append(table(columns, sound))
            break
        }
        return parts.joined(separator: "\n\n")
    }

    // MARK: Columns

    private static func columns(of name: Name, in layout: ColumnLayout) -> [Int] {
        layout.columns.indices.filter { index in
            let column = layout.columns[index]
            switch name.kind {
            case .question: return column.item.question == name.id
            case .row(let question):
                return column.item.question == question && column.item.row == name.id
            case .option(let question):
                guard column.item.question == question else { return false }
                switch column.kind {
                case .optionFlag(let option), .otherText(let option): return option == name.id
                default: return column.item.row == name.id
                }
            default: return false
            }
        }
    }

    /// More would cover the text that is being written.
    private static let mostColumns = 12

    /// Canonical column, and its name in every export.
    private func table(_ columns: [Int], _ sound: SoundSurvey) -> String {
        let shown = columns.prefix(Self.mostColumns)
        let formats = ExportFormat.allCases
        let rows = shown.map { index -> [String] in
            let names = Dictionary(
                sound.columnNames.names(of: index).map { ($0.format, $0.name) },
                uniquingKeysWith: { first, _ in first })
            return [sound.layout.columns[index].name] + formats.map { names[$0] ?? "" }
        }
        let left = columns.count - shown.count
        let more =
            left > 0 ? [language == .swedish ? "… och \(left) till" : "… and \(left) more"] : []
        let head = [language == .swedish ? "kolumn" : "column"] + formats.map(\.rawValue)
        guard isMarkdown else {
            return
                (rows.map { row in
                    row[0]
                        + zip(head, row).dropFirst().filter { !$1.isEmpty }
                        .map { "\n  \($0): \($1)" }.joined()
                } + more).joined(separator: "\n")
        }
        let lines =
            [head, head.map { _ in "---" }]
            + rows.map { row in row.map { $0.isEmpty ? "" : code($0) } }
        return (lines.map { "| " + $0.joined(separator: " | ") + " |" }).joined(separator: "\n")
            + more.map { "\n\n" + $0 }.joined()
    }

    // MARK: Words

    private func kind(of kind: Name.Kind) -> String {
        let (swedish, english) =
            switch kind {
            case .question: ("Fråga", "Question")
            case .register: ("Register", "Register")
            case .scale: ("Skala", "Scale")
            case .area: ("Område", "Area")
            case .section: ("Avsnitt", "Section")
            case .index: ("Index", "Index")
            case .row: ("Rad", "Row")
            case .option: ("Svar", "Answer")
            case .entry: ("I registret", "In the register")
            case .level: ("Steg", "Level")
            }
        return language == .swedish ? swedish : english
    }

    /// An author's text, which is text whatever signs it has in it.
    private func plain(_ text: String) -> String {
        guard isMarkdown else { return text }
        return text.reduce(into: "") { result, character in
            if character.isASCII, character.isPunctuation || character.isSymbol {
                result += "\\"
            }
            result.append(character.isNewline ? " " : character)
        }
    }

    private func code(_ text: String) -> String {
        guard isMarkdown else { return text }
        // A grave accent would end the code, a bar the cell of a table.
        let safe = text.map { character -> String in
            switch character {
            case "`": "'"
            case "|": "\\|"
            case _ where character.isNewline: " "
            default: String(character)
            }
        }
        return "`\(safe.joined())`"
    }
}
