package import Diagnostics
import FormSchemas
import SurveyLanguage
package import Tables

/// The language server: messages of an editor in, messages to it out.
///
/// It reads no clock, no files and no streams; `checker` compiles, and who runs the server carries
/// the messages. Diagnostics are not made at every keystroke but when `settle` is called, at best
/// when the editor has been silent for a moment.
package struct LanguageServer {
    let version: String
    let checker: SurveyChecker
    private let fixedLanguage: MessageLanguage?
    private let defaultLanguage: MessageLanguage
    private(set) var client = ClientAbilities()
    private var state = State.waiting
    /// Open documents by address.
    var documents: [String: Document] = [:]
    let openTexts = OpenTexts()
    /// Documents whose diagnostics have not been told since they changed.
    var unsettled: Set<String> = []
    /// What was told about which file on behalf of which document.
    var told: [String: [String: [JSONValue]]] = [:]
    /// Requests that were taken back before they were answered.
    private var cancelled: Set<JSONValue> = []

    private enum State { case waiting, running, shutDown, ended(Int) }

    /// - Parameters:
    ///   - language: Of messages; nil means what the editor asks for, else `defaultLanguage`.
    package init(
        version: String, language: MessageLanguage? = nil,
        defaultLanguage: MessageLanguage = .swedish, checker: @escaping SurveyChecker
    ) {
        self.version = version
        fixedLanguage = language
        self.defaultLanguage = defaultLanguage
        self.checker = checker
    }

    var language: MessageLanguage { fixedLanguage ?? client.language ?? defaultLanguage }

    /// Set once the editor has asked the server to end: 0, or 1 where it forgot to say `shutdown`.
    package var exitCode: Int? { if case .ended(let code) = state { code } else { nil } }

    /// Whether `settle` has something to do.
    package var isUnsettled: Bool { !unsettled.isEmpty }

    // MARK: Messages

    /// Everything that has come, in its order; a request taken back in the same breath is not done.
    package mutating func receive(_ parts: [MessageReader.Part]) -> [JSONValue] {
        let messages = parts.map { part -> Message? in
            guard case .message(let bytes) = part,
                let value = try? JSONDocument.parse(bytes, refusesAmbiguous: false)
            else { return nil }
            return Message(value)
        }
        for case .notification("$/cancelRequest", let params)? in messages {
            if let id = params["id"] { cancelled.insert(id) }
        }
        defer { cancelled = [] }
        var answers: [JSONValue] = []
        for message in messages where exitCode == nil {
            answers += message.map { receive($0) } ?? [.response(to: .null, error: .parse)]
        }
        return answers
    }

    private mutating func receive(_ message: Message) -> [JSONValue] {
        switch message {
        case .response: return []
        case .invalid(let id): return [.response(to: id, error: .invalidRequest)]
        case .notification(let method, let params): return notice(method, params)
        case .request(let id, let method, let params):
            guard !cancelled.contains(id) else { return [.response(to: id, error: .cancelled)] }
            do throws(ResponseError) {
                var notices: [JSONValue] = []
                let result = try answer(method, params, notices: &notices)
                return [.response(to: id, result: result)] + notices
            } catch {
                return [.response(to: id, error: error)]
            }
        }
    }

    private mutating func notice(_ method: String, _ params: JSONValue) -> [JSONValue] {
        if method == "exit" {
            if case .shutDown = state { state = .ended(0) } else { state = .ended(1) }
            return []
        }
        guard case .running = state else { return [] }
        switch method {
        case "initialized": return client.canWatchFiles ? [Self.watchRequest] : []
        case "textDocument/didOpen": open(params)
        case "textDocument/didChange": change(params)
        case "textDocument/didSave", "workspace/didChangeWatchedFiles": rereadAll()
        case "textDocument/didClose": return close(params)
        default: break
        }
        return []
    }

    /// - Parameter notices: Further messages to send after the answer.
    private mutating func answer(
        _ method: String, _ params: JSONValue, notices: inout [JSONValue]
    ) throws(ResponseError) -> JSONValue {
        switch (state, method) {
        case (.waiting, "initialize"):
            client = ClientAbilities(params)
            state = .running
            return capabilities
        case (.waiting, _): throw .notInitialized
        case (.running, "initialize"), (.shutDown, _), (.ended, _): throw .invalidRequest
        case (.running, "shutdown"):
            state = .shutDown
            return .null
        case (.running, _): break
        }
        return try answer(method, params, about: try document(params, for: method), &notices)
    }

    private func answer(
        _ method: String, _ params: JSONValue, about document: Document,
        _ notices: inout [JSONValue]
    ) throws(ResponseError) -> JSONValue {
        if let companion = document.checked.companion {
            return try answer(method, params, about: companion, in: document)
        }
        switch method {
        case "textDocument/completion": return completion(params, in: document)
        case "textDocument/hover": return hover(params, in: document)
        case "textDocument/definition": return definition(params, in: document)
        case "textDocument/references": return references(params, in: document)
        case "textDocument/prepareRename": return try prepareRename(params, in: document)
        case "textDocument/rename": return try rename(params, in: document, notices: &notices)
        case "textDocument/formatting": return formatting(document)
        case "textDocument/documentSymbol": return symbols(of: document)
        case "textDocument/codeAction": return fixes(params, in: document)
        default: throw .methodNotFound(method)
        }
    }

    private static let methods: Set<String> = [
        "completion", "hover", "definition", "references", "prepareRename", "rename",
        "formatting", "documentSymbol", "codeAction",
    ]

    /// The open document that a request is about.
    private func document(
        _ params: JSONValue, for method: String
    ) throws(ResponseError) -> Document {
        guard Self.methods.contains(where: { "textDocument/" + $0 == method }) else {
            throw .methodNotFound(method)
        }
        guard let uri = params["textDocument"]?["uri"]?.string else {
            throw .invalidParams("textDocument.uri")
        }
        guard let document = documents[uri] else { throw .invalidParams("\(uri) is not open") }
        return document
    }

    // MARK: Abilities

    private var capabilities: JSONValue {
        let abilities: JSONValue = [
            "positionEncoding": .string(client.encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": true],
            "completionProvider": ["triggerCharacters": [" ", ".", "{", "#", "@", "~"]],
            "hoverProvider": true, "definitionProvider": true, "referencesProvider": true,
            "renameProvider": ["prepareProvider": true],
            "documentFormattingProvider": true, "documentSymbolProvider": true,
            "codeActionProvider": ["codeActionKinds": ["quickfix"]],
        ]
        return [
            "capabilities": abilities,
            "serverInfo": ["name": "lagesbild", "version": .string(version)],
        ]
    }

    /// Registers are edited elsewhere, so the editor is asked to tell when one changes on disk.
    private static let watchRequest: JSONValue = [
        "jsonrpc": "2.0", "id": "watch", "method": "client/registerCapability",
        "params": [
            "registrations": [
                [
                    "id": "watch", "method": "workspace/didChangeWatchedFiles",
                    "registerOptions": [
                        "watchers": [["globPattern": "**/*.{csv,tsv,txt,enkat,workshop,kodbok}"]]
                    ],
                ]
            ]
        ],
    ]
}
