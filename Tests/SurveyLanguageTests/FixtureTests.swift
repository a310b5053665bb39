import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// One small file per accepted or refused construct, with what is expected beside it.
///
/// `RECORD=1` rewrites the `.expected` files; such a run fails, and what was written is to be read
/// by a person before it is trusted.
@Suite("Fixtures")
struct FixtureTests {
    @Test("an accepted file formats as expected", arguments: try Fixtures.surveys(in: "ok"))
    func formats(_ file: String) throws {
        let path = "ok/" + file
        let source = try Fixtures.source(path)
        let compiled = try Fixtures.compile(path)
        let errors = compiled.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(render(errors, source))")
        #expect(compiled.survey != nil)
        try expect(SurveyFormatter.format(source), at: path)
    }

    /// Files named `….en.enkat` are told about in English, the rest in Swedish.
    @Test("a faulty file is told about as expected", arguments: try Fixtures.surveys(in: "err"))
    func reports(_ file: String) throws {
        let path = "err/" + file
        let compiled = try Fixtures.compile(path)
        // Nearly every small file lacks the block; V103 has a file of its own.
        let diagnostics = compiled.diagnostics.filter {
            $0.code != .noPersonalDataNotice || file.hasPrefix("V103")
        }
        let language: MessageLanguage = file.hasSuffix(".en.enkat") ? .english : .swedish
        let renderer = DiagnosticRenderer(language: language, sources: compiled.sources)
        try expect(diagnostics.map { renderer.text($0) + "\n" }.joined(), at: path)
        // One mistake, one message: what follows from it is not told again.
        let errors = diagnostics.count { $0.severity == .error }
        if Self.severalMistakes.contains(file) {
            #expect(errors >= 5, "\(errors) in \(file)")
        } else {
            #expect(errors <= 1, "\(errors) in \(file)")
        }
        let code = String(file.prefix(4))
        #expect(diagnostics.contains { $0.code.rawValue == code })
        #expect((compiled.survey == nil) == compiled.hasErrors)
    }

    /// Files that hold several mistakes on purpose: all are told in one run.
    private static let severalMistakes: Set<String> = [
        "E012-mixed.enkat", "E022-bad-value.enkat", "E061-analysis-type.enkat",
        "E061-not-counted.enkat",
    ]

    @Test("every code about surveys and registers has a faulty file")
    func everyCodeHasAFile() throws {
        let shown = Set(try Fixtures.surveys(in: "err").map { String($0.prefix(4)) })
        let missing = DiagnosticCode.allCases.map(\.rawValue).filter { code in
            ["E0", "V1", "E5", "V5"].contains { code.hasPrefix($0) } && !shown.contains(code)
                // Bytes that are not text cannot be compiled: see `SurveyFileTests`.
                && code != DiagnosticCode.notUTF8.rawValue
                // What form targets say about a survey is tested with them.
                && code != DiagnosticCode.targetNameCollision.rawValue
                && code != DiagnosticCode.targetCannotExpress.rawValue
        }
        #expect(missing.isEmpty, "no file for \(missing)")
    }

    private func expect(_ text: String, at path: String) throws {
        let file = Fixtures.folder.appending(
            path: path.replacing(".enkat", with: ".expected"))
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(file.lastPathComponent); read it before trusting it")
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "\(path)\n\(text)")
    }
}
