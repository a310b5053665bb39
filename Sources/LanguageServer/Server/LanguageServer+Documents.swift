import Diagnostics
import Tables

/// The texts open in the editor, by path: what a survey reads instead of the files of its modules.
final class OpenTexts {
    var byPath: [String: String] = [:]
}

extension LanguageServer {
    mutating func open(_ params: JSONValue) {
        guard let item = params["textDocument"], let uri = item["uri"]?.string,
            let text = item["text"]?.string
        else { return }
        take(document(uri, text, version: item["version"] ?? .null))
    }

    /// Changes apply one after the other, each to the text that the one before it left.
    mutating func change(_ params: JSONValue) {
        guard let item = params["textDocument"], let uri = item["uri"]?.string,
            let before = documents[uri], let changes = params["contentChanges"]?.list
        else { return }
        var text = before.text
        var map = before.positions
        for (index, change) in changes.enumerated() {
            guard let new = change["text"]?.string else { continue }
            if change["range"] == nil {
                // Without a range it is the whole text.
                text = new
            } else if let start = Position(change["range"]?["start"]),
                let end = Position(change["range"]?["end"])
            {
                let (first, last) = (map.offset(of: start), map.offset(of: end))
                let range = SourceRange(start: min(first, last), end: max(first, last))
                text = Self.replacing(range, of: text, with: new)
            }
            if index < changes.count - 1 { map = PositionMap(text, encoding: map.encoding) }
        }
        take(document(uri, text, version: item["version"] ?? before.version))
    }

    /// Takes back what was told about the document.
    mutating func close(_ params: JSONValue) -> [JSONValue] {
        guard let uri = params["textDocument"]?["uri"]?.string,
            let document = documents.removeValue(forKey: uri)
        else { return [] }
        openTexts.byPath[document.path] = nil
        unsettled.remove(uri)
        rereadSurveys(with: document.path)
        return publish([:], by: uri, version: .null)
    }

    /// Registers and modules may have changed on disk.
    mutating func rereadAll() {
        for (uri, document) in documents {
            documents[uri] = self.document(uri, document.text, version: document.version)
        }
        unsettled = Set(documents.keys)
    }

    // MARK: Parts

    private func document(_ uri: String, _ text: String, version: JSONValue) -> Document {
        let (checker, open) = (self.checker, openTexts)
        return Document(
            uri: uri, version: version, text: text, encoding: client.encoding,
            earlier: documents[uri]
        ) { source in
            checker(source) { open.byPath[DocumentURI.normalized($0)] }
        }
    }

    private mutating func take(_ document: Document) {
        documents[document.uri] = document
        openTexts.byPath[document.path] = document.text
        unsettled.insert(document.uri)
        rereadSurveys(with: document.path)
    }

    /// What a module says changes what is wrong with the surveys that include it.
    private mutating func rereadSurveys(with path: String) {
        for (uri, document) in documents
        where document.path != path && document.files.contains(path) {
            documents[uri] = self.document(uri, document.text, version: document.version)
            unsettled.insert(uri)
        }
    }

    private static func replacing(
        _ range: SourceRange, of text: String, with new: String
    ) -> String {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.start)
        let end = bytes.index(bytes.startIndex, offsetBy: range.end)
        var result = String(text[..<start])
        result += new
        result += text[end...]
        return result
    }
}
