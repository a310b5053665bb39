import Diagnostics
import SurveyLanguage
import Testing

@Suite("Lines")
struct LineLexerTests {
    private let lexer = LineLexer(
        vocabulary: Vocabulary(["visa om", "minsta grupp", "minsta grupp för fritext", "fråga"]),
        languages: ["sv", "en"])

    private func statement(_ text: String) throws -> Statement {
        let line = lexer.line(1, of: SourceText(name: "test", text: text))
        guard case .statement(let statement) = line.content else {
            throw NoStatement()
        }
        return statement
    }

    private struct NoStatement: Error {}

    @Test("the first colon ends the head; others belong to the text")
    func firstColon() throws {
        let statement = try statement("  fråga tid: När? 08:00 eller senare: båda")
        #expect(statement.keyword.text == "fråga")
        #expect(statement.id?.text == "tid")
        #expect(statement.texts.map(\.text.text) == ["När? 08:00 eller senare: båda"])
    }

    @Test("the longest keyword wins")
    func longestKeyword() throws {
        #expect(
            try statement("minsta grupp för fritext: 10").keyword.text == "minsta grupp för fritext"
        )
        #expect(try statement("minsta grupp: 5").keyword.text == "minsta grupp")
    }

    @Test("only declared languages start a translation")
    func translations() throws {
        let statement = try statement("fråga a: Ja | nej? | en: Yes | no? | de: Ja?")
        #expect(statement.texts.map(\.language) == [nil, "en"])
        #expect(statement.texts.map(\.text.text) == ["Ja | nej?", "Yes | no? | de: Ja?"])
    }

    @Test("marks begin options and levels", arguments: ["- ft: A", "– ft: A", "•ft : A", "-ft:A"])
    func bullets(_ text: String) throws {
        let statement = try statement(text)
        #expect(statement.marker == .bullet)
        #expect(statement.id?.text == "ft")
        #expect(statement.texts.first?.text.text == "A")
    }

    @Test("comments, continuations and blank lines are told apart")
    func kinds() {
        let source = SourceText(name: "test", text: "# hej\n  > mer | en: more\n \u{A0}\n")
        let lines = lexer.lines(of: source)
        guard case .comment(let comment) = lines[0].content,
            case .continuation(let pieces) = lines[1].content
        else {
            Issue.record("wrong kinds: \(lines.map(\.content))")
            return
        }
        #expect(comment.text == "hej")
        #expect(pieces.map(\.text.text) == ["mer", "more"])
        #expect(lines[2].content == .blank)
        #expect(lines[3].content == .blank)
    }

    /// `a` + combining ring is three bytes, the no-break space two: places count bytes of the file,
    /// texts are mended.
    @Test("places point into the file as it is, texts are mended")
    func placesAndTexts() throws {
        let text = "fra\u{30A}ga\u{A0}x: La\u{30A}ng\u{A0}text"
        let statement = try statement(text)
        #expect(statement.keyword.text.unicodeScalars.count == 5)
        let source = SourceText(name: "test", text: text)
        let id = try #require(statement.id)
        #expect(source.substring(id.range) == "x")
        #expect(statement.texts.first?.text.text == "Lång text")
        #expect(id.range == SourceRange(start: 9, end: 10))
    }

    @Test("an unknown first word leaves the rest as it is")
    func unknown() throws {
        let statement = try statement("okänd a b: text")
        #expect(statement.marker == .unknown)
        #expect(statement.keyword.text == "okänd")
        #expect(statement.id?.text == "a b")
    }
}
