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

    func json(texts: FormTextTable, messages: [JSONMember]) -> JSONValue {
        [
            "survey": .string(survey.id),
            "file": .string(IdentifierFolding.fold(survey.id)),
            "layout": .string(layout.fingerprint),
            "languages": .array(survey.languages.map(JSONValue.string)),
            "sections": .array(parts.enumerated().map { section($0, $1.section, $1.questions) }),
            "messages": .object(messages),
            "texts": texts.json,
        ]
    }

    private func section(
        _ index: Int, _ section: Section, _ questions: [QuestionColumns]
    ) -> JSONValue {
        [
            "element": .string(FormIDs.section(index)),
            "if": condition(section.condition),
            "questions": .array(
                questions.map { columns in
                    [
                        "element": .string(FormIDs.question(columns.question)),
                        "id": .string(columns.question.id),
                        "if": condition(columns.question.condition),
                        "required": .bool(columns.question.isRequired),
                        "items": .array(columns.answers.map(item)),
                    ]
                }),
        ]
    }

    private func condition(_ condition: Condition?) -> JSONValue {
        condition.map { ConditionTree.json($0) { names[$0] } } ?? .null
    }

    private func item(_ answer: QuestionColumns.Answer) -> JSONValue {
        var members = [JSONMember("name", .string(answer.name))]
        switch answer.kind {
        case .choice(let categories, let isScale):
            members.append(JSONMember("kind", "choice"))
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
            members.append(JSONMember("kind", "multiple"))
            members.append(
                JSONMember(
                    "alone", .array(options.filter(\.isExclusive).map { .string($0.code) })))
        case .text: members.append(JSONMember("kind", "text"))
        case .integer(let range):
            members.append(JSONMember("kind", "integer"))
            if let range {
                members.append(JSONMember("low", .integer(range.lowerBound)))
                members.append(JSONMember("high", .integer(range.upperBound)))
            }
        case .decimal(let range):
            members.append(JSONMember("kind", "decimal"))
            if let range {
                members.append(JSONMember("low", .double(range.lowerBound)))
                members.append(JSONMember("high", .double(range.upperBound)))
            }
        case .calculated: members.append(JSONMember("kind", "calculated"))
        case .date: members.append(JSONMember("kind", "date"))
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

/// Ids of elements that the page's script looks up.
enum FormIDs {
    static func section(_ index: Int) -> String { "section-\(index + 1)" }
    static func question(_ question: Question) -> String {
        "question-" + IdentifierFolding.fold(question.id)
    }
}
