import SurveyModel

/// Pairs and matrices: rows answered on one scale, twice or once.
///
/// One fieldset for the question, in it one per row. Wide it looks like a table, with the levels
/// written once above it; every button still has its own words for those who do not see the column.
extension FormPage {
    /// In a row of a pair a group of buttons for each side.
    mutating func pair(_ pair: Pair, _ columns: QuestionColumns) -> HTMLNode {
        var rows: [HTMLNode] = []
        for row in pair.rows { rows.append(self.row(row, of: pair, columns)) }
        return table("pair", rows, columns)
    }

    /// A row of a matrix is itself the group of buttons.
    mutating func matrix(_ matrix: Matrix, _ columns: QuestionColumns) -> HTMLNode {
        var rows: [HTMLNode] = []
        for row in matrix.rows {
            guard let answer = columns.answers.first(where: { $0.item.row == row.id }) else {
                continue
            }
            let question = columns.question
            rows.append(
                .tag(
                    "fieldset",
                    [
                        .a("class", "row"), .a("role", "radiogroup"),
                        .a("aria-describedby", FormIDs.question(question) + "-error"),
                    ] + demandOfGroup(question),
                    [
                        tag("legend", [], row.title),
                        .tag("div", [.a("class", "sides side")], levels(answer, question)),
                    ]))
        }
        return table("matrix", rows, columns)
    }

    private mutating func table(
        _ kind: String, _ rows: [HTMLNode], _ columns: QuestionColumns
    ) -> HTMLNode {
        let question = columns.question
        let hints = hints(question)
        let isLong = columns.answers.contains { self.isLong($0) }
        return .tag(
            "fieldset", [.a("class", isLong ? kind + " long" : kind), hints.describedBy],
            [.tag("legend", [], heading(question))] + hints.nodes + [
                heads(columns), .tag("div", [.a("class", "rows")] + order(question), rows),
            ])
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
                .tag(
                    "div",
                    [
                        .a("class", "side"), .a("role", "radiogroup"),
                        .a("aria-labelledby", rowID + " " + sideID),
                        .a("aria-describedby", FormIDs.question(columns.question) + "-error"),
                    ] + demandOfGroup(columns.question),
                    [tag("div", [.a("class", "side-name"), .a("id", sideID)], title)]
                        + levels(answer, columns.question)))
        }
        return .tag(
            "fieldset", [.a("class", "row")],
            [
                tag("legend", [.a("id", rowID)], row.title),
                .tag("div", [.a("class", "sides")], sides),
            ])
    }

    /// The levels, and apart from them the answers outside the order.
    private mutating func levels(
        _ answer: QuestionColumns.Answer, _ question: Question
    ) -> [HTMLNode] {
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
                        ] + demandOfButtons(question)),
                    tag("span", [.a("class", "word")], category.label),
                ])
            if category.missing == nil { levels.append(cell) } else { others.append(cell) }
        }
        let groups = [("levels", levels), ("others", others)].filter { !$0.1.isEmpty }
        return groups.map { .tag("div", [.a("class", $0.0)], $0.1) }
    }

    private func categories(of answer: QuestionColumns.Answer?) -> [Category] {
        guard case .choice(let categories, _)? = answer?.kind else { return [] }
        return categories
    }

    /// Whether the levels' words are too long to stand side by side on a phone: 254 px are left at
    /// 320 px, of which each gap takes 4, each cell's edges 6, and a letter of the small type 7.
    private func isLong(_ answer: QuestionColumns.Answer) -> Bool {
        let levels = categories(of: answer).filter { $0.missing == nil }
        guard levels.count <= 5 else { return true }
        let width = (254 - 4 * (levels.count - 1)) / max(levels.count, 1) - 6
        return levels.contains { category in
            survey.languages.contains { language in
                let text = category.label.text(in: language)
                return text.count > 22
                    || text.split(whereSeparator: \.isWhitespace)
                        .contains { 7 * $0.count > width + 3 }
            }
        }
    }
}
