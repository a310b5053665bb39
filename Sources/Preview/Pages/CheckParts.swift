import Diagnostics
import FormSchemas
import Pipeline
import SurveyLanguage
import SurveyModel

/// The sections of the check page.
struct CheckParts {
    let definition: SurveyDefinition
    let wording: PreviewWording

    private func section(_ id: String, _ title: String, _ content: [HTMLNode]) -> [HTMLNode] {
        guard !content.isEmpty else { return [] }
        return [
            .tag(
                "section", [.a("aria-labelledby", id)],
                [.tag("h2", [.a("id", id)], text: title)] + content)
        ]
    }

    // MARK: What was found

    var found: [HTMLNode] {
        let renderer = DiagnosticRenderer(language: wording.language, sources: definition.sources)
        var told: Set<DiagnosticCode> = []
        let items = definition.diagnostics.map { diagnostic in
            HTMLNode.tag(
                "li", [.a("class", diagnostic.severity.rawValue)],
                [
                    .tag(
                        "p", [],
                        [
                            .tag("span", [.a("class", "kind")], text: kind(of: diagnostic)),
                            .text(" "),
                            .tag(
                                "span", [.a("class", "soft")],
                                text: renderer.location(of: diagnostic) ?? ""),
                        ]),
                    .tag("p", text: renderer.sentences(on: diagnostic).first ?? ""),
                ] + excerpt(of: diagnostic)
                    + renderer.sentences(on: diagnostic).dropFirst().map { .tag("p", text: $0) }
                    + (told.insert(diagnostic.code).inserted ? story(of: diagnostic.code) : []))
        }
        return section(
            "found", wording.words("Att rätta", "To mend"),
            items.isEmpty ? [] : [.tag("ol", [.a("class", "found")], items)])
    }

    private func kind(of diagnostic: Diagnostic) -> String {
        wording.severity(diagnostic.severity) + " " + diagnostic.code.rawValue
    }

    /// What the code is about, folded away.
    private func story(of code: DiagnosticCode) -> [HTMLNode] {
        guard let story = Explanation(code).story else { return [] }
        let example = story.example.map { example in
            [
                HTMLNode.tag("p", text: wording.words("Så blir det fel:", "This brings it about:")),
                .tag("pre", [], [.tag("code", text: example.before)]),
                .tag("p", text: wording.words("Så rättas det:", "This mends it:")),
                .tag("pre", [], [.tag("code", text: example.after)]),
            ]
                + example.files.flatMap { file in
                    [
                        HTMLNode.tag("p", text: file.name + ":"),
                        .tag("pre", [], [.tag("code", text: file.text)]),
                    ]
                }
        }
        return [
            .tag(
                "details", [],
                [
                    .tag(
                        "summary",
                        text: wording.words("Mer om ", "More about ") + code.rawValue),
                    .tag("p", text: story.text(in: wording.language)),
                ] + (example ?? []))
        ]
    }

    /// The line it is about, the place marked.
    private func excerpt(of diagnostic: Diagnostic) -> [HTMLNode] {
        guard case .text(let range) = diagnostic.place,
            let source = definition.sources.first(where: { $0.name == diagnostic.file })
        else { return [] }
        let line = source.range(ofLine: source.position(of: range.start).line)
        let end = min(max(range.end, range.start), line.end)
        func text(_ start: Int, _ end: Int) -> HTMLNode {
            .text(String(source.substring(SourceRange(start: start, end: end))))
        }
        return [
            .tag(
                "pre", [],
                [
                    .tag(
                        "code", [],
                        [
                            text(line.start, range.start),
                            .tag("mark", [], [text(range.start, end)]),
                            text(end, line.end),
                        ])
                ])
        ]
    }

    // MARK: What it holds

    var outline: [HTMLNode] {
        guard let tree = definition.tree else { return [] }
        let list = list(OutlineItem.items(of: tree), tree.spelling)
        return section(
            "outline", wording.words("Innehåll", "Contents"),
            list.map { [.tag("ul", [.a("class", "outline")], $0)] } ?? [])
    }

    private func list(_ items: [OutlineItem], _ spelling: Spelling) -> [HTMLNode]? {
        guard !items.isEmpty else { return nil }
        return items.map { item in
            let keyword =
                KeywordTable.marks.contains(item.keyword)
                ? "" : KeywordTable.spelling(of: item.keyword, in: spelling) + " "
            let children = list(item.children, spelling).map { [HTMLNode.tag("ul", [], $0)] } ?? []
            return .tag(
                "li", [],
                [
                    .tag("span", [.a("class", "soft")], text: keyword),
                    .tag("code", text: item.id), .text(" " + item.title + " "),
                    .tag(
                        "span", [.a("class", "soft")],
                        text: wording.words("rad ", "line ") + String(item.line)),
                ] + children)
        }
    }

    // MARK: What its columns are called

    var columns: [HTMLNode] {
        guard let survey = definition.survey, let layout = definition.layout else { return [] }
        let names = ColumnNames(survey, layout: layout)
        let items = layout.columns.enumerated().map { index, column in
            HTMLNode.tag(
                "details", [],
                [
                    .tag("summary", [], [.tag("code", text: column.name)]),
                    .tag(
                        "dl", [],
                        names.names(of: index).flatMap { name in
                            [
                                HTMLNode.tag("dt", text: name.format.rawValue),
                                .tag("dd", [], [.tag("code", text: name.name)]),
                            ]
                        }),
                ])
        }
        let hint = HTMLNode.tag(
            "p", [.a("class", "soft")],
            text: wording.words(
                "Vad varje svar heter i den kanoniska tabellen, och i exporten från varje verktyg.",
                "What every answer is called in the canonical table, and in each tool's export."))
        return section(
            "columns", wording.words("Kolumner", "Columns"), items.isEmpty ? [] : [hint] + items)
    }
}
