import Diagnostics
import SurveyModel

extension FormScale {
    /// The scale that options are; nil where their codes are not whole numbers in order. Codes of
    /// answers that stand outside the order, last in the list, need not be the highest.
    /// - Parameter known: Codes that the form itself says are levels; nil to judge by the words.
    init?(
        options: [SurveyModel.Option], key: String, at place: Place,
        levels known: Set<String>? = nil
    ) {
        var levels: [Scale.Level] = []
        for option in options {
            guard let value = Int(option.code), String(value) == option.code, value >= 0,
                value < 1_000_000_000
            else { return nil }
            levels.append(Scale.Level(value: value, label: option.label))
        }
        var missing: [Scale.MissingLevel] = []
        while levels.count > 2, let last = levels.last,
            let kind = Self.kind(of: last, known: known)
        {
            missing.insert(.init(value: last.value, label: last.label, kind: kind), at: 0)
            levels.removeLast()
        }
        let isAscending = zip(levels, levels.dropFirst()).allSatisfy { $0.value < $1.value }
        if !isAscending,
            let first = levels.indices.dropFirst(2).first(where: {
                Self.kind(of: levels[$0], known: known) != nil
            })
        {
            // What stands behind an answer outside the order is outside it too.
            missing =
                levels[first...].map { level in
                    let kind = Self.kind(of: level, known: known) ?? .notApplicable
                    return .init(value: level.value, label: level.label, kind: kind)
                } + missing
            levels.removeSubrange(first...)
        }
        let values = levels.map(\.value)
        let all = values + missing.map(\.value)
        guard levels.count > 1, values == values.sorted(), Set(all).count == all.count
        else { return nil }
        self.init(ImportedScale(key: key, levels: levels, missing: missing, at: place))
    }

    /// Why an answer is no level; nil where it is one.
    private static func kind(of level: Scale.Level, known: Set<String>?) -> MissingKind? {
        let told = MissingWords.kind(of: level.label)
        guard let known else { return told }
        return known.contains(String(level.value)) ? nil : told ?? .doNotKnow
    }
}
