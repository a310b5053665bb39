import SurveyModel
import Tables

/// The parts of the page around the questions.
struct FormPage {
    let survey: Survey
    let layout: ColumnLayout
    let parts: [(section: Section, questions: [QuestionColumns])]
    var texts: FormTextTable

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        parts = survey.questionColumns(layout)
        texts = FormTextTable(languages: survey.languages)
    }

    var language: String { survey.languages.first ?? "sv" }

    // MARK: Texts

    func words(_ wording: FormWording) -> LocalizedText { wording.text(in: survey.languages) }

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

    // MARK: Document

    mutating func document() throws(FormEmissionError) -> HTMLNode {
        let body = try body()
        let data = FormPageData(survey: survey, layout: layout, parts: parts)
        let messages = self.messages()
        let json = data.json(texts: texts, messages: messages)
        return .tag(
            "html", [.a("lang", language)],
            [
                .tag(
                    "head", [],
                    [
                        .tag("meta", [.a("charset", "utf-8")]),
                        .tag(
                            "meta",
                            [
                                .a("http-equiv", "Content-Security-Policy"),
                                .a("content", HTMLFormTarget.contentPolicy),
                            ]),
                        .tag(
                            "meta",
                            [
                                .a("name", "viewport"),
                                .a("content", "width=device-width, initial-scale=1"),
                            ]),
                        .tag("meta", [.a("name", "referrer"), .a("content", "no-referrer")]),
                        .tag("meta", [.a("name", "robots"), .a("content", "noindex")]),
                        .tag("title", text: survey.title.base),
                        .element("style", [], [.verbatim(FormStyle.text)]),
                    ]),
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
        var main: [HTMLNode] = [tag("h1", [.a("tabindex", "-1")], survey.title)]
        if let introduction = survey.introduction { main.append(tag("p", [], introduction)) }
        main.append(tag("p", [], .howTo))
        main.append(.tag("noscript", [], [.tag("p", text: words(.noScript).base)]))
        if let notice = survey.personalData { main.append(privacy(notice)) }
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
                "div", [.a("class", "actions")],
                [
                    tag("p", [], .saveAdvice),
                    tag("button", [.a("type", "submit"), .a("class", "main")], .save),
                ]))
        main.append(
            .tag(
                "form", [.a("id", "form"), .a("novalidate"), .a("autocomplete", "off")], content))
        main.append(thanks())
        return (survey.languages.count > 1 ? [languageSwitch()] : []) + [.tag("main", [], main)]
    }

    private mutating func languageSwitch() -> HTMLNode {
        let buttons = survey.languages.map { code in
            HTMLNode.tag(
                "button",
                [
                    .a("type", "button"), .a("lang", code), .a("data-language", code),
                    .a("aria-pressed", code == language ? "true" : "false"),
                ], text: FormWording.name(of: code))
        }
        return .tag(
            "header", [],
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

    private mutating func privacy(_ notice: PersonalDataNotice) -> HTMLNode {
        let facts: [(FormWording, String?)] = [
            (.controller, notice.controller), (.purpose, notice.purpose),
            (.legalBasis, notice.legalBasis),
            (
                .categories,
                notice.categories.isEmpty ? nil : notice.categories.joined(separator: ", ")
            ),
            (.retention, notice.retention), (.officer, notice.officer),
        ]
        var list: [HTMLNode] = []
        for (wording, fact) in facts {
            guard let fact else { continue }
            list.append(tag("dt", [], wording))
            list.append(tag("dd", [], LocalizedText(fact)))
        }
        let k = String(survey.anonymity.minimumGroup)
        return .tag(
            "details", [],
            [
                tag("summary", [], .personalDataTitle), .tag("dl", [], list),
                .tag(
                    "p",
                    [
                        .a("data-message", "\(FormWording.smallGroups)"),
                        .a("data-facts", "{\"k\":\(k)}"),
                    ],
                    text: words(.smallGroups).base.split(separator: "{k}").joined(separator: k)),
            ])
    }

    private mutating func thanks() -> HTMLNode {
        .tag(
            "div", [.a("id", "thanks"), .a("tabindex", "-1"), .a("role", "status"), .a("hidden")],
            [
                tag("h2", [], .thanksTitle),
                .tag(
                    "p",
                    [
                        .a("id", "thanks-text"), .a("data-message", "\(FormWording.thanksText)"),
                        .a("data-facts", "{}"),
                    ]),
                tag("button", [.a("type", "button"), .a("id", "another")], .another),
            ])
    }
}
