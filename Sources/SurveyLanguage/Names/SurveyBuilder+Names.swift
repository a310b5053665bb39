import Diagnostics
import SurveyModel

/// Names are noted wherever they are looked up, whether or not they are found, so that an editor
/// finds exactly the places that the compiler looks at.
extension SurveyBuilder {
    /// The question and row that a reference such as `komp.neuro.nuläge` names.
    mutating func noteNames(in parts: [Span]) {
        guard let first = parts.first else { return }
        names.noteReference(first, to: .question)
        guard parts.count > 1, let index = questionIndices[first.text] else { return }
        guard row(parts[1].text, at: index) != nil else { return }
        let isRow = !questions[index].question.rows.isEmpty
        names.noteReference(
            parts[1], to: isRow ? .row(of: first.text) : .option(of: first.text))
    }

    /// Where the entries of registers in files stand.
    func entryLines() -> [Name: (file: String, line: Int)] {
        var lines: [Name: (file: String, line: Int)] = [:]
        for register in survey.registers {
            guard let file = registerFiles[register.id] else { continue }
            for (entry, row) in zip(register.entries, file.rows) {
                let name = Name(.entry(of: register.id), entry.code)
                if lines[name] == nil { lines[name] = (file.table.name, row.line) }
            }
        }
        return lines
    }

    /// A condition or calculation that is not understood still names questions: renaming one must
    /// not leave it behind.
    mutating func noteNamesInUnreadLines() {
        for node in unreadLines {
            let words =
                node.rule?.value == .expression
                ? CalculationLexer.tokens(of: node, in: tree.source)
                    .filter { $0.kind == .word }.map(\.span)
                : ConditionLexer.tokens(of: node, in: tree.source)
                    .filter { $0.kind == .word }.map(\.span)
            for word in words {
                let text = MendedText(word.range, of: tree.source)
                let parts = text.parts(text.all, separator: ".").map { text.span($0) }
                if let first = parts.first, questionIndices[first.text] != nil {
                    noteNames(in: parts)
                }
            }
        }
    }
}
