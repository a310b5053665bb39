import SurveyModel

/// Answers that stand outside the order of a scale, by their words.
enum MissingWords {
    static func kind(of label: LocalizedText) -> MissingKind? {
        let texts = [label.base] + label.translations.sorted { $0.key < $1.key }.map(\.value)
        return texts.lazy.compactMap(kind).first
    }

    static func kind(of text: String) -> MissingKind? {
        let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
        if doNotKnow.contains(words) { return .doNotKnow }
        return notApplicable.contains(words) ? .notApplicable : nil
    }

    private static let doNotKnow: Set<String> = [
        "vet ej", "vet inte", "jag vet inte", "ingen uppfattning", "ingen åsikt", "kan inte svara",
        "kan ej svara", "kan inte bedöma", "kan ej bedöma", "kan inte ta ställning",
        "kan ej ta ställning", "osäker", "do not know", "don t know", "i do not know",
        "i don t know", "dont know", "no opinion", "not sure", "unsure", "cannot say",
        "prefer not to say", "vill inte svara", "vill ej svara", "vill inte uppge",
    ]
    private static let notApplicable: Set<String> = [
        "ej relevant", "inte relevant", "ej aktuellt", "inte aktuellt", "ej tillämpligt",
        "inte tillämpligt", "berör inte", "berör ej", "berör inte mig", "berör inte mitt arbete",
        "not applicable", "not relevant", "n a", "na",
        "does not apply",
    ]
}
