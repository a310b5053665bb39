import SurveyModel

extension FormPage {
    mutating func section(
        _ index: Int, _ section: Section, _ questions: [QuestionColumns]
    ) throws(FormEmissionError) -> HTMLNode {
        let id = FormIDs.section(index)
        var content = [tag("h2", [.a("id", id + "-title")], section.title)]
        for columns in questions { content.append(try question(columns)) }
        return .tag(
            "section", [.a("id", id), .a("aria-labelledby", id + "-title")], content)
    }

    private mutating func question(
        _ columns: QuestionColumns
    ) throws(FormEmissionError) -> HTMLNode {
        let question = columns.question
        if !question.isAsked { return try unasked(question) }
        guard let answer = columns.answers.first else {
            throw .undeclared(question: question.id)
        }
        let content: [HTMLNode] =
            switch (question.kind, answer.kind) {
            case (.pair(let pair), _): [self.pair(pair, columns)]
            case (.register(let id), .choice(let categories, _))
            where categories.count > Self.longestOpenList:
                menu(columns, answer, categories, register: survey.register(id))
            case (_, .choice(let categories, _)): [choices(columns, answer, categories)]
            case (_, .multiple(let options)): [boxes(columns, answer, options)]
            default: field(columns, answer)
            }
        return .tag(
            "div", [.a("class", "question"), .a("id", FormIDs.question(question))],
            content + [error(question)])
    }

    /// A text to read; what is calculated is not seen at all.
    private mutating func unasked(_ question: Question) throws(FormEmissionError) -> HTMLNode {
        let id = FormIDs.question(question)
        guard case .information = question.kind else {
            return .tag("div", [.a("id", id), .a("hidden")])
        }
        return .tag(
            "div", [.a("class", "question"), .a("id", id)], [tag("p", [], question.title)])
    }

    /// More entries than this are put in a menu.
    private static var longestOpenList: Int { 12 }

    // MARK: Parts of a question

    /// The question's own text, or its register's.
    func title(of question: Question) -> LocalizedText {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = survey.register(id)
        {
            return register.title
        }
        return question.title
    }

    mutating func heading(_ question: Question) -> [HTMLNode] {
        let id = FormIDs.question(question)
        let title = tag("span", [.a("id", id + "-title")], title(of: question))
        guard question.isRequired else { return [title] }
        return [title, .text(" "), tag("span", [.a("class", "required")], .required)]
    }

    /// Help and advice below the heading, and the ids by which the field points to them.
    mutating func hints(
        _ question: Question, _ advice: FormWording? = nil
    ) -> (nodes: [HTMLNode], describedBy: HTMLAttribute) {
        let id = FormIDs.question(question)
        var nodes: [HTMLNode] = []
        var ids: [String] = []
        if let help = question.help {
            nodes.append(tag("p", [.a("class", "hint"), .a("id", id + "-help")], help))
            ids.append(id + "-help")
        }
        if let advice {
            nodes.append(tag("p", [.a("class", "hint"), .a("id", id + "-advice")], advice))
            ids.append(id + "-advice")
        }
        ids.append(id + "-error")
        return (nodes, .a("aria-describedby", ids.joined(separator: " ")))
    }

    private func error(_ question: Question) -> HTMLNode {
        .tag(
            "p",
            [
                .a("class", "error"), .a("id", FormIDs.question(question) + "-error"), .a("hidden"),
            ])
    }

    private mutating func otherTexts(_ answer: QuestionColumns.Answer, after code: String)
        -> [HTMLNode]
    {
        answer.otherTexts.filter { $0.option == code }.map { text in
            .tag(
                "div", [.a("class", "other"), .a("id", "other-" + text.name), .a("hidden")],
                [
                    tag("label", [.a("for", "f-" + text.name)], .specify),
                    .tag(
                        "input",
                        [.a("type", "text"), .a("id", "f-" + text.name), .a("name", text.name)]),
                ])
        }
    }

    // MARK: Kinds of questions

    private mutating func choices(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer, _ categories: [Category]
    ) -> HTMLNode {
        let question = columns.question
        let hints = hints(question)
        var content: [HTMLNode] = [.tag("legend", [], heading(question))] + hints.nodes
        for (index, category) in categories.enumerated() {
            content.append(
                option(
                    "radio", answer.name, index, code: category.code, label: category.label))
            content += otherTexts(answer, after: category.code)
        }
        var attributes: [HTMLAttribute] = [.a("role", "radiogroup"), hints.describedBy]
        if question.isRequired { attributes.append(.a("aria-required", "true")) }
        return .tag("fieldset", attributes, content)
    }

    private mutating func boxes(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer,
        _ options: [SurveyModel.Option]
    ) -> HTMLNode {
        let hints = hints(columns.question, .severalAnswers)
        var content: [HTMLNode] =
            [.tag("legend", [], heading(columns.question))] + hints.nodes
        for (index, choice) in options.enumerated() {
            content.append(
                option("checkbox", answer.name, index, code: choice.code, label: choice.label))
            content += otherTexts(answer, after: choice.code)
        }
        return .tag("fieldset", [hints.describedBy], content)
    }

    private mutating func option(
        _ type: String, _ name: String, _ index: Int, code: String, label: LocalizedText
    ) -> HTMLNode {
        .tag(
            "label", [.a("class", "option")],
            [
                .tag(
                    "input",
                    [
                        .a("type", type), .a("name", name), .a("value", code),
                        .a("id", "f-\(name)-\(index + 1)"),
                    ]),
                tag("span", [], label),
            ])
    }

    /// A menu with the entries under what they lie under.
    private mutating func menu(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer, _ categories: [Category],
        register: Register?
    ) -> [HTMLNode] {
        let question = columns.question
        let hints = hints(question)
        var groups: [(parent: Register.Entry?, entries: [HTMLNode])] = []
        for category in categories {
            let parent = register?.entry(category.code)?.parent.flatMap { register?.entry($0) }
            let node = tag("option", [.a("value", category.code)], category.label)
            if let place = groups.firstIndex(where: { $0.parent?.code == parent?.code }) {
                groups[place].entries.append(node)
            } else {
                groups.append((parent, [node]))
            }
        }
        var content = [tag("option", [.a("value", "")], .choose)]
        for group in groups {
            guard let parent = group.parent else {
                content += group.entries
                continue
            }
            // A group's label is an attribute and stays in the first language, as names do.
            content.append(.tag("optgroup", [.a("label", parent.label.base)], group.entries))
        }
        var attributes: [HTMLAttribute] = [
            .a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy,
        ]
        if question.isRequired { attributes.append(.a("required")) }
        var nodes: [HTMLNode] = [
            .tag("label", [.a("class", "title"), .a("for", "f-" + answer.name)], heading(question))
        ]
        nodes += hints.nodes
        nodes.append(.tag("select", attributes, content))
        for category in categories { nodes += otherTexts(answer, after: category.code) }
        return nodes
    }

    private mutating func field(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer
    ) -> [HTMLNode] {
        let question = columns.question
        let isText = if case .text = answer.kind { true } else { false }
        let hints = hints(question, isText ? .freeTextAdvice : nil)
        var attributes: [HTMLAttribute] = [
            .a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy,
        ]
        if question.isRequired { attributes.append(.a("required")) }
        let input: HTMLNode =
            switch answer.kind {
            case .text(long: true): .tag("textarea", attributes + [.a("rows", "5")])
            case .integer:
                .tag("input", attributes + [.a("type", "text"), .a("inputmode", "numeric")])
            case .decimal:
                .tag("input", attributes + [.a("type", "text"), .a("inputmode", "decimal")])
            case .date: .tag("input", attributes + [.a("type", "date")])
            default: .tag("input", attributes + [.a("type", "text")])
            }
        return [
            .tag("label", [.a("class", "title"), .a("for", "f-" + answer.name)], heading(question))
        ] + hints.nodes + [input]
    }
}
