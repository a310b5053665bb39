package import Diagnostics

/// A place in a text as editors say it: line and character, both counted from 0.
package struct Position: Sendable, Hashable, Comparable {
    package let line: Int
    /// In units of the agreed encoding.
    package let character: Int

    package init(line: Int, character: Int) {
        self.line = line
        self.character = character
    }

    package static func < (a: Position, b: Position) -> Bool {
        (a.line, a.character) < (b.line, b.character)
    }
}

/// Byte offsets of a text ⇄ lines and characters.
///
/// Lines end at LF, CR LF or CR, as editors and `SourceText` have it; unlike there, a byte order
/// mark belongs to the first line, because editors that keep it count it.
package struct PositionMap: Sendable {
    private let bytes: [UInt8]
    /// Offset of the first byte of every line.
    private let starts: [Int]
    /// Width of the text before every so many bytes, so that a place deep inside a long line is
    /// not counted from its start every time.
    private let widths: [Int]
    private static let stride = 1024
    package let encoding: PositionEncoding

    package init(_ text: String, encoding: PositionEncoding) {
        bytes = Array(text.utf8)
        self.encoding = encoding
        var starts = [0]
        for (offset, byte) in bytes.enumerated() {
            if byte == 0x0A {
                starts.append(offset + 1)
            } else if byte == 0x0D, offset + 1 == bytes.count || bytes[offset + 1] != 0x0A {
                starts.append(offset + 1)
            }
        }
        self.starts = starts
        var widths = [0]
        var width = 0
        for (offset, byte) in bytes.enumerated() {
            width += encoding.width(of: byte)
            if (offset + 1) % Self.stride == 0 { widths.append(width) }
        }
        self.widths = widths
    }

    /// The width of the text before an offset.
    private func width(before offset: Int) -> Int {
        let known = offset / Self.stride
        return bytes[(known * Self.stride)..<offset]
            .reduce(widths[known]) { $0 + encoding.width(of: $1) }
    }

    package var lineCount: Int { starts.count }

    package var end: Position { position(of: bytes.count) }

    /// Offsets of a line, counted from 0, without its line break.
    package func range(ofLine line: Int) -> SourceRange {
        let line = min(max(line, 0), starts.count - 1)
        var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
        if end > starts[line], bytes[end - 1] == 0x0A { end -= 1 }
        if end > starts[line], bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(start: starts[line], end: end)
    }

    /// The line that holds an offset, counted from 0.
    package func line(of offset: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }

    package func position(of offset: Int) -> Position {
        let offset = min(max(offset, 0), bytes.count)
        let line = line(of: offset)
        return Position(
            line: line, character: width(before: offset) - width(before: starts[line]))
    }

    /// The offset of a place; past the end of a line its end, inside a character its beginning.
    package func offset(of position: Position) -> Int {
        guard position.line < starts.count else { return bytes.count }
        let line = range(ofLine: position.line)
        var offset = line.start
        var passed = 0
        while offset < line.end {
            var next = offset + 1
            var width = encoding.width(of: bytes[offset])
            while next < line.end, PositionEncoding.isContinuation(bytes[next]) {
                width += encoding.width(of: bytes[next])
                next += 1
            }
            guard passed + width <= position.character else { break }
            passed += width
            offset = next
        }
        return offset
    }

    package func range(_ range: SourceRange) -> (start: Position, end: Position) {
        (position(of: range.start), position(of: range.end))
    }
}
