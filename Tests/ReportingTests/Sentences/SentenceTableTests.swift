import Foundation
import Testing

@testable import Reporting

/// docs/sentences.md is held to the sentences that there are.
@Suite("Tabellen över meningar")
struct SentenceTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .resolvingSymlinksInPath()

    private struct Row {
        let name: String
        let says: String
        let rule: String
        let test: String
    }

    private static func rows() throws -> [Row] {
        let text = try String(
            contentsOf: root.appending(path: "docs/sentences.md"), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map {
                String($0).replacing("\\|", with: "|")
            }
            return Row(
                name: cells[0].filter { $0 != "`" }, says: cells[1], rule: cells[2], test: cells[3])
        }
    }

    private static func swedish(_ name: String) -> String? {
        Phrase(rawValue: name)?.swedish ?? EvaluationPhrase(rawValue: name)?.swedish
    }

    @Test("tells what each sentence says, once")
    func says() throws {
        let rows = try Self.rows()
        #expect(rows.count > 80)
        #expect(Set(rows.map(\.name)).count == rows.count)
        for row in rows {
            #expect(Self.swedish(row.name) == row.says, "\(row.name)")
            #expect(!row.rule.isEmpty, "\(row.name)")
        }
    }

    /// Words that stand in a sentence or for a place, and tell nothing of a result.
    private static let noFindings: Set<Phrase> = [
        .and, .gap, .now, .need, .everyone, .notAsked, .notComputable, .wholeOrganisation,
    ]

    @Test("has every text that the rules write")
    func complete() throws {
        let told = Set(try Self.rows().map(\.name))
        let folder = Self.root.appending(path: "Sources/Reporting/Findings")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        let written = Set(
            try files.flatMap { file in
                try String(contentsOf: file, encoding: .utf8).matches(of: /\.(\w+)/).compactMap {
                    Phrase(rawValue: String($0.1))
                }
            })
        #expect(written.count > 70)
        for phrase in written.subtracting(Self.noFindings) {
            #expect(told.contains(phrase.rawValue), "\(phrase)")
        }
        for phrase in EvaluationPhrase.allCases where phrase.rawValue.hasSuffix("Sentence") {
            // What no evaluation shows, and a score with its interval, have no rule.
            if [.evaluationEffectSentence, .evaluationRecommendSentence].contains(phrase) {
                continue
            }
            #expect(told.contains(phrase.rawValue), "\(phrase)")
        }
    }

    @Test("names tests that there are, which hold the words of the sentence in Swedish and English")
    func tests() throws {
        var suites: [String: String] = [:]
        let files = FileManager.default.enumerator(
            at: Self.root.appending(path: "Tests/ReportingTests"), includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            // Strings that are broken over lines, put together.
            suites[file.deletingPathExtension().lastPathComponent] = try String(
                contentsOf: file, encoding: .utf8
            ).replacing(/"\s*\n\s*\+ "/, with: "").replacing("\\u{A0}", with: "\u{A0}")
        }
        for row in try Self.rows() {
            let suite = try #require(suites[row.test], "\(row.test) of \(row.name)")
            let english =
                Phrase(rawValue: row.name)?.english ?? EvaluationPhrase(rawValue: row.name)?.english
            for text in [row.says, english ?? ""] {
                // Its longest part between what is filled in.
                let parts = text.replacing(/\{[^}]*\}/, with: "\u{1}").split(separator: "\u{1}")
                guard let longest = parts.max(by: { $0.count < $1.count }), longest.count > 3
                else { continue }
                #expect(suite.contains(longest), "\(row.test) does not hold: \(text)")
            }
        }
    }

    @Test("quotes the limits that the rules have")
    func limits() throws {
        let rules = Dictionary(uniqueKeysWithValues: try Self.rows().map { ($0.name, $0.rule) })
        #expect(rules["fewAnswers"]?.contains("n < \(Findings.fewAnswers);") == true)
        #expect(
            rules["lowerGroups"]?.contains("≥ \(Int(Findings.clearlyLower * 100)) percentage")
                == true)
        #expect(rules["unitsBelowLimit"]?.contains("\(Int(Findings.lowRate * 100)) %") == true)
        #expect(
            rules["unevenUnits"]
                == "p < \(Findings.significant) and V ≥ \(Findings.noticeable)0, by units, or by another "
                + "question")
    }
}
