import Diagnostics
import Tables

/// What the editor said it can do, as far as the answers depend on it.
struct ClientAbilities {
    var encoding = PositionEncoding.utf16
    var hasRelatedInformation = false
    var hasDocumentChanges = false
    var hasSnippets = false
    var hasNestedSymbols = false
    var hasMarkdownHover = false
    /// Whether files other than the open documents can be watched for the server.
    var canWatchFiles = false
    /// The language of the editor's own words, where it is one we speak.
    var language: MessageLanguage?

    init() {}

    init(_ params: JSONValue) {
        let abilities = params["capabilities"]
        let text = abilities?["textDocument"]
        let offered = abilities?["general"]?["positionEncodings"]?.list?.compactMap(\.string) ?? []
        // The first that both know; bytes spare us the counting, so they are taken where offered.
        let known = offered.compactMap(PositionEncoding.init)
        encoding = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
        hasRelatedInformation =
            text?["publishDiagnostics"]?["relatedInformation"]?.bool ?? false
        hasDocumentChanges =
            abilities?["workspace"]?["workspaceEdit"]?["documentChanges"]?.bool ?? false
        hasSnippets =
            text?["completion"]?["completionItem"]?["snippetSupport"]?.bool ?? false
        hasNestedSymbols =
            text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.bool ?? false
        hasMarkdownHover =
            text?["hover"]?["contentFormat"]?.list?.contains(.string("markdown")) ?? false
        canWatchFiles =
            abilities?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool
            ?? false
        language = params["locale"]?.string.flatMap { locale in
            MessageLanguage(rawValue: String(locale.lowercased().prefix(2)))
        }
    }
}
