import SurveyModel

/// What an XLSForm says beside what other forms say. Languages other than Swedish see English.
enum XLSFormWording {
    case standsAlone, ruleBroken, share, pointsLeft, wrongSum

    /// The words in a language, with `{…}` filled in.
    func text(in language: String, _ facts: [String: String] = [:]) -> String {
        Self.fill(language == "sv" ? swedish : english, facts)
    }

    /// Fills in `{…}`.
    static func fill(_ words: String, _ facts: [String: String]) -> String {
        facts.sorted { $0.key < $1.key }.reduce(words) { text, fact in
            text.split(separator: "{\(fact.key)}", omittingEmptySubsequences: false)
                .joined(separator: fact.value)
        }
    }

    private var swedish: String {
        switch self {
        case .standsAlone: "Det här kan inte väljas tillsammans med annat: {list}."
        case .ruleBroken: "Svaret stämmer inte med det som frågan kräver."
        case .share: "Fördela sammanlagt {total} poäng."
        case .pointsLeft: "Kvar att fördela: {left}"
        case .wrongSum: "Poängen ska bli {total} sammanlagt."
        }
    }

    private var english: String {
        switch self {
        case .standsAlone: "This cannot be chosen together with anything else: {list}."
        case .ruleBroken: "The answer does not meet what the question demands."
        case .share: "Share out {total} points in all."
        case .pointsLeft: "Left to share out: {left}"
        case .wrongSum: "The points must add up to {total}."
        }
    }
}
