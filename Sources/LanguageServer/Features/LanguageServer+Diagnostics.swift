import Diagnostics
import FormSchemas
package import Tables

extension LanguageServer {
    /// Checks every document that has changed, and tells what is wrong with it.
    package mutating func settle() -> [JSONValue] {
        let due = unsettled.sorted()
        unsettled = []
        return due.flatMap { uri -> [JSONValue] in
            guard let document = documents[uri] else { return [] }
            var byFile: [String: [JSONValue]] = [uri: []]
            for diagnostic in document.checked.diagnostics {
                let file = diagnostic.file.map { self.uri(of: $0) } ?? uri
                // A module that is open is checked for itself; hearing it twice helps nobody.
                guard file == uri || documents[file] == nil else { continue }
                byFile[file, default: []].append(told(diagnostic, in: document))
            }
            return publish(byFile, by: uri, version: document.version)
        }
    }

    /// Tells what `document` gives rise to; a file that two surveys read hears from both.
    mutating func publish(
        _ found: [String: [JSONValue]], by document: String, version: JSONValue
    ) -> [JSONValue] {
        let before = told.filter { $0.value[document] != nil }.map(\.key)
        return Set(before).union(found.keys).sorted().compactMap { file in
            if told[file]?[document] == found[file], file != document { return nil }
            told[file, default: [:]][document] = found[file]
            let all = (told[file] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value)
            if told[file]?.isEmpty ?? true { told[file] = nil }
            var params: [(String, JSONValue)] = [("uri", .string(file))]
            if file == document, version != .null { params.append(("version", version)) }
            params.append(("diagnostics", .array(all)))
            return .notification("textDocument/publishDiagnostics", .object(params))
        }
    }

    /// One diagnostic in the editor's form.
    func told(_ diagnostic: Diagnostic, in document: Document) -> JSONValue {
        let renderer = DiagnosticRenderer(language: language)
        var members: [(String, JSONValue)] = [
            ("range", range(of: diagnostic, in: document)),
            ("severity", diagnostic.severity == .error ? 1 : 2),
            ("code", .string(diagnostic.code.rawValue)),
            ("source", "lagesbild"),
            ("message", .string(renderer.sentences(on: diagnostic).joined(separator: "\n"))),
        ]
        if client.hasRelatedInformation, let related = diagnostic.related {
            let file = diagnostic.relatedFile ?? diagnostic.file ?? document.path
            if let map = document.positions(of: file) {
                let location: JSONValue = [
                    "uri": .string(uri(of: file)), "range": map.json(related),
                ]
                let note: JSONValue = [
                    "location": location,
                    "message": .string(words("Se även här.", "See also here.")),
                ]
                members.append(("relatedInformation", [note]))
            }
        }
        return .object(members)
    }

    private func range(of diagnostic: Diagnostic, in document: Document) -> JSONValue {
        let map = document.positions(of: diagnostic.file ?? document.path)
        switch (diagnostic.place, map) {
        case (.text(let range), let map?): return map.json(range)
        case (.cell(let row, _, _, _), _):
            // Where the cell lies on its line is known to the reader of the table only.
            let line = max(row - 1, 0)
            return [
                "start": Position(line: line, character: 0).json,
                "end": Position(line: line + 1, character: 0).json,
            ]
        case (.file, let map?), (.path, let map?): return map.json(map.range(ofLine: 0))
        case (_, nil):
            let start = Position(line: 0, character: 0).json
            return ["start": start, "end": start]
        }
    }
}
