package import Diagnostics
import SurveyLanguage

/// A heading of a table's notes with what stands under it.
package struct NoteOutline: Sendable, Hashable {
    package let title: String
    /// The heading's line.
    package let range: SourceRange
    package let notes: [Note]

    package struct Note: Sendable, Hashable {
        package let kind: NoteKind
        package let text: String
        package let range: SourceRange
    }

    /// The headings of a file, in its order.
    package static func headings(of document: NoteDocument) -> [NoteOutline] {
        var found: [(heading: NoteDocument.Heading, notes: [Note])] = []
        for line in document.lines {
            switch line {
            case .heading(let heading): found.append((heading, []))
            case .note(let note) where !found.isEmpty:
                found[found.count - 1].notes.append(
                    Note(kind: note.kind, text: note.text.text, range: note.range))
            default: continue
            }
        }
        return found.map { heading, notes in
            NoteOutline(
                title: [heading.area.text, heading.horizon?.text].compactMap { $0 }
                    .joined(separator: " / "),
                range: heading.range, notes: notes)
        }
    }
}
