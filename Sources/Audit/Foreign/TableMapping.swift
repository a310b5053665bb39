package import Diagnostics
package import Tables

/// How a table that someone else published is to be read: which column is what, and what the
/// symbols that hide numbers mean.
///
/// A line each, `key: column`: `unit`, `parent`, `question`, `n`, `mean`, `median`; `count 4: Column` and
/// `percent 4: Column` for the answers, with what each counts for in the mean; `mean decimals: 1`,
/// `percent decimals: 0`; `mask *: 1-9`, `mask ***: 20-`, `mask -: hidden`. `#` begins a comment.
package struct TableMapping: Sendable {
    struct Answer: Sendable {
        let weight: String
        let column: String
        let isPercent: Bool
    }

    private(set) var columns: [String: String] = [:]
    private(set) var answers: [Answer] = []
    private(set) var decimals: [String: Int] = [:]
    /// What a symbol hides: a number from here to there, or nothing known where nil.
    private(set) var masks: [String: ClosedRange<Double>?] = [:]

    /// - Throws: `.mappingUnreadable` with the line that is not understood.
    package init(_ input: TableInput) throws(Diagnostic) {
        let bytes: [UInt8]
        do throws(TableError) { bytes = try input.bytes(limit: 1 << 20) } catch {
            throw error.diagnostic(file: input.name)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for (number, line) in text.split(
            separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
            let line = Self.trimmed(line)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let colon = line.lastIndex(of: ":"),
                take(
                    Self.trimmed(line[..<colon]), Self.trimmed(line[line.index(after: colon)...]))
            else {
                throw Diagnostic(
                    .mappingUnreadable, file: input.name,
                    at: .cell(row: number + 1, column: nil, header: nil, byteOffset: nil),
                    facts: [
                        .path: input.name, .line: String(number + 1), .value: line,
                        .expected: "key: column",
                    ])
            }
        }
    }

    private mutating func take(_ key: String, _ value: String) -> Bool {
        let words = key.split(separator: " ").map(String.init)
        guard let first = words.first, !value.isEmpty else { return false }
        switch (first, words.count) {
        case ("unit", 1), ("parent", 1), ("question", 1), ("n", 1), ("mean", 1),
            ("median", 1):
            columns[first] = value
        case ("mean", 2) where words[1] == "decimals", ("percent", 2) where words[1] == "decimals":
            guard let number = Int(value), (0...6).contains(number) else { return false }
            decimals[first == "mean" ? "mean" : "share"] = first == "mean" ? number : number + 2
        case ("count", 2), ("percent", 2):
            guard PrintedNumber(words[1]) != nil else { return false }
            answers.append(Answer(weight: words[1], column: value, isPercent: first == "percent"))
        case ("mask", 2):
            guard let range = Self.mask(value) else { return false }
            masks[words[1]] = range
        default: return false
        }
        return true
    }

    /// `1-9`, `20-`, `hidden`; nil for anything else.
    private static func mask(_ text: String) -> ClosedRange<Double>?? {
        if text == "hidden" { return .some(nil) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let least = PrintedNumber(String(parts[0]))?.value else {
            return nil
        }
        if parts[1].isEmpty { return .some(least...max(least, 1_000_000)) }
        guard let most = PrintedNumber(String(parts[1]))?.value, most >= least else { return nil }
        return .some(least...most)
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let isBlank = { (character: Character) in character.isWhitespace }
        let start = text.drop(while: isBlank)
        return String(start.reversed().drop(while: isBlank).reversed())
    }
}
