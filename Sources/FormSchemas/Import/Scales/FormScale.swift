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
            let kind = MissingWords.kind(of: last.label)
        {
            missing.insert(.init(value: last.value, label: last.label, kind: kind), at: 0)
            levels.removeLast()
        }
        guard levels.count > 1, let place = choices.first?.place else { return nil }
        scale = ImportedScale(key: list, levels: levels, missing: missing, at: place)
    }
}
