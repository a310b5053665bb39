package import Diagnostics
import SurveyLanguage

/// A narrative as project staff wrote it: a small strict part of Markdown with references to figures.
///
/// Headings, paragraphs, lists, emphasis, links and approved quotes. Markup of other kinds is text.
package struct NarrativeFile: Sendable {
    /// The first heading of level 1.
    package private(set) var title: [InlineText] = []
    package private(set) var blocks: [NarrativeBlock] = []
    /// What blocks point at, in the order it stands.
    let references: [FigureReference]
    package let diagnostics: [Diagnostic]

    package init(_ source: SourceText) {
        var inline = InlineParser(file: source.name)
        let lines = (1...source.lineCount).map { number in
            let range = source.range(ofLine: number)
            return InlineParser.Line(
                text: String(source.substring(range)), offset: range.start)
        }
        var index = 0
        var blocks: [NarrativeBlock] = []
        while index < lines.count {
            let line = Self.trimmed(lines[index])
            if line.text.isEmpty {
                index += 1
            } else if let level = Self.headingLevel(line.text) {
                let texts = inline.parse([Self.dropping(level + 1, line)])
                if level == 1, title.isEmpty, blocks.isEmpty {
                    title = texts
                } else {
                    blocks.append(.heading(level: min(max(level, 2), 4), texts))
                }
                index += 1
            } else if line.text.hasPrefix(">") {
                var quoted: [InlineParser.Line] = []
                while index < lines.count {
                    let next = Self.trimmed(lines[index])
                    guard next.text.hasPrefix(">") else { break }
                    quoted.append(Self.trimmed(Self.dropping(1, next)))
                    index += 1
                }
                let texts = inline.parse(quoted).filter { $0.content != .text(" ") }
                if let quote = Self.quote(texts, inline.found) {
                    blocks.append(.quote(quote))
                } else if inline.references.bag.diagnostics.isEmpty || !texts.isEmpty {
                    inline.references.bag.report(
                        .freeQuote, at: Self.range(of: line),
                        [.expected: "> {{citat 3f2a9c1b}}"])
                }
            } else if let marker = Self.listMarker(line.text) {
                let isOrdered = marker.isOrdered
                var items: [[InlineText]] = []
                while index < lines.count {
                    let first = Self.trimmed(lines[index])
                    guard let marker = Self.listMarker(first.text), marker.isOrdered == isOrdered
                    else { break }
                    var item = [Self.dropping(marker.length, first)]
                    index += 1
                    while index < lines.count, Self.continues(lines[index]) {
                        item.append(Self.trimmed(lines[index]))
                        index += 1
                    }
                    items.append(inline.parse(item))
                }
                blocks.append(.list(isOrdered: isOrdered, items))
            } else {
                if let word = Self.unknownMarkup(line.text) {
                    inline.references.bag.report(
                        .markupNotKnown, at: Self.range(of: line), [.value: word])
                }
                var paragraph: [InlineParser.Line] = []
                while index < lines.count, Self.isPlain(Self.trimmed(lines[index]).text) {
                    paragraph.append(Self.trimmed(lines[index]))
                    index += 1
                }
                blocks.append(.paragraph(inline.parse(paragraph)))
            }
        }
        self.blocks = blocks
        for block in blocks { Self.tellQuotes(in: block, &inline) }
        references = inline.found
        diagnostics =
            inline.references.bag.diagnostics
            + PersonalDataAdvice.remarks(
                file: source.name,
                lines.map { Span(text: $0.text, range: Self.range(of: $0)) })
    }

    // MARK: Quotes

    /// The quote that is all of a text.
    private static func quote(_ texts: [InlineText], _ found: [FigureReference]) -> Int? {
        guard texts.count == 1, case .figure(let index)? = texts.first?.content,
            found[index].measure == .quote
        else { return nil }
        return index
    }

    /// A quote stands by itself, never inside a sentence of somebody else's.
    private static func tellQuotes(in block: NarrativeBlock, _ inline: inout InlineParser) {
        let texts: [InlineText] =
            switch block {
            case .heading(_, let texts), .paragraph(let texts): texts
            case .list(_, let items): items.flatMap { $0 }
            case .quote: []
            }
        for text in texts {
            guard case .figure(let index) = text.content, inline.found[index].measure == .quote
            else { continue }
            let reference = inline.found[index]
            inline.references.bag.report(
                .freeQuote, at: reference.range, [.expected: "> {{\(reference.text)}}"])
        }
    }

    // MARK: Lines

    private static func trimmed(_ line: InlineParser.Line) -> InlineParser.Line {
        let blanks = line.text.prefix { $0 == " " || $0 == "\t" }
        var text = line.text.dropFirst(blanks.count)
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return .init(text: String(text), offset: line.offset + blanks.utf8.count)
    }

    private static func dropping(_ count: Int, _ line: InlineParser.Line) -> InlineParser.Line {
        let start = line.text.prefix(count)
        return trimmed(
            .init(
                text: String(line.text.dropFirst(count)), offset: line.offset + start.utf8.count))
    }

    private static func range(of line: InlineParser.Line) -> SourceRange {
        SourceRange(start: line.offset, end: line.offset + line.text.utf8.count)
    }

    private static func headingLevel(_ text: String) -> Int? {
        let signs = text.prefix { $0 == "#" }.count
        guard (1...6).contains(signs), text.dropFirst(signs).first == " " else { return nil }
        return signs
    }

    private static func listMarker(_ text: String) -> (length: Int, isOrdered: Bool)? {
        if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("+ ") {
            return (2, false)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }.count
        guard (1...3).contains(digits), text.dropFirst(digits).hasPrefix(". ") else { return nil }
        return (digits + 2, true)
    }

    /// An indented line goes on with the item above.
    private static func continues(_ line: InlineParser.Line) -> Bool {
        line.text.first == " " && isPlain(trimmed(line).text)
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && headingLevel(text) == nil && listMarker(text) == nil
            && !text.hasPrefix(">")
    }

    /// Markup of Markdown that is not read here and would look odd as text.
    private static func unknownMarkup(_ text: String) -> String? {
        ["```", "~~~", "|", "---", "***", "==="].first { text.hasPrefix($0) }
    }
}
