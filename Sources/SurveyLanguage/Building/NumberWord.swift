import Diagnostics

/// Numbers as people write them out.
enum NumberWord {
    /// `tre` → `3`, `2,5` → `2.5`; nil where no number can be made out.
    static func fix(_ value: Span) -> Fix? {
        digits(value.text).map { Fix(range: value.range, replacement: $0) }
    }

    static func digits(_ text: String) -> String? {
        if let number = numbers[text.lowercased()] { return String(number) }
        let point = String(text.map { $0 == "," ? "." : $0 })
        return point != text && SurveyBuilder.decimalNumber(point) != nil ? point : nil
    }

    private static let numbers: [String: Int] = [
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
        "åtta": 8, "nio": 9, "tio": 10, "tjugo": 20, "hundra": 100, "zero": 0, "one": 1, "two": 2,
        "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twenty": 20, "hundred": 100, "a hundred": 100, "one hundred": 100,
    ]
}
