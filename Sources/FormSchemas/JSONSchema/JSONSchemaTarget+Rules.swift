import SurveyModel
import Tables

extension JSONSchemaTarget {
    typealias Parts = [(section: Section, questions: [QuestionColumns])]

    /// Whether every row must answer the question: required, and no condition may hide it.
    func isAlwaysRequired(_ question: Question, in survey: Survey) -> Bool {
        guard question.isRequired, question.condition == nil else { return false }
        return survey.sections.first { $0.questions.contains(question) }?.condition == nil
    }

    /// What properties alone cannot say: who is shown what, which options stand alone, and that a
    /// text belongs to its option.
    func rules(_ survey: Survey, parts: Parts) -> [JSONValue] {
        let schemas = ConditionSchema(parts.flatMap(\.questions))
        var rules: [JSONValue] = []
        for (section, questions) in parts {
            for columns in questions {
                let conditions = [section.condition, columns.question.condition].compactMap { $0 }
                if !conditions.isEmpty {
                    rules.append(visibility(columns, shownIf: schemas.schema(.all(conditions))))
                }
                for answer in columns.answers {
                    rules += exclusiveOptions(of: answer)
                    rules += answer.otherTexts.map { belongs($0, to: answer) }
                }
            }
        }
        return rules
    }

    private func visibility(_ columns: QuestionColumns, shownIf condition: JSONValue) -> JSONValue {
        let names = columns.answers.map(\.name)
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
