import SurveyModel
import Tables

extension SurveyJSForm {
    /// An answer to choose.
    struct Choice {
        let code: String
        let label: LocalizedText
        var isExclusive = false

        init(code: String, label: LocalizedText) {
            self.code = code
            self.label = label
        }

        init(_ option: SurveyModel.Option) {
            code = option.code
            label = option.label
            isExclusive = option.isExclusive
        }
    }

    /// Options with the tool's own "other" and "none" taken out: those come last, also where the
    /// rest are shuffled.
    func choices(_ type: String, _ question: Question, _ all: [Choice]) -> [JSONMember] {
        let other = SurveyJSNames.nativeOther(of: question, in: survey)
        let none = SurveyJSNames.nativeNone(of: question)
        let listed = all.filter { $0.code != other && $0.code != none }
        var members = [
            JSONMember("type", .string(type)),
            JSONMember("choices", .array(listed.map(choice))),
        ]
        if question.isRandomized { members.append(JSONMember("choicesOrder", "random")) }
        if let none = all.first(where: { $0.code == none }) {
            members.append(JSONMember("showNoneItem", true))
            members.append(JSONMember("noneText", texts.plain(none.label)))
        }
        if let other = all.first(where: { $0.code == other }) {
            members.append(JSONMember("showOtherItem", true))
            members.append(JSONMember("otherText", texts.plain(other.label)))
        }
        return members
    }

    private func choice(_ choice: Choice) -> JSONValue {
        let item = item(choice.code, choice.label)
        guard choice.isExclusive, case .object(var object) = item else { return item }
        object.members.append(JSONMember("isExclusive", true))
        return .object(object)
    }

    /// Fields for the texts of options beyond the one that is the tool's own "other".
    func otherTexts(_ question: Question, _ name: String) -> [JSONValue] {
        let native = SurveyJSNames.nativeOther(of: question, in: survey)
        return layout.columns.compactMap { column in
            guard column.item.question == question.id, case .otherText(let code) = column.kind,
                code != native
            else { return nil }
            let item = ItemReference(question: question.id)
            let isMultiple = if case .multiple = question.kind { true } else { false }
            let chosen: Condition =
                isMultiple ? .contains(item, code) : .isOneOf(item, [code])
            return [
                "type": "comment", "name": .string(column.name),
                "title": texts.plain(SurveyJSWording.specify.text(in: survey.languages)),
                "description": texts.plain(label(code, of: question)),
                "visibleIf": .string(expressions.text(chosen)),
            ]
        }
    }

    private func label(_ code: String, of question: Question) -> LocalizedText {
        if case .register(let id) = question.kind {
            return survey.register(id)?.entry(code)?.label ?? LocalizedText(code)
        }
        return question.options.first { $0.code == code }?.label ?? LocalizedText(code)
    }
}
