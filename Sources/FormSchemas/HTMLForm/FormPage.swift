import SurveyModel
import Tables

/// The page: its head, what stands around the questions, and the data of its script.
struct FormPage {
    let survey: Survey
    let layout: ColumnLayout
    let parts: [(section: Section, questions: [QuestionColumns])]
    var texts: FormTextTable
    /// Whether the section being made may be hidden, so that its questions are not always asked.
    var sectionIsConditional = false

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        parts = survey.questionColumns(layout)
        texts = FormTextTable(survey: survey)
    }

    var language: String { survey.languages.first ?? "sv" }

    // MARK: Texts

    func words(_ wording: FormWording) -> LocalizedText { wording.text(in: survey.languages) }

    /// Words with facts filled in, in every language.
    func words(
        _ wording: FormWording, _ facts: (WordStyle) -> [String: String]
    ) -> LocalizedText {
        survey.localized { wording.text(in: $0, facts(WordStyle(language: $0))) }
    }

    /// An element whose text follows the language.
    mutating func tag(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ text: LocalizedText
    ) -> HTMLNode {
        .tag(name, [.a("data-t", String(texts.number(text)))] + attributes, text: text.base)
    }

    mutating func tag(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ wording: FormWording
    ) -> HTMLNode {
        tag(name, attributes, words(wording))
    }

    /// An element whose text follows the language and may quote answers: each stands in an element
    /// of its own, which the script fills.
    mutating func quoting(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ text: LocalizedText
    ) -> HTMLNode {
        let number = texts.number(text, quotesAnswers: true)
        let content = survey.piped(text.base).segments.map { segment -> HTMLNode in
            switch segment {
            case .text(let text): .text(text)
            case .answer(let id): .tag("bdi", [.a("data-q", id)], text: "…")
            }
        }
        return .tag(name, [.a("data-t", String(number))] + attributes, content)
    }

    /// What only those see whose browser does not run the script, in the first language.
    func unscripted(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ text: String
    ) -> HTMLNode {
        .tag(name, [.a("class", "unscripted")] + attributes, text: text)
    }

    // MARK: Document

    mutating func document() throws(FormEmissionError) -> HTMLNode {
        let body = try body()
        let data = FormPageData(survey: survey, layout: layout, parts: parts)
        let messages = self.messages()
        let json = data.json(texts: &texts, messages: messages)
        return .tag(
            "html", [.a("lang", language), .a("dir", FormWording.direction(of: language))],
            [
                .tag(
                    "head", [],
                    HTMLHead.nodes(title: survey.title.base, policy: HTMLFormTarget.contentPolicy)
                        + [.element("style", [], [.verbatim(FormStyle.text)])]),
                .tag(
                    "body", [],
                    body + [
                        .element(
                            "script", [.a("type", "application/json"), .a("id", "page")],
                            [.verbatim(json.scriptText)]),
                        .element("script", [], [.verbatim(FormScript.text)]),
                    ]),
            ])
    }

    /// Numbers of the texts that the script itself needs.
    private mutating func messages() -> [JSONMember] {
        var members = [JSONMember("title", .integer(texts.number(survey.title)))]
        for wording in FormWording.allCases {
            members.append(
                JSONMember("\(wording)", .integer(texts.number(words(wording)))))
        }
        return members
    }

    private mutating func body() throws(FormEmissionError) -> [HTMLNode] {
        var main = opening()
        main.append(
            .tag(
                "div",
                [.a("id", "errors"), .a("tabindex", "-1"), .a("role", "alert"), .a("hidden")],
                [tag("h2", [], .errorTitle), .tag("ul", [.a("id", "error-list")])]))
        var content: [HTMLNode] = []
        for (index, part) in parts.enumerated() {
            content.append(try section(index, part.section, part.questions))
        }
        content.append(
            .tag(
                "div", [.a("class", "actions scripted"), .a("hidden")],
                [
                    tag("p", [], .saveAdvice),
                    // Not until the script is there: without it Enter in a field must do nothing.
                    tag(
                        "button",
                        [.a("type", "submit"), .a("class", "main"), .a("disabled")], .save),
                ]))
        content.append(checking())
        main.append(
            .tag(
                "form",
                // This method sends nothing anywhere, in no browser and under no policy.
                [.a("id", "form"), .a("method", "dialog"), .a("autocomplete", "off")], content))
        main.append(
            .tag("div", [.a("id", "changes"), .a("class", "unseen"), .a("role", "status")]))
        main.append(thanks())
        return (survey.languages.count > 1 ? [languageSwitch()] : []) + [.tag("main", [], main)]
    }

    private mutating func languageSwitch() -> HTMLNode {
        let buttons = survey.languages.map { code in
            HTMLNode.tag(
                "button",
                [
                    .a("type", "button"), .a("lang", code),
                    .a("dir", FormWording.direction(of: code)), .a("data-language", code),
                    .a("aria-pressed", code == language ? "true" : "false"),
                ], text: FormWording.name(of: code))
        }
        return .tag(
            "header", [.a("class", "scripted"), .a("hidden")],
            [
                .tag(
                    "div",
                    [
                        .a("class", "languages"), .a("role", "group"),
                        .a("aria-labelledby", "language"),
                    ],
                    [tag("span", [.a("class", "unseen"), .a("id", "language")], .language)]
                        + buttons)
            ])
    }

    private mutating func thanks() -> HTMLNode {
        .tag(
            "div", [.a("id", "thanks"), .a("tabindex", "-1"), .a("role", "status"), .a("hidden")],
            [
                tag("h2", [], .thanksTitle), .tag("p", [.a("id", "thanks-text")]),
                tag("button", [.a("type", "button"), .a("id", "another")], .another),
            ])
    }
}
