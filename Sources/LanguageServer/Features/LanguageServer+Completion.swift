import Diagnostics
import FormSchemas
import SurveyLanguage
import Tables

extension LanguageServer {
    func completion(_ params: JSONValue, in document: Document) -> JSONValue {
        guard let offset = document.offset(params["position"]) else { return .null }
        let expectation = Expectation.at(offset, in: document.tree)
        let offers = Offers(document: document, hasSnippets: client.hasSnippets, language: language)
        let offered = expectation.candidates.flatMap { offers.offers(for: $0) }
        let range = document.range(expectation.typed)
        var seen: Set<String> = []
        let items = offered.filter { seen.insert($0.label).inserted }.enumerated()
            .map { item($1, order: $0, range: range) }
        return ["isIncomplete": false, "items": .array(items)]
    }

    func item(_ offer: Offer, order: Int, range: JSONValue) -> JSONValue {
        let digits = String(order)
        var members: [(String, JSONValue)] = [
            ("label", .string(offer.label)), ("kind", .integer(offer.kind.rawValue)),
            // In the order of the file or the grammar, not of the alphabet.
            ("sortText", .string(String(repeating: "0", count: max(5 - digits.count, 0)) + digits)),
            ("filterText", .string(offer.label)),
            ("textEdit", ["range": range, "newText": .string(offer.text)]),
        ]
        if offer.isSnippet { members.append(("insertTextFormat", 2)) }
        if let detail = offer.detail { members.append(("detail", .string(detail))) }
        if let help = offer.help { members.append(("documentation", .string(help))) }
        return .object(members)
    }
}

/// One thing that can be written at a place.
struct Offer {
    let label: String
    let text: String
    let kind: Kind
    var detail: String?
    var help: String?
    var isSnippet = false

    /// LSP's `CompletionItemKind`.
    enum Kind: Int {
        case field = 5
        case variable = 6
        case property = 10
        case value = 12
        case enumeration = 13
        case keyword = 14
        case member = 20
        case operation = 24
    }
}
