import Decisions
import Diagnostics
import Foundation
import Testing

@Suite("Decisions about quotes")
final class QuoteDecisionTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("citat-" + UUID().uuidString)

    deinit { try? FileManager.default.removeItem(at: root) }

    private func opened(_ survey: String = "puls") throws -> QuoteDecisions {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        return try QuoteDecisions(
            path: root.path + "/decisions", name: "decisions", survey: survey)
    }

    private func decision(
        _ verdict: QuoteDecision.Verdict, _ masks: [Range<Int>] = [], label: String = ""
    ) -> QuoteDecision {
        QuoteDecision(
            verdict, survey: "puls", question: "förslag", source: "ab", masks: masks, quoted: "cd",
            label: label, role: "projektledare", time: "2026-05-01T10:00:00Z")
    }

    @Test("what was decided is read back, the last about a text counts, and no text is kept")
    func readBack() throws {
        var decisions = try opened()
        for made in [
            decision(.approve, [3..<9, 12..<15], label: "yrke"), decision(.reject),
        ] {
            try decisions.add(made)
        }
        let again = try opened()
        #expect(again.decisions == decisions.decisions)
        #expect(again.decisions[0].masks == [3..<9, 12..<15])
        let last = again.latest[.init(question: "förslag", source: "ab")]
        #expect(last?.decision.verdict == .reject && last?.place == 1)
        #expect(try opened("annan").decisions.isEmpty)
    }

    @Test("a line that is no decision stops everything", arguments: ["x", "9-3", "1-5,4-8", "1-"])
    func unreadable(_ masks: String) throws {
        var decisions = try opened()
        try decisions.add(decision(.approve, [1..<2]))
        let file = root.appendingPathComponent("decisions/quotes.tsv")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(of: "1-2", with: masks)
            .write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: DecisionProblem.self) { try opened() }
    }
}
