import SurveyModel

/// How quotations, lists and numbers are written in a language.
struct WordStyle {
    let language: String

    private var isSwedish: Bool { language == "sv" }

    func quoted(_ text: String) -> String { isSwedish ? "”\(text)”" : "“\(text)”" }

    /// `a, b eller c`.
    func either(_ parts: [String]) -> String { list(parts, isSwedish ? "eller" : "or") }

    /// `a, b och c`.
    func every(_ parts: [String]) -> String { list(parts, isSwedish ? "och" : "and") }

    private func list(_ parts: [String], _ word: String) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// A number as it is written: `2,5`, `1.5`, `−4`.
    func number(_ value: Double) -> String {
        String(
            Calculation.text(of: value).map { character in
                switch character {
                case "-": "−"
                case "." where isSwedish: ","
                default: character
                }
            })
    }
}
