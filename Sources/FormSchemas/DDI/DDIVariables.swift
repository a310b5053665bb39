import SurveyModel
import Tables

/// Every canonical column as a variable, and the questions that have several as groups of them.
struct DDIVariables {
    let survey: Survey
    let layout: ColumnLayout
    private let texts: DDITexts
    private let conditions: LogicCompiler

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        texts = DDITexts(survey: survey)
        conditions = LogicCompiler(survey: survey, layout: layout)
    }

    /// A name in XML begins with a letter; a column's may begin with a digit.
    private func id(_ column: Int) -> String { "V_" + layout.columns[column].name }

    private func columns(of question: Question) -> [Int] {
        layout.columns.indices.filter { layout.columns[$0].item.question == question.id }
    }

    // MARK: Groups

    /// A group per section and per question with several columns; they must stand first.
    var groups: [XMLNode] {
        survey.sections.enumerated().flatMap { index, section -> [XMLNode] in
            let own = section.questions.flatMap(columns)
            var nodes: [XMLNode] = []
            if !own.isEmpty {
                nodes.append(
                    group(
                        "S\(index + 1)_" + IdentifierFolding.fold(section.id), type: "section", own,
                        labels: texts.elements("labl", [], section.title), name: section.id))
            }
            return nodes
                + section.questions.compactMap { question in
                    questionType(question).map { type in
                        group(
                            "G_" + IdentifierFolding.fold(question.id), type: type.0,
                            other: type.1, columns(of: question),
                            labels: texts.elements("labl", [], texts.title(of: question)),
                            name: question.id)
                    }
                }
        }
    }

    private func questionType(_ question: Question) -> (String, String?)? {
        switch question.kind {
        case .pair: ("other", "nulage-behov")
        case .matrix: ("grid", nil)
        case .multiple: ("multipleResp", nil)
        case .ranking: ("other", "ranking")
        case .allocation: ("other", "allocation")
        default: nil
        }
    }

    private func group(
        _ id: String, type: String, other: String? = nil, _ columns: [Int], labels: [XMLNode],
        name: String
    ) -> XMLNode {
        var attributes: [XMLAttribute] = [.a("ID", id), .a("type", type)]
        if let other { attributes.append(.a("otherType", other)) }
        attributes += [
            .a("name", name), .a("var", columns.map(self.id).joined(separator: " ")),
        ]
        return .tag("varGrp", attributes, labels)
    }

    // MARK: Variables

    var variables: [XMLNode] {
        survey.questions.flatMap { question in
            columns(of: question).map { variable($0, of: question) }
        }
    }

    private func variable(_ column: Int, of question: Question) -> XMLNode {
        let attributes: [XMLAttribute] = [
            .a("ID", id(column)), .a("name", layout.columns[column].name),
            .a("intrvl", isContinuous(column) ? "contin" : "discrete"),
        ]
        return .tag(
            "var", attributes,
            texts.elements("labl") { label(column, of: question, $0) }
                + [self.question(column, of: question)] + range(column, of: question)
                + universe(of: question) + categories(column) + derivation(of: question)
                + [format(column)])
    }

    private func isContinuous(_ column: Int) -> Bool {
        switch layout.columns[column].kind {
        case .number: true
        default: false
        }
    }

    /// What tells the columns of a question apart.
    private func part(_ column: Int, of question: Question, _ language: String) -> String? {
        switch layout.columns[column].kind {
        case .optionFlag(let code), .otherText(let code):
            return optionLabel(code, of: question)?.text(in: language) ?? code
        default: break
        }
        guard let row = layout.columns[column].item.row else { return nil }
        let title =
            question.rows.first { $0.id == row }?.title
            ?? question.options.first { $0.code == row }?.label
        let words = title?.text(in: language) ?? row
        guard case .pair(let pair) = question.kind else { return words }
        let isNeed = layout.columns[column].item.horizon == .need
        let side = isNeed ? pair.needTitle : pair.nowTitle
        return words + " – " + side.text(in: language)
    }

    private func optionLabel(_ code: String, of question: Question) -> LocalizedText? {
        if case .register(let id) = question.kind {
            return survey.register(id)?.entry(code)?.label
        }
        return question.options.first { $0.code == code }?.label
    }

    private func label(_ column: Int, of question: Question, _ language: String) -> String {
        let title = texts.plain(texts.title(of: question).text(in: language))
        guard let part = part(column, of: question, language) else { return title }
        return title.isEmpty ? part : title + ": " + part
    }

    private func question(_ column: Int, of question: Question) -> XMLNode {
        var parts: [XMLNode] = []
        for language in texts.languages {
            let mark = [XMLAttribute.a("xml:lang", language)]
            let title = texts.plain(texts.title(of: question).text(in: language))
            if let part = part(column, of: question, language) {
                if !title.isEmpty { parts.append(.tag("preQTxt", mark, text: title)) }
                parts.append(.tag("qstnLit", mark, text: part))
            } else {
                parts.append(.tag("qstnLit", mark, text: title))
            }
            if let help = question.help {
                parts.append(.tag("ivuInstr", mark, text: texts.plain(help.text(in: language))))
            }
        }
        return .tag("qstn", [.a("responseDomainType", domain(column))], parts)
    }

    private func domain(_ column: Int) -> String {
        switch layout.columns[column].kind {
        case .choice, .register: "category"
        case .optionFlag: "multiple"
        case .text, .otherText: "text"
        case .number: "numeric"
        case .date: "datetime"
        }
    }

    /// The numbers that may be answered.
    private func range(_ column: Int, of question: Question) -> [XMLNode] {
        let ends: (low: String, high: String, units: String)? =
            switch question.kind {
            case .integer(let range?): (String(range.lowerBound), String(range.upperBound), "INT")
            case .decimal(let range?):
                (PlainNumber.text(range.lowerBound), PlainNumber.text(range.upperBound), "REAL")
            case .allocation(_, let total): ("0", String(total), "INT")
            default: nil
            }
        guard let ends else { return [] }
        return [
            .tag(
                "valrng", [],
                [
                    .tag(
                        "range",
                        [.a("UNITS", ends.units), .a("min", ends.low), .a("max", ends.high)])
                ])
        ]
    }

    /// Who was asked, in words.
    private func universe(of question: Question) -> [XMLNode] {
        guard let condition = conditions.effectiveCondition(of: question) else { return [] }
        return texts.elements("universe") {
            DDIWords(survey: survey, language: $0).sentence(condition, .asked)
        }
    }

    private func categories(_ column: Int) -> [XMLNode] {
        if case .optionFlag = layout.columns[column].kind {
            return zip(["0", "1"], [DDIWords.Answer.no, .yes]).map { code, answer in
                .tag(
                    "catgry", [],
                    [.tag("catValu", text: code)]
                        + texts.elements("labl") {
                            DDIWords(survey: survey, language: $0).text(answer)
                        })
            }
        }
        return layout.columns[column].categories.map { category in
            var attributes: [XMLAttribute] = []
            if let missing = category.missing {
                attributes = [.a("missing", "Y"), .a("missType", missing.rawValue)]
            }
            return .tag(
                "catgry", attributes,
                [.tag("catValu", text: category.code)]
                    + texts.elements("labl") { category.label.text(in: $0) })
        }
    }

    private func derivation(of question: Question) -> [XMLNode] {
        guard case .calculated(let calculation) = question.kind else { return [] }
        return [.tag("derivation", [], [.tag("drvdesc", text: DDIWords.formula(calculation))])]
    }

    private func format(_ column: Int) -> XMLNode {
        switch layout.columns[column].kind {
        case .number: .tag("varFormat", [.a("type", "numeric")])
        case .date: .tag("varFormat", [.a("type", "character"), .a("category", "date")])
        case .optionFlag: .tag("varFormat", [.a("type", "numeric")])
        case .choice(let categories):
            .tag(
                "varFormat",
                [
                    .a(
                        "type",
                        categories.allSatisfy { Int($0.code) != nil } ? "numeric" : "character")
                ]
            )
        case .register, .text, .otherText: .tag("varFormat", [.a("type", "character")])
        }
    }
}
