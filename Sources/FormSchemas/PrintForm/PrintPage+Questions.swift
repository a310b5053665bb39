import SurveyModel

/// Questions on paper.
extension PrintPage {
    private var language: String { elements.language }

    /// What is calculated does not stand on paper: conditions name its parts.
    func question(_ columns: QuestionColumns) throws(FormEmissionError) -> [HTMLNode] {
        let question = columns.question
        var content: [HTMLNode] = []
        if let condition = question.condition {
            content.append(told(condition, ConditionSentence.over(question)))
        }
        let help = question.help.map {
            [elements.element("p", [.a("class", "hint text")], $0, shown: quoting)]
        }
        switch question.kind {
        case .calculated: return []
        case .information:
            content.append(
                elements.element("p", [.a("class", "text")], question.title, shown: quoting))
            content += help ?? []
        default:
            guard let answer = columns.answers.first else {
                throw .undeclared(question: question.id)
            }
            content += [heading(question)] + (help ?? []) + answering(columns, answer)
        }
        if let validity = question.validity {
            content.append(told(validity.condition, .validity, of: question))
        }
        let isLong = columns.answers.count > 8 || answerCount(columns) > 20
        return [.tag("div", [.a("class", isLong ? "question long" : "question")], content)]
    }

    private func answerCount(_ columns: QuestionColumns) -> Int {
        if case .choice(let categories, _)? = columns.answers.first?.kind {
            categories.count
        } else {
            0
        }
    }

    private func heading(_ question: Question) -> HTMLNode {
        let number = naming.numbers[question.id].map(String.init) ?? ""
        var parts: [HTMLNode] = [
            .tag("span", [.a("class", "number")], text: number + "."), .text(" "),
            elements.element("span", [], survey.title(of: question), shown: quoting),
        ]
        if question.isRequired {
            let word = FormWording.required.text(in: language)
            parts += [.text(" "), .tag("span", [.a("class", "required")], text: word)]
        }
        return .tag("h3", [], parts)
    }

    /// Advice first, then one element with the boxes and lines.
    private func answering(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer
    ) -> [HTMLNode] {
        switch (columns.question.kind, answer.kind) {
        case (.pair(let pair), .choice(let categories, _)):
            [table(pair, categories)]
        case (.matrix(let matrix), .choice(let categories, _)):
            [table(matrix, categories)]
        case (.ranking(let options), _): ranking(options, columns.question)
        case (.allocation(let options, let total), _): allocation(options, total)
        case (.register(let id), .choice(let categories, _)):
            [units(categories, answer, survey.register(id))]
        case (_, .choice(let categories, _)) where columns.question.isRecommendation:
            [likelihood(categories)]
        case (_, .choice(let categories, _)): [boxes(categories, answer)]
        case (_, .multiple(let options)):
            [hint(PrintWording.severalAnswers.text(in: language)), boxes(options, answer)]
        default: lines(answer)
        }
    }

    func hint(_ text: String) -> HTMLNode { .tag("p", [.a("class", "hint")], text: text) }

    // MARK: Boxes

    var box: HTMLNode { .tag("span", [.a("class", "box"), .a("aria-hidden", "true")]) }
    private var line: HTMLNode { .tag("span", [.a("class", "line"), .a("aria-hidden", "true")]) }

    private func entry(
        _ label: LocalizedText, code: String, _ answer: QuestionColumns.Answer,
        isAlone: Bool = false
    ) -> HTMLNode {
        var words = [elements.element("span", [], label)]
        if isAlone { words += [.text(" "), .text(PrintWording.alone.text(in: language))] }
        if answer.otherTexts.contains(where: { $0.option == code }) {
            words += [.text(" "), .text(PrintWording.specify.text(in: language)), line]
        }
        return .tag("li", [], [box, .tag("span", [.a("class", "words")], words)])
    }

    private func boxes(_ categories: [Category], _ answer: QuestionColumns.Answer) -> HTMLNode {
        list(categories.map { entry($0.label, code: $0.code, answer) }, categories.map(\.label))
    }

    private func boxes(
        _ options: [SurveyModel.Option], _ answer: QuestionColumns.Answer
    ) -> HTMLNode {
        list(
            options.map { entry($0.label, code: $0.code, answer, isAlone: $0.isExclusive) },
            options.map(\.label))
    }

    /// Many short answers stand in columns.
    private func list(_ entries: [HTMLNode], _ labels: [LocalizedText]) -> HTMLNode {
        let isShort = labels.allSatisfy { elements.text($0).count <= 30 }
        let style = entries.count > 8 && isShort ? "boxes columns" : "boxes"
        return .tag("ul", [.a("class", style)], entries)
    }

    /// More entries than this are too many to look through: the name is written instead.
    private static let longestRegister = 120

    /// The entries of a register under what they lie under.
    private func units(
        _ categories: [Category], _ answer: QuestionColumns.Answer, _ register: Register?
    ) -> HTMLNode {
        guard categories.count <= Self.longestRegister else {
            return .tag(
                "p", [.a("class", "writing")],
                [.text(PrintWording.unit.text(in: language)), line])
        }
        var groups: [(parent: Register.Entry?, categories: [Category])] = []
        for category in categories {
            let parent = register?.entry(category.code)?.parent.flatMap { register?.entry($0) }
            if let place = groups.firstIndex(where: { $0.parent?.code == parent?.code }) {
                groups[place].categories.append(category)
            } else {
                groups.append((parent, [category]))
            }
        }
        guard groups.contains(where: { $0.parent != nil }) else {
            return boxes(categories, answer)
        }
        return .tag(
            "div", [.a("class", "units")],
            groups.map { group in
                let name = group.parent.map { elements.element("h4", [], $0.label) }
                let entries = group.categories.map { entry($0.label, code: $0.code, answer) }
                return .tag(
                    "div", [.a("class", "group")],
                    (name.map { [$0] } ?? []) + [.tag("ul", [.a("class", "boxes")], entries)])
            })
    }

    private func likelihood(_ categories: [Category]) -> HTMLNode {
        let points = categories.map { category in
            HTMLNode.tag(
                "li", [], [.tag("span", [.a("class", "value")], text: category.code), box])
        }
        let ends = [categories.first, categories.last].compactMap { $0 }
        return .tag(
            "div", [.a("class", "likelihood")],
            [
                .tag("ul", [.a("class", "points")], points),
                .tag(
                    "p", [.a("class", "ends")],
                    ends.map { elements.element("span", [], $0.label) }),
            ])
    }

    // MARK: Numbers and lines

    private func field(_ style: String) -> HTMLNode {
        .tag("span", [.a("class", "field " + style), .a("aria-hidden", "true")])
    }

    private func ranking(_ options: [SurveyModel.Option], _ question: Question) -> [HTMLNode] {
        let advice = question.isRequired ? FormWording.rankAllAdvice : .rankAdvice
        return [
            hint(advice.text(in: language)),
            .tag(
                "ul", [.a("class", "boxes")],
                options.map { option in
                    .tag("li", [], [field("place"), elements.element("span", [], option.label)])
                }),
        ]
    }

    private func allocation(_ options: [SurveyModel.Option], _ total: Int) -> [HTMLNode] {
        let facts = ["total": String(total)]
        let shares = options.map { option in
            HTMLNode.tag("li", [], [field("share"), elements.element("span", [], option.label)])
        }
        let sum = HTMLNode.tag(
            "li", [.a("class", "sum")],
            [
                field("share"),
                .tag("span", text: PrintWording.sum.text(in: language, facts)),
            ])
        return [
            hint(FormWording.shareAdvice.text(in: language, facts)),
            .tag("ul", [.a("class", "boxes shares")], shares + [sum]),
        ]
    }

    private func lines(_ answer: QuestionColumns.Answer) -> [HTMLNode] {
        let style = WordStyle(language: language)
        switch answer.kind {
        case .text(let isLong):
            let ruled = (0..<(isLong ? 7 : 1)).map { _ in HTMLNode.tag("div", [], []) }
            return [
                hint(FormWording.freeTextAdvice.text(in: language)),
                .tag("div", [.a("class", "ruled"), .a("aria-hidden", "true")], ruled),
            ]
        case .integer(let range):
            let words =
                range.map {
                    PrintWording.integerRange.text(
                        in: language,
                        ["low": String($0.lowerBound), "high": String($0.upperBound)])
                } ?? PrintWording.integer.text(in: language)
            return [.tag("p", [.a("class", "writing")], [field("figure"), .text(words)])]
        case .decimal(let range):
            let words =
                range.map {
                    PrintWording.decimalRange.text(
                        in: language,
                        [
                            "low": style.number($0.lowerBound),
                            "high": style.number($0.upperBound),
                        ])
                } ?? ""
            return [.tag("p", [.a("class", "writing")], [field("figure"), .text(words)])]
        case .date:
            let parts: [(PrintWording, String)] = [
                (.year, "year"), (.month, "part"), (.day, "part"),
            ]
            return [
                .tag(
                    "p", [.a("class", "writing")],
                    parts.map { wording, style in
                        .tag(
                            "span", [.a("class", "date")],
                            [.text(wording.text(in: language) + " "), field(style)])
                    })
            ]
        default: return []
        }
    }
}
