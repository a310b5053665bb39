import Diagnostics

extension SyntaxParser {
    mutating func checkShape(
        of item: OutlineParser.Item, against rule: Rule, in block: Block
    ) {
        let statement = item.statement
        let name = statement.keyword.text
        switch (rule.id, statement.id) {
        case (.required, nil):
            let text = statement.texts.first?.text.text ?? ""
            let example =
                Identifier.made(from: text, words: 2)
                ?? (spelling == .swedish ? "mitt_id" : "my_id")
            bag.report(
                .missingID, at: statement.head.range, [.name: name, .expected: example])
        case (.forbidden, let id?):
            bag.report(.unexpectedID, at: id.range, [.name: name, .value: id.text])
        case (_, let id?):
            checkID(id, of: rule)
        default: break
        }
        let pieces = statement.texts + item.continuations.flatMap(\.pieces)
        let base = pieces.first { $0.language == nil }
        switch rule.text {
        case .required where base?.text.text.isEmpty ?? true:
            let choice = KeywordChoices.words(of: rule.keyword, in: block).first
            bag.report(
                .missingText, at: statement.head.range, [.name: statement.head.text],
                fix: choice.map {
                    Fix(
                        range: statement.range(in: source),
                        replacement: statement.head.text + ": " + $0.text(in: spelling))
                })
        case .forbidden:
            if let first = pieces.first {
                bag.report(.unexpectedText, at: first.text.range, [.name: name])
            }
        default: break
        }
        if rule.value != .translated, let piece = pieces.first(where: { $0.language != nil }) {
            bag.report(.translationNotAllowed, at: piece.text.range, [.name: name])
        }
    }

    private mutating func checkID(_ id: Span, of rule: Rule) {
        switch rule.keyword {
        case .level, .missing, .notApplicable: return
        case .option:
            if !Identifier.isCode(id.text) { reportMalformed(id, .codeForm, name: "") }
        default:
            if !Identifier.isID(id.text) {
                reportMalformed(id, .idForm, name: spelled(rule.keyword))
            } else if Word.reserved.contains(id.text.lowercased()) {
                bag.report(.reservedID, at: id.range, [.value: id.text])
                bag.silenced.insert(id.text)
            }
        }
    }

    /// - Parameter name: What an id that begins with a digit can begin with instead.
    private mutating func reportMalformed(_ id: Span, _ form: Phrase, name: String) {
        let made = Identifier.made(from: id.text) ?? Identifier.made(from: name + "_" + id.text)
        bag.report(
            .malformedID, at: id.range, [.value: id.text, .expected: form.fact],
            fix: made.map { Fix(range: id.range, replacement: $0) })
        for word in id.text.split(separator: " ") { bag.silenced.insert(String(word)) }
    }
}
