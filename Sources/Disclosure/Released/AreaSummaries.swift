import Analysis
import Statistics
import SurveyModel

/// The mean gap of each area in each unit, from the rows that are shown there.
///
/// A function of shown figures only, so it reveals nothing that they do not. Shown where at least
/// half of the area's rows are.
struct AreaSummaries {
    let analysis: SituationAnalysis
    let pattern: SuppressionPattern
    let rounding: Rounding

    func figures() -> [ReleasedFigure] {
        analysis.survey.areas.flatMap { area -> [ReleasedFigure] in
            let rows = analysis.subjects.indices.filter {
                analysis.subjects[$0].kind == .pairRow && analysis.subjects[$0].area == area.id
            }
            guard !rows.isEmpty else { return [] }
            return analysis.groups.indices.compactMap { group in
                summary(of: area, rows: rows, group: group)
            }
        }
    }

    /// Nil where no row of the area is reported for the group.
    private func summary(of area: Area, rows: [Int], group: Int) -> ReleasedFigure? {
        let rows = rows.filter { analysis.results[$0][group].isReported }
        guard !rows.isEmpty else { return nil }
        switch analysis.groups[group].kind {
        case .category, .crossing, .unanswered: return nil
        case .everyone, .unit: break
        }
        let place = GroupPlace(group, in: analysis.groups)
        let key = FigureKey(
            wave: analysis.wave, unit: place.unit, unitParent: place.unitParent,
            dimension: "area", group: area.id, question: "", row: "", horizon: .gap, option: "",
            statistic: .mean)
        let content = content(rows: rows, group: group)
        return ReleasedFigure(
            key: key, method: content == .hidden ? "" : "mean of the rows shown",
            base: .bothAnswered, content: content)
    }

    private func content(rows: [Int], group: Int) -> ReleasedFigure.Content {
        let asked = rows.filter { analysis.results[$0][group].isAsked }
        guard !asked.isEmpty else { return .notAsked }
        let gaps = asked.filter { pattern.shows($0, in: group, .mean) }.compactMap { row in
            analysis.results[row][group].figures
                .first { $0.statistic == .mean && $0.horizon == .gap }?.value
        }
        guard !gaps.isEmpty, 2 * gaps.count >= asked.count else { return .hidden }
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        return .published(
            .init(
                value: rounding.round(mean, rounding.decimals(of: .mean)), lower: nil, upper: nil,
                n: nil, population: nil, degreesOfFreedom: nil))
    }
}
