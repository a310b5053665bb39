import FormSchemas
import SurveyModel
import Tables

/// An array with one object per response, keys nested as the format has them.
struct JSONExport {
    private let system: SystemValues
    private let shape: ExportShape
    /// Positions of canonical columns on a scale, whose codes our own form saves as integers.
    private let integers: Set<Int>

    init(survey: Survey, shape: ExportShape) {
        self.shape = shape
        let scaled = survey.questions.filter { question in
            switch question.kind {
            case .scale, .pair, .matrix, .ranking: true
            default: false
            }
        }
        let ids = Set(scaled.map(\.id))
        let columns = ColumnLayout(survey).columns
        integers =
            shape.format == .lagesbild
            ? Set(columns.indices.filter { ids.contains(columns[$0].item.question) }) : []
        system = SystemValues(survey: survey, shape: shape)
    }

    func bytes(_ responses: [SimulatedResponse]) -> [UInt8] {
        Array((JSONValue.array(responses.map(object)).rendered(.indented) + "\n").utf8)
    }

    private func object(_ response: SimulatedResponse) -> JSONValue {
        var root = JSONObject()
        for column in shape.writtenSystem {
            root.set(.string(system.value(column, of: response)), at: column.path[...])
        }
        for (column, cell) in zip(shape.columns, shape.cells(for: response.canonical)) {
            switch cell {
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
