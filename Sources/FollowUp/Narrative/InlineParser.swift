import Diagnostics
import SurveyLanguage

/// Reads running text: references, emphasis and links. Everything else is text.
struct InlineParser {
    var references: ReferenceParser
    /// References in the order they stand; their places are what blocks hold.
    private(set) var found: [FigureReference] = []
    /// Whether emphasis and links mean anything: not in the texts of a YAML file.
    let readsMarks: Bool
    /// Finds a reference in the file where lines were joined before they came here; nil where a place
    /// follows from the line's.
    var locate: ((String) -> Int?)?

    init(file: String, readsMarks: Bool = true) {
        references = ReferenceParser(file: file)
        self.readsMarks = readsMarks
    }

    /// A line with where it begins in its file.
    struct Line {
        let text: String
        let offset: Int
    }

    /// Lines that make one text, such as those of a paragraph.
    mutating func parse(_ lines: [Line]) -> [InlineText] {
        var texts: [InlineText] = []
        var style = Style()
        for (number, line) in lines.enumerated() {
            if number > 0 { append(" ", style, to: &texts) }
            let characters = Array(line.text)
            let rest = lines[(number + 1)...].prefix(Self.reach)
            parse(characters, line.offset, followedBy: rest, &style, &texts)
        }
        return texts
    }

    private struct Style {
        var isStrong = false
        var isEmphasized = false
        var href: String?
    }

    private mutating func parse(
        _ characters: [Character], _ offset: Int, followedBy later: ArraySlice<Line>,
        _ style: inout Style, _ texts: inout [InlineText]
    ) {
        var index = 0
        var place = offset
        func step(_ count: Int) {
            for character in characters[index..<min(index + count, characters.count)] {
                place += character.utf8.count
            }
            index += count
        }
        while index < characters.count {
            let character = characters[index]
            if character == "\\", readsMarks, index + 1 < characters.count,
                "\\*_[]()#>{}!`-+.".contains(characters[index + 1])
            {
                append(String(characters[index + 1]), style, to: &texts)
                step(2)
            } else if Self.starts("{{", characters, index) {
                guard let end = Self.find("}}", characters, from: index + 2) else {
                    references.bag.report(
                        .figureNotClosed, at: SourceRange(start: place, end: place + 2),
                        [.expected: "{{ }}"])
                    step(characters.count - index)
                    continue
                }
                let inner = String(characters[(index + 2)..<end])
                if let reference = references.reference(
                    inner, at: locate?(inner) ?? place + 2)
                {
                    var text = InlineText(.figure(found.count))
                    (text.isStrong, text.isEmphasized) = (style.isStrong, style.isEmphasized)
                    texts.append(text)
                    found.append(reference)
                }
                step(end + 2 - index)
            } else if readsMarks, Self.starts("![", characters, index) {
                references.bag.report(
                    .markupNotKnown, at: SourceRange(start: place, end: place + 2), [.value: "!["])
                append("![", style, to: &texts)
                step(2)
            } else if readsMarks, character == "[", let link = Self.link(characters, index) {
                let href = String(characters[link.href])
                let inner = place + 1
                let start = characters[index..<link.href.lowerBound].reduce(place) {
                    $0 + $1.utf8.count
                }
                if !Self.isAllowed(href) {
                    references.bag.report(
                        .linkNotAllowed,
                        at: SourceRange(start: start, end: start + href.utf8.count),
                        [.value: href])
                }
                style.href = Self.isAllowed(href) ? href : nil
                parse(Array(characters[link.text]), inner, followedBy: [], &style, &texts)
                style.href = nil
                step(link.href.upperBound + 1 - index)
            } else if readsMarks, let mark = Self.mark(characters, index) {
                let isOpen = mark.count == 2 ? style.isStrong : style.isEmphasized
                let after = index + mark.count
                if isOpen || Self.opens(mark, characters, after, later) {
                    if mark.count == 2 {
                        style.isStrong.toggle()
                    } else {
                        style.isEmphasized.toggle()
                    }
                } else {
                    append(mark, style, to: &texts)
                }
                step(mark.count)
            } else {
                append(String(character), style, to: &texts)
                step(1)
            }
        }
    }

    private func append(_ text: String, _ style: Style, to texts: inout [InlineText]) {
        if case .text(let before)? = texts.last?.content, let last = texts.last,
            last.isStrong == style.isStrong, last.isEmphasized == style.isEmphasized,
            last.href == style.href
        {
            var joined = InlineText(.text(before + text))
            (joined.isStrong, joined.isEmphasized) = (style.isStrong, style.isEmphasized)
            joined.href = style.href
            texts[texts.count - 1] = joined
            return
        }
        var new = InlineText(.text(text))
        (new.isStrong, new.isEmphasized) = (style.isStrong, style.isEmphasized)
        new.href = style.href
        texts.append(new)
    }

    // MARK: Marks

    /// How far the end of a mark is looked for: characters of a line, and lines after it. Nobody writes
    /// more, and looking on would take the square of a file.
    private static let span = 2000
    private static let reach = 50

    /// `**`, `*` or `_` where it can begin or end emphasis: `_` inside a word is none.
    private static func mark(_ characters: [Character], _ index: Int) -> String? {
        if starts("**", characters, index) { return "**" }
        let character = characters[index]
        if character == "*" { return "*" }
        guard character == "_" else { return nil }
        let before = index > 0 && isWord(characters[index - 1])
        let after = index + 1 < characters.count && isWord(characters[index + 1])
        return before && after ? nil : "_"
    }

    /// Whether a mark has its like further on, in this line or one after it of the same text.
    private static func opens(
        _ mark: String, _ characters: [Character], _ start: Int, _ later: ArraySlice<Line>
    ) -> Bool {
        guard start < characters.count, !characters[start].isWhitespace else { return false }
        return find(mark, characters, from: start + 1) != nil
            || later.contains { $0.text.contains(mark) }
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }

    private static func starts(_ mark: String, _ characters: [Character], _ index: Int) -> Bool {
        characters[index...].starts(with: mark)
    }

    private static func find(_ mark: String, _ characters: [Character], from start: Int) -> Int? {
        guard start < characters.count else { return nil }
        return (start..<min(start + span, characters.count)).first {
            starts(mark, characters, $0)
        }
    }

    /// The parts of `[text](address)` on one line.
    private static func link(
        _ characters: [Character], _ index: Int
    ) -> (text: Range<Int>, href: Range<Int>)? {
        guard let end = find("](", characters, from: index + 1),
            let close = find(")", characters, from: end + 2), end > index + 1, close > end + 2
        else { return nil }
        return ((index + 1)..<end, (end + 2)..<close)
    }

    /// http, https, or a file of the same folder, perhaps with a place in it.
    static func isAllowed(_ href: String) -> Bool {
        let lower = href.lowercased()
        guard href.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }) else {
            return false
        }
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return true }
        let path = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return !path.contains(":") && !path.hasPrefix("/") && !path.hasPrefix("\\")
            && !path.split(separator: "/").contains("..")
    }
}
