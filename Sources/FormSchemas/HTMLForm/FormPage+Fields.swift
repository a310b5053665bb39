import SurveyModel

/// What is typed: texts, numbers and days, places of a ranking, shares of points.
extension FormPage {
    mutating func field(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer
    ) -> [HTMLNode] {
        let question = columns.question
        let hints = hints(question, advice(answer))
        let attributes: [HTMLAttribute] =
            [.a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy]
            + demand(question)
        let input: HTMLNode =
            switch answer.kind {
            case .text(long: true): .tag("textarea", attributes + [.a("rows", "5")])
            case .integer(let range):
                .tag(
                    "input",
                    attributes
                        + Self.number(
                            range.map { (String($0.lowerBound), String($0.upperBound)) }, "1"))
            case .decimal(let range):
                .tag(
                    "input",
                    attributes
                        + Self.number(
                            range.map {
                                (
                                    Calculation.text(of: $0.lowerBound),
                                    Calculation.text(of: $0.upperBound)
                                )
                            }, "any"))
            case .date: .tag("input", attributes + [.a("type", "date")])
            default: .tag("input", attributes + [.a("type", "text")])
            }
        return [
            .tag("label", [.a("class", "title"), .a("for", "f-" + answer.name)], heading(question))
        ] + hints.nodes + [input]
    }

    private func advice(_ answer: QuestionColumns.Answer) -> LocalizedText? {
        switch answer.kind {
        case .text: words(.freeTextAdvice)
        case .integer(nil): words(.wholeNumber)
        case .integer(let range?):
            words(.wholeNumberRange) { _ in
                ["low": String(range.lowerBound), "high": String(range.upperBound)]
            }
        case .decimal(let range?):
            words(.numberRange) { style in
                ["low": style.number(range.lowerBound), "high": style.number(range.upperBound)]
            }
        default: nil
        }
    }

    /// A field for a number, which the browser checks by itself; the script makes it one for text
    /// and then reads numbers as people write them.
    private static func number(_ range: (String, String)?, _ step: String) -> [HTMLAttribute] {
        var attributes: [HTMLAttribute] = [
            .a("type", "number"), .a("inputmode", step == "1" ? "numeric" : "decimal"),
            .a("step", step),
        ]
        if let range { attributes += [.a("min", range.0), .a("max", range.1)] }
        return attributes
    }

    // MARK: Lists with a field each

    /// Every option has a menu with the places: it works with any keyboard, screen reader, finger,
    /// and without the script.
    mutating func ranking(
        _ options: [SurveyModel.Option], _ columns: QuestionColumns
    ) -> HTMLNode {
        let question = columns.question
        let hints = hints(question, words(question.isRequired ? .rankAllAdvice : .rankAdvice))
        var list: [HTMLNode] = []
        for (option, answer) in paired(options, columns) {
            var places = [tag("option", [.a("value", "")], .noPlace)]
            for place in options.indices {
                places.append(
                    .tag("option", [.a("value", String(place + 1))], text: String(place + 1)))
            }
            let select = HTMLNode.tag(
                "select",
                [.a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy]
                    + demand(question), places)
            list.append(entry(option, answer, select))
        }
        return group("ranking", columns, hints.nodes, list)
    }

    mutating func allocation(
        _ options: [SurveyModel.Option], _ total: Int, _ columns: QuestionColumns
    ) -> HTMLNode {
        let question = columns.question
        let points = String(total)
        let hints = hints(question, words(.shareAdvice) { _ in ["total": points] })
        var list: [HTMLNode] = []
        for (option, answer) in paired(options, columns) {
            let input = HTMLNode.tag(
                "input",
                [.a("id", "f-" + answer.name), .a("name", answer.name), hints.describedBy]
                    + demandOfGroup(question) + Self.number(("0", points), "1"))
            list.append(entry(option, answer, input))
        }
        let sum = unscripted("p", [], UnscriptedWording.sum.text(in: language, ["total": points]))
        return group("allocation", columns, hints.nodes, list, [sum])
    }

    private func paired(
        _ options: [SurveyModel.Option], _ columns: QuestionColumns
    ) -> [(SurveyModel.Option, QuestionColumns.Answer)] {
        options.compactMap { option in
            columns.answers.first { $0.item.row == option.code }.map { (option, $0) }
        }
    }

    private mutating func entry(
        _ option: SurveyModel.Option, _ answer: QuestionColumns.Answer, _ field: HTMLNode
    ) -> HTMLNode {
        .tag(
            "div",
            [.a("class", "entry")]
                + (option.isExclusive || option.hasText ? [.a("data-last")] : []),
            [field, tag("label", [.a("for", "f-" + answer.name)], option.label)])
    }

    /// The list, and below it where one stands: said aloud when it changes.
    private mutating func group(
        _ kind: String, _ columns: QuestionColumns, _ hints: [HTMLNode], _ list: [HTMLNode],
        _ more: [HTMLNode] = []
    ) -> HTMLNode {
        let id = FormIDs.question(columns.question)
        return .tag(
            "fieldset", [.a("class", kind)],
            [.tag("legend", [], heading(columns.question))] + hints
                + [
                    .tag("div", order(columns.question), list),
                    .tag(
                        "p",
                        [.a("class", "standing"), .a("id", id + "-standing"), .a("role", "status")]
                    ),
                ] + more)
    }
}
