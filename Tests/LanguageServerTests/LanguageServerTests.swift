import Diagnostics
import Foundation
import LanguageServer
import SurveyLanguage
import Tables
import Testing

@Suite("The language server")
struct LanguageServerTests {
    static let survey = """
        enkät prov: Prov
          språk: sv

        register yrke: Vad arbetar du som?
          - ft: Fysioterapeut
          - chef: Chef

        skala grad: I vilken grad?
          1: Inte alls
          2: Helt

        avsnitt a: Arbete
          fråga yrke
            register: yrke
            krävs: ja
          par komp: Räcker kompetensen?
            skala: grad
            nuläge: I dag
            framtida behov: Om tre år
            rad smärta: Smärta
          fråga hinder: Vilka hinder ser du?
            flera
            - tid: Tidsbrist
            - lokal: Lokaler

        """

    @Test("nothing is answered before initialize and after shutdown, and exit tells how it went")
    func life() {
        var server = LanguageServer(version: "0") { _, _ in
            preconditionUnreached()
        }
        func say(_ text: String) -> [JSONValue] { server.receive([.message(Array(text.utf8))]) }
        func code(_ answers: [JSONValue]) -> String? { answers.first?["error"]?["code"]?.text }
        #expect(code(say(#"{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}"#)) == "-32002")
        #expect(say(#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}"#).isEmpty)
        _ = say(#"{"jsonrpc":"2.0","id":2,"method":"initialize","params":{}}"#)
        #expect(code(say(#"{"jsonrpc":"2.0","id":3,"method":"initialize"}"#)) == "-32600")
        #expect(code(say(#"{"jsonrpc":"2.0","id":4,"method":"bogus"}"#)) == "-32601")
        #expect(code(say(#"{"id":5}"#)) == "-32600")
        #expect(code(say("{")) == "-32700")
        #expect(code(say("[1, 2]")) == "-32600")
        #expect(say(#"{"jsonrpc":"2.0","id":"s","method":"shutdown"}"#).first?["id"]?.text == "s")
        #expect(code(say(#"{"jsonrpc":"2.0","id":6,"method":"textDocument/hover"}"#)) == "-32600")
        #expect(server.exitCode == nil)
        #expect(say(#"{"jsonrpc":"2.0","method":"exit"}"#).isEmpty)
        #expect(server.exitCode == 0)
        var rude = LanguageServer(version: "0") { _, _ in preconditionUnreached() }
        _ = rude.receive([.message(Array(#"{"jsonrpc":"2.0","method":"exit"}"#.utf8))])
        #expect(rude.exitCode == 1)
    }

    @Test("changes in any order give the text the editor has, whatever the letters")
    func incremental() throws {
        var editor = Editor()
        editor.open("enkät prov: Pröv 😀\r\navsnitt a: A\r\n  fråga b: B\r\n")
        func change(_ a: (Int, Int), _ b: (Int, Int), _ text: String) -> JSONValue {
            func place(_ at: (Int, Int)) -> JSONValue {
                .object([("line", .integer(at.0)), ("character", .integer(at.1))])
            }
            let range = JSONValue.object([("start", place(a)), ("end", place(b))])
            return .object([("range", range), ("text", .string(text))])
        }
        // After the emoji, which is two units wide; then inside a line that the first one made.
        editor.change([
            change((0, 19), (0, 19), "!\r\n# å"), change((1, 3), (1, 3), "äö"),
            change((3, 12), (3, 12), "\r\n    fritext: kort"),
        ])
        editor.settle()
        #expect(editor.diagnostics[Editor.uri] == ["0:0 V103"])
        let symbols = editor.request(
            "textDocument/documentSymbol", #"{"textDocument": {"uri": "\#(Editor.uri)"}}"#)
        let names = Editor.list(symbols["result"]).map { $0["detail"]?.text }
        #expect(names == ["Pröv 😀!", "A"])
        // Without a range it is the whole text; with one that makes no sense nothing is changed.
        editor.change([
            .object([("text", .string("enkät x: X\n"))]),
            .object([("range", .string("?")), ("text", .string("rubbish"))]),
        ])
        editor.settle()
        #expect(editor.diagnostics[Editor.uri] == ["0:0 V103"])
    }

    @Test(
        "formatting edits make exactly what lagesbild format makes",
        arguments: [
            "enkät  prov:Prov\navsnitt a :A\n   fråga b: B\n     fritext: kort\n",
            "enkät prov: Prov\r\navsnitt a: A\r\n  fråga b: B\r\n    fritext: kort\r\n",
            "\u{FEFF}enkät prov: Prov\n\n\n\navsnitt a: A\n\tfråga b: B 😀\n\t\tfritext: kort",
            "enkät a\u{30A}: Å\n", "", "x\ry\r\nz", survey,
        ])
    func formatting(_ text: String) throws {
        for encoding in PositionEncoding.allCases {
            var editor = Editor(encoding: encoding.rawValue)
            editor.open(text)
            let edits = Editor.list(
                editor.request(
                    "textDocument/formatting", #"{"textDocument": {"uri": "\#(Editor.uri)"}}"#)[
                        "result"])
            let map = PositionMap(text, encoding: encoding)
            var bytes = Array(text.utf8)
            for edit in edits.reversed() {
                func offset(_ end: String) throws -> Int {
                    let place = try #require(edit["range"]?[end])
                    return map.offset(
                        of: Position(
                            line: try #require(Int(place["line"]?.text ?? "")),
                            character: try #require(Int(place["character"]?.text ?? ""))))
                }
                bytes.replaceSubrange(
                    try offset("start")..<offset("end"),
                    with: Array((edit["newText"]?.text ?? "").utf8))
            }
            let wanted = SurveyFormatter.format(SourceText(name: "", text: text))
            #expect(String(decoding: bytes, as: UTF8.self) == wanted)
        }
    }

    @Test("a register's mistakes are told at the register, and taken back when mended")
    func registers() {
        let uri = "file:///enkater/enheter.csv"
        let text = """
            enkät prov: Prov
            register enhet: Var arbetar du?
              från: enheter.csv
            avsnitt a: A
              fråga enhet
                register: enhet

            """
        var editor = Editor(files: ["/enkater/enheter.csv": "id,namn,antal\na,A,sju\nb,B,9\n"])
        editor.open(text)
        editor.settle()
        #expect(editor.diagnostics[uri]?.first == "1:0 E506")
        editor.change([.object([("text", .string("enkät prov: Prov\n"))])])
        editor.settle()
        #expect(editor.diagnostics[uri] == [])
        editor.open(text)
        editor.settle()
        #expect(editor.diagnostics[uri]?.isEmpty == false)
        editor.notify(
            "textDocument/didClose",
            .object([("textDocument", .object([("uri", .string(Editor.uri))]))]))
        #expect(editor.diagnostics == [uri: [], Editor.uri: []])
    }

    @Test("an unsaved module counts, and renaming reaches into it")
    func modules() {
        let module = "file:///enkater/skalor.enkat"
        let skalor = "modul skalor: Skalor\nskala grad: Grad?\n  1: Nej\n  2: Ja\n"
        var editor = Editor(files: ["/enkater/skalor.enkat": "modul skalor: Skalor\n"])
        let text =
            "enkät prov: Prov\ninkludera: skalor.enkat\navsnitt a: A\n  fråga b: B\n    skala: grad\n"
        editor.open(text)
        editor.settle()
        #expect(editor.diagnostics[Editor.uri]?.contains("4:11 E033") == true)
        editor.open(skalor, as: module)
        editor.settle()
        #expect(editor.diagnostics[Editor.uri] == ["0:0 V103"])
        // From the module's side: the survey that includes it is open.
        let renamed = editor.request(
            "textDocument/rename",
            #"{"textDocument": {"uri": "\#(module)"}, "position": {"line": 1, "character": 7}, "newName": "nivå"}"#
        )
        let changes = renamed["result"]?["changes"]
        #expect(Editor.list(changes?[module]).count == 1)
        #expect(Editor.list(changes?[Editor.uri]).count == 1)
    }

    private func preconditionUnreached() -> CheckedSurvey {
        Issue.record("nothing was to be checked")
        let source = SourceText(name: "", text: "")
        return CheckedSurvey(
            survey: nil, diagnostics: [], tree: SyntaxParser.parse(source), names: [],
            entryLines: [:], sources: [], files: [])
    }
}
