import Diagnostics
import SurveyModel

/// The scales found in a form so far. Questions with equal answers share one.
struct FoundScales {
    private(set) var scales: [ImportedScale] = []
    private var keys: [[String]: String] = [:]

    /// The key of the scale that options are; nil where they are none.
    /// - Parameters:
    ///   - levels: Codes that the form itself says are levels; nil to judge by the words.
    ///   - fewest: How many levels it must have: two answers are a choice in most forms.
    mutating func key(
        of options: [SurveyModel.Option], at place: Place, levels: Set<String>? = nil,
        fewest: Int = 2
    ) -> String? {
        guard !options.contains(where: { $0.hasText || $0.isExclusive }) else { return nil }
        let pairs = options.map { $0.code + "\u{0}" + $0.label.base }
        if let known = keys[pairs] {
            let count = scales.first { $0.key == known }?.levels.count ?? 0
            return count >= fewest ? known : nil
        }
        guard
            let found = FormScale(
                options: options, key: "skala\(scales.count + 1)", at: place, levels: levels),
            found.levels.count >= fewest
        else { return nil }
        keys[pairs] = found.scale.key
        scales.append(found.scale)
        return found.scale.key
    }

    /// A scale that the tool itself has.
    mutating func add(_ scale: ImportedScale) {
        if !scales.contains(where: { $0.key == scale.key }) { scales.append(scale) }
    }
}
