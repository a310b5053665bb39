import FormSchemas
import SurveyModel
import Tables

/// Writes responses in the shape of an export, by that shape alone.
enum ExportText {
    /// - Parameter system: The tool's own cells by role, per response.
    static func bytes(
        _ shape: ExportShape, _ rows: [[CanonicalAnswer]],
        system: (Int, SystemColumn.Role) -> String
    ) throws -> [UInt8] {
        if shape.format == .fhir { return fhir(shape, rows, system: system) }
        return shape.format.isJSON
            ? json(shape, rows, system: system) : try table(shape, rows, system: system)
    }

    private static func table(
        _ shape: ExportShape, _ rows: [[CanonicalAnswer]],
        system: (Int, SystemColumn.Role) -> String
    ) throws -> [UInt8] {
        var writer = DelimitedWriter()
        for record in shape.headerRecords { try writer.record(record) }
        for (index, row) in rows.enumerated() {
            try writer.record(
                shape.writtenSystem.map { system(index, $0.role) }
                    + shape.cells(for: row).map(\.tableText)
                    + shape.closingSystem.map { system(index, $0.role) })
        }
        return writer.takeBytes()
    }

    /// The items in a row, without the groups a form puts them in, and of the types that the
    /// values themselves have: the reader must not need more.
    private static func fhir(
        _ shape: ExportShape, _ rows: [[CanonicalAnswer]],
        system: (Int, SystemColumn.Role) -> String
    ) -> [UInt8] {
        let resources = rows.enumerated().map { index, row -> JSONValue in
            let items = zip(shape.columns, shape.cells(for: row)).compactMap {
                column, cell -> JSONValue? in
                let answers: [JSONValue]
                switch cell {
                case .absent: return nil
                case .text(let text):
                    answers = [
                        column.values.isEmpty
                            ? ["valueString": .string(text)]
                            : ["valueCoding": ["code": .string(text)]]
                    ]
                case .number(let number): answers = [["valueDecimal": .number(number)]]
                case .list(let codes):
                    answers = codes.map { ["valueCoding": ["code": .string($0)]] }
                }
                return ["linkId": .string(column.header), "answer": .array(answers)]
            }
            return [
                "resourceType": "QuestionnaireResponse",
                "id": .string(system(index, .responseID)), "status": "completed",
                "authored": .string(system(index, .submitted)), "item": .array(items),
            ]
        }
        return Array(JSONValue.array(resources).rendered().utf8)
    }

    private static func json(
        _ shape: ExportShape, _ rows: [[CanonicalAnswer]],
        system: (Int, SystemColumn.Role) -> String
    ) -> [UInt8] {
        let objects = rows.enumerated().map { index, row in
            var object = JSONValue.object([])
            for column in shape.writtenSystem {
                set(.string(system(index, column.role)), at: column.path[...], in: &object)
            }
            for (column, cell) in zip(shape.columns, shape.cells(for: row)) {
                let value: JSONValue
                switch cell {
                case .absent: continue
                case .text(let text): value = .string(text)
                case .number(let number): value = .number(number)
                case .list(let parts): value = .array(parts.map { .string($0) })
                }
                set(value, at: column.path[...], in: &object)
            }
            return object
        }
        return Array(JSONValue.array(objects).rendered().utf8)
    }

    private static func set(
        _ value: JSONValue, at path: ArraySlice<String>, in object: inout JSONValue
    ) {
        guard case .object(var members) = object, let key = path.first else { return }
        let rest = path.dropFirst()
        var inner = rest.isEmpty ? value : members[key] ?? .object([])
        if !rest.isEmpty { set(value, at: rest, in: &inner) }
        members.members.removeAll { $0.key == key }
        members.members.append(JSONObject.Member(key: key, value: inner))
        object = .object(members)
    }
}
