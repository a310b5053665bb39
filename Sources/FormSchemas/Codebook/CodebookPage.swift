import SurveyModel

/// The codebook for people, in one language: how the survey is built, question by question.
///
/// Register files say how many work where; nothing of that stands here, since a codebook is handed
/// out with data.
struct CodebookPage {
    let survey: Survey
    let layout: ColumnLayout
    let elements: LanguageElements
    let naming: QuestionNaming
    /// Per export format its name and where the canonical columns are found.
    let exports: [(name: String, places: [[ColumnMap.Place]])]

    init(survey: Survey, layout: ColumnLayout, language: String) {
        self.survey = survey
        self.layout = layout
        elements = LanguageElements(survey: survey, language: language)
        var naming = QuestionNaming(survey: survey, language: language)
        for question in survey.questions where question.isAsked {
            naming.numbers[question.id] = naming.numbers.count + 1
        }
        self.naming = naming
        exports = ExportFormat.allCases.map { format in
            let shape = ExportShape(
                survey: survey, layout: layout, format: format, language: language)
            return (format.rawValue, ColumnMap(shape, layout: layout).places)
        }
    }

    var language: String { elements.language }

    static func fileName(_ survey: Survey, _ language: String) -> String {
        IdentifierFolding.fold(survey.id) + ".codebook.\(language).html"
    }

    func document() -> String {
        var main = opening()
        main.append(contents())
        for (index, section) in survey.sections.enumerated() {
            main.append(self.section(index, section))
        }
        if !survey.registers.isEmpty { main.append(registers()) }
        if !survey.indices.isEmpty { main.append(indices()) }
        main.append(plan())
        return elements.document(
            title: words(.codebook) + " – " + elements.text(survey.title),
            policy: LanguageElements.policy(styleHash: CodebookStyle.hash),
            style: CodebookStyle.text, [.tag("main", [], main)])
    }

    // MARK: Words

    func words(_ wording: CodebookWording, _ facts: [String: String] = [:]) -> String {
        wording.text(in: language, facts)
    }

    /// A text with the questions it quotes called by their numbers.
    func plain(_ text: String) -> String {
        survey.piped(text).segments.reduce(into: "") { result, segment in
            switch segment {
            case .text(let text): result += text
            case .answer(let id):
                let title = survey.question(id).map(naming.title) ?? id
                result += "[" + (naming.numbers[id] == nil ? title : naming.name(of: id)) + "]"
            }
        }
    }

    func clause(_ condition: Condition, of question: String? = nil) -> String {
        var naming = naming
        naming.current = question
        return ConditionWords(naming).clause(condition)
    }

    /// Facts by name; those that are nil are left out.
    func facts(_ facts: [(CodebookWording, [HTMLNode]?)]) -> HTMLNode {
        .tag(
            "dl", [],
            facts.flatMap { wording, content -> [HTMLNode] in
                guard let content else { return [] }
                return [.tag("dt", text: words(wording)), .tag("dd", [], content)]
            })
    }

    func code(_ text: String) -> HTMLNode { .tag("code", [.a("dir", "ltr")], text: text) }

    /// A table in a frame of its own, which scrolls where the page is narrow.
    func table(_ caption: CodebookWording, _ heads: [CodebookWording], _ rows: [[HTMLNode]])
        -> HTMLNode
    {
        table(caption, heads, groups: rows.map { [$0] })
    }

    /// - Parameter groups: Rows that belong together; every cell but the first of the first row is
    ///   plain, the first heads them all.
    func table(_ caption: CodebookWording, _ heads: [CodebookWording], groups: [[[HTMLNode]]])
        -> HTMLNode
    {
        let head = heads.map { HTMLNode.tag("th", [.a("scope", "col")], text: words($0)) }
        let bodies = groups.map { rows in
            HTMLNode.tag(
                "tbody", [],
                rows.enumerated().map { number, cells in
                    let isHead = number == 0
                    let span: [HTMLAttribute] =
                        rows.count > 1
                        ? [.a("scope", "rowgroup"), .a("rowspan", String(rows.count))]
                        : [.a("scope", "row")]
                    return .tag(
                        "tr", [],
                        cells.enumerated().map { place, cell in
                            isHead && place == 0
                                ? .tag("th", span, [cell]) : .tag("td", [], [cell])
                        })
                })
        }
        return .tag(
            "div",
            [
                .a("class", "frame"), .a("tabindex", "0"), .a("role", "group"),
                .a("aria-label", words(caption)),
            ],
            [
                .tag(
                    "table", [],
                    [
                        .tag("caption", text: words(caption)),
                        .tag("thead", [], [.tag("tr", [], head)]),
                    ] + bodies)
            ])
    }

    // MARK: Opening

    private func opening() -> [HTMLNode] {
        let others = survey.languages.filter { $0 != language }
        var nodes: [HTMLNode] = []
        if !others.isEmpty {
            nodes.append(
                .tag(
                    "nav", [.a("class", "languages"), .a("aria-label", words(.otherLanguage))],
                    others.map { code in
                        .tag(
                            "a",
                            [
                                .a("href", Self.fileName(survey, code)), .a("lang", code),
                                .a("hreflang", code), .a("dir", FormWording.direction(of: code)),
                            ], text: FormWording.name(of: code))
                    }))
        }
        nodes += [
            .tag("p", [.a("class", "kicker")], text: words(.codebook)),
            elements.element("h1", [], survey.title),
            .tag("p", [.a("class", "lead")], text: words(.lead)), about(),
        ]
        return nodes
    }

    private func about() -> HTMLNode {
        func text(_ value: String) -> [HTMLNode] { [.text(value)] }
        let asked = survey.questions.filter(\.isAsked).count
        let columns = layout.columns.count
        let size =
            language == "sv"
            ? "\(asked) frågor, \(columns) kolumner" : "\(asked) questions, \(columns) columns"
        var open: String?
        if let from = survey.opens, let to = survey.closes { open = from + " – " + to }
        return facts([
            (.survey, [code(survey.id)]),
            (.wave, survey.wave.isEmpty ? nil : text(survey.wave)), (.open, open.map(text)),
            (.size, text(size)),
            (
                .eligible,
                text(
                    survey.eligibility.map {
                        (language == "sv" ? "De där " : "Those where ") + clause($0) + "."
                    } ?? words(.everyone))
            ),
            (.smallestGroup, text(String(survey.anonymity.minimumGroup))),
            (.sources, survey.sources.isEmpty ? nil : text(survey.sources.joined(separator: "; "))),
            (.layout, [code(layout.fingerprint)]),
        ])
    }

    private func contents() -> HTMLNode {
        var entries: [(id: String, title: HTMLNode)] = survey.sections.enumerated().map {
            (FormIDs.section($0), elements.element("span", [], $1.title, shown: plain))
        }
        func part(_ id: String, _ wording: CodebookWording) {
            entries.append((id, .text(words(wording))))
        }
        if !survey.registers.isEmpty { part("registers", .registers) }
        if !survey.indices.isEmpty { part("indices", .indices) }
        part("plan", .plan)
        return .tag(
            "nav", [.a("class", "contents"), .a("aria-labelledby", "contents")],
            [
                .tag("h2", [.a("id", "contents")], text: words(.contents)),
                .tag(
                    "ul", [],
                    entries.map { entry in
                        .tag("li", [], [.tag("a", [.a("href", "#" + entry.id)], [entry.title])])
                    }),
            ])
    }
}
