import SurveyModel

/// The few words of ours in a SurveyJS form. Languages other than Swedish see the English ones.
enum SurveyJSWording {
    case wholeNumber
    case pointsDoNotAddUp(total: Int)
    case notValid
    case specify

    func text(in languages: [String]) -> LocalizedText {
        let words = Dictionary(
            languages.map { ($0, $0 == "sv" ? wording.swedish : wording.english) },
            uniquingKeysWith: { a, _ in a })
        return LocalizedText(
            words[languages.first ?? ""] ?? wording.english, translations: words)
    }

    private var wording: (swedish: String, english: String) {
        switch self {
        case .wholeNumber: ("Skriv ett heltal.", "Write a whole number.")
        case .pointsDoNotAddUp(let total):
            (
                "Fördela \(total) poäng, varken fler eller färre.",
                "Share out \(total) points, no more and no less."
            )
        case .notValid:
            ("Svaret stämmer inte med det som gäller för frågan.", "The answer is not valid here.")
        case .specify: ("Ange vad", "Please specify")
        }
    }
}
