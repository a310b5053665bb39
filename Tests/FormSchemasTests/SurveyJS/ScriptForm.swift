import FormSchemas
import SurveyModel
import Tables
import Testing

/// An emitted SurveyJS form, filled in as the engine lets one fill it in: from the top, answering
/// what is shown; what is hidden holds nothing.
struct ScriptForm {
    let json: JSONValue
    private var calculated: [String: ScriptExpression] = [:]
    private var pages: [(visibleIf: ScriptExpression?, elements: [Element])] = []

    private struct Element {
        let name: String
        let visibleIf: ScriptExpression?
        /// Of what is worked out, wherever it stands, also on a hidden page.
        let expression: ScriptExpression?
        let own: ScriptData.Own
    }

    init(_ survey: Survey, layout: ColumnLayout) throws {
        let file = try #require(try SurveyJSTarget().emit(survey, layout: layout).first)
        json = try JSONDocument.parse(file.bytes)
        for value in json["calculatedValues"].list {
            guard let name = value["name"]?.text else { continue }
            calculated[name] = try Self.expression(value, "expression")
        }
        for page in json["pages"].list {
            let elements = try page["elements"].list.map { element in
                Element(
                    name: element["name"]?.text ?? "",
                    visibleIf: try Self.expression(element, "visibleIf"),
                    expression: try Self.expression(element, "expression"),
                    own: Self.own(element))
            }
            pages.append((try Self.expression(page, "visibleIf"), elements))
        }
    }

    private static func expression(_ object: JSONValue, _ key: String) throws -> ScriptExpression? {
        try object[key]?.text.map { try ScriptExpression.read($0) }
    }

    var names: [String] { pages.flatMap { $0.elements.map(\.name) } }

    /// Names of the elements that are shown.
    func shown(_ answers: [String: JSONValue]) -> Set<String> {
        var data = ScriptData()
        data.calculated = calculated
        var shown: Set<String> = []
        for page in pages {
            let isOpen = page.visibleIf.map { data.isTrue($0) } ?? true
            for element in page.elements {
                if let expression = element.expression {
                    let value = data.value(expression)
                    if !value.isEmpty { data.answers[element.name] = value }
                    continue
                }
                guard isOpen,
                    element.visibleIf.map({ data.isTrue($0, own: element.own) }) ?? true
                else { continue }
                shown.insert(element.name)
                if let answer = answers[element.name] {
                    data.answers[element.name] = ScriptValue(answer)
                }
            }
        }
        return shown
    }

    static func own(_ element: JSONValue) -> ScriptData.Own {
        ScriptData.Own(
            name: element["name"]?.text ?? "",
            parts: Set(
                element["rows"].list.compactMap { $0["value"]?.text }
                    + element["items"].list.compactMap { $0["name"]?.text }))
    }

    /// Answers as the form would store them, by name.
    static func data(
        _ answers: [ItemReference: ConditionValue], _ survey: Survey, layout: ColumnLayout
    ) -> [String: JSONValue] {
        let shape = ExportShape(survey: survey, layout: layout, format: .surveyJS, language: "sv")
        let row = layout.columns.map { canonical($0, answers) }
        var root = JSONObject()
        for (column, cell) in zip(shape.columns, shape.cells(for: row)) {
            let value: JSONValue
            switch cell {
            case .absent: continue
            case .text(let text): value = .string(text)
            case .number(let digits): value = .number(digits)
            case .list(let codes): value = .array(codes.map(JSONValue.string))
            }
            root = root.setting(value, at: column.path[...])
        }
        return Dictionary(
            root.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    static func canonical(
        _ column: Column, _ answers: [ItemReference: ConditionValue]
    ) -> CanonicalAnswer {
        guard let value = answers[column.item] else { return .none }
        if case .otherText = column.kind { return .none }
        switch value {
        case .code(let code, _), .missingCode(let code):
            let index = column.categories.firstIndex { $0.code == code }
            return index.map { .category($0) } ?? .none
        case .codes(let codes):
            guard case .optionFlag(let option) = column.kind else { return .none }
            return .category(codes.contains(option) ? 1 : 0)
        case .number(let number): return .text(Calculation.text(of: number))
        case .text(let text): return .text(text)
        case .unanswered: return .none
        }
    }
}

extension JSONValue? {
    /// The members of an array; none of anything else.
    var list: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}

extension JSONObject {
    fileprivate func setting(_ value: JSONValue, at path: ArraySlice<String>) -> JSONObject {
        guard let key = path.first else { return self }
        var copy = self
        var inner = value
        if path.count > 1 {
            let present = if case .object(let object) = self[key] { object } else { JSONObject() }
            inner = .object(present.setting(value, at: path.dropFirst()))
        }
        copy.members.removeAll { $0.key == key }
        copy.members.append(Member(key: key, value: inner))
        return copy
    }
}
