/// A text file as its author sees it: numbered lines, and columns that count characters.
///
/// Lines end at LF, CR LF or CR; a byte order mark at the start belongs to no line.
package struct SourceText: Sendable {
    /// The name shown in messages, usually the path as the user wrote it.
    package let name: String
    package let text: String
    /// UTF-8 offset of the first byte of every line, and of its end without the line break.
    private let lines: [SourceRange]
    private let milestones: Milestones

    package init(name: String, text: String) {
        self.name = name
        self.text = text
        lines = Self.lineRanges(of: text)
        milestones = Milestones(text, lines)
    }

    /// How many lines there are; an empty text has one.
    package var lineCount: Int { lines.count }

    /// The range of a line, counted from 1, without its line break; clamped to the text.
    package func range(ofLine number: Int) -> SourceRange {
        lines[min(max(number, 1), lines.count) - 1]
    }

    /// The text of a line, counted from 1, without its line break.
    package func line(_ number: Int) -> Substring {
        substring(range(ofLine: number))
    }

    /// The text in a range, clamped to the text and to whole characters.
    package func substring(_ range: SourceRange) -> Substring {
        let bytes = text.utf8
        let count = bytes.count
        let start = bytes.index(bytes.startIndex, offsetBy: min(max(range.start, 0), count))
        let end = bytes.index(bytes.startIndex, offsetBy: min(max(range.end, 0), count))
        guard start <= end else { return "" }
        return text[start..<end]
    }

    /// Line and column of an offset, both counted from 1; the column counts perceived characters,
    /// so that a combining å, a tab and an emoji are one each.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        let line = lines[low]
        let end = min(max(offset, line.start), line.end)
        let known = milestones.last(upTo: end, inLineAt: line.start)
        let rest = SourceRange(start: known?.offset ?? line.start, end: end)
        return (low + 1, (known?.characters ?? 0) + substring(rest).count + 1)
    }

    private static func lineRanges(of text: String) -> [SourceRange] {
        var ranges: [SourceRange] = []
        var start = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var offset = 0
        var afterCarriageReturn = false
        for byte in text.utf8 {
            if byte == 0x0A && afterCarriageReturn {
                start = offset + 1
            } else if byte == 0x0A || byte == 0x0D {
                ranges.append(SourceRange(start: start, end: offset))
                start = offset + 1
            }
            afterCarriageReturn = byte == 0x0D
            offset += 1
        }
        ranges.append(SourceRange(start: start, end: offset))
        return ranges
    }
}
