import SurveyModel
import Tally

/// The numbers that a column's answers have in a program for statistics.
///
/// Levels keep their values, and codes that are whole numbers themselves. Other codes are numbered
/// from 1 in the survey's order. What is no value is negative, by one rule for every column:
/// a scale's own missing levels −81, −82 … in their order, *skipped* −91, *not shown* −92, a rejected
/// cell −93, and empty for an unknown reason −94. Where a column has such values of its own, all of
/// them lie 900 lower (−981 …), or 9,900.
struct StatisticalCodes {
    /// By category.
    let numbers: [Int]
    /// By kind of no answer.
    let noAnswers: [Int]
    /// From the lowest code of what is no value to the highest.
    let missingRange: ClosedRange<Int>

    init(_ column: DescribedColumn) {
        let real = Self.realNumbers(column.categories)
        let used = Set(real.compactMap(\.self))
        var shift = 0
        var step = 900
        while used.contains(where: { ((-99 - shift)...(-81 - shift)).contains($0) }) {
            shift += step
            step *= 10
        }
        var missing = -80 - shift
        numbers = real.map { number in
            if let number { return number }
            missing -= 1
            return missing
        }
        // Ten missing levels or more reach below −90: the kinds of no answer then follow them.
        let first = min(-91 - shift, missing - 1)
        let order: [NoAnswer] = [.skipped, .notShown, .rejected, .unknownEmpty]
        noAnswers = NoAnswer.allCases.map { first - (order.firstIndex(of: $0) ?? 0) }
        let highest = missing < -80 - shift ? -81 - shift : first
        missingRange = (noAnswers.min() ?? first)...highest
    }

    /// Of the categories that are values; nil for a scale's missing levels.
    private static func realNumbers(_ categories: [DescribedCategory]) -> [Int?] {
        let values = categories.filter { $0.missing == nil }
        let areNumbers = values.allSatisfy { entry in
            entry.value == nil && Int(entry.code).map { String($0) } == entry.code
        }
        return categories.enumerated().map { position, entry in
            if entry.missing != nil { return nil }
            return entry.value ?? (areNumbers ? Int(entry.code) : nil) ?? position + 1
        }
    }

    /// What the kinds of no answer are called.
    static func label(of kind: NoAnswer, _ language: String) -> String {
        switch (kind, language == "sv") {
        case (.skipped, true): "Hoppade över frågan"
        case (.skipped, false): "Skipped"
        case (.notShown, true): "Frågan visades inte"
        case (.notShown, false): "Not shown"
        case (.rejected, true): "Svaret godkändes inte"
        case (.rejected, false): "Not accepted"
        case (.unknownEmpty, true): "Tomt, okänt varför"
        case (.unknownEmpty, false): "Empty, unknown why"
        }
    }
}
