import Diagnostics
import Foundation
import Testing

@Suite("Sentences")
struct CatalogueTests {
    @Test("every code has a sentence in Swedish and in English")
    func everyCodeIsWorded() {
        let missing = DiagnosticCode.allCases.filter { Catalogue.messages[$0] == nil }
        #expect(missing.isEmpty, "no sentences for \(missing.map { "\($0.rawValue) \($0)" })")
        for code in DiagnosticCode.allCases {
            guard let message = Catalogue.messages[code] else { continue }
            let (swedish, english) = (message[.swedish], message[.english])
            #expect(!swedish.what.isEmpty && !english.what.isEmpty, "\(code)")
            #expect(swedish.what != english.what, "\(code) is not translated")
            #expect((swedish.help == nil) == (english.help == nil), "\(code)")
        }
    }

    @Test("sentences use only facts there are, and both languages the same")
    func factsExist() {
        for (code, message) in Catalogue.messages {
            let wordings = MessageLanguage.allCases.map { message[$0] }
            let used = wordings.map { Set(Self.facts(in: $0.what + ($0.help ?? ""))) }
            for name in used[0].union(used[1]) {
                #expect(Fact(rawValue: name) != nil, "\(code) speaks of {\(name)}")
            }
            #expect(used[0] == used[1], "\(code): \(used)")
        }
    }

    @Test("codes have the form letter and three digits, and the letter is the severity")
    func codes() {
        for code in DiagnosticCode.allCases {
            let letters = Array(code.rawValue)
            #expect(letters.count == 4 && letters.dropFirst().allSatisfy(\.isNumber), "\(code)")
            #expect("EVW".contains(letters[0]), "\(code)")
            #expect((code.severity == .error) == (letters[0] == "E"))
        }
    }

    /// `RECORD=1` writes the table anew.
    @Test("docs/diagnostics.md lists every code with both sentences, and no other")
    func documentation() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/diagnostics.md")
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let head = lines.prefix { !$0.hasPrefix("|---") }
        let rows = lines.dropFirst(head.count + 1).filter { !$0.isEmpty }.map(String.init)
        let expected = DiagnosticCode.allCases.map(Self.row)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            let text: [String] = head.map(String.init) + ["|---|---|---|"] + expected
            try Data((text.joined(separator: "\n") + "\n").utf8).write(to: file)
            Issue.record("recorded docs/diagnostics.md")
            return
        }
        let missing = expected.filter { !rows.contains($0) }
        #expect(
            missing.isEmpty, "missing in docs/diagnostics.md:\n\(missing.joined(separator: "\n"))")
        let unknown = rows.filter { !expected.contains($0) }
        #expect(unknown.isEmpty, "not in the catalogue:\n\(unknown.joined(separator: "\n"))")
    }

    private static func row(_ code: DiagnosticCode) -> String {
        let message = Catalogue.messages[code]
        let cells = MessageLanguage.allCases.map {
            (message?[$0].what ?? "").replacing("|", with: "\\|")
        }
        return "| \(code.rawValue) | \(cells[0]) | \(cells[1]) |"
    }

    /// The names in `{braces}`.
    private static func facts(in template: String) -> [String] {
        template.split(separator: "{").dropFirst().compactMap {
            $0.split(separator: "}").first.map(String.init)
        }
    }
}
