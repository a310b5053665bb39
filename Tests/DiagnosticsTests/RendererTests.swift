import Diagnostics
import Testing

@Suite("Showing diagnostics")
struct RendererTests {
    private let source = SourceText(
        name: "enkät.enkat", text: "enkät a: A\n\tvisa om: yrkee är ft\n")
    /// `yrkee` on the second line: enkät a: A is 11 bytes and a break, then tab and `visa om: `.
    private let range = SourceRange(start: 22, end: 27)

    private func diagnostic() -> Diagnostic {
        Diagnostic(
            .unknownQuestion, file: "enkät.enkat", at: .text(range), facts: [.name: "yrkee"],
            fix: Fix(range: range, replacement: "yrke"))
    }

    /// The shape the language's reference promises, with the tab shown as one space.
    @Test("line, caret and one suggestion, in Swedish")
    func swedish() {
        let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
        #expect(
            renderer.text(diagnostic()) == """
                enkät.enkat:2:11: fel [E030] Ingen fråga heter "yrkee".
                    2 |  visa om: yrkee är ft
                      |           ^^^^^
                      = Menade du "yrke"?
                """)
    }

    @Test("the same in English")
    func english() {
        let renderer = DiagnosticRenderer(language: .english, sources: [source])
        #expect(
            renderer.text(diagnostic()) == """
                enkät.enkat:2:11: error [E030] No question is called "yrkee".
                    2 |  visa om: yrkee är ft
                      |           ^^^^^
                      = Did you mean "yrke"?
                """)
    }

    @Test("a cell is named by line and column, without an excerpt")
    func cell() {
        let diagnostic = Diagnostic(
            .notAHeadcount, file: "enheter.csv",
            at: .cell(row: 7, column: 4, header: "antal", byteOffset: nil),
            facts: [.value: "tolv", .limit: "9"])
        let text = DiagnosticRenderer(language: .swedish).text(diagnostic)
        #expect(text.hasPrefix("enheter.csv:7:4: fel [E506] \"tolv\" kan inte vara ett antal."))
    }

    @Test("a phrase among the facts is said in the reader's language")
    func phrases() {
        let diagnostic = Diagnostic(
            .badValue, facts: [.name: "krävs", .value: "kanske", .expected: Phrase.yesOrNo.fact])
        #expect(
            DiagnosticRenderer(language: .swedish).text(diagnostic).contains("Skriv ja eller nej."))
        #expect(
            DiagnosticRenderer(language: .english).text(diagnostic).contains("Write yes or no."))
    }

    @Test("a fix of mere spaces is no suggestion")
    func spacesAreNoSuggestion() {
        let diagnostic = Diagnostic(
            .oddIndentation, facts: [.count: "3", .expected: "2"],
            fix: Fix(range: range, replacement: "  "))
        #expect(!DiagnosticRenderer(language: .swedish).text(diagnostic).contains("Menade du"))
    }

    @Test("control characters from a file never reach the terminal")
    func controlCharacters() {
        let diagnostic = Diagnostic(.unknownQuestion, facts: [.name: "a\u{1B}[2Jb\u{202E}c"])
        let text = DiagnosticRenderer(language: .swedish).text(diagnostic)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(!text.unicodeScalars.contains("\u{202E}"))
    }

    @Test(
        "the caret stands under its character where others are wide, unseen or shown as codes",
        arguments: [
            // An emoji and 量 take two columns, a zero-width space none, a bell is shown as \u{7}.
            ("😀 yrkee", "   ^^^^^"), ("量 yrkee", "   ^^^^^"), ("e\u{301} yrkee", "  ^^^^^"),
            ("\u{200B}yrkee", "^^^^^"), ("\u{7}yrkee", "     ^^^^^"),
        ])
    func width(_ line: String, _ caret: String) throws {
        let source = SourceText(name: "a", text: line)
        let end = line.utf8.count
        let diagnostic = Diagnostic(
            .unknownQuestion, file: "a", at: .text(SourceRange(start: end - 5, end: end)))
        let lines = DiagnosticRenderer(language: .swedish, sources: [source]).text(diagnostic)
            .split(separator: "\n")
        #expect(lines[2] == "      | " + caret)
    }

    @Test("warnings of one code at one place share an excerpt; errors each have their own")
    func together() {
        let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
        func texts(_ code: DiagnosticCode) -> [String] {
            let diagnostics = ["a", "b"].map {
                Diagnostic(
                    code, file: "enkät.enkat", at: .text(range),
                    facts: [.name: $0, .reason: $0, .list: $0])
            }
            return renderer.texts(diagnostics)
        }
        let warnings = texts(.targetCannotExpress)
        #expect(!warnings[0].contains("\n") && warnings[1].contains("^^^^^"))
        #expect(warnings[1].contains("Inget behöver rättas"))
        #expect(texts(.unknownQuestion).allSatisfy { $0.contains("^^^^^") })
    }

    @Test("help that speaks of a fact there is none of is left out")
    func helpWithoutFacts() {
        let plain = Diagnostic(.unknownQuestion, facts: [.name: "a"])
        let listed = Diagnostic(.unknownQuestion, facts: [.name: "a", .list: "b, c, …"])
        let renderer = DiagnosticRenderer(language: .swedish)
        #expect(!renderer.text(plain).contains("Frågorna"))
        #expect(renderer.text(listed).hasSuffix("= Frågorna heter: b, c, …"))
    }

    @Test("JSON carries the facts a program needs")
    func json() {
        let renderer = DiagnosticRenderer(language: .english, sources: [source])
        #expect(
            renderer.json(diagnostic())
                == #"{"code": "E030", "severity": "error", "file": "enkät.enkat", "line": 2, "#
                + #""column": 11, "endLine": 2, "endColumn": 16, "#
                + #""message": "No question is called \"yrkee\".", "fix": "yrke"}"#)
    }
}
