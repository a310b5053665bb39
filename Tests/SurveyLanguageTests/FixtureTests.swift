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
        #expect(errors <= 1 || Self.severalMistakes.contains(file), "\(errors) in \(file)")
        let code = String(file.prefix(4))
        #expect(diagnostics.contains { $0.code.rawValue == code })
        #expect((compiled.survey == nil) == compiled.hasErrors)
    }

    /// Files that make the same mistake in several ways.
    private static let severalMistakes: Set<String> = [
        "E010-keyword.en.enkat",
        "E010-keyword.enkat",
        "E010-long-keyword.enkat",
        "E011-level-in-question.enkat",
        "E011-misplaced.enkat",
        "E012-mixed.en.enkat",
        "E012-mixed.enkat",
        "E014-no-id.enkat",
        "E015-unexpected-id.enkat",
        "E016-no-text.enkat",
        "E018-repeated.enkat",
        "E019-malformed-id.enkat",
        "E020-condition.en.enkat",
        "E020-condition.enkat",
        "E021-alternatives.enkat",
        "E022-bad-value.enkat",
        "E024-missing-part.enkat",
        "E025-conflict.enkat",
        "E026-repeated-translation.enkat",
        "E028-answer-kind.enkat",
        "E030-question.enkat",
        "E031-option.enkat",
        "E036-incomplete.enkat",
        "E037-comparison.enkat",
        "E038-report-target.enkat",
        "E040-collision.enkat",
        "E041-question-text.enkat",
        "E042-code.enkat",
        "E050-forward.enkat",
        "E060-analysis.enkat",
        "E061-analysis-type.enkat",
        "E062-breakdown.enkat",
        "E063-crossing.enkat",
        "E070-minimum-group.enkat",
        "E505-duplicate.enkat",
        "E506-number.enkat",
        "E508-headcount.enkat",
        "E509-code.enkat",
        "E510-conflict.enkat",
        "E513-report-target.enkat",
        "E514-cells.enkat",
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
