package import Diagnostics
import SurveyLanguage

/// A `.bord` file in its canonical form: one note a line, marks in a fixed order, an id on every note.
/// Nothing that was written is lost; formatting twice is formatting once.
package enum NoteFormatter {
    package static func format(_ source: SourceText) -> String {
        format(NoteDocument(source))
    }

    package static func format(_ document: NoteDocument) -> String {
        format(document) { $0.codes.map(\.text) }
    }

    /// - Parameter codes: More codes for notes, by where they begin.
    package static func format(_ source: SourceText, adding codes: [Int: [String]]) -> String {
        format(NoteDocument(source)) { note in
            note.codes.map(\.text) + (codes[note.range.start] ?? [])
        }
    }

    /// - Parameter codes: The codes of a note, in place of those it has.
    static func format(
        _ document: NoteDocument, codes: (NoteSyntax) -> [String]
    ) -> String {
        var ids = NoteIDs(document)
        var lines: [String] = []
        if document.hasHeader {
            lines = ["---"] + document.header.compactMap(header) + ["---"]
        }
        for line in document.lines {
            switch line {
            case .heading(let heading):
                separate(&lines)
                lines.append(words(of: heading))
            case .memoHeading:
                separate(&lines)
                lines.append("## memo")
            case .note(let note): lines.append(words(of: note, codes(note), &ids))
            case .memo(let text), .unknown(let text): lines.append(text.text)
            case .blank: if lines.last?.isEmpty == false { lines.append("") }
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// A blank line above a heading; none between the header and the first.
    private static func separate(_ lines: inout [String]) {
        if let last = lines.last, !last.isEmpty, last != "---" { lines.append("") }
    }

    private static func header(_ line: NoteDocument.HeaderLine) -> String? {
        let comment = line.comment.map { "# " + $0 }
        guard let key = line.key else { return comment }
        let pair = key.text + (line.value.text.isEmpty ? ":" : ": " + line.value.text)
        return comment.map { pair + "  " + $0 } ?? pair
    }

    private static func words(of heading: NoteDocument.Heading) -> String {
        let area = heading.area.text
        guard let horizon = heading.horizon else { return area.isEmpty ? "#" : "# " + area }
        return "# " + area + " / " + horizon.text
    }

    private static func words(
        of note: NoteSyntax, _ codes: [String], _ ids: inout NoteIDs
    ) -> String {
        // What could not be understood is left for its author to mend.
        guard note.problems.isEmpty, !note.text.text.isEmpty else { return note.written }
        let text = note.kind == .quote ? "\"" + note.text.text + "\"" : note.text.text
        var parts = [String(note.kind.sign), text]
        parts += codes.map { "#" + $0 }
        parts += note.perspectives.map { "@" + $0.text }
        if let agreeing = note.agreeing { parts.append("(x\(agreeing))") }
        if let term = note.term { parts.append("~" + (term.spellings.first ?? "")) }
        if let responsible = note.responsible { parts.append("ansvarig:" + responsible) }
        if note.isForFAQ { parts.append("-> faq") }
        let status = note.quoteStatus.map { " citat:" + $0.text } ?? ""
        parts.append("{^" + (note.id?.text ?? ids.next()) + status + "}")
        return parts.joined(separator: " ")
    }
}

/// Gives notes the ids that none of the file has: `n1`, `n2` and on.
private struct NoteIDs {
    private var last = 0

    init(_ document: NoteDocument) {
        for case .note(let note) in document.lines {
            guard let id = note.id?.text, id.hasPrefix("n"), let number = Int(id.dropFirst()),
                number < 1_000_000
            else { continue }
            last = max(last, number)
        }
    }

    mutating func next() -> String {
        last += 1
        return "n\(last)"
    }
}
