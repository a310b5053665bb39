import Diagnostics
package import SurveyModel
import Tables

/// A JSON Schema (draft 2020-12) for the canonical rows of a survey.
///
/// The root describes one row of answers; `$defs/response` a row with who, when and which survey,
/// and `$defs/responseFile` one such or an array of them. Conditions are part of it: a row that
/// answers a question it was never shown is refused, as is one without an answer that was required
/// of it, with a place given twice, or against a question's own rule. Annotations (`x-…`) carry the
/// author's ids and labels.
package struct JSONSchemaTarget: FormTarget {
    package let name = "json-schema"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let parts = survey.questionColumns(layout)
        let file = IdentifierFolding.fold(survey.id) + ".schema.json"
        let questions = parts.flatMap(\.questions)
        let schema: JSONValue = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": .string("urn:lagesbild:" + IdentifierFolding.fold(survey.id)),
            "title": .string(survey.title.base),
            "x-survey": .string(survey.id),
            "x-layout": .string(layout.fingerprint),
            "type": "object",
            "properties": .object(properties(of: parts)),
            "required": .array(
                questions.filter { isAlwaysRequired($0.question, in: survey) }
                    .flatMap { $0.answers.map { .string($0.name) } }),
            "additionalProperties": false,
            "allOf": .array(rules(survey, parts: parts)),
            "$defs": [
                "response": response(survey),
                "responseFile": [
                    "anyOf": [
                        ["$ref": "#/$defs/response"],
                        ["type": "array", "items": ["$ref": "#/$defs/response"]],
                    ]
                ],
            ],
        ]
        return [EmittedFile(name: file, text: schema.rendered(.indented) + "\n")]
    }

    /// What no schema can state: sums, and what comes out of a calculation.
    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        survey.questions.compactMap { question in
            switch question.kind {
            case .allocation: Limitation(.question(question.id), .sumNotChecked)
            case .calculated: Limitation(.question(question.id), .calculationNotChecked)
            default: nil
            }
        }
    }

    private func response(_ survey: Survey) -> JSONValue {
        [
            "type": "object",
            "properties": [
                "format": ["const": "lagesbild"],
                "survey": ["const": .string(survey.id)],
                "layout": ["type": "string", "pattern": "^[0-9a-f]{16}$"],
                "id": ["type": "string", "minLength": 1],
                "started": ["type": "string", "format": "date-time"],
                "submitted": ["type": "string", "format": "date-time"],
                "language": ["enum": .array(survey.languages.map(JSONValue.string))],
                "answers": ["$ref": "#"],
            ],
            "required": ["survey", "id", "answers"],
            "additionalProperties": false,
        ]
    }

    // MARK: Properties

    private func properties(of parts: Parts) -> [JSONMember] {
        var members: [JSONMember] = []
        for (section, questions) in parts {
            for columns in questions {
                for answer in columns.answers {
                    members.append(property(answer, of: columns.question, in: section))
                    for text in answer.otherTexts {
                        members.append(
                            JSONMember(
                                text.name,
                                [
                                    "type": "string", "minLength": 1,
                                    "x-question": .string(columns.question.id),
                                    "x-option": .string(text.option),
                                ]))
                    }
                }
            }
        }
        return members
    }

    private func property(
        _ answer: QuestionColumns.Answer, of question: Question, in section: Section
    ) -> JSONMember {
        var members = [JSONMember("title", .string(title(of: answer.item, in: question)))]
        members += type(of: answer)
        members.append(JSONMember("x-question", .string(question.id)))
        if let row = answer.item.row { members.append(JSONMember("x-row", .string(row))) }
        if let horizon = answer.item.horizon {
            members.append(JSONMember("x-horizon", .string(horizon.rawValue)))
        }
        members.append(JSONMember("x-section", .string(section.id)))
        if let area = area(of: answer.item, in: question) {
            members.append(JSONMember("x-area", .string(area)))
        }
        return JSONMember(answer.name, .object(members))
    }

    private func type(of answer: QuestionColumns.Answer) -> [JSONMember] {
        switch answer.kind {
        case .choice(let categories, let isScale):
            var members = [
                JSONMember("type", isScale ? "integer" : "string"),
                JSONMember("enum", .array(categories.map { $0.code.asCode(isScale: isScale) })),
                JSONMember("x-labels", .object(categories.map(label))),
            ]
            let missing = categories.compactMap { category in
                category.missing.map { JSONMember(category.code, .string($0.rawValue)) }
            }
            if !missing.isEmpty { members.append(JSONMember("x-missing", .object(missing))) }
            return members
        case .multiple(let options):
            return [
                JSONMember("type", "array"),
                JSONMember("items", ["enum": .array(options.map { .string($0.code) })]),
                JSONMember("minItems", 1),
                JSONMember("uniqueItems", true),
                JSONMember(
                    "x-labels",
                    .object(options.map { JSONMember($0.code, .string($0.label.base)) })),
            ]
        case .text: return [JSONMember("type", "string"), JSONMember("minLength", 1)]
        case .integer(let range):
            return [JSONMember("type", "integer")]
                + (range.map {
                    [
                        JSONMember("minimum", .integer($0.lowerBound)),
                        JSONMember("maximum", .integer($0.upperBound)),
                    ]
                } ?? [])
        case .decimal(let range):
            return [JSONMember("type", "number")]
                + (range.map {
                    [
                        JSONMember("minimum", .double($0.lowerBound)),
                        JSONMember("maximum", .double($0.upperBound)),
                    ]
                } ?? [])
        case .calculated: return [JSONMember("type", "number")]
        case .date:
            return [
                JSONMember("type", "string"), JSONMember("format", "date"),
                JSONMember("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
            ]
        }
    }

    private func label(_ category: Category) -> JSONMember {
        JSONMember(category.code, .string(category.label.base))
    }

    private func title(of item: ItemReference, in question: Question) -> String {
        guard let row = item.row else { return question.title.base }
        let title =
            question.rows.first { $0.id == row }?.title.base
            ?? question.options.first { $0.code == row }?.label.base ?? row
        guard case .pair(let pair) = question.kind else { return question.title.base + " " + title }
        let side = item.horizon == .need ? pair.needTitle : pair.nowTitle
        return "\(question.title.base) \(title) (\(side.base))"
    }

    private func area(of item: ItemReference, in question: Question) -> String? {
        question.rows.first { $0.id == item.row }?.area ?? question.area
    }
}
