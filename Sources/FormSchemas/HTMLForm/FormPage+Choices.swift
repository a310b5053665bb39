import SurveyModel

/// Buttons, boxes and menus.
extension FormPage {
    mutating func choices(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer, _ categories: [Category]
    ) -> HTMLNode {
        let question = columns.question
        let hints = hints(question)
        let exclusive = question.options.filter(\.isExclusive).map(\.code)
        var options: [HTMLNode] = []
        for (index, category) in categories.enumerated() {
            options.append(
                choice(
                    answer, index, "radio", code: category.code, label: category.label,
                    demand: demandOfButtons(question), isLast: exclusive.contains(category.code)))
        }
        return .tag(
            "fieldset",
            [.a("role", "radiogroup"), hints.describedBy] + demandOfGroup(question),
            [.tag("legend", [], heading(question))] + hints.nodes
                + [.tag("div", order(question), options)])
    }

    mutating func boxes(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer,
        _ options: [SurveyModel.Option]
    ) -> HTMLNode {
        let hints = hints(columns.question, words(.severalAnswers))
        var list: [HTMLNode] = []
        for (index, option) in options.enumerated() {
            list.append(
                choice(
                    answer, index, "checkbox", code: option.code, label: option.label,
                    isLast: option.isExclusive, isAlone: option.isExclusive))
        }
        return .tag(
            "fieldset", [hints.describedBy],
            [.tag("legend", [], heading(columns.question))] + hints.nodes
                + [.tag("div", order(columns.question), list)])
    }

    /// A button or box with its words, and below it the text it opens.
    ///
    /// Options that stand alone and those that open a text stay last when the order is drawn.
    private mutating func choice(
        _ answer: QuestionColumns.Answer, _ index: Int, _ type: String, code: String,
        label: LocalizedText, demand: [HTMLAttribute] = [], isLast: Bool, isAlone: Bool = false
    ) -> HTMLNode {
        var words = [tag("span", [], label)]
        if isAlone {
            words += [
                .text(" "),
                unscripted("span", [], UnscriptedWording.alone.text(in: language)),
            ]
        }
        let option = HTMLNode.tag(
            "label", [.a("class", "option")],
            [
                .tag(
                    "input",
                    [
                        .a("type", type), .a("name", answer.name), .a("value", code),
                        .a("id", "f-\(answer.name)-\(index + 1)"),
                    ] + demand),
                .tag("span", [], words),
            ])
        let others = otherTexts(answer, after: code)
        return .tag(
            "div", isLast || !others.isEmpty ? [.a("data-last")] : [], [option] + others)
    }

    private mutating func otherTexts(_ answer: QuestionColumns.Answer, after code: String)
        -> [HTMLNode]
    {
        answer.otherTexts.filter { $0.option == code }.map { text in
            .tag(
                "div", [.a("class", "other"), .a("id", "other-" + text.name)],
                [
                    tag("label", [.a("for", "f-" + text.name)], .specify),
                    .tag(
                        "input",
                        [.a("type", "text"), .a("id", "f-" + text.name), .a("name", text.name)]),
                ])
        }
    }

    /// A menu with the entries under what they lie under.
    mutating func menu(
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
        var nodes: [HTMLNode] = [
            .tag("label", [.a("class", "title"), .a("for", "f-" + answer.name)], heading(question))
        ]
        nodes += hints.nodes
        nodes.append(
            .tag(
                "select",
                [.a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy]
                    + demand(question), content))
        for category in categories { nodes += otherTexts(answer, after: category.code) }
        return nodes
    }

    /// How likely something is: the numbers in a row, words at its ends only.
    mutating func likelihood(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer, _ categories: [Category]
    ) -> HTMLNode {
        let question = columns.question
        let hints = hints(question)
        var cells: [HTMLNode] = []
        for (index, category) in categories.enumerated() {
            cells.append(
                .tag(
                    "label", [.a("class", "cell")],
                    [
                        .tag(
                            "input",
                            [
                                .a("type", "radio"), .a("name", answer.name),
                                .a("value", category.code),
                                .a("id", "f-\(answer.name)-\(index + 1)"),
                            ] + demandOfButtons(question)),
                        .tag("span", [.a("aria-hidden", "true")], text: category.code),
                        tag("span", [.a("class", "unseen")], category.label),
                    ]))
        }
        let ends = [categories.first, categories.last].compactMap { $0 }
        return .tag(
            "fieldset",
            [.a("class", "likelihood"), .a("role", "radiogroup"), hints.describedBy]
                + demandOfGroup(question),
            [.tag("legend", [], heading(question))] + hints.nodes + [
                .tag("div", [.a("class", "points")], cells),
                .tag(
                    "div", [.a("class", "ends"), .a("aria-hidden", "true")],
                    ends.map { tag("span", [], $0.label) }),
            ])
    }
}
