import Diagnostics
import Disclosure
import SurveyLanguage
import Yams

/// A text of a YAML file, with references to figures in it.
struct RunningText: Sendable {
    let texts: [InlineText]
    let references: [FigureReference]
}

/// The same with its references resolved.
package struct ResolvedText: Sendable {
    package let texts: [InlineText]
    package let resolved: [Resolved]
}

extension RunningText {
    /// Nil where a reference leads nowhere, which has been told.
    func resolved(_ resolver: inout ReferenceResolver) -> ResolvedText? {
        var found: [Resolved] = []
        for reference in references {
            guard let resolved = resolver.resolve(reference) else { continue }
            guard case .figure = resolved else {
                resolver.bag.report(
                    .freeQuote, at: reference.range, [.expected: "underlag: \(reference.text)"])
                continue
            }
            found.append(resolved)
        }
        return found.count == references.count ? ResolvedText(texts: texts, resolved: found) : nil
    }
}

extension YAMLReader {
    /// A text with its references.
    mutating func running(_ text: Span) -> RunningText {
        var parser = InlineParser(file: source.name, readsMarks: false)
        // Texts over several lines stand in the file otherwise than they are read.
        let source = self.source
        if source.substring(text.range) != text.text {
            let start = text.range.start
            parser.locate = { inner in
                let rest = SourceRange(start: start, end: source.text.utf8.count)
                let bytes = Array(source.substring(rest).utf8)
                let wanted = Array("{{\(inner)}}".utf8)
                guard bytes.count >= wanted.count else { return nil }
                return (0...(bytes.count - wanted.count)).first {
                    bytes[$0] == wanted[0] && Array(bytes[$0..<($0 + wanted.count)]) == wanted
                }.map { start + $0 + 2 }
            }
        }
        let texts = parser.parse([.init(text: text.text, offset: text.range.start)])
        bag.append(parser.references.bag.diagnostics)
        return RunningText(texts: texts, references: parser.found)
    }

    /// References in a list, one each, without braces.
    mutating func references(_ record: Record, _ key: String) -> [FigureReference] {
        texts(record, key).compactMap { reference($0) }
    }

    mutating func reference(_ text: Span) -> FigureReference? {
        var parser = ReferenceParser(file: source.name)
        let reference = parser.reference(text.text, at: text.range.start)
        bag.append(parser.bag.diagnostics)
        return reference
    }
}
