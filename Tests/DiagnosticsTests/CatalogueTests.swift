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

    @Test("docs/diagnostics.md lists every code with both sentences")
    func documentation() throws {
        let repository = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(
            contentsOf: repository.appending(path: "docs/diagnostics.md"), encoding: .utf8)
        let rows = Set(text.split(separator: "\n").map(String.init))
        let missing = DiagnosticCode.allCases.map(Self.row).filter { !rows.contains($0) }
        #expect(missing.isEmpty, "missing in docs/diagnostics.md:\n\(missing.joined(separator: "\n"))")
        let codes = rows.filter { $0.hasPrefix("| ") && $0.dropFirst(2).prefix(1).first?.isLetter == true }
            .compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
            .filter { $0.count == 4 && $0.dropFirst().allSatisfy(\.isNumber) }
        let unknown = codes.filter { DiagnosticCode(rawValue: $0) == nil }
        #expect(unknown.isEmpty, "docs/diagnostics.md has codes there are not: \(unknown)")
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
