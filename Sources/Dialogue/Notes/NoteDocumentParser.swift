import Diagnostics
import SurveyLanguage

/// Reads a `.bord` file line by line, each line alone but for those that continue a note.
struct NoteDocumentParser {
    let source: SourceText
    private(set) var hasHeader = false
    private(set) var header: [NoteDocument.HeaderLine] = []
    private(set) var lines: [NoteDocument.BodyLine] = []
    /// The note that further lines may continue.
    private var open: (kind: NoteKind, text: NoteText, start: Int)?
    private var isMemo = false

    init(source: SourceText) { self.source = source }

    mutating func parse() {
        var number = 1
        parseHeader(&number)
        while number <= source.lineCount {
            parseLine(number)
            number += 1
        }
        closeNote()
    }

    // MARK: Header

    /// Leaves `number` at the first line of the body.
    private mutating func parseHeader(_ number: inout Int) {
        var first = number
        while first < source.lineCount, text(first).isEmpty { first += 1 }
        guard Self.isFence(text(first)) else { return }
        var last = first + 1
        while last <= source.lineCount, !Self.isFence(text(last)) { last += 1 }
        // A header that nobody closed would swallow the notes.
        guard last <= source.lineCount else { return }
        hasHeader = true
        for line in (first + 1)..<last { header.append(headerLine(line)) }
        number = last + 1
    }

    private func text(_ number: Int) -> String {
        let text = mended(number)
        return text.span(text.all).text
    }

    private func mended(_ number: Int) -> MendedText {
        MendedText(source.range(ofLine: number), of: source)
    }

    /// Three hyphens, or the dash that a word processor makes of them.
    private static func isFence(_ text: String) -> Bool {
        text == "—" || text == "–-" || (text.count >= 3 && text.allSatisfy { $0 == "-" })
    }

    private func headerLine(_ number: Int) -> NoteDocument.HeaderLine {
        let text = mended(number)
        let all = text.trimmed(text.all)
        // Also right behind the key: the space between would make a comment of it.
        let key = text.firstIndex(of: ":", in: all)
        let mark = all.first { index in
            text.characters[index] == "#"
                && (index == all.lowerBound || text.characters[index - 1] == " "
                    || key == index - 1)
        }
        let comment = mark.map { text.span(($0 + 1)..<all.upperBound).text }
        let body = text.trimmed(all.lowerBound..<(mark ?? all.upperBound))
        guard let colon = text.firstIndex(of: ":", in: body) else {
            let isEmpty = body.isEmpty
            return NoteDocument.HeaderLine(
                key: isEmpty ? nil : text.span(body),
                value: text.span(body.upperBound..<body.upperBound), comment: comment)
        }
        return NoteDocument.HeaderLine(
            key: text.span(body.lowerBound..<colon),
            value: text.span((colon + 1)..<body.upperBound), comment: comment)
    }

    // MARK: Body

    private mutating func parseLine(_ number: Int) {
        let text = mended(number)
        let body = text.trimmed(text.all)
        guard let first = text.characters[body].first else {
            closeNote()
            lines.append(.blank)
            return
        }
        let isIndented = body.lowerBound > 0
        if first == "#", !isIndented {
            closeNote()
            parseHeading(text, body)
        } else if isMemo {
            lines.append(.memo(text.span(body)))
        } else if let kind = NoteKind(sign: first), Self.endsSign(text, body) {
            closeNote()
            var note = NoteText()
            note.append(text, (body.lowerBound + 1)..<body.upperBound)
            open = (kind, note, text.span(body).range.start)
        } else if isIndented, open != nil {
            open?.text.append(text, body)
        } else {
            closeNote()
            lines.append(.unknown(text.span(body)))
        }
    }

    /// Whether the line goes on as a note does after its sign: not with the same sign once more.
    private static func endsSign(_ text: MendedText, _ body: Range<Int>) -> Bool {
        guard body.count > 1 else { return true }
        let (sign, next) = (text.characters[body.lowerBound], text.characters[body.lowerBound + 1])
        return next != sign
    }

    private mutating func parseHeading(_ text: MendedText, _ body: Range<Int>) {
        let marks = text.characters[body].prefix { $0 == "#" }.count
        let rest = text.trimmed((body.lowerBound + marks)..<body.upperBound)
        let range = text.sourceRange(body)
        guard marks == 1 else {
            isMemo = text.span(rest).text.lowercased() == "memo"
            lines.append(isMemo ? .memoHeading : .unknown(text.span(body)))
            return
        }
        isMemo = false
        guard let slash = text.firstIndex(of: "/", in: rest) else {
            lines.append(.heading(.init(area: text.span(rest), horizon: nil, range: range)))
            return
        }
        let horizon = text.span((slash + 1)..<rest.upperBound)
        lines.append(
            .heading(
                .init(
                    area: text.span(rest.lowerBound..<slash),
                    horizon: horizon.text.isEmpty ? nil : horizon, range: range)))
    }

    private mutating func closeNote() {
        guard let note = open else { return }
        open = nil
        lines.append(.note(NoteSyntax(note.kind, note.text, start: note.start)))
    }
}
