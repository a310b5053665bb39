import Diagnostics
import LanguageServer
import SurveyLanguage
import Tables
import Testing

/// Whatever an editor sends, the server goes on.
@Suite("Damaged messages")
struct RobustnessTests {
    // Messages as they are on the wire, each on a line.
    // swift-format-ignore
    private static let session: [String] = {
        let text = LanguageServerTests.survey.replacing("\n", with: "\\n")
        let at =
            #""textDocument": {"uri": "file:///a.enkat"}, "position": {"line": 20, "character": 9}"#
        let messages = [
            #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
            #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
            #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.enkat","languageId":"enkat","version":1,"text":"\#(text)"}}}"#,
            #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.enkat","version":2},"contentChanges":[{"range":{"start":{"line":3,"character":4},"end":{"line":5,"character":1}},"text":"å\r\n😀"}]}}"#,
        ]
        let requests = [
            "completion", "hover", "definition", "references", "prepareRename", "formatting",
            "documentSymbol",
        ].enumerated().map { number, method in
            #"{"jsonrpc":"2.0","id":\#(number + 10),"method":"textDocument/\#(method)","params":{\#(at)}}"#
        }
        let rename =
            #"{"jsonrpc":"2.0","id":30,"method":"textDocument/rename","params":{\#(at),"newName":"x"}}"#
        let action =
            #"{"jsonrpc":"2.0","id":31,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///a.enkat"},"range":{"start":{"line":0,"character":0},"end":{"line":99,"character":0}},"context":{"diagnostics":[]}}}"#
        return messages + requests + [rename, action]
    }()

    private func server() -> LanguageServer {
        LanguageServer(version: "0") { source, _ in
            let compiled = SurveyCompiler.compile(source: source) { _ in
                throw RegisterFileError(reason: "")
            }
            return CheckedSurvey(
                survey: compiled.survey, diagnostics: compiled.diagnostics, tree: compiled.tree,
                names: compiled.names, entryLines: compiled.entryLines, sources: compiled.sources,
                files: [source.name])
        }
    }

    /// Every answer is a message, and every message can be read again.
    private func feed(_ bytes: [UInt8]) {
        var server = server()
        var reader = MessageReader()
        reader.append(bytes)
        var parts: [MessageReader.Part] = []
        while let part = reader.next() { parts.append(part) }
        for answer in server.receive(parts) + server.settle() {
            #expect(answer["jsonrpc"]?.text == "2.0")
            let text = answer.rendered(.compact)
            #expect((try? JSONDocument.parse(Array(text.utf8))) == answer, "\(text)")
        }
    }

    private func framed(_ messages: [String]) -> [UInt8] {
        messages.flatMap { Array("Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
    }

    @Test("a session as it should be is answered in full")
    func whole() {
        var server = server()
        var reader = MessageReader()
        reader.append(framed(Self.session))
        var parts: [MessageReader.Part] = []
        while let part = reader.next() { parts.append(part) }
        let answers = server.receive(parts)
        #expect(answers.count { $0["id"] != nil } == Self.session.count - 3)
        #expect(answers.allSatisfy { $0["error"]?["code"]?.text != "-32700" })
    }

    @Test("cut anywhere, it is survived")
    func cut() {
        let bytes = framed(Self.session)
        for end in stride(from: 0, to: bytes.count, by: 41) { feed(Array(bytes[..<end])) }
    }

    @Test("with bytes changed, removed and put in, it is survived")
    func mutated() {
        var random = UInt64(2026)
        func next(_ limit: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % limit
        }
        for round in 0..<150 {
            // Half of them keep their frame, so that the damage reaches what is inside.
            var messages = Self.session.map { Array($0.utf8) }
            for _ in 0...next(4) {
                let which = next(messages.count)
                let at = next(messages[which].count)
                switch next(4) {
                case 0: messages[which][at] = UInt8(next(256))
                case 1: messages[which].remove(at: at)
                case 2: messages[which].insert(Array("\"{}[],:9\\".utf8)[next(9)], at: at)
                default: messages[which].removeSubrange(at..<min(at + 30, messages[which].count))
                }
                if messages[which].isEmpty { messages[which] = [0x7B] }
            }
            if round % 2 == 0 {
                feed(messages.flatMap { Array("Content-Length: \($0.count)\r\n\r\n".utf8) + $0 })
            } else {
                var bytes = framed(Self.session)
                for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
                feed(bytes)
            }
        }
    }

    @Test("values of the wrong kind are refused or ignored, never believed")
    func wrongKinds() {
        let values = ["null", "1", "-1", "1e99", "\"x\"", "[]", "{}", "true"]
        for message in Self.session {
            for value in values {
                for key in ["\"line\":20", "\"character\":9", "\"contentChanges\":", "\"params\":"]
                {
                    guard let range = message.firstRange(of: key) else { continue }
                    let end =
                        message[range.upperBound...].firstIndex { ",}".contains($0) }
                        ?? range.upperBound
                    let name = key.prefix { $0 != ":" }
                    feed(
                        framed([
                            Self.session[0], Self.session[2],
                            message.replacingCharacters(range.lowerBound..<end, "\(name):\(value)"),
                        ]))
                }
            }
        }
    }

    /// Four times the text may take four times the time; were the work quadratic it would be
    /// sixteen times.
    @Test("a long file takes as much longer as it is longer")
    func speed() {
        func text(_ sections: Int) -> String {
            let body = (0..<sections).map { i in
                "avsnitt s\(i): Avsnitt \(i)\n  fråga f\(i): Fråga \(i)?\n    flera\n    - a: A\n    - b: B\n"
                    + (i > 0 ? "    visa om: f\(i - 1) innehåller a\n" : "")
            }
            return "enkät stor: Stor\n" + body.joined()
        }
        func time(_ sections: Int) -> Duration {
            let source = text(sections)
            return (0..<3).map { _ in
                var editor = Editor()
                return ContinuousClock().measure {
                    editor.open(source)
                    editor.settle()
                    _ = editor.request(
                        "textDocument/documentSymbol",
                        #"{"textDocument": {"uri": "\#(Editor.uri)"}}"#)
                    _ = editor.request(
                        "textDocument/completion",
                        #"{"textDocument": {"uri": "\#(Editor.uri)"}, "position": {"line": 90000, "character": 0}}"#
                    )
                }
            }.min() ?? .zero
        }
        let (short, long) = (time(80), time(320))
        #expect(long < short * 9, "\(short) → \(long)")
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
        var result = self
        result.replaceSubrange(range, with: text)
        return result
    }
}
