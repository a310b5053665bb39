import Diagnostics
import Foundation
import LanguageServer
import SurveyLanguage
import Tables
import Testing

/// An editor for tests: says what editors say, and keeps what it is answered.
struct Editor {
    private var server: LanguageServer
    private var number = 0
    /// The latest diagnostics by file, as `line:character code`.
    private(set) var diagnostics: [String: [String]] = [:]
    private(set) var notices: [String] = []

    /// - Parameter files: What lies on the disk, by path.
    init(files: [String: String] = [:], encoding: String = "utf-16", snippets: Bool = false) {
        server = LanguageServer(version: "0", language: .swedish) { source, open in
            Self.check(source, files: files, open: open)
        }
        _ = request(
            "initialize",
            """
            {"capabilities": {"general": {"positionEncodings": ["\(encoding)"]},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": \(snippets)}},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "hover": {"contentFormat": ["markdown"]}}}}
            """)
    }

    private static func check(
        _ source: SourceText, files: [String: String], open: (String) -> String?
    ) -> CheckedSurvey {
        let folder = source.name.split(separator: "/", omittingEmptySubsequences: false)
            .dropLast().joined(separator: "/")
        var read = [source.name]
        let compiled = SurveyCompiler.compile(
            source: source,
            registerRows: { name in
                let path = folder + "/" + name
                read.append(path)
                guard let text = files[path] else { throw RegisterFileError(reason: "borta") }
                let lines = text.split(separator: "\n").map {
                    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                }
                return RegisterTable(
                    name: path, header: lines.first ?? [],
                    rows: lines.enumerated().dropFirst().map { .init(line: $0 + 1, cells: $1) })
            },
            module: { name in
                let path = folder + "/" + name
                read.append(path)
                guard let text = open(path) ?? files[path] else {
                    throw ModuleFileError(reason: "borta")
                }
                return SourceText(name: path, text: text)
            })
        return CheckedSurvey(
            survey: compiled.survey, diagnostics: compiled.diagnostics, tree: compiled.tree,
            names: compiled.names, entryLines: compiled.entryLines, sources: compiled.sources,
            files: read)
    }

    // MARK: Saying

    mutating func send(_ text: String) -> [JSONValue] {
        take(server.receive([.message(Array(text.utf8))]))
    }

    private mutating func take(_ messages: [JSONValue]) -> [JSONValue] {
        for message in messages {
            let params = message["params"]
            switch message["method"]?.text {
            case "textDocument/publishDiagnostics":
                guard let uri = params?["uri"]?.text else { continue }
                diagnostics[uri] = Self.list(params?["diagnostics"]).map { one in
                    let start = one["range"]?["start"]
                    let line = start?["line"]?.text ?? "?"
                    let character = start?["character"]?.text ?? "?"
                    return "\(line):\(character) \(one["code"]?.text ?? "?")"
                }
            case "window/showMessage": notices.append(params?["message"]?.text ?? "")
            default: break
            }
        }
        return messages
    }

    mutating func settle() { _ = take(server.settle()) }

    mutating func request(_ method: String, _ params: String) -> JSONValue {
        number += 1
        let answers = send(
            "{\"jsonrpc\": \"2.0\", \"id\": \(number), \"method\": \"\(method)\", "
                + "\"params\": \(params)}")
        return answers.first { $0["id"]?.text == String(number) } ?? .null
    }

    mutating func notify(_ method: String, _ params: JSONValue) {
        let message = JSONValue.object([
            ("jsonrpc", .string("2.0")), ("method", .string(method)), ("params", params),
        ])
        _ = send(message.rendered(.compact))
    }

    mutating func open(_ text: String, as uri: String = Editor.uri) {
        let document = JSONValue.object([
            ("uri", .string(uri)), ("languageId", .string("enkat")), ("version", .integer(1)),
            ("text", .string(text)),
        ])
        notify("textDocument/didOpen", .object([("textDocument", document)]))
    }

    mutating func change(_ changes: [JSONValue], in uri: String = Editor.uri) {
        let document = JSONValue.object([("uri", .string(uri)), ("version", .integer(2))])
        notify(
            "textDocument/didChange",
            .object([("textDocument", document), ("contentChanges", .array(changes))]))
    }

    /// A request about the place where the text has `¤`, which is not part of it; the text is opened.
    mutating func ask(
        _ method: String, _ marked: String, _ more: String = "",
        encoding: (Substring) -> Int = {
            $0.utf16.count
        }
    ) -> JSONValue {
        let parts = marked.split(separator: "¤", maxSplits: 1, omittingEmptySubsequences: false)
        let before = parts[0]
        open(parts.joined())
        let line = before.utf8.count { $0 == 10 }
        let start = before.utf8.lastIndex(of: 10).map { before.utf8.index(after: $0) }
        let character = encoding(before[(start ?? before.startIndex)...])
        return request(
            "textDocument/" + method,
            """
            {"textDocument": {"uri": "\(Self.uri)"},
            "position": {"line": \(line), "character": \(character)}\(more)}
            """)
    }

    static let uri = "file:///enkater/prov.enkat"

    static func list(_ value: JSONValue?) -> [JSONValue] {
        if case .array(let values)? = value { values } else { [] }
    }
}
