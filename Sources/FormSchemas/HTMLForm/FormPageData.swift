import SurveyModel
import Tables

/// What the page's script knows: where answers lie in the page, what they may be, and when they
/// are shown.
struct FormPageData {
    let survey: Survey
    let layout: ColumnLayout
    let parts: [(section: Section, questions: [QuestionColumns])]
    private let names: [ItemReference: String]

    init(
        survey: Survey, layout: ColumnLayout,
        parts: [(section: Section, questions: [QuestionColumns])]
    ) {
        self.survey = survey
        self.layout = layout
        self.parts = parts
        names = Dictionary(
            parts.flatMap(\.questions).flatMap(\.answers).map { ($0.item, $0.name) },
            uniquingKeysWith: { a, _ in a })
    }

    /// - Parameter texts: Gets the texts that only the script shows.
    func json(texts: inout FormTextTable, messages: [JSONMember]) -> JSONValue {
        var sections: [JSONValue] = []
        for (index, part) in parts.enumerated() {
            sections.append(section(index, part.section, part.questions, &texts))
        }
        return [
            "survey": .string(survey.id),
            "file": .string(IdentifierFolding.fold(survey.id)),
            "layout": .string(layout.fingerprint),
            "languages": .array(survey.languages.map(JSONValue.string)),
            "rightToLeft": .array(
                survey.languages.filter(FormWording.rightToLeft.contains).map(JSONValue.string)),
            "sections": .array(sections),
            "messages": .object(messages),
            "texts": texts.json,
        ]
    }

    private func section(
        _ index: Int, _ section: Section, _ questions: [QuestionColumns],
        _ texts: inout FormTextTable
    ) -> JSONValue {
        var list: [JSONValue] = []
        for columns in questions { list.append(question(columns, &texts)) }
        return [
            "element": .string(FormIDs.section(index)),
            "if": condition(section.condition),
            "shuffle": .bool(section.isRandomized),
            "questions": .array(list),
        ]
    }

    private func question(
        _ columns: QuestionColumns, _ texts: inout FormTextTable
    ) -> JSONValue {
        let question = columns.question
        var kind = "plain"
        var members: [JSONMember] = []
        switch question.kind {
        case .ranking: kind = "ranking"
        case .allocation(_, let total):
            kind = "allocation"
            members.append(JSONMember("total", .integer(total)))
        case .calculated(let calculation):
            kind = "calculated"
            members.append(JSONMember("value", CalculationTree.json(calculation) { names[$0] }))
        default: break
        }
        if let validity = question.validity {
            members.append(JSONMember("valid", condition(validity.condition)))
            let message = validity.message ?? rule(validity.condition, of: question)
            members.append(JSONMember("message", .integer(texts.number(message))))
        }
        let isSeen = if case .calculated = question.kind { false } else { true }
        return .object(
            [
                JSONMember("element", isSeen ? .string(FormIDs.question(question)) : .null),
                JSONMember("id", .string(question.id)),
                JSONMember("kind", .string(kind)),
                JSONMember("if", condition(question.condition)),
                JSONMember("required", .bool(question.isRequired)),
                JSONMember("items", .array(columns.answers.map(item))),
            ] + members)
    }

    /// What is said of an answer against a rule that has no words of its own.
    private func rule(_ condition: Condition, of question: Question) -> LocalizedText {
        survey.localized { language in
            let naming = QuestionNaming(survey: survey, language: language, current: question.id)
            return ConditionSentence.validity.text(condition, ConditionWords(naming))
        }
    }

    private func condition(_ condition: Condition?) -> JSONValue {
        condition.map { ConditionTree.json($0) { names[$0] } } ?? .null
    }

    private func item(_ answer: QuestionColumns.Answer) -> JSONValue {
        var members = [JSONMember("name", .string(answer.name))]
        func kind(_ name: String) { members.append(JSONMember("kind", .string(name))) }
        switch answer.kind {
        case .choice(let categories, let isScale):
            kind("choice")
            members.append(JSONMember("integer", .bool(isScale)))
            members.append(
                JSONMember(
                    "values",
                    .object(
                        categories.compactMap { category in
                            category.value.map { JSONMember(category.code, .integer($0)) }
                        })))
            members.append(
                JSONMember(
                    "missing",
                    .array(categories.filter { $0.missing != nil }.map { .string($0.code) })))
        case .multiple(let options):
            kind("multiple")
            members.append(
                JSONMember(
                    "alone", .array(options.filter(\.isExclusive).map { .string($0.code) })))
        case .text: kind("text")
        case .integer(let range):
            kind("integer")
            if let range {
                members.append(JSONMember("low", .integer(range.lowerBound)))
                members.append(JSONMember("high", .integer(range.upperBound)))
            }
        case .decimal(let range):
            kind("decimal")
            if let range {
                members.append(JSONMember("low", .double(range.lowerBound)))
                members.append(JSONMember("high", .double(range.upperBound)))
            }
        case .calculated: kind("calculated")
        case .date: kind("date")
        }
        members.append(
            JSONMember(
                "texts",
                .array(
                    answer.otherTexts.map {
                        ["code": .string($0.option), "name": .string($0.name)]
                    }
                )))
        return .object(members)
    }
}

extension Survey {
    /// A text made anew in each of the survey's languages.
    func localized(_ text: (String) -> String) -> LocalizedText {
        let texts = languages.map { ($0, text($0)) }
        return LocalizedText(
            texts.first?.1 ?? text("sv"),
            translations: Dictionary(texts.dropFirst(), uniquingKeysWith: { a, _ in a }))
    }
}

/// Ids of elements that the page's script looks up.
enum FormIDs {
    static func section(_ index: Int) -> String { "section-\(index + 1)" }
    static func question(_ question: Question) -> String {
        "question-" + IdentifierFolding.fold(question.id)
    }
}
