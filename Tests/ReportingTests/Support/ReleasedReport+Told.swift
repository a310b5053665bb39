import Analysis
import Statistics
import SurveyModel

@testable import Disclosure

/// A figure as a test wants it released: the numbers at the very boundary of a rule, which answers would
/// have to be contrived for.
struct Told {
    let statistic: StatisticName
    /// Row of the pair; empty for taking part, for the gap of an area, and for a question of its own.
    var row = ""
    /// A question that is no pair.
    var question = ""
    /// Id of the area that the gap is of.
    var area = ""
    /// Position in the report's groups; everyone is first.
    var group = 0
    var horizon: FigureHorizon?
    var option = ""
    var content: ReleasedFigure.Content

    /// A gap with both sides of it, which lie on the scale whatever the gap is.
    static func gap(
        _ row: String, _ value: Double, _ limits: (Double, Double)?, n: Int = 24, in group: Int = 0
    ) -> [Told] {
        [
            Told(
                statistic: .mean, row: row, group: group, horizon: .gap,
                content: .numbers(value, limits, n: n)),
            Told(
                statistic: .mean, row: row, group: group, horizon: .now,
                content: .numbers(2, nil, n: n)),
            Told(
                statistic: .mean, row: row, group: group, horizon: .need,
                content: .numbers(2 + value, nil, n: n)),
        ]
    }

    static func hiddenGap(_ row: String, in group: Int = 0) -> [Told] {
        [Told(statistic: .mean, row: row, group: group, horizon: .gap, content: .hidden)]
    }

    /// The mean gap of an area; nil hides it.
    static func area(_ id: String, _ value: Double?, in group: Int = 0) -> Told {
        Told(
            statistic: .mean, area: id, group: group, horizon: .gap,
            content: value.map { .numbers($0, nil, n: nil) } ?? .hidden)
    }

    /// A number about taking part; nil hides it.
    static func taking(
        _ statistic: StatisticName, _ value: Double?, in group: Int = 0, option: String = ""
    ) -> Told {
        Told(
            statistic: statistic, group: group, option: option,
            content: value.map { .numbers($0, nil, n: nil) } ?? .hidden)
    }
}

extension ReleasedFigure.Content {
    static func numbers(_ value: Double, _ limits: (Double, Double)?, n: Int?) -> Self {
        .published(
            .init(
                value: value, lower: limits?.0, upper: limits?.1, n: n, population: nil,
                degreesOfFreedom: nil))
    }
}

extension ReleasedReport {
    /// The report with these figures in place of its own, and with those that it has not.
    func telling(
        _ told: [Told], earlierWave: String? = nil, measures: [EvaluationLevel] = [],
        groups: [ReleasedGroup]? = nil, subjects more: [ReleasedSubject] = []
    ) -> ReleasedReport {
        let groups = groups ?? self.groups
        let own = told.map { one in
            let group = groups[one.group]
            let key = FigureKey(
                wave: wave, unit: group.unit, unitParent: group.unitParent,
                dimension: one.area.isEmpty ? group.dimension : "area",
                group: one.area.isEmpty ? group.code : one.area,
                question: one.row.isEmpty ? one.question : "par", row: one.row,
                horizon: one.horizon,
                option: one.option, statistic: one.statistic)
            return ReleasedFigure(key: key, method: "m", base: .bothAnswered, content: one.content)
        }
        // The last of several that are told of one thing holds; everyone's taking part comes first, as in
        // figures.csv.
        var contents: [FigureKey: ReleasedFigure] = [:]
        for figure in own { contents[figure.key] = figure }
        let known = Set(figures.map(\.key))
        var added: [ReleasedFigure] = []
        for figure in own where !known.contains(figure.key) {
            if let last = contents.removeValue(forKey: figure.key) { added.append(last) }
        }
        let isEveryones = { (figure: ReleasedFigure) in
            let key = figure.key
            return key.question.isEmpty && key.unit.isEmpty && key.dimension.isEmpty
        }
        let all =
            added.filter(isEveryones) + figures.map { contents[$0.key] ?? $0 }
            + added.filter { !isEveryones($0) }
        return ReleasedReport(
            title: title, surveyID: surveyID, wave: wave, language: language, opens: opens,
            closes: closes, controller: controller, dataProtectionContact: dataProtectionContact,
            rules: rules, isDraft: isDraft, areas: areas, groups: groups, subjects: subjects + more,
            measures: measures, earlierWave: earlierWave ?? self.earlierWave, figures: all,
            accounting: accounting,
            positions: Dictionary(
                uniqueKeysWithValues: all.enumerated().map { ($0.element.key, $0.offset) }))
    }
}
