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
                let isOwn = diagnostic.file == nil || diagnostic.file == document.path
                let file = isOwn ? uri : DocumentURI.uri(ofPath: diagnostic.file ?? "")
                byFile[file, default: []].append(told(diagnostic, in: document, isOwn: isOwn))
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
    func told(_ diagnostic: Diagnostic, in document: Document, isOwn: Bool) -> JSONValue {
        let renderer = DiagnosticRenderer(language: language)
        var members: [(String, JSONValue)] = [
            ("range", range(of: diagnostic, in: document)),
            ("severity", diagnostic.severity == .error ? 1 : 2),
            ("code", .string(diagnostic.code.rawValue)),
            ("source", "lagesbild"),
            ("message", .string(renderer.sentences(on: diagnostic).joined(separator: "\n"))),
        ]
        if isOwn, client.hasRelatedInformation, let related = diagnostic.related {
            let note: JSONValue = [
                "location": document.location(related),
                "message": .string(language == .swedish ? "Se även här." : "See also here."),
            ]
            members.append(("relatedInformation", [note]))
        }
        return .object(members)
    }

    private func range(of diagnostic: Diagnostic, in document: Document) -> JSONValue {
        switch diagnostic.place {
        case .file: return document.range(document.positions.range(ofLine: 0))
        case .text(let range): return document.range(range)
        case .cell(let row, _, _, _):
            // Where the cell lies on its line is known to the reader of the table only.
            let line = max(row - 1, 0)
            return [
                "start": .place(Position(line: line, character: 0)),
                "end": .place(Position(line: line + 1, character: 0)),
            ]
        }
    }
}
