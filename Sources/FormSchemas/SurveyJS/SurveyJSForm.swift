import SurveyModel
import Tables

/// The survey object of SurveyJS and its pages.
struct SurveyJSForm {
    let survey: Survey
    let texts: SurveyJSTexts
    let expressions: SurveyJSExpression
    let layout: ColumnLayout
    /// Conditions that are worked out beside the questions: see `SurveyJSForm.lifted`.
    var calculatedValues: [JSONValue] = []

    init(_ survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        texts = SurveyJSTexts(survey: survey)
        expressions = SurveyJSExpression(survey)
    }

    func document() throws(FormEmissionError) -> JSONValue {
        var form = self
        return try form.made()
    }

    private mutating func made() throws(FormEmissionError) -> JSONValue {
        var pages: [JSONValue] = []
        for (index, section) in survey.sections.enumerated() {
            pages.append(try page(section, isFirst: index == 0))
        }
        var members = [
            JSONMember("title", texts.plain(survey.title)),
            JSONMember("locale", .string(survey.languages.first ?? "sv")),
        ]
        if let introduction = survey.introduction {
            members.append(JSONMember("description", texts.plain(introduction)))
        }
        members.append(JSONMember("clearInvisibleValues", "onHiddenContainer"))
        if !calculatedValues.isEmpty {
            members.append(JSONMember("calculatedValues", .array(calculatedValues)))
        }
        members.append(JSONMember("pages", .array(pages)))
        return .object(members)
    }

    private mutating func page(
        _ section: Section, isFirst: Bool
    ) throws(FormEmissionError) -> JSONValue {
        var elements: [JSONValue] = []
        if isFirst, let notice = survey.personalData { elements.append(privacy(notice)) }
        for question in section.questions {
            elements += try self.elements(of: question, in: section)
        }
        var members = [
            JSONMember("name", .string(IdentifierFolding.fold(section.id))),
            JSONMember("title", texts.piped(section.title)),
        ]
        if let condition = section.condition {
            members.append(JSONMember("visibleIf", .string(expressions.text(condition))))
        }
        members.append(JSONMember("elements", .array(elements)))
        return .object(members)
    }

    /// What the law wants told, before the first question.
    private func privacy(_ notice: PersonalDataNotice) -> JSONValue {
        let k = String(survey.anonymity.minimumGroup)
        let html = texts.html { language in
            let words = PersonalDataWords(language: language)
            let list = words.lines(notice).flatMap { line -> [HTMLNode] in
                [
                    .tag("dt", text: line.label),
                    .tag("dd", text: SurveyJSTexts.shielded(line.text)),
                ]
            }
            let promise = FormWording.smallGroups.text(in: survey.languages).text(in: language)
                .split(separator: "{k}").joined(separator: k)
            return [
                .tag("h4", text: words.title), .tag("dl", [], list), .tag("p", text: promise),
            ]
        }
        // No question can have a hyphen in its name.
        return ["type": "html", "name": "personal-data", "html": html]
    }

    // MARK: Conditions that are worked out beside the questions

    /// An expression for use in a question's own `visibleIf` or validator.
    ///
    /// There the engine looks a name up among the question's rows before it looks among the
    /// questions. An expression that names a question by a word that is also a row is put beside
    /// the questions, and its result is asked for.
    mutating func lifted(
        _ expression: String, of items: [ItemReference], in question: Question, as ending: String
    ) -> String {
        let parts = question.rows.map { SurveyJSNames.part($0.id) } + ownParts(question)
        guard expressions.names(in: items).contains(where: parts.contains) else {
            return expression
        }
        let name = SurveyJSNames.question(question) + ending
        calculatedValues.append(["name": .string(name), "expression": .string(expression)])
        return "{\(name)} = true"
    }

    private func ownParts(_ question: Question) -> [String] {
        switch question.kind {
        case .pair: Horizon.allCases.map(\.columnSuffix)
        case .allocation(let options, _): options.map { SurveyJSNames.part($0.code) }
        default: []
        }
    }
}
