import SurveyModel

extension FormPage {
    mutating func section(
        _ index: Int, _ section: Section, _ questions: [QuestionColumns]
    ) throws(FormEmissionError) -> HTMLNode {
        let id = FormIDs.section(index)
        sectionIsConditional = section.condition != nil
        var content = [quoting("h2", [.a("id", id + "-title")], section.title)]
        if let condition = section.condition { content.append(told(condition, .section)) }
        for columns in questions { content += try question(columns) }
        return .tag(
            "section", [.a("id", id), .a("aria-labelledby", id + "-title")], content)
    }

    /// What is calculated is not seen at all.
    private mutating func question(
        _ columns: QuestionColumns
    ) throws(FormEmissionError) -> [HTMLNode] {
        let question = columns.question
        if case .calculated = question.kind { return [] }
        var content: [HTMLNode] = []
        if let condition = question.condition {
            content.append(told(condition, ConditionSentence.over(question)))
        }
        if case .information = question.kind {
            content += information(question)
        } else {
            guard let answer = columns.answers.first else {
                throw .undeclared(question: question.id)
            }
            content += answering(columns, answer)
            if let validity = question.validity {
                content.append(told(validity.condition, .validity, of: question))
            }
            content.append(error(question))
        }
        return [
            .tag("div", [.a("class", "question"), .a("id", FormIDs.question(question))], content)
        ]
    }

    private mutating func answering(
        _ columns: QuestionColumns, _ answer: QuestionColumns.Answer
    ) -> [HTMLNode] {
        switch (columns.question.kind, answer.kind) {
        case (.pair(let pair), _): [self.pair(pair, columns)]
        case (.matrix(let matrix), _): [self.matrix(matrix, columns)]
        case (.ranking(let options), _): [ranking(options, columns)]
        case (.allocation(let options, let total), _): [allocation(options, total, columns)]
        case (.register(let id), .choice(let categories, _))
        where categories.count > Self.longestOpenList:
            menu(columns, answer, categories, register: survey.register(id))
        case (_, .choice(let categories, _)) where columns.question.isRecommendation:
            [likelihood(columns, answer, categories)]
        case (_, .choice(let categories, _)): [choices(columns, answer, categories)]
        case (_, .multiple(let options)): [boxes(columns, answer, options)]
        default: field(columns, answer)
        }
    }

    private mutating func information(_ question: Question) -> [HTMLNode] {
        let id = FormIDs.question(question)
        var nodes = [
            quoting("p", [.a("class", "text"), .a("id", id + "-title")], question.title)
        ]
        if let help = question.help {
            nodes.append(quoting("p", [.a("class", "hint text")], help))
        }
        return nodes
    }

    /// More entries than this are put in a menu.
    private static var longestOpenList: Int { 12 }

    // MARK: Parts of a question

    /// A condition in words, for those whose browser does not hide and show.
    private func told(
        _ condition: Condition, _ sentence: ConditionSentence, of question: Question? = nil
    ) -> HTMLNode {
        let naming = QuestionNaming(survey: survey, language: language, current: question?.id)
        return .tag(
            "p", [.a("class", "unscripted condition")],
            text: sentence.text(condition, ConditionWords(naming)))
    }

    mutating func heading(_ question: Question) -> [HTMLNode] {
        let id = FormIDs.question(question)
        let title = quoting("span", [.a("id", id + "-title")], survey.title(of: question))
        guard question.isRequired else { return [title] }
        return [title, .text(" "), tag("span", [.a("class", "required")], .required)]
    }

    /// Help and advice below the heading, and the ids by which the field points to them.
    mutating func hints(
        _ question: Question, _ advice: LocalizedText? = nil
    ) -> (nodes: [HTMLNode], describedBy: HTMLAttribute) {
        let id = FormIDs.question(question)
        var nodes: [HTMLNode] = []
        var ids: [String] = []
        if let help = question.help {
            nodes.append(quoting("p", [.a("class", "hint text"), .a("id", id + "-help")], help))
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

    /// What says that a field must be answered: the browser's own attribute where it always must,
    /// else only the word for screen readers, since the browser knows no conditions.
    func demand(_ question: Question) -> [HTMLAttribute] {
        guard question.isRequired else { return [] }
        let isAlwaysAsked = !sectionIsConditional && question.condition == nil
        return [isAlwaysAsked ? .a("required") : .a("aria-required", "true")]
    }

    /// The same for the buttons of a group, which itself is announced as required.
    func demandOfButtons(_ question: Question) -> [HTMLAttribute] {
        demand(question).filter { $0.name == "required" }
    }

    func demandOfGroup(_ question: Question) -> [HTMLAttribute] {
        question.isRequired ? [.a("aria-required", "true")] : []
    }

    /// Marks a list whose entries come in a new order for everyone.
    func order(_ question: Question) -> [HTMLAttribute] {
        question.isRandomized ? [.a("data-shuffle")] : []
    }
}
