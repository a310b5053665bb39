import Analysis
package import Dialogue
import Statistics

/// An area and a horizon with what the survey and what the tables say of it.
package struct JointRow: Sendable, Hashable {
    package let area: Topic
    package let horizon: Topic
    /// Nil where nothing of the survey is shown.
    package let survey: SurveyVoice?
    /// Nil where no table spoke of it.
    package let tables: ReleasedCounts?
    package let verdict: Verdict

    /// What is shown of the survey.
    package struct SurveyVoice: Sendable, Hashable {
        /// The mean of the rows shown, on the survey's scale, and the scale's ends.
        package let mean: Double
        package let lowest: Int
        package let highest: Int
        package let rows: Int
        /// The mean gap of the area, for the time ahead.
        package let gap: Double?
    }

    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case agree
        case disagree
        /// One of them, or both, point in no direction.
        case undecided
        case onlySurvey = "only_survey"
        case onlyTables = "only_tables"
        case neither
    }
}

/// Holds what is released of the survey against what was said at the tables.
///
/// For today: the survey points at difficulties where its mean lies in the lower 45 % of its scale and
/// at what works in the upper 45 %; tables at difficulties where obstacles are at least 60 % of
/// obstacles and opportunities, and at what works where they are at most 40 %. For the time ahead: the
/// survey asks for more where the mean gap is at least 0.3 steps, and for no more where it is 0 or
/// below; tables ask for more where at least half of the notes are obstacles or actions, and for no
/// more where less than a quarter are.
struct JointDisplay {
    let report: ReleasedReport
    let cells: [ReleasedCell]
    let tables: Int

    func rows() -> [JointRow] {
        cells.map { cell in
            let side = SurveySide(horizon: cell.horizon.id)
            let survey = side.flatMap { voice(of: cell.area.id, side: $0) }
            let spoken = cell.counts.notes > 0 ? cell.counts : nil
            return JointRow(
                area: cell.area, horizon: cell.horizon, survey: survey, tables: spoken,
                verdict: verdict(survey, spoken, side))
        }
    }

    /// From shown figures only, so it tells nothing that they do not. At least half of the rows must
    /// be shown.
    private func voice(of area: String, side: SurveySide) -> JointRow.SurveyVoice? {
        guard let everyone = report.groups.first else { return nil }
        let rows = report.subjects.filter { $0.kind == .pairRow && $0.area == area }
        let horizon: FigureHorizon = side == .now ? .now : .need
        let means = rows.compactMap { row in
            report.figure(.mean, of: row, in: everyone, horizon: horizon)?.published?.value
        }
        let levels = rows.flatMap { $0.options.filter { !$0.isMissing }.compactMap(\.value) }
        guard !means.isEmpty, 2 * means.count >= rows.count, let lowest = levels.min(),
            let highest = levels.max(), lowest < highest
        else { return nil }
        let gap = report.areas.first { $0.id == area }
            .flatMap { report.areaGap($0, in: everyone)?.published?.value }
        return JointRow.SurveyVoice(
            mean: means.reduce(0, +) / Double(means.count), lowest: lowest, highest: highest,
            rows: means.count, gap: side == .need ? gap : nil)
    }

    private func verdict(
        _ survey: JointRow.SurveyVoice?, _ tables: ReleasedCounts?, _ side: SurveySide?
    ) -> JointRow.Verdict {
        guard let survey else { return tables == nil ? .neither : .onlyTables }
        guard let tables, let side else { return .onlySurvey }
        guard let first = Self.points(survey, side), let second = Self.points(tables, side) else {
            return .undecided
        }
        return first == second ? .agree : .disagree
    }

    /// True where something is wrong or missing, false where it is not, nil where neither is clear.
    private static func points(_ survey: JointRow.SurveyVoice, _ side: SurveySide) -> Bool? {
        switch side {
        case .now:
            let place =
                (survey.mean - Double(survey.lowest)) / Double(survey.highest - survey.lowest)
            return place <= 0.45 ? true : place >= 0.55 ? false : nil
        case .need:
            guard let gap = survey.gap else { return nil }
            return gap >= 0.3 ? true : gap <= 0 ? false : nil
        }
    }

    private static func points(_ counts: ReleasedCounts, _ side: SurveySide) -> Bool? {
        let obstacles = Double(counts.count(.obstacle))
        switch side {
        case .now:
            let both = obstacles + Double(counts.count(.opportunity))
            guard both > 0 else { return nil }
            return obstacles / both >= 0.6 ? true : obstacles / both <= 0.4 ? false : nil
        case .need:
            let share = (obstacles + Double(counts.count(.action))) / Double(counts.notes)
            return share >= 0.5 ? true : share < 0.25 ? false : nil
        }
    }
}
