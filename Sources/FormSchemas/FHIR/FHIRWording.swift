/// The few words of ours in a FHIR questionnaire: Swedish, or English where the survey is not.
enum FHIRWording {
    case placeUsedTwice
    case pointsDoNotAddUp(total: Int)
    case notValid

    func text(_ language: String?) -> String {
        let isSwedish = language == "sv"
        switch self {
        case .placeUsedTwice:
            return isSwedish
                ? "Ge varje alternativ en egen plats." : "Give every option a place of its own."
        case .pointsDoNotAddUp(let total):
            return isSwedish
                ? "Fördela \(total) poäng, varken fler eller färre."
                : "Share out \(total) points, no more and no less."
        case .notValid:
            return isSwedish
                ? "Svaret stämmer inte med det som gäller för frågan."
                : "The answer is not valid here."
        }
    }
}
