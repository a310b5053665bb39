import Foundation
import SurveyLanguage
import Tables
import Testing

/// editors/vscode keeps in step with the table of keywords.
@Suite("The extension for VS Code")
struct VSCodeGrammarTests {
    private static let file = Repository.path("editors/vscode/syntaxes/enkat.tmLanguage.json")

    private static func json(_ pattern: HighlightingGrammar.Pattern) -> [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("match", .string(pattern.pattern))]
        if !pattern.name.isEmpty { members.append(("name", .string(pattern.name))) }
        if !pattern.groups.isEmpty { members.append(("captures", captures(pattern))) }
        return members
    }

    private static func captures(_ pattern: HighlightingGrammar.Pattern) -> JSONValue {
        .object(
            pattern.groups.enumerated().map {
                (String($0 + 1), .object([("name", .string($1))]))
            })
    }

    /// A line whose value is words is a stretch of its own, to the end of the line.
    private static var grammar: String {
        let grammar = HighlightingGrammar()
        let line = grammar.valueLines
        let value = JSONValue.object([
            ("begin", .string(line.pattern)), ("end", .string("$")),
            ("beginCaptures", captures(line)),
            ("patterns", .array(grammar.words.map { .object(json($0)) })),
        ])
        let patterns = grammar.patterns.map { JSONValue.object(json($0)) }
        return JSONValue.object([
            ("$schema", .string("https://json.schemastore.org/tmlanguage.json")),
            (
                "comment",
                .string(
                    "Made from the table of keywords; RECORD=1 swift test --filter VSCodeGrammar.")
            ),
            ("name", .string("Enkät")), ("scopeName", .string("source.enkat")),
            ("fileTypes", .array([.string("enkat")])),
            ("patterns", .array([patterns[0], value] + patterns.dropFirst())),
        ]).rendered()
    }

    /// `RECORD=1` writes the file anew.
    @Test("colours by the keywords there are")
    func inStep() throws {
        let wanted = Self.grammar
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data((wanted + (wanted.hasSuffix("\n") ? "" : "\n")).utf8).write(
                to: URL(fileURLWithPath: Self.file))
            Issue.record("recorded \(Self.file)")
            return
        }
        let text = try String(contentsOfFile: Self.file, encoding: .utf8)
        #expect(text.trimmingCharacters(in: .newlines) == wanted.trimmingCharacters(in: .newlines))
    }

    @Test("names files that are there, in JSON that can be read")
    func manifest() throws {
        let folder = "editors/vscode/"
        let names = [
            "package.json", "language-configuration.json", "syntaxes/enkat.tmLanguage.json",
        ]
        for name in names {
            let data = try Data(contentsOf: URL(fileURLWithPath: Repository.path(folder + name)))
            _ = try JSONSerialization.jsonObject(with: data)
        }
        let text = try String(
            contentsOfFile: Repository.path(folder + "package.json"), encoding: .utf8)
        for name in names.dropFirst() + ["extension.js"] {
            #expect(text.contains("./" + name), "package.json does not name \(name)")
            #expect(FileManager.default.fileExists(atPath: Repository.path(folder + name)))
        }
    }

    @Test(
        "its patterns compile in Oniguruma and colour the example as a person would",
        .enabled(if: EditorPeers.hasOniguruma, "onigurumacffi is missing: no pattern is tried"))
    func colours() throws {
        let report = try Peer.report(
            "colour_check.py", [Self.file, Repository.path("Surveys/rehab2026/rehab2026.enkat")])
        #expect(report["patterns"] as? Int ?? 0 > 10)
        #expect(report["errors"] as? [String] == [])
        let seen = try #require(report["seen"] as? [String: [String]])
        func scopes(_ word: String) -> [String] { seen[word] ?? [] }
        #expect(scopes("enkät") == ["keyword.control.enkat"])
        #expect(scopes("minsta grupp för fritext") == ["keyword.control.enkat"])
        #expect(scopes("visa om") == ["keyword.control.enkat"])
        #expect(scopes("komp").contains("entity.name.enkat"))
        #expect(scopes("inte") == ["keyword.operator.word.enkat"])
        #expect(scopes("chef").contains("variable.other.enkat"))
        #expect(scopes("en").contains("storage.type.language.enkat"))
        #expect(scopes("×").isEmpty)
        #expect(report["keyword lines"] as? Int == report["lines with a keyword"] as? Int)
    }
}

/// What the tests of the editor's parts lean on.
enum EditorPeers {
    static let hasOniguruma = canImport("onigurumacffi")
    static let hasClient = canImport("pygls.lsp.client, lsprotocol")

    private static func canImport(_ modules: String) -> Bool {
        let python = Repository.path(".venv/bin/python")
        let isThere =
            FileManager.default.isExecutableFile(atPath: python)
            && (try? Command.run(python, ["-c", "import \(modules)"]).status) == 0
        if !isThere { print("skipped: \(modules) (make test installs it)") }
        return isThere || !Skipping.isAllowed
    }
}
