import Diagnostics
import Testing

@Suite("Positions in a text")
struct SourceTextTests {
    private func position(_ text: String, _ offset: Int) -> [Int] {
        let position = SourceText(name: "test", text: text).position(of: offset)
        return [position.line, position.column]
    }

    @Test("columns count what a person sees as characters")
    func perceivedCharacters() {
        // "å" as a + ring is three bytes and one character; the x after it stands in column 2.
        #expect(position("a\u{30A}x", 3) == [1, 2])
        #expect(position("åx", 2) == [1, 2])
        // A family of four is one character of 25 bytes.
        #expect(position("👨‍👩‍👧‍👦x", 25) == [1, 2])
        #expect(position("\t\tx", 2) == [1, 3])
    }

    @Test("an offset inside a character stands at or before its end, never outside the line")
    func insideACharacter() {
        let text = "åä\nö"
        for offset in -3...12 {
            let place = SourceText(name: "test", text: text).position(of: offset)
            #expect((1...2).contains(place.line))
            #expect((1...3).contains(place.column))
        }
    }

    @Test("a byte order mark belongs to no line")
    func byteOrderMark() {
        let source = SourceText(name: "test", text: "\u{FEFF}ab\ncd")
        #expect(source.line(1) == "ab")
        #expect(position("\u{FEFF}ab\ncd", 3) == [1, 1])
        #expect(position("\u{FEFF}ab\ncd", 4) == [1, 2])
        #expect(position("\u{FEFF}ab\ncd", 6) == [2, 1])
    }

    @Test("lines end at LF, CR LF or CR", arguments: ["a\nbc\nd", "a\r\nbc\r\nd", "a\rbc\rd"])
    func lineBreaks(_ text: String) {
        let source = SourceText(name: "test", text: text)
        #expect(source.lineCount == 3)
        #expect((1...3).map { String(source.line($0)) } == ["a", "bc", "d"])
        let last = text.utf8.count - 1
        #expect(position(text, last) == [3, 1])
    }

    @Test("an empty text has one empty line; a break at the end begins another")
    func emptyLines() {
        #expect(SourceText(name: "test", text: "").lineCount == 1)
        let source = SourceText(name: "test", text: "a\n")
        #expect(source.lineCount == 2)
        #expect(source.line(2) == "")
        // Lines that are not there are clamped, not trapped on.
        #expect(source.line(99) == "")
        #expect(source.line(-1) == "a")
    }

    @Test("ranges outside the text are clamped")
    func clamping() {
        let source = SourceText(name: "test", text: "abc")
        #expect(source.substring(SourceRange(start: -5, end: 2)) == "ab")
        #expect(source.substring(SourceRange(start: 2, end: 99)) == "c")
        #expect(source.substring(SourceRange(start: 7, end: 9)) == "")
        #expect(SourceRange(start: 5, end: 3).end == 5)
    }
}
