import Diagnostics
import Tables

/// What a release tells beside its figures, held against what an earlier one told: numbers of people and of words
/// that differ by few are those who have come since, or what they wrote.
struct CompanionHistory {
    private typealias Place = [String]

    private let now: [Place: Int]

    /// - Parameter now: A table with the columns `part`, `subject`, `aspect`, `measure`, `value`.
    init(_ now: TableInput) throws(Diagnostic) {
        self.now = try Self.numbers(now)
    }

    /// - Parameter name: What a person knows the earlier release by.
    func findings(
        since earlier: TableInput, name: String, threshold: Int
    ) throws(Diagnostic) -> [Finding] {
        let before = try Self.numbers(earlier)
        return before.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { place in
            guard let then = before[place], let number = now[place],
                (1..<threshold).contains(abs(number - then))
            else { return nil }
            let difference = Double(abs(number - then))
            var finding = Finding(
                kind: .fewSince, wave: "", group: GroupName(),
                question: place.filter { !$0.isEmpty }.joined(separator: " "), row: "",
                horizon: "", respondents: difference...difference, limit: threshold)
            finding.file = name
            return finding
        }
    }

    private static func numbers(_ input: TableInput) throws(Diagnostic) -> [Place: Int] {
        var numbers: [Place: Int] = [:]
        for row in try BesideTable(input).rows where isCounted(row["part"], row["measure"]) {
            let place = ["part", "subject", "aspect", "measure"].map {
                FormulaGuard.unguarded(row[$0])
            }
            numbers[place] = row.number("value")?.whole
        }
        return numbers
    }

    /// Numbers of tables and notes are no counts of people; how many sat at a table is told nowhere.
    private static func isCounted(_ part: String, _ measure: String) -> Bool {
        switch part {
        case "workshop": ["participants", "registered"].contains(measure)
        case "theme": measure == "agreeing"
        case "forum", "text", "word", "funnel", "mailing", "inquiry": true
        default: false
        }
    }
}
