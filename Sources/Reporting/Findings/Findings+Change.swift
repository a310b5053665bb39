import Analysis
import Disclosure
import Statistics

/// Rules: a row of everyone has changed clearly when the 95 % interval of the change in its nuläge
/// lies wholly on one side of zero. The heading counts those above and those below among the rows that
/// can be compared; questions that were asked otherwise before are never among them.
extension Findings {
    /// How one row has changed, by horizon.
    struct RowChange {
        let subject: ReleasedSubject
        let now: ReleasedFigure
        let need: ReleasedFigure?
        let gap: ReleasedFigure?

        var isClearlyHigher: Bool { now.published?.lower.map { $0 > 0 } ?? false }
        var isClearlyLower: Bool { now.published?.upper.map { $0 < 0 } ?? false }
    }

    /// Rows of everyone that say something about a change, if only that there is no telling.
    var changes: [RowChange] {
        guard let everyone, let wave = report.earlierWave else { return [] }
        return report.subjects.compactMap { subject in
            func figure(_ horizon: FigureHorizon?) -> ReleasedFigure? {
                report.figure(.change, of: subject, in: everyone, horizon: horizon, option: wave)
            }
            guard subject.kind == .pairRow, let now = figure(.now) else { return nil }
            return RowChange(subject: subject, now: now, need: figure(.need), gap: figure(.gap))
        }
    }

    /// How those who answered both times have changed; nil where nobody is followed, or it may not be told.
    var panelSentence: String? {
        guard let everyone, let wave = report.earlierWave else { return nil }
        let followed = report.subjects.filter { $0.kind == .pairRow }.compactMap { subject in
            report.figure(
                .panelChange, of: subject, in: everyone, horizon: .now, option: wave)?.published
        }
        guard let most = followed.compactMap(\.n).max() else { return nil }
        return words(
            .panelSentence,
            [
                "n": numbers.integer(most), "total": numbers.integer(followed.count),
                "up": numbers.integer(followed.count { $0.lower.map { $0 > 0 } ?? false }),
                "down": numbers.integer(followed.count { $0.upper.map { $0 < 0 } ?? false }),
            ])
    }

    var changeHeading: String {
        let compared = changes.filter { $0.now.published != nil }
        let wave = report.earlierWave ?? ""
        guard !compared.isEmpty else { return words(.changeHidden, ["wave": wave]) }
        let (up, down) = (
            compared.count(where: \.isClearlyHigher), compared.count(where: \.isClearlyLower)
        )
        let values = [
            "up": numbers.integer(up), "down": numbers.integer(down),
            "total": numbers.integer(compared.count), "wave": wave,
        ]
        let isOnly = compared.count == 1
        switch (up, down) {
        case (0, 0): return words(isOnly ? .changeOnlyNone : .changeNone, values)
        case (_, 0) where isOnly: return words(.changeOnlyUp, values)
        case (0, _) where isOnly: return words(.changeOnlyDown, values)
        case (_, 0): return words(.changeUp, values)
        case (0, _): return words(.changeDown, values)
        default: return words(.changeBoth, values)
        }
    }
}
