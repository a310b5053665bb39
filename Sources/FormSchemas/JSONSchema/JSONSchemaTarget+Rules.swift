import SurveyModel
import Tables

extension JSONSchemaTarget {
    typealias Parts = [(section: Section, questions: [QuestionColumns])]

    /// Whether every row must answer the question: required, and no condition may hide it.
    func isAlwaysRequired(_ question: Question, in survey: Survey) -> Bool {
        guard question.isRequired, question.condition == nil else { return false }
        return survey.sections.first { $0.questions.contains(question) }?.condition == nil
    }

    /// What properties alone cannot say: who is shown what, which options stand alone, that a text
    /// belongs to its option, that no place of a ranking is given twice, and what an answer must
    /// fulfil besides.
    func rules(_ survey: Survey, parts: Parts) -> [JSONValue] {
        let schemas = ConditionSchema(parts.flatMap(\.questions))
        var rules: [JSONValue] = []
        for (section, questions) in parts {
            for columns in questions {
                let conditions = [section.condition, columns.question.condition].compactMap { $0 }
                if !conditions.isEmpty {
                    rules.append(
                        schemas.whereCalculated(
                            conditions,
                            visibility(columns, shownIf: schemas.schema(.all(conditions)))))
                }
                if let validity = columns.question.validity {
                    rules.append(
                        schemas.whereCalculated(
                            [validity.condition],
                            valid(columns, if: schemas.schema(validity.condition))))
                }
                if case .ranking = columns.question.kind { rules += places(columns) }
                for answer in columns.answers {
                    rules += exclusiveOptions(of: answer)
                    rules += answer.otherTexts.map { belongs($0, to: answer) }
                }
            }
        }
        return rules
    }

    private func visibility(_ columns: QuestionColumns, shownIf condition: JSONValue) -> JSONValue {
        // What is calculated need not be told.
        let names = columns.question.isAsked ? columns.answers.map(\.name) : []
        let all = columns.answers.flatMap { [$0.name] + $0.otherTexts.map(\.name) }
        var members = [JSONMember("if", condition)]
        if columns.question.isRequired {
            members.append(
                JSONMember("then", ["required": .array(names.map(JSONValue.string))]))
        }
        members.append(
            JSONMember("else", ["properties": .object(all.map { JSONMember($0, false) })]))
        return .object(members)
    }

    /// An unanswered question is always valid.
    private func valid(_ columns: QuestionColumns, if condition: JSONValue) -> JSONValue {
        [
            "if": [
                "anyOf": .array(
                    [false] + columns.answers.map { ["required": [.string($0.name)]] })
            ],
            "then": condition,
        ]
    }

    /// Of every place: no option has it, or exactly one.
    private func places(_ columns: QuestionColumns) -> [JSONValue] {
        columns.answers.indices.map { place in
            let having = columns.answers.map { answer -> JSONValue in
                [
                    "properties": .object([
                        JSONMember(answer.name, ["const": .integer(place + 1)])
                    ]),
                    "required": [.string(answer.name)],
                ]
            }
            return ["oneOf": .array([["not": ["anyOf": .array(having)]]] + having)]
        }
    }

    private func exclusiveOptions(of answer: QuestionColumns.Answer) -> [JSONValue] {
        guard case .multiple(let options) = answer.kind else { return [] }
        return options.filter(\.isExclusive).map { option in
            [
                "if": contains(option.code, in: answer.name),
                "then": ["properties": .object([JSONMember(answer.name, ["maxItems": 1])])],
            ]
        }
    }

    private func belongs(
        _ text: QuestionColumns.OtherText, to answer: QuestionColumns.Answer
    ) -> JSONValue {
        let chosen: JSONValue =
            if case .multiple = answer.kind {
                contains(text.option, in: answer.name)
            } else {
                [
                    "properties": .object([
                        JSONMember(answer.name, ["const": .string(text.option)])
                    ]),
                    "required": [.string(answer.name)],
                ]
            }
        return ["if": ["required": [.string(text.name)]], "then": chosen]
    }

    private func contains(_ code: String, in name: String) -> JSONValue {
        [
            "properties": .object([
                JSONMember(name, ["contains": ["const": .string(code)]])
            ]),
            "required": [.string(name)],
        ]
    }
}
