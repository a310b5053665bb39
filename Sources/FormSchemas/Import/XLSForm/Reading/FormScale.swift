import Diagnostics
import SurveyModel

/// A list whose answers are whole numbers in ascending order.
struct FormScale {
    let scale: ImportedScale

    init(_ scale: ImportedScale) {
        self.scale = scale
    }

    var levels: [Int] { scale.levels.map(\.value) }
    var missing: [String] { scale.missing.map { String($0.value) } }

    /// Nil where the answers are not numbers in order.
    /// - Parameter keepsAll: Whether every code counts as a level, since it is calculated with.
    init?(
        _ choices: [FormChoices.Choice], list: String, languages: FormLanguages, keepsAll: Bool
    ) {
        var values: [Int] = []
        for choice in choices {
            guard let value = Int(choice.code), String(value) == choice.code, value >= 0,
                value < 1_000_000_000, values.last.map({ $0 < value }) ?? true
            else { return nil }
            values.append(value)
        }
        var levels = zip(values, choices).map { value, choice in
            Scale.Level(value: value, label: languages.text(choice.texts))
        }
        var missing: [Scale.MissingLevel] = []
        while !keepsAll, levels.count > 2, let last = levels.last,
            let kind = Self.missingKind(last.label)
        {
            missing.insert(.init(value: last.value, label: last.label, kind: kind), at: 0)
            levels.removeLast()
        }
        guard levels.count > 1, let place = choices.first?.place else { return nil }
        scale = ImportedScale(key: list, levels: levels, missing: missing, at: place)
    }

    /// What an answer outside the order is called.
    static func missingKind(_ label: LocalizedText) -> MissingKind? {
        let texts = [label.base] + label.translations.sorted { $0.key < $1.key }.map(\.value)
        for text in texts {
            let words = text.lowercased().split { !$0.isLetter }.joined(separator: " ")
            if doNotKnow.contains(words) { return .doNotKnow }
            if notApplicable.contains(words) { return .notApplicable }
        }
        return nil
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
