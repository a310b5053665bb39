import Diagnostics

/// Notes which texts lack which translation, and texts that look like translations but are not.
struct TextCollector {
    private let languages: [String]
    private var missing: [String: [(range: SourceRange, line: Int)]] = [:]
    private var undeclared: [(range: SourceRange, marker: String)] = []

    init(languages: [String]) {
        self.languages = languages
    }

    mutating func note(
        _ node: SyntaxNode, base: String, translated: Set<String>, in source: SourceText
    ) {
        guard !base.isEmpty else { return }
        for language in languages.dropFirst() where !translated.contains(language) {
            missing[language, default: []].append((node.textRange, node.line.number))
        }
        for piece in node.pieces {
            if let marker = Self.marker(in: piece.text, of: source) {
                undeclared.append((marker.range, marker.text))
            }
        }
    }

    /// One warning per file and language, at the first text that lacks it, naming the lines of the
    /// rest: a warning per text would drown everything else.
    func report(in files: SurveyFiles, into bag: inout DiagnosticBag) {
        for language in languages.dropFirst() {
            let places = (missing[language] ?? []).sorted { $0.range.start < $1.range.start }
            var next = places.startIndex
            for part in files.parts {
                let start = next
                while next < places.endIndex, places[next].line <= part.lines.upperBound {
                    next += 1
                }
                let here = places[start..<next]
                guard let first = here.first else { continue }
                bag.report(
                    .missingTranslation, at: first.range,
                    [
                        .count: String(here.count), .value: language,
                        .list: listed(here.map { String($0.line - part.lines.lowerBound + 1) }),
                    ])
            }
        }
        for marker in undeclared {
            bag.report(.undeclaredLanguage, at: marker.range, [.value: marker.marker])
        }
    }

    /// ` | de:` inside a text.
    private static func marker(in span: Span, of source: SourceText) -> Span? {
        let text = MendedText(span.range, of: source)
        let characters = text.characters
        for bar in characters.indices where characters[bar] == "|" {
            guard bar > 0, characters[bar - 1] == " ", bar + 1 < characters.count,
                characters[bar + 1] == " "
            else { continue }
            let code = characters[(bar + 2)...].prefix { $0.isASCII && $0.isLetter }
            guard (2...3).contains(code.count), code.endIndex < characters.count,
                characters[code.endIndex] == ":"
            else { continue }
            return text.span(bar..<(code.endIndex + 1))
        }
        return nil
    }
}
