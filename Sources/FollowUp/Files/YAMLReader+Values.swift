import Diagnostics
import Dialogue
import SurveyLanguage

/// Days, numbers and running text of a YAML file.
extension YAMLReader {
    mutating func day(_ record: Record, _ key: String) -> Day? {
        text(record, key).flatMap { day($0) }
    }

    mutating func day(_ text: Span) -> Day? {
        if let day = Day(reading: text.text) { return day }
        bag.report(.notADay, at: text.range, [.value: text.text])
        return nil
    }

    mutating func number(_ record: Record, _ key: String) -> WrittenNumber? {
        guard let text = text(record, key) else { return nil }
        if let number = WrittenNumber(text.text) { return number }
        bag.report(
            .badValue, at: text.range,
            [.name: key, .value: text.text, .expected: Phrase.number.fact])
        return nil
    }

    /// An id that no other of its kind has.
    mutating func id(_ record: Record, notIn taken: some Sequence<String>) -> String? {
        guard let id = needed(record, "id") else { return nil }
        guard Identifier.isCode(id.text) else {
            bag.report(
                .malformedID, at: id.range, [.value: id.text, .expected: Phrase.codeForm.fact])
            return nil
        }
        guard !taken.contains(id.text) else {
            bag.report(.idTaken, at: id.range, [.name: id.text])
            return nil
        }
        return id.text
    }

    /// Ids that must be among those there are.
    mutating func known(_ texts: [Span], _ kind: Phrase, among ids: [String]) -> [String] {
        texts.compactMap { text in
            if ids.contains(text.text) { return text.text }
            bag.reportUnknown(
                .unknownInFollowUp, text, among: ids, [.value: text.text, .name: kind.fact])
            return nil
        }
    }
}

/// A number as somebody wrote it, in Swedish or English: `1 250`, `0,5`, `70 %`.
package struct WrittenNumber: Sendable, Hashable {
    /// A share for what was written in per cent.
    package let value: Double
    /// Decimals that were written.
    package let decimals: Int
    package let isPercent: Bool

    /// The number that somebody wrote, or another one in the same way.
    package init(_ value: Double, decimals: Int = 0, isPercent: Bool = false) {
        self.value = value
        self.decimals = decimals
        self.isPercent = isPercent
    }

    init?(_ text: String) {
        var digits = text.filter { !$0.isWhitespace }
        var isPercent = false
        for sign in ["%", "procent", "percent"] where digits.hasSuffix(sign) {
            digits.removeLast(sign.count)
            isPercent = true
        }
        digits = String(digits.map { $0 == "," ? "." : $0 == "\u{2212}" ? "-" : $0 })
        guard !digits.isEmpty, digits.utf8.allSatisfy({ "0123456789.-+".utf8.contains($0) }),
            let number = Double(digits), number.isFinite
        else { return nil }
        let written = digits.split(separator: ".")
        decimals = written.count == 2 ? min(written[1].count, 6) : 0
        value = isPercent ? number / 100 : number
        self.isPercent = isPercent
    }
}
