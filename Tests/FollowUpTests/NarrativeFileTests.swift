import Diagnostics
import SurveyLanguage
import Testing

@testable import FollowUp

@Suite("Narratives as they are written")
struct NarrativeFileTests {
    private func read(_ text: String) -> NarrativeFile {
        NarrativeFile(SourceText(name: "text.md", text: text))
    }

    private func told(_ text: String) -> [String] {
        let source = SourceText(name: "text.md", text: text)
        let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
        return NarrativeFile(source).diagnostics.map { renderer.text($0) }
    }

    private func words(_ texts: [InlineText]) -> String {
        texts.map { text in
            guard case .text(let words) = text.content else { return "•" }
            return (text.isStrong ? "B" : "") + (text.isEmphasized ? "I" : "")
                + (text.href.map { "<\($0)>" } ?? "") + words
        }.joined(separator: "|")
    }

    @Test("have headings, paragraphs, lists, emphasis and links")
    func blocks() {
        let file = read(
            """
            # Titel

            ## Avsnitt
            En rad *och
            en till*, **stark**, snake_case_namn och 2 * 3.
            [Planen](plan.html#a) & <b>mer</b>.

            - ett
              fortsatt
            - två
            1. först
            2. sedan
            """)
        #expect(file.diagnostics.isEmpty)
        #expect(words(file.title) == "Titel")
        let texts = file.blocks.map { block in
            switch block {
            case .heading(let level, let texts): "h\(level) " + words(texts)
            case .paragraph(let texts): words(texts)
            case .list(let isOrdered, let items):
                (isOrdered ? "ol " : "ul ") + items.map(words).joined(separator: "; ")
            case .quote: "quote"
            }
        }
        #expect(
            texts == [
                "h2 Avsnitt",
                "En rad |Ioch en till|, |Bstark|, snake_case_namn och 2 * 3. |<plan.html#a>Planen"
                    + "| & <b>mer</b>.", "ul ett fortsatt; två", "ol först; sedan",
            ])
    }

    @Test("name figures, each with its place; a misspelt measure is told with the right one")
    func references() {
        let file = read("Gapet är {{gap komp.neuro enhet=n1}} och *{{ n }}*.")
        #expect(file.references.map(\.text) == ["gap komp.neuro enhet=n1", "n"])
        #expect(file.references[0].range.start == "Gapet är {{".utf8.count)
        #expect(file.references[0].filters.map(\.value.text) == ["n1"])
        let problem = told("Räkna:\n\nåå {{andle hinder.tid}}")
        #expect(problem.count == 1)
        #expect(problem[0].contains("text.md:3:6: fel [E821] \"andle\" är inget mått."))
        #expect(problem[0].contains("Menade du \"andel\"?"))
        #expect(told("Ett {{gap komp")[0].contains("text.md:1:5: fel [E827]"))
        #expect(told("Ett {{ }}.")[0].contains("[E823]"))
    }

    @Test(
        "lead only to the web and to files of the same folder",
        arguments: [
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd",
            "//evil.example", "../internal/notes.csv", "units/../../x", "mailto:x", "\\\\host\\x",
        ])
    func links(_ address: String) {
        let file = read("Se [här](\(address)).")
        #expect(file.diagnostics.map(\.code).contains(.linkNotAllowed))
        for block in file.blocks {
            guard case .paragraph(let texts) = block else { continue }
            #expect(texts.allSatisfy { $0.href == nil })
        }
        #expect(
            read("Se [här](https://exempel.se/a?b=1), [där](units/n1.html).").diagnostics.isEmpty)
    }

    @Test("quote by reference only")
    func quotes() {
        #expect(read("> {{citat 3f2a9c1b}}").blocks == [.quote(0)])
        #expect(told("> Vi hinner inte, sade någon.")[0].contains("text.md:1:1: fel [E830]"))
        #expect(told("Någon sade {{citat 3f2a9c1b}}.")[0].contains("text.md:1:14: fel [E830]"))
    }

    @Test("are told of images, tables, and what may point at a person")
    func advice() {
        #expect(told("![bild](x.png)")[0].contains("[E831]"))
        #expect(told("| a | b |")[0].contains("[E831]"))
        let told = told("Ring 021-17 30 00.")
        #expect(told.count == 1 && told[0].contains("text.md:1:6: varning [W321]"))
    }

    @Test("with very long lines and paragraphs are read in their own time, not its square")
    func longTexts() {
        for part in ["[", "*a ", "![", "_", "{{", "](", "> ", "**", "a\n", "*a\n", "- x\n"] {
            let text = String(repeating: part, count: 40_000)
            #expect(read(text).references.isEmpty, "\(part)")
        }
    }

    @Test("of any bytes never fail")
    func anything() {
        var state: UInt64 = 7
        let parts = [
            "#", " ", "{{", "}}", "*", "**", "_", "[", "](", ")", ">", "- ", "1. ", "\n", "å",
            "gap", "=", "\\", "!",
        ]
        for _ in 0..<300 {
            let text = (0..<40).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return parts[Int((state >> 33) % UInt64(parts.count))]
            }.joined()
            let file = read(text)
            #expect(file.references.allSatisfy { $0.range.end <= text.utf8.count }, "\(text)")
        }
    }
}
