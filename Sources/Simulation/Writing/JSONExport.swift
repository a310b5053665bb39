import FormSchemas
import SurveyModel
import Tables

/// A list with one object per response, keys nested as the format has them.
struct JSONExport {
    private let system: SystemValues
    private let shape: ExportShape
    /// Positions of canonical columns on a scale whose codes the tool saves as integers.
    private let integers: Set<Int>
    private let survey: Survey

    init(survey: Survey, shape: ExportShape) {
        self.shape = shape
        self.survey = survey
        let scaled = survey.questions.filter { question in
            switch (shape.format, question.kind) {
            case (.lagesbild, .scale), (.lagesbild, .pair), (.lagesbild, .matrix),
                (.lagesbild, .ranking):
                true
            // Where a recommendation is asked for with the tool's own 0–10 scale.
            case (.surveyJS, .scale): question.isRecommendation
            default: false
            }
        }
        let ids = Set(scaled.map(\.id))
        let columns = ColumnLayout(survey).columns
        integers = Set(columns.indices.filter { ids.contains(columns[$0].item.question) })
        system = SystemValues(survey: survey, shape: shape)
    }

    func bytes(_ responses: [SimulatedResponse]) -> [UInt8] {
        let document: JSONValue =
            switch shape.format {
            case .fhir: bundle(responses)
            case .limeSurveyJSON: ["responses": .array(responses.map(object))]
            default: .array(responses.map(object))
            }
        return Array((document.rendered(.indented) + "\n").utf8)
    }

    private func bundle(_ responses: [SimulatedResponse]) -> JSONValue {
        // A survey that lacks a register has no questionnaire, and nothing to simulate either.
        guard
            let writer = try? FHIRResponseWriter(
                survey, layout: ColumnLayout(survey), language: shape.language)
        else { return .array([]) }
        return writer.bundle(
            responses.map { response in
                let cells = zip(shape.columns, shape.cells(for: response.canonical))
                return writer.resource(
                    id: response.token, status: "completed", authored: response.submitted.iso8601,
                    answers: Dictionary(
                        cells.map { ($0.header, $1) }, uniquingKeysWith: { first, _ in first }))
            })
    }

    private func object(_ response: SimulatedResponse) -> JSONValue {
        var root = JSONObject()
        for column in shape.writtenSystem {
            root.set(.string(system.value(column, of: response)), at: column.path[...])
        }
        for (column, cell) in zip(shape.columns, shape.cells(for: response.canonical)) {
            switch cell {
            case .absent where shape.format == .formr: root.set(.null, at: column.path[...])
            case .absent where shape.format == .limeSurveyJSON:
                root.set(.string(""), at: column.path[...])
            case .absent: continue
            case .text(let text) where column.columns.contains(where: integers.contains):
                root.set(.number(text), at: column.path[...])
            case .text(let text): root.set(.string(text), at: column.path[...])
            case .number(let text): root.set(.number(text), at: column.path[...])
            case .list(let parts):
                root.set(.array(parts.map(JSONValue.string)), at: column.path[...])
            }
        }
        return .object(root)
    }
}

extension JSONObject {
    /// Puts a value at the end of a path of keys, making the objects on the way.
    fileprivate mutating func set(_ value: JSONValue, at path: ArraySlice<String>) {
        guard let key = path.first else { return }
        let rest = path.dropFirst()
        let place = members.firstIndex { $0.key == key }
        var inner = JSONObject()
        if let place, case .object(let present) = members[place].value { inner = present }
        if !rest.isEmpty { inner.set(value, at: rest) }
        let member = Member(key: key, value: rest.isEmpty ? value : .object(inner))
        if let place { members[place] = member } else { members.append(member) }
    }
}
