import SurveyModel

extension FormPage {
    /// A pair: one fieldset for the question, in it one per row, in it a group of radio buttons
    /// for each side. Wide it looks like a table, with the levels written once above it; every
    /// button still has its own words for those who do not see the column.
    mutating func pair(_ pair: Pair, _ columns: QuestionColumns) -> HTMLNode {
        let question = columns.question
        let hints = hints(question)
        var content: [HTMLNode] = [.tag("legend", [], heading(question))] + hints.nodes
        content.append(heads(columns))
        for row in pair.rows { content.append(self.row(row, of: pair, columns)) }
        let isLong = columns.answers.contains { self.isLong($0) }
        return .tag(
            "fieldset", [.a("class", isLong ? "pair long" : "pair"), hints.describedBy], content)
    }

    private mutating func heads(_ columns: QuestionColumns) -> HTMLNode {
        var cells: [HTMLNode] = [.tag("span", [.a("class", "corner")])]
        for category in categories(of: columns.answers.first) {
            cells.append(tag("span", [.a("class", "head")], category.label))
        }
        return .tag("div", [.a("class", "heads"), .a("aria-hidden", "true")], cells)
    }

    private mutating func row(
        _ row: Pair.Row, of pair: Pair, _ columns: QuestionColumns
    ) -> HTMLNode {
        let rowID = FormIDs.question(columns.question) + "-" + IdentifierFolding.fold(row.id)
        var sides: [HTMLNode] = []
        for horizon in Horizon.allCases {
            guard
                let answer = columns.answers.first(where: {
                    $0.item.row == row.id && $0.item.horizon == horizon
                })
            else { continue }
            let title = horizon == .now ? pair.nowTitle : pair.needTitle
            let sideID = rowID + "-" + horizon.columnSuffix
            sides.append(
                side(
                    answer, title: title, id: sideID, labels: rowID + " " + sideID,
                    isRequired: columns.question.isRequired))
        }
        return .tag(
            "fieldset", [.a("class", "row")],
            [
                tag("legend", [.a("id", rowID)], row.title),
                .tag("div", [.a("class", "sides")], sides),
            ])
    }

    private mutating func side(
        _ answer: QuestionColumns.Answer, title: LocalizedText, id: String, labels: String,
        isRequired: Bool
    ) -> HTMLNode {
        var levels: [HTMLNode] = []
        var others: [HTMLNode] = []
        for (index, category) in categories(of: answer).enumerated() {
            let cell = HTMLNode.tag(
                "label", [.a("class", "cell")],
                [
                    .tag(
                        "input",
                        [
                            .a("type", "radio"), .a("name", answer.name),
                            .a("value", category.code), .a("id", "f-\(answer.name)-\(index + 1)"),
                        ]),
                    tag("span", [.a("class", "word")], category.label),
                ])
            if category.missing == nil { levels.append(cell) } else { others.append(cell) }
        }
        var attributes: [HTMLAttribute] = [
            .a("class", "side"), .a("role", "radiogroup"), .a("aria-labelledby", labels),
        ]
        if isRequired { attributes.append(.a("aria-required", "true")) }
        var content: [HTMLNode] = [
            tag("div", [.a("class", "side-name"), .a("id", id)], title),
            .tag("div", [.a("class", "levels")], levels),
        ]
        if !others.isEmpty { content.append(.tag("div", [.a("class", "others")], others)) }
        return .tag("div", attributes, content)
    }

    private func categories(of answer: QuestionColumns.Answer?) -> [Category] {
        guard case .choice(let categories, _)? = answer?.kind else { return [] }
        return categories
    }

    /// Whether the levels' words are too long to stand side by side on a phone: at 320 px five
    /// levels get about 55 px each, nine letters of the small type.
    private func isLong(_ answer: QuestionColumns.Answer) -> Bool {
        let levels = categories(of: answer).filter { $0.missing == nil }
        if levels.count > 5 { return true }
        return levels.contains { category in
            survey.languages.contains { language in
                let text = category.label.text(in: language)
                return text.count > 22
                    || text.split(whereSeparator: \.isWhitespace).contains { $0.count > 9 }
            }
        }
    }
}
