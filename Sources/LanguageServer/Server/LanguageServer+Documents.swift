import Diagnostics
import Tables

extension LanguageServer {
    mutating func open(_ params: JSONValue) {
        guard let item = params["textDocument"], let uri = item["uri"]?.string,
            let text = item["text"]?.string
        else { return }
        documents[uri] = Document(
            uri: uri, version: item["version"] ?? .null, text: text, encoding: client.encoding,
            checker: checker, earlier: documents[uri])
        unsettled.insert(uri)
    }

    /// Changes apply one after the other, each to the text that the one before it left.
    mutating func change(_ params: JSONValue) {
        guard let item = params["textDocument"], let uri = item["uri"]?.string,
            var document = documents[uri], let changes = params["contentChanges"]?.list
        else { return }
        let version = item["version"] ?? document.version
        for change in changes {
            guard let text = change["text"]?.string else { continue }
            guard let range = document.sourceRange(change["range"]) else {
                // Without a range it is the whole text; with one that makes no sense nothing is.
                if change["range"] == nil {
                    document = document.changed(to: text, version: version)
                }
                continue
            }
            document = document.changed(
                to: Self.replacing(range, of: document.text, with: text), version: version)
        }
        documents[uri] = document
        unsettled.insert(uri)
    }

    private static func replacing(_ range: SourceRange, of text: String, with new: String) -> String
    {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.start)
        let end = bytes.index(bytes.startIndex, offsetBy: range.end)
        var result = String(text[..<start])
        result += new
        result += text[end...]
        return result
    }

    /// Takes back what was told about the document.
    mutating func close(_ params: JSONValue) -> [JSONValue] {
        guard let uri = params["textDocument"]?["uri"]?.string,
            documents.removeValue(forKey: uri) != nil
        else { return [] }
        unsettled.remove(uri)
        return publish([:], by: uri, version: .null)
    }

    /// Registers may have changed on disk.
    mutating func rereadAll() {
        documents = documents.mapValues { $0.reread() }
        unsettled = Set(documents.keys)
    }
}
