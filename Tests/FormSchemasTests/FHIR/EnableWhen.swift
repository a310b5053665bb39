import FormSchemas
import SurveyModel
import Tables
import Testing

/// `enableWhen` as the specification words it, over the answers of a response.
///
/// `=` is true if any answer equals, `!=` if no answer does (also if there is none), an ordering if
/// any answer is in order; codings are equal by system and code. What is not enabled has no answers.
struct EnableWhen {
    /// An answer of a response.
    enum Answer: Hashable {
        case coding(String)
        case number(Double)
        case string(String)
    }

    /// Answers by link id.
    var answers: [String: [Answer]] = [:]

    func holds(_ item: JSONValue) -> Bool {
        let results = item["enableWhen"].list.map(comparison)
        guard !results.isEmpty else { return true }
        return item["enableBehavior"]?.text == "any"
            ? results.contains(true) : results.allSatisfy(\.self)
    }

    private func comparison(_ condition: JSONValue) -> Bool {
        let given = answers[condition["question"]?.text ?? ""] ?? []
        let sign = condition["operator"]?.text ?? ""
        if sign == "exists" {
            return given.isEmpty == (condition["answerBoolean"] == .bool(false))
        }
        guard let limit = limit(condition) else { return false }
        switch sign {
        case "=": return given.contains(limit)
        case "!=": return !given.contains(limit)
        default:
            guard case .number(let limit) = limit else { return false }
            return given.contains { answer in
                guard case .number(let value) = answer else { return false }
                switch sign {
                case ">": return value > limit
                case "<": return value < limit
                case ">=": return value >= limit
                default: return value <= limit
                }
            }
        }
    }

    private func limit(_ condition: JSONValue) -> Answer? {
        if let coding = condition["answerCoding"] {
            return coding["code"]?.text.map { .coding($0) }
        }
        if let text = condition["answerString"]?.text { return .string(text) }
        let digits = condition["answerInteger"]?.text ?? condition["answerDecimal"]?.text
        return digits.flatMap(Double.init).map { .number($0) }
    }
}

/// An emitted questionnaire, answered from the top.
struct AnsweredQuestionnaire {
    let json: JSONValue

    init(_ survey: Survey, layout: ColumnLayout, file: Int = 0) throws {
        let files = try FHIRTarget().emit(survey, layout: layout)
        json = try JSONDocument.parse(files[file].bytes)
    }

    /// Every item with the items it lies in, in document order.
    var items: [(item: JSONValue, parents: [JSONValue])] {
        func below(_ item: JSONValue, _ parents: [JSONValue]) -> [(JSONValue, [JSONValue])] {
            [(item, parents)] + item["item"].list.flatMap { below($0, parents + [item]) }
        }
        return json["item"].list.flatMap { below($0, []) }
    }

    /// The FHIRPath of an item's extension, such as `enableWhenExpression`.
    static func expression(_ item: JSONValue, _ name: String) -> String? {
        item["extension"].list
            .first { $0["url"]?.text?.hasSuffix(name) == true }?["valueExpression"]?["expression"]?
            .text
    }
}
