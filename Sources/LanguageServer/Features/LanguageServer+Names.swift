import Diagnostics
import FormSchemas
import SurveyLanguage
import Tables

/// Finding where an id stands: in the document, in the modules it includes, and in the open
/// surveys that include it.
extension LanguageServer {
    /// The id at a place of a document.
    func use(at offset: Int, in document: Document) -> NameUse? {
        for survey in surveys(with: document) {
            let found = survey.checked.names.filter {
                $0.range.start <= offset && offset <= $0.range.end
                    && DocumentURI.normalized($0.file) == document.path
            }
            // Where two meet (`komp.neuro` at the point) the one that begins here is meant.
            if let use = found.max(by: { $0.range.start < $1.range.start }) { return use }
        }
        return nil
    }

    /// Every place where a name stands, each once, as addresses and ranges.
    func places(of name: Name, from document: Document, declarations: Bool) -> [Place] {
        var seen: Set<Place> = []
        var places: [Place] = []
        for survey in surveys(with: document) {
            for use in survey.checked.names where use.name == name {
                guard declarations || !use.isDeclaration,
                    let map = survey.positions(of: use.file)
                else { continue }
                let (start, end) = map.range(use.range)
                let place = Place(uri: uri(of: use.file), start: start, end: end)
                if seen.insert(place).inserted { places.append(place) }
            }
        }
        return places
    }

    struct Place: Hashable {
        let uri: String
        let start: Position
        let end: Position

        var range: JSONValue { ["start": start.json, "end": end.json] }
        var location: JSONValue { ["uri": .string(uri), "range": range] }
    }

    /// The open surveys that include a document, first of all itself.
    func surveys(with document: Document) -> [Document] {
        let others = documents.values.filter {
            $0 !== document && $0.files.contains(document.path)
        }
        return [document] + others.sorted { $0.uri < $1.uri }
    }

    /// The address of a file; that of an open document as the editor wrote it.
    func uri(of file: String) -> String {
        let path = DocumentURI.normalized(file)
        let open = documents.values.filter { $0.path == path }.map(\.uri).min()
        return open ?? DocumentURI.uri(ofPath: path)
    }

    // MARK: Requests

    func definition(_ params: JSONValue, in document: Document) -> JSONValue {
        guard let offset = document.offset(params["position"]),
            let use = use(at: offset, in: document)
        else { return .null }
        let all = surveys(with: document)
        var places: [JSONValue] = []
        for survey in all {
            for use in survey.checked.names.filter({ $0.name == use.name && $0.isDeclaration }) {
                guard let map = survey.positions(of: use.file) else { continue }
                let location: JSONValue = [
                    "uri": .string(uri(of: use.file)), "range": map.json(use.range),
                ]
                if !places.contains(location) { places.append(location) }
            }
            if let entry = survey.checked.entryLines[use.name], places.isEmpty {
                let start = Position(line: max(entry.line - 1, 0), character: 0)
                let place = Place(uri: uri(of: entry.file), start: start, end: start)
                places.append(place.location)
            }
        }
        return .array(places)
    }

    func references(_ params: JSONValue, in document: Document) -> JSONValue {
        guard let offset = document.offset(params["position"]),
            let use = use(at: offset, in: document)
        else { return .null }
        let declarations = params["context"]?["includeDeclaration"]?.bool ?? true
        return .array(
            places(of: use.name, from: document, declarations: declarations).map(\.location))
    }
}
