import Diagnostics
import FormSchemas
import Tables

/// What is answered of files beside a survey; of a question that does not fit them, nothing.
extension LanguageServer {
    func answer(
        _ method: String, _ params: JSONValue, about companion: CheckedCompanion,
        in document: Document
    ) throws(ResponseError) -> JSONValue {
        switch method {
        case "textDocument/completion": return completion(params, of: companion, in: document)
        case "textDocument/formatting":
            let edits = LineEdits.between(document.text, companion.formatted)
            return .array(edits.map { document.edit($0.range, $0.text) })
        case "textDocument/documentSymbol":
            return .array(companion.outline.flatMap { symbols($0, in: nil, document) })
        case "textDocument/codeAction": return fixes(params, in: document)
        default: return .null
        }
    }

    private func completion(
        _ params: JSONValue, of companion: CheckedCompanion, in document: Document
    ) -> JSONValue {
        guard let offset = document.offset(params["position"]) else { return .null }
        let bytes = document.text.utf8
        let end = bytes.index(bytes.startIndex, offsetBy: offset)
        let before = document.text[..<end]
        let (typed, words) = companion.offers(before)
        let start = offset - before.suffix(typed).utf8.count
        let range = document.range(SourceRange(start: start, end: offset))
        let items = words.enumerated().map { order, word in
            item(
                Offer(label: word.text, text: word.text, kind: .value, detail: word.title),
                order: order, range: range)
        }
        return ["isIncomplete": false, "items": .array(items)]
    }

    /// Nested, or one after the other for editors that know no tree.
    private func symbols(
        _ entry: CheckedCompanion.Entry, in parent: String?, _ document: Document
    ) -> [JSONValue] {
        // Namespace and String of LSP's `SymbolKind`.
        let kind: JSONValue = entry.children.isEmpty && parent != nil ? 15 : 3
        guard client.hasNestedSymbols else {
            let own: JSONValue = [
                "name": .string(entry.name), "kind": kind,
                "location": ["uri": .string(document.uri), "range": document.range(entry.range)],
                "containerName": .string(parent ?? ""),
            ]
            return [own] + entry.children.flatMap { symbols($0, in: entry.name, document) }
        }
        let whole = SourceRange(
            start: entry.range.start, end: entry.children.last?.range.end ?? entry.range.end)
        return [
            [
                "name": .string(entry.name), "detail": .string(entry.detail), "kind": kind,
                "range": document.range(whole), "selectionRange": document.range(entry.range),
                "children": .array(
                    entry.children.flatMap { symbols($0, in: entry.name, document) }),
            ]
        ]
    }
}
