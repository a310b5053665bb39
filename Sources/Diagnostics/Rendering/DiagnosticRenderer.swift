/// Turns diagnostics into text for a terminal, or into one JSON object a line.
package struct DiagnosticRenderer: Sendable {
    private let language: MessageLanguage
    private let sources: [String: SourceText]

    /// - Parameter sources: The texts that diagnostics point into, for the line and the caret.
    package init(language: MessageLanguage, sources: [SourceText] = []) {
        self.language = language
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
    }

    /// `file:line:column: error [E030] …`, the line, a caret under the range, help and suggestion.
    package func text(_ diagnostic: Diagnostic) -> String {
        text(diagnostic, hasExcerpt: true, hasAdvice: true)
    }

    /// Every diagnostic as text, one after the other. Warnings of one code at one place stand line
    /// by line above a single excerpt, and what can be done about tools is said once.
    package func texts(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.indices.map { index in
            let diagnostic = diagnostics[index]
            let next = index + 1 < diagnostics.count ? diagnostics[index + 1] : nil
            guard let next, diagnostic.severity == .warning, next.code == diagnostic.code else {
                return text(diagnostic)
            }
            let isSamePlace =
                next.place == diagnostic.place && next.file == diagnostic.file
                && diagnostic.related == nil
            return text(
                diagnostic, hasExcerpt: !isSamePlace,
                hasAdvice: diagnostic.code != .targetCannotExpress)
        }
    }

    private func text(_ diagnostic: Diagnostic, hasExcerpt: Bool, hasAdvice: Bool) -> String {
        let wording = Catalogue.wording(of: diagnostic, in: language)
        let head = location(of: diagnostic).map { $0 + ": " } ?? ""
        var lines = [
            "\(head)\(severityWord(diagnostic.severity)) [\(diagnostic.code.rawValue)] "
                + Self.printable(wording.what)
        ]
        if hasExcerpt, let source = source(of: diagnostic),
            case .text(let range) = diagnostic.place
        {
            lines += excerpt(of: source, range: range)
        }
        if hasAdvice { lines += advice(on: diagnostic).map { "      = " + $0 } }
        if let related = diagnostic.related,
            let source = diagnostic.relatedFile.flatMap({ sources[$0] }) ?? source(of: diagnostic)
        {
            let position = source.position(of: related.start)
            lines.append("      = \(seeAlso) \(source.name):\(position.line):\(position.column)")
        }
        return lines.joined(separator: "\n")
    }

    /// One JSON object: code, severity, file, line, column, endLine, endColumn, message, help, fix.
    package func json(_ diagnostic: Diagnostic) -> String {
        let wording = Catalogue.wording(of: diagnostic, in: language)
        var fields: [(String, String)] = [
            ("code", Self.quoted(diagnostic.code.rawValue)),
            ("severity", Self.quoted(diagnostic.severity.rawValue)),
        ]
        if let file = diagnostic.file { fields.append(("file", Self.quoted(file))) }
        switch diagnostic.place {
        case .file: break
        case .path(let path): fields.append(("path", Self.quoted(path)))
        case .cell(let row, let column, let header, let offset):
            fields.append(("row", String(row)))
            if let column { fields.append(("column", String(column))) }
            if let header { fields.append(("header", Self.quoted(header))) }
            if let offset { fields.append(("byteOffset", String(offset))) }
        case .text(let range):
            if let source = source(of: diagnostic) {
                let start = source.position(of: range.start)
                let end = source.position(of: range.end)
                fields += [
                    ("line", String(start.line)), ("column", String(start.column)),
                    ("endLine", String(end.line)), ("endColumn", String(end.column)),
                ]
            }
        }
        fields.append(("message", Self.quoted(wording.what)))
        if let help = wording.help { fields.append(("help", Self.quoted(help))) }
        if let fix = diagnostic.fix { fields.append(("fix", Self.quoted(fix.replacement))) }
        return "{" + fields.map { "\(Self.quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// What is wrong, then what to do about it, a sentence each.
    package func sentences(on diagnostic: Diagnostic) -> [String] {
        [Self.printable(Catalogue.wording(of: diagnostic, in: language).what)]
            + advice(on: diagnostic)
    }

    // MARK: Parts

    private func advice(on diagnostic: Diagnostic) -> [String] {
        let help = Catalogue.wording(of: diagnostic, in: language).help ?? ""
        return (suggestion(of: diagnostic).map { [didYouMean($0)] } ?? [])
            + (help.isEmpty ? [] : [Self.printable(help)])
    }

    private func source(of diagnostic: Diagnostic) -> SourceText? {
        diagnostic.file.flatMap { sources[$0] }
    }

    /// `file:line:column`, as far as it is known.
    package func location(of diagnostic: Diagnostic) -> String? {
        guard let file = diagnostic.file else { return nil }
        let name = Self.printable(file)
        switch diagnostic.place {
        case .file: return name
        case .text(let range):
            guard let source = source(of: diagnostic) else { return name }
            let position = source.position(of: range.start)
            return "\(name):\(position.line):\(position.column)"
        case .cell(let row, let column, _, _):
            return column.map { "\(name):\(row):\($0)" } ?? "\(name):\(row)"
        case .path(let path): return "\(name):\(Self.printable(path))"
        }
    }

    private func excerpt(of source: SourceText, range: SourceRange) -> [String] {
        let position = source.position(of: range.start)
        let lineRange = source.range(ofLine: position.line)
        let window = ExcerptWindow(of: source, line: lineRange, around: range)
        let width = max(DisplayWidth.columns(of: Self.shown(window.marked)), 1)
        let indent = DisplayWidth.columns(of: Self.shown(window.before))
        let number = String(position.line)
        let gutter = String(repeating: " ", count: max(5 - number.count, 0)) + number
        let empty = String(repeating: " ", count: gutter.count)
        return [
            "\(gutter) | \(Self.shown(window.text))",
            "\(empty) | " + String(repeating: " ", count: indent)
                + String(repeating: "^", count: width),
        ]
    }

    /// A tab is one column; shown as one space, so that the caret stands under its character.
    private static func shown(_ text: String) -> String {
        printable(String(text.map { $0 == "\t" ? " " : $0 }))
    }

    /// A word to try instead; a fix of mere spaces or a removal is told by the help.
    private func suggestion(of diagnostic: Diagnostic) -> String? {
        guard let fix = diagnostic.fix else { return diagnostic.facts[.suggestion] }
        return fix.replacement.allSatisfy(\.isWhitespace) ? nil : fix.replacement
    }

    private func severityWord(_ severity: Severity) -> String {
        switch (language, severity) {
        case (.swedish, .error): "fel"
        case (.swedish, .warning): "varning"
        case (.english, .error): "error"
        case (.english, .warning): "warning"
        }
    }

    private func didYouMean(_ replacement: String) -> String {
        let shown = Self.printable(replacement.trimmingSpaces())
        return language == .swedish ? "Menade du \"\(shown)\"?" : "Did you mean \"\(shown)\"?"
    }

    private var seeAlso: String { language == .swedish ? "Se även" : "See also" }

    /// Control characters could move a terminal's cursor or hide text: shown as `\u{…}`.
    private static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result +=
                isControl(scalar)
                ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: true
        // Bidirectional overrides can make a line read otherwise than it is.
        case .format:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
