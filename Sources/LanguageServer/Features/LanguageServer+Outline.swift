import FormSchemas
import SurveyLanguage
import Tables

extension LanguageServer {
    func symbols(of document: Document) -> JSONValue {
        let items = OutlineItem.items(of: document.tree)
        guard client.hasNestedSymbols else {
            return .array(items.flatMap { flat($0, in: nil, document) })
        }
        return .array(items.map { nested($0, document) })
    }

    private func nested(_ item: OutlineItem, _ document: Document) -> JSONValue {
        [
            "name": .string(item.id), "detail": .string(item.title),
            "kind": .integer(Self.kind(of: item)), "range": document.range(item.range),
            "selectionRange": document.range(item.idRange),
            "children": .array(item.children.map { nested($0, document) }),
        ]
    }

    /// For editors that know no tree.
    private func flat(
        _ item: OutlineItem, in parent: OutlineItem?, _ document: Document
    ) -> [JSONValue] {
        let location: JSONValue = [
            "uri": .string(document.uri), "range": document.range(item.range),
        ]
        let own: JSONValue = [
            "name": .string(item.id), "kind": .integer(Self.kind(of: item)),
            "location": location, "containerName": .string(parent?.id ?? ""),
        ]
        return [own] + item.children.flatMap { flat($0, in: item, document) }
    }

    /// The nearest of LSP's `SymbolKind`, which knows programs rather than surveys.
    private static func kind(of item: OutlineItem) -> Int {
        switch item.keyword {
        case .survey, .module: 2  // Module
        case .section: 3  // Namespace
        case .register, .scale: 10  // Enum
        case .option, .level, .missing, .notApplicable: 22  // EnumMember
        case .row: 8  // Field
        case .index: 16  // Number
        case .area: 14  // Constant
        case .information: 15  // String
        default: item.children.isEmpty ? 7 : 23  // Property, Struct
        }
    }
}
