import Diagnostics
import Foundation
import SurveyLanguage
import Testing

@Suite("docs/language.md")
struct DocumentationTests {
    private func text() throws -> String {
        try String(
            contentsOf: Fixtures.repository.appending(path: "docs/language.md"), encoding: .utf8)
    }

    @Test("lists every keyword in both spellings")
    func keywords() throws {
        let rows = Set(
            try text().split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
                row.split(separator: "|").prefix(2)
                    .map {
                        $0.filter { $0 != "`" }.trimmingPrefix(" ").reversed().drop { $0 == " " }
                    }
                    .map { String($0.reversed()) }.joined(separator: " = ")
            })
        let missing = Keyword.allCases.filter { !KeywordTable.marks.contains($0) }.map { keyword in
            Spelling.allCases.map { KeywordTable.spelling(of: keyword, in: $0) }
                .joined(separator: " = ")
        }.filter { !rows.contains($0) }
        #expect(missing.isEmpty, "not in docs/language.md: \(missing)")
    }

    @Test("lists every word of values and conditions in both spellings")
    func words() throws {
        let text = try text()
        let missing = Word.allCases.flatMap { $0.spellings.all }.filter {
            !text.contains("`\($0)`")
        }
        #expect(missing.isEmpty, "not in docs/language.md: \(missing)")
    }

    /// The examples are compiled, so that nobody is taught what does not work.
    @Test("shows examples that compile")
    func examples() throws {
        let blocks = try text().split(separator: "```").enumerated()
            .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("enkat\n") }
            .map { $0.element.dropFirst("enkat\n".count) }
        #expect(blocks.count >= 2)
        for block in blocks {
            let source = SourceText(name: "exempel.enkat", text: String(block))
            let compiled = SurveyCompiler.compile(source: source) { path in
                Fixtures.registerTable(
                    path, text: "id,namn,överordnad,antal\nr,R,,\na,A,r,12\nb,B,r,9\n")
            }
            let errors = compiled.diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(render(errors, source))")
            #expect(SurveyFormatter.format(source) == source.text)
        }
    }
}
