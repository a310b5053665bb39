package import SurveyModel
import Tables

/// The way back from every tool's columns to the canonical ones, as JSON.
///
/// One entry per canonical column, and in it one per export format: the header (or the keys in a
/// JSON export), other headers that are known for it, and where a cell holds several answers the
/// value that stands for this one.
package struct ColumnMapTarget: FormTarget {
    package let name = "columns"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        var maps: [(format: ExportFormat, map: ColumnMap)] = []
        for format in ExportFormat.allCases {
            let shape = ExportShape(
                survey: survey, layout: layout, format: format,
                language: survey.languages.first ?? "")
            let map = ColumnMap(shape, layout: layout)
            if let collision = map.collisions.first {
                let names = [collision.first, collision.second].map { layout.columns[$0].name }
                throw .unwritable(
                    "\(format.rawValue): \(names[0]) = \(names[1])")
            }
            maps.append((format, map))
        }
        let entries = layout.columns.indices.map { index in
            entry(layout.columns[index], maps.map { ($0.format, $0.map.places[index]) })
        }
        let document: JSONValue = [
            "survey": .string(survey.id), "layout": .string(layout.fingerprint),
            "language": .string(survey.languages.first ?? ""), "columns": .array(entries),
        ]
        return [
            EmittedFile(
                name: IdentifierFolding.fold(survey.id) + ".kolumner.json",
                text: document.rendered(.indented) + "\n")
        ]
    }

    private func entry(
        _ column: Column, _ places: [(ExportFormat, [ColumnMap.Place])]
    ) -> JSONValue {
        var members = [
            JSONMember("column", .string(column.name)),
            JSONMember("question", .string(column.item.question)),
        ]
        if let row = column.item.row { members.append(JSONMember("row", .string(row))) }
        if let horizon = column.item.horizon {
            members.append(JSONMember("horizon", .string(horizon.rawValue)))
        }
        switch column.kind {
        case .optionFlag(let option), .otherText(let option):
            members.append(JSONMember("option", .string(option)))
        default: break
        }
        members.append(
            JSONMember(
                "targets",
                .object(
                    places.map { format, places in
                        JSONMember(format.rawValue, .array(places.map { json($0, format) }))
                    })))
        return .object(members)
    }

    private func json(_ place: ColumnMap.Place, _ format: ExportFormat) -> JSONValue {
        func header(_ path: [String]) -> JSONValue {
            format.isJSON ? .array(path.map(JSONValue.string)) : .string(path.joined())
        }
        var members = [JSONMember(format.isJSON ? "path" : "header", header(place.path))]
        if !place.aliases.isEmpty {
            members.append(JSONMember("also", .array(place.aliases.map(header))))
        }
        if let value = place.value { members.append(JSONMember("value", .string(value))) }
        if let rank = place.rank { members.append(JSONMember("rank", .integer(rank))) }
        return .object(members)
    }
}
