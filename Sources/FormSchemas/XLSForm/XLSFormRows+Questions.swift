import SurveyModel

extension XLSFormRows {
    /// The rows of a question.
    mutating func write(
        _ question: Question, _ lists: inout XLSFormLists
    ) throws(FormEmissionError) {
        switch question.kind {
        case .register(let id):
            guard let register = survey.register(id) else {
                throw .undeclared(question: question.id)
            }
            let categories = layout.columns.first { $0.item.question == question.id }?.categories
            let list = lists.register(register, categories ?? [])
            let isLong = categories?.count ?? 0 > Self.longestOpenList
            writeField(
                question, "select_one " + list, appearance: isLong ? "minimal autocomplete" : nil)
        case .single:
            writeField(question, "select_one " + lists.options(of: question))
        case .multiple:
            writeField(question, "select_multiple " + lists.options(of: question))
        case .ranking:
            writeField(question, "rank " + lists.options(of: question))
        case .scale(let id):
            guard let scale = survey.scale(id) else { throw .undeclared(question: question.id) }
            writeField(question, "select_one " + lists.scale(scale), appearance: "likert")
        case .text(let long): writeField(question, "text", appearance: long ? "multiline" : nil)
        case .integer: writeField(question, "integer")
        case .decimal: writeField(question, "decimal")
        case .date: writeField(question, "date")
        case .information: writeField(question, "note")
        case .calculated(let calculation):
            var row = ["type": "calculate", "name": field(question)]
            row["calculation"] = expressions.xpath(calculation)
            row["relevant"] = question.condition.map(expressions.xpath)
            add(row)
        case .pair, .matrix:
            guard let scale = question.scale.flatMap(survey.scale) else {
                throw .undeclared(question: question.id)
            }
            let list = lists.scale(scale)
            beginGroup(question)
            writeRows(of: question, list)
            add(["type": "end_group"])
        case .allocation(let options, let total):
            writeAllocation(question, options, total: total)
        }
    }

    /// More answers than this are a menu that can be searched.
    private static var longestOpenList: Int { 12 }

    func field(_ question: Question) -> String {
        names[.field(ItemReference(question: question.id))]
    }

    // MARK: One field

    private mutating func writeField(
        _ question: Question, _ type: String, appearance: String? = nil
    ) {
        var row = ["type": type, "name": field(question)]
        row["appearance"] = appearance
        row["relevant"] = question.condition.map(expressions.xpath)
        let title = texts.title(of: question)
        row.merge(texts.cells("label") { texts.quoting(title, in: $0) }) { $1 }
        row.merge(texts.cells("hint") { hint(question, in: $0) }) { $1 }
        if question.isRandomized { row["parameters"] = "randomize=true" }
        if question.isAsked {
            require(question, &row)
            constrain(question, &row)
        }
        add(row)
        writeOtherTexts(question)
    }

    /// Help, and for free texts what not to write.
    private func hint(_ question: Question, in language: String) -> String {
        var lines = question.help.map { [texts.quoting($0, in: language)] } ?? []
        if case .text = question.kind {
            lines.append(FormWording.freeTextAdvice.text(in: survey.languages).text(in: language))
        }
        return lines.joined(separator: "\n")
    }

    /// A text for every option that opens one.
    private mutating func writeOtherTexts(_ question: Question) {
        let item = ItemReference(question: question.id)
        for column in layout.columns where column.item == item {
            guard case .otherText(let option) = column.kind else { continue }
            let isChosen: Condition =
                if case .multiple = question.kind {
                    .contains(item, option)
                } else {
                    .isOneOf(item, [option])
                }
            var row = ["type": "text"]
            row["name"] = names[.otherText(question: question.id, option: option)]
            row["relevant"] = expressions.xpath(isChosen)
            func words(_ wording: FormWording, _ language: String) -> String {
                wording.text(in: survey.languages).text(in: language)
            }
            row.merge(texts.cells("label") { words(.specify, $0) }) { $1 }
            row.merge(texts.cells("hint") { words(.freeTextAdvice, $0) }) { $1 }
            add(row)
        }
    }

    // MARK: Groups of fields

    /// Begins a group with the question's title, and its help as a text to read: groups have no
    /// hints.
    mutating func beginGroup(_ question: Question) {
        var row = ["type": "begin_group", "name": names[.group(question.id)]]
        row["relevant"] = question.condition.map(expressions.xpath)
        row.merge(texts.cells("label") { texts.quoting(question.title, in: $0) }) { $1 }
        add(row)
        if let help = question.help {
            let label = texts.cells("label") { texts.quoting(help, in: $0) }
            add(label.merging(["type": "note", "name": names[.help(question.id)]]) { $1 })
        }
    }

    private mutating func writeRows(of question: Question, _ list: String) {
        for column in layout.columns where column.item.question == question.id {
            guard let title = question.rows.first(where: { $0.id == column.item.row })?.title else {
                continue
            }
            let label = texts.cells("label") { language in
                let words = XLSFormTexts.plain(title.text(in: language))
                guard case .pair(let pair) = question.kind else { return words }
                let side = column.item.horizon == .need ? pair.needTitle : pair.nowTitle
                return words + " – " + XLSFormTexts.plain(side.text(in: language))
            }
            var row = ["type": "select_one " + list, "name": names[.field(column.item)]]
            row["appearance"] = "likert"
            row.merge(label) { $1 }
            require(question, &row)
            constrain(question, own: names[.field(column.item)], &row)
            add(row)
        }
    }

    // MARK: What an answer must be

    func require(_ question: Question, _ row: inout [String: String]) {
        guard question.isRequired else { return }
        row["required"] = "yes"
        row.merge(requiredMessage) { $1 }
    }

    var requiredMessage: [String: String] {
        texts.cells("required_message") {
            FormWording.answerMissing.text(in: survey.languages).text(in: $0)
        }
    }
}
