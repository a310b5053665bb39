import SurveyModel
import Tables

extension SurveyJSForm {
    mutating func validators(_ question: Question, _ name: String) -> [JSONValue] {
        var validators: [JSONValue] = []
        switch question.kind {
        case .integer: validators.append(wholeNumber)
        case .allocation(let options, let total):
            let parts = options.map { "{\(name).\(SurveyJSNames.part($0.code))}" }
            validators.append(
                expression(
                    "{\(name)} empty or sum(\(parts.joined(separator: ", "))) = \(total)",
                    SurveyJSWording.pointsDoNotAddUp(total: total).text(in: survey.languages)))
        default: break
        }
        if let validity = question.validity {
            let condition = "{\(name)} empty or " + expressions.part(validity.condition)
            validators.append(
                expression(
                    lifted(
                        condition,
                        of: validity.condition.references.filter { $0.question != question.id },
                        in: question, as: "-valid"),
                    validity.message ?? SurveyJSWording.notValid.text(in: survey.languages)))
        }
        return validators
    }

    /// The engine's own number field also takes decimals.
    var wholeNumber: JSONValue {
        [
            "type": "regex", "regex": "^-?[0-9]+$",
            "text": texts.plain(SurveyJSWording.wholeNumber.text(in: survey.languages)),
        ]
    }

    private func expression(_ expression: String, _ text: LocalizedText) -> JSONValue {
        ["type": "expression", "text": texts.plain(text), "expression": .string(expression)]
    }
}
