import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// Whatever the text, the compiler and the formatter come to an end and the diagnostics point into
/// the text.
@Suite("Damaged files", .timeLimit(.minutes(20)))
struct RobustnessTests {
    static let examples = ["design", "design-english", "conditions", "typing-artefacts"]

    @Test("every prefix is survived", arguments: examples)
    func prefixes(_ name: String) throws {
        let text = try Fixtures.text("ok/\(name).enkat")
        let characters = Array(text.unicodeScalars)
        for end in stride(from: 0, through: characters.count, by: 23) {
            var prefix = String.UnicodeScalarView()
            prefix.append(contentsOf: characters[..<end])
            survives(String(prefix))
        }
    }

    @Test("every deleted line is survived", arguments: examples)
    func deletedLines(_ name: String) throws {
        let lines = try Fixtures.text("ok/\(name).enkat")
            .split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            var rest = lines
            rest.remove(at: index)
            survives(rest.joined(separator: "\n"))
        }
    }

    @Test("every deleted character of indentation is survived", arguments: examples)
    func deletedIndentation(_ name: String) throws {
        let lines = try Fixtures.text("ok/\(name).enkat")
            .split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices where lines[index].hasPrefix(" ") {
            var rest = lines
            rest[index] = rest[index].dropFirst()
            survives(rest.joined(separator: "\n"))
        }
    }

    @Test("changed bytes are survived", arguments: examples)
    func changedBytes(_ name: String) throws {
        let bytes = Array(try Fixtures.text("ok/\(name).enkat").utf8)
        var random = SmallRandom(seed: 2026)
        for _ in 0..<120 {
            var changed = bytes
            for _ in 0...random.next(below: 3) {
                let at = random.next(below: changed.count)
                switch random.next(below: 3) {
                case 0: changed[at] = UInt8(random.next(below: 256))
                case 1: changed.remove(at: at)
                default:
                    changed.insert(Self.special[random.next(below: Self.special.count)], at: at)
                }
            }
            survives(String(decoding: changed, as: UTF8.self))
        }
    }

    static let special = Array(" \t\n\r|:#>-().,\"0é".utf8)

    @Test("deep nesting is survived")
    func deepNesting() {
        let steps = (0..<3000).map { String(repeating: " ", count: $0 * 2) + "fråga a: A" }
        survives("enkät a: A\n" + steps.joined(separator: "\n"))
        let parentheses = String(repeating: "(", count: 5000)
        survives("enkät a: A\navsnitt b: B\n  visa om: \(parentheses)x är y\n")
        let nots = String(repeating: "inte ", count: 5000)
        survives("enkät a: A\navsnitt b: B\n  visa om: \(nots)x är y\n")
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers in every run.
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(limit, 1)))
    }
}
