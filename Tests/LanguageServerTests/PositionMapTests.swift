import Diagnostics
import LanguageServer
import Testing

@Suite("Places in an editor's terms")
struct PositionMapTests {
    /// å in one and in two characters, an emoji of several, every line break, a byte order mark.
    private static let text =
        "\u{FEFF}enkät å: a\u{30A}\r\n👩‍⚕️ x\r  ö\n\r\n\n😀"

    @Test(
        "a place is counted as others count it, and leads back",
        arguments: PositionEncoding.allCases)
    func everyPlace(_ encoding: PositionEncoding) {
        let map = PositionMap(Self.text, encoding: encoding)
        // Lines split by hand; Swift's own views count.
        let lines = ["\u{FEFF}enkät å: a\u{30A}", "👩‍⚕️ x", "  ö", "", "", "😀"]
        #expect(map.lineCount == lines.count)
        for (number, line) in lines.enumerated() {
            var offset = map.range(ofLine: number).start
            #expect(map.range(ofLine: number).end - offset == line.utf8.count)
            var passed = String.UnicodeScalarView()
            for scalar in line.unicodeScalars {
                let before = String(passed)
                let width =
                    switch encoding {
                    case .utf8: before.utf8.count
                    case .utf16: before.utf16.count
                    case .utf32: before.unicodeScalars.count
                    }
                let position = Position(line: number, character: width)
                #expect(map.position(of: offset) == position)
                #expect(map.offset(of: position) == offset)
                passed.append(scalar)
                offset += String(scalar).utf8.count
            }
        }
    }

    @Test(
        "a place deep in a long line is counted from its start",
        arguments: PositionEncoding.allCases)
    func longLines(_ encoding: PositionEncoding) {
        let line = String(repeating: "aå😀b", count: 700)
        let map = PositionMap("x\n" + line + "\n" + line, encoding: encoding)
        for number in [1, 2] {
            let start = map.range(ofLine: number).start
            for count in stride(from: 0, through: 700, by: 13) {
                let before = String(repeating: "aå😀b", count: count)
                let width =
                    switch encoding {
                    case .utf8: before.utf8.count
                    case .utf16: before.utf16.count
                    case .utf32: before.unicodeScalars.count
                    }
                let place = map.position(of: start + before.utf8.count)
                #expect(place == Position(line: number, character: width))
            }
        }
    }

    @Test("an emoji of several characters is as wide as it is stored")
    func byHand() {
        let text = "👩‍⚕️ yrke"
        // Two surrogates, joiner, sign, selector: 5; four, three, three and three bytes: 13.
        let offset = 14
        #expect(PositionMap(text, encoding: .utf16).position(of: offset).character == 6)
        #expect(PositionMap(text, encoding: .utf8).position(of: offset).character == 14)
        #expect(PositionMap(text, encoding: .utf32).position(of: offset).character == 5)
    }

    @Test("what points outside is taken to the nearest place there is")
    func outside() {
        let map = PositionMap("ab\r\ncd", encoding: .utf16)
        #expect(map.offset(of: Position(line: 0, character: 99)) == 2)
        #expect(map.offset(of: Position(line: 99, character: 0)) == 6)
        #expect(map.position(of: 99) == Position(line: 1, character: 2))
        let emoji = PositionMap("😀", encoding: .utf16)
        #expect(emoji.offset(of: Position(line: 0, character: 1)) == 0, "no half characters")
    }
}
