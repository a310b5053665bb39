import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// A word of an example survey misspelt by one slip: the first error stands at that word, and what
/// it suggests first, put in its place, gives the survey back as it was.
///
/// Left out is a slip that gives another word of the kind (`minst` for a keyword of that block, an
/// id that is declared), and one after which nothing is wrong: both say something else, and no
/// compiler can tell.
@Suite("One slip of the fingers")
struct MisspellingTests {
    @Test("in a keyword of the example surveys is mended by the first suggestion, nine of ten")
    func keywords() throws {
        var tally = Tally(samples: 2)
        // In every example the same lines: each keyword of a block once is enough.
        var seen: Set<String> = []
        for path in ExampleSurvey.paths {
            let example = try ExampleSurvey(path)
            let tree = SyntaxParser.parse(SourceText(name: path, text: example.text))
            for (node, parent) in Self.statements(tree.nodes, under: nil) {
                guard let keyword = node.keyword, !KeywordTable.marks.contains(keyword),
                    // Which words it is written with: `behov` is another word than `framtida behov`.
                    seen.insert("\(parent) \(node.statement.keyword.text)").inserted
                else { continue }
                tally.slip(node.statement.keyword, in: example) {
                    KeywordTable.keyword($0) != nil
                }
            }
        }
        tally.judge(atLeast: 600)
    }

    @Test("in an id that refers to something is mended by the first suggestion, nine of ten")
    func references() throws {
        var tally = Tally(samples: 1)
        for path in ExampleSurvey.paths {
            let example = try ExampleSurvey(path)
            let names = example.compiled(example.text).names.filter { $0.file == path }
            let declared = Dictionary(grouping: example.compiled(example.text).names) {
                $0.name.kind
            }.mapValues { Set($0.filter(\.isDeclaration).map(\.name.id)) }
            let source = SourceText(name: path, text: example.text)
            var seen: [Name: Int] = [:]
            for use in names where !use.isDeclaration {
                // Some uses of each name: as many kinds of lines as there may be.
                seen[use.name, default: 0] += 1
                guard seen[use.name, default: 0] <= 2 else { continue }
                let span = Span(
                    text: String(source.substring(use.range)), range: use.range)
                guard span.text == use.name.id else { continue }
                tally.slip(span, in: example) {
                    declared[use.name.kind]?.contains($0) ?? false
                }
            }
        }
        tally.judge(atLeast: 400)
    }

    /// Every statement, with the keyword it stands under.
    private static func statements(
        _ nodes: [SyntaxNode], under parent: String?
    ) -> [(SyntaxNode, String)] {
        nodes.flatMap { node in
            [(node, parent ?? "")]
                + statements(node.children, under: node.keyword?.rawValue)
        }
    }
}

/// How many slips were tried, and what became of them.
private struct Tally {
    private var tried: [Misspelling.Kind: Int] = [:]
    private var right: [Misspelling.Kind: Int] = [:]
    private var failures: [String] = []
    private var leftOut = 0
    private var cascades = 0

    /// How many slips of each kind are tried in a word: enough for a rate, few enough for a test.
    private let samples: Int

    init(samples: Int) { self.samples = samples }

    mutating func slip(
        _ word: Span, in example: ExampleSurvey, isAnother: (String) -> Bool
    ) {
        let slips = Misspelling.all(of: word.text)
        for kind in Misspelling.Kind.allCases {
            let all = slips[kind] ?? []
            // Spread over the word, and begun at another letter in another word.
            let start = word.range.start % max(all.count, 1)
            let step = max(all.count / samples, 1)
            for index in 0..<min(samples, all.count) {
                let slip = all[(start + index * step) % all.count]
                if isAnother(slip.word) {
                    leftOut += 1
                } else {
                    note(slip, for: word, in: example)
                }
            }
        }
    }

    private mutating func note(
        _ slip: Misspelling, for word: Span, in example: ExampleSurvey
    ) {
        let text = Self.replace(word.range, in: example.text, by: slip.word)
        // What the parser tells is told first; only where it finds nothing need names be looked up.
        let parsed = SyntaxParser.parse(SourceText(name: example.path, text: text))
        var errors = parsed.diagnostics.filter { $0.severity == .error }
        if errors.isEmpty {
            errors = example.compiled(text).diagnostics.filter { $0.severity == .error }
        }
        guard let first = errors.first else {
            leftOut += 1
            return
        }
        tried[slip.kind, default: 0] += 1
        if errors.count > 1 { cascades += 1 }
        if let fix = first.fix, first.file == example.path,
            Self.replace(fix.range, in: text, by: fix.replacement) == example.text
        {
            right[slip.kind, default: 0] += 1
        } else {
            failures.append(
                "\(word.text) → \(slip.word): \(first.code.rawValue) "
                    + "\(first.fix?.replacement ?? "–") (\(errors.count))")
        }
    }

    private static func replace(
        _ range: SourceRange, in text: String, by replacement: String
    ) -> String {
        let bytes = Array(text.utf8)
        return String(
            decoding: bytes[..<range.start] + Array(replacement.utf8) + bytes[range.end...],
            as: UTF8.self)
    }

    func judge(atLeast minimum: Int) {
        let all = tried.values.reduce(0, +)
        let good = right.values.reduce(0, +)
        #expect(all >= minimum)
        let kinds = Misspelling.Kind.allCases.map {
            "\($0.rawValue) \(right[$0] ?? 0)/\(tried[$0] ?? 0)"
        }
        let summary =
            "\(good) of \(all) right: \(kinds.joined(separator: ", ")); left out \(leftOut), "
            + "with more than one error \(cascades)"
        if ProcessInfo.processInfo.environment["SHOW_SLIPS"] == "1" {
            print(summary)
            for failure in failures { print("  " + failure) }
        }
        #expect(Double(good) >= 0.9 * Double(all), "\(summary)\n\(failures)")
    }
}
