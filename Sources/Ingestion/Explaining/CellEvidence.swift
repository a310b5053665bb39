import FormSchemas
import SurveyModel

/// What stands in one column of a table: its different values.
struct CellEvidence {
    /// More different values than these are free text or ids.
    private static let most = 200

    /// Those that are not blank, in the order they came.
    let values: [String]
    /// How many cells are filled.
    let filled: Int

    init(_ rows: [[String]], column: Int) {
        var seen: Set<String> = []
        var values: [String] = []
        var filled = 0
        for row in rows where row.indices.contains(column) {
            let text = row[column]
            guard !NormalizedText.normalize(text).isEmpty else { continue }
            filled += 1
            if values.count < Self.most, seen.insert(text).inserted { values.append(text) }
        }
        self.values = values
        self.filled = filled
    }

    /// How large a part of the values something holds for; nil where there are none.
    func share(_ holds: (String) -> Bool) -> Double? {
        values.isEmpty ? nil : Double(values.count(where: holds)) / Double(values.count)
    }

    /// Whether no two cells hold the same.
    var isUnique: Bool { filled > 0 && values.count == filled }
}

/// Several answers in one cell, while the sign between them is looked for.
struct PartEvidence {
    /// Signs that tools put between answers.
    static let separators: [Character] = [";", ",", "|", "\n", "/"]

    /// Of the parts, how large a share is known.
    let share: Double
    /// Whether any cell has several.
    let hasSeveral: Bool

    /// - Parameter table: Of the options.
    init(_ values: [String], _ separator: Character, longest: Int, _ table: ValueTable) {
        var (known, all) = (0, 0)
        var hasSeveral = false
        for value in values {
            let parts = value.split(separator: separator, omittingEmptySubsequences: false)
            var start = 0
            var here = 0
            while start < parts.count {
                var next = start + 1
                var isKnown = false
                for end in stride(from: min(start + longest, parts.count), to: start, by: -1) {
                    let joined = parts[start..<end].joined(separator: String(separator))
                    guard table.meaning(of: joined) != nil else { continue }
                    (isKnown, next) = (true, end)
                    break
                }
                let isBlank = NormalizedText.normalize(String(parts[start])).isEmpty
                if isKnown || !isBlank {
                    all += 1
                    if isKnown { (known, here) = (known + 1, here + 1) }
                }
                start = next
            }
            if here > 1 { hasSeveral = true }
        }
        share = all == 0 ? 0 : Double(known) / Double(all)
        self.hasSeveral = hasSeveral
    }
}
