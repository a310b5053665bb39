import Diagnostics
import Testing

@Suite("Very long lines")
struct LongLineTests {
    /// Letters of one to twenty-five bytes, over several thousand bytes a line.
    private static let text: String = {
        let letters: [String] = ["a", "å", "a\u{30A}", "…", "😀", "👩‍👩‍👧‍👦", "\t", " "]
        var line = ""
        for number in 0..<3000 {
            let isRare = number * number % 7 == 0
            line += isRare ? letters[number % 8] : letters[number % 3]
        }
        return "kort\n" + line + "\r\n" + line + "\nslut"
    }()

    @Test("have the column that counting from their start gives")
    func columns() {
        let source = SourceText(name: "t", text: Self.text)
        var wrong = 0
        for line in 1...source.lineCount {
            let range = source.range(ofLine: line)
            for offset in stride(from: range.start, through: range.end, by: 7) {
                let before = source.substring(SourceRange(start: range.start, end: offset))
                let position = source.position(of: offset)
                if position.line != line || position.column != before.count + 1 { wrong += 1 }
            }
        }
        #expect(source.lineCount == 4)
        #expect(wrong == 0)
    }

    @Test("are shown around the place, with the caret under it")
    func excerpt() {
        let text =
            String(repeating: "å ", count: 5000) + "FEL" + String(repeating: " x", count: 5000)
        let source = SourceText(name: "t", text: text)
        let diagnostic = Diagnostic(
            .unknownKeyword, file: "t", at: .text(SourceRange(start: 15_000, end: 15_003)),
            facts: [.name: "FEL", .list: "a"])
        let shown = DiagnosticRenderer(language: .swedish, sources: [source]).text(diagnostic)
        let lines = shown.split(separator: "\n")
        #expect(lines[0].hasPrefix("t:1:10001: "))
        #expect(lines[1].utf8.count < 1000)
        #expect(lines[1].contains("| …"))
        #expect(lines[1].hasSuffix("…"))
        func place(of mark: Character, in line: Substring) -> Int? {
            line.firstIndex(of: mark).map { line.distance(from: line.startIndex, to: $0) }
        }
        let caret = place(of: "^", in: lines[2])
        let word = place(of: "F", in: lines[1])
        #expect(caret == word)
        #expect(lines[2].count { $0 == "^" } == 3)
    }
}
