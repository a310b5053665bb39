/// What can be told about a code: its sentence, its story, and an example of it made and mended.
package struct Explanation: Sendable {
    package let code: DiagnosticCode
    package let story: Story?

    /// - Parameter text: A code as people write it: `E041`, `e041`, `[E041]`.
    /// - Throws: E431, with the nearest code where one is near.
    package init(_ text: String) throws(Diagnostic) {
        let wanted = text.uppercased().filter { $0.isLetter || $0.isNumber }
        guard let code = DiagnosticCode(rawValue: wanted) else {
            let nearest = Suggestion.nearest(
                to: wanted, among: DiagnosticCode.allCases.map(\.rawValue))
            throw Diagnostic(
                .unknownCode, facts: [.name: text],
                fix: nearest.map {
                    Fix(range: SourceRange(start: 0, end: 0), replacement: $0)
                })
        }
        self.init(code)
    }

    package init(_ code: DiagnosticCode) {
        self.code = code
        story = Stories.all[code]
    }

    /// The code's sentence with an ellipsis for what differs from time to time.
    package func sentence(in language: MessageLanguage) -> String {
        let facts = Dictionary(uniqueKeysWithValues: Fact.allCases.map { ($0, "…") })
        return Catalogue.wording(of: Diagnostic(code, facts: facts), in: language).what
    }

    /// The whole as text for a terminal.
    package func text(in language: MessageLanguage) -> String {
        let isSwedish = language == .swedish
        var parts = ["\(code.rawValue): \(sentence(in: language))"]
        if let story { parts.append(Self.wrapped(story.text(in: language))) }
        if let example = story?.example {
            parts.append(
                (isSwedish ? "Så blir det fel:" : "This brings it about:") + "\n\n"
                    + Self.indented(example.before))
            parts.append(
                (isSwedish ? "Så rättas det:" : "This mends it:") + "\n\n"
                    + Self.indented(example.after))
            for file in example.files {
                parts.append("\(file.name):\n\n" + Self.indented(file.text))
            }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static let width = 80

    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Survey text as it is, four spaces in; a character that cannot be seen is shown.
    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + visible($0) }.joined(separator: "\n")
    }

    private static func visible(_ line: Substring) -> String {
        line.unicodeScalars.map { scalar in
            switch scalar {
            case "\t": "→   "
            case _ where scalar.properties.generalCategory == .control:
                "\\u{\(String(scalar.value, radix: 16))}"
            default: String(Character(scalar))
            }
        }.joined()
    }
}
