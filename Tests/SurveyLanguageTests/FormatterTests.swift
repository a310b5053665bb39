import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Formatting")
struct FormatterTests {
    @Test("keeps the meaning of an accepted file", arguments: try Fixtures.surveys(in: "ok"))
    func keepsMeaning(_ file: String) throws {
        let survey = try #require(try Fixtures.compile("ok/" + file).survey)
        let formatted = SurveyFormatter.format(try Fixtures.source("ok/" + file))
        let again = SurveyCompiler.compile(
            source: SourceText(name: file, text: formatted),
            registerRows: { try Fixtures.registerTable($0, in: "ok") }, module: Fixtures.module)
        #expect(again.survey == survey)
    }

    @Test(
        "keeps every line that says something, and its place in the tree",
        arguments: try Fixtures.surveys(in: "ok"))
    func keepsTheTree(_ file: String) throws {
        let tree = SyntaxParser.parse(try Fixtures.source("ok/" + file))
        let formatted = SourceText(name: file, text: SurveyFormatter.format(tree))
        #expect(outline(SyntaxParser.parse(formatted)) == outline(tree))
    }

    @Test(
        "is done after one time, also on faulty files", arguments: try Fixtures.surveys(in: "err"))
    func isIdempotent(_ file: String) throws {
        let once = SurveyFormatter.format(try Fixtures.source("err/" + file))
        #expect(SurveyFormatter.format(SourceText(name: file, text: once)) == once)
    }

    @Test("writes keywords in the file's language")
    func mendsMixedLanguages() {
        let text = "enkät a: A\nsection b: B\n  question c: C?\n    fritext: kort\n"
        let source = SourceText(name: "test.enkat", text: text)
        #expect(
            SurveyFormatter.format(source)
                == "enkät a: A\n\navsnitt b: B\n  fråga c: C?\n    fritext: kort\n")
    }

    @Test("mends tabs and odd indentation")
    func mendsIndentation() {
        let text = "enkät a: A\navsnitt b: B\n\tfråga c: C?\n\t\tfritext: kort\n fråga d: D?\n"
        let source = SourceText(name: "test.enkat", text: text)
        #expect(
            SurveyFormatter.format(source)
                == "enkät a: A\n\navsnitt b: B\n  fråga c: C?\n    fritext: kort\n  fråga d: D?\n")
    }

    /// The tree without places: what must survive formatting.
    private func outline(_ tree: SyntaxTree) -> [String] {
        tree.nodes.flatMap { outline($0, depth: 0) } + comments(tree.trailing)
    }

    private func outline(_ node: SyntaxNode, depth: Int) -> [String] {
        let keyword = node.keyword.map(\.rawValue) ?? "?"
        let texts = (node.statement.texts + node.continuations.flatMap(\.pieces)).map {
            // Values are tidied; only what letters and digits say must stay.
            "\($0.language ?? "")=\($0.text.text.filter { $0.isLetter || $0.isNumber })"
        }.map { $0.replacing("x", with: "") }
        return comments(node.leading)
            + ["\(depth) \(keyword) \(node.statement.id?.text ?? "") \(texts)"]
            + node.children.flatMap { outline($0, depth: depth + 1) }
    }

    private func comments(_ trivia: [SyntaxNode.Trivia]) -> [String] {
        trivia.compactMap { if case .comment(let text, _) = $0 { "# " + text.text } else { nil } }
    }
}
