package import Analysis
package import Statistics
package import SurveyModel

/// Everything a report may say, in one language: texts from the survey and released figures.
///
/// Made only by `Gate`. There are no numbers about answers in it but those in `figures`,
/// `areas` and `accounting`.
package struct ReleasedReport: Sendable {
    package let title: String
    package let surveyID: String
    package let wave: String
    package let language: String
    /// First and last day of collection (ISO), where declared.
    package let opens: String?
    package let closes: String?
    /// Who is responsible for the survey, and who answers questions about personal data, as the
    /// survey says.
    package let controller: String?
    package let dataProtectionContact: String?
    /// Thresholds and rounding, as promised in the survey.
    package let rules: AnonymityRules
    /// Not yet released by a person: everything made of it is marked *Utkast*.
    package internal(set) var isDraft: Bool
    /// The day it was released (ISO date), where that is known.
    package internal(set) var releasedOn: String? = nil
    /// What people wrote, as far as somebody has approved it.
    package internal(set) var quotes: [ReleasedQuotes] = []
    package let areas: [ReleasedArea]
    /// Group 0 is everyone; parents come before their children.
    package let groups: [ReleasedGroup]
    /// Subject 0 is participation; then questions in the survey's order, then indices.
    package let subjects: [ReleasedSubject]
    /// How far the questions reach (`mäter`), the shortest first; empty where the survey does not say.
    package var measures: [EvaluationLevel] = []
    /// The wave that changes are told since; nil where there is none.
    package let earlierWave: String?
    /// Every figure, in the order of figures.csv.
    package let figures: [ReleasedFigure]
    package let accounting: ReleasedAccounting
    /// Around how many answers of small groups more is hidden than may be needed, because no bounded search
    /// could tell.
    package internal(set) var unsettled = 0
    let positions: [FigureKey: Int]

    /// k, as promised in the survey.
    package var minimumGroup: Int { rules.minimumGroup }
    package var meanDecimals: Int { rules.meanDecimals }
    package var shareDecimals: Int { rules.shareDecimals }

    /// The figure of a subject in a group; nil where no such figure exists for anyone.
    package func figure(
        _ statistic: StatisticName, of subject: ReleasedSubject, in group: ReleasedGroup,
        horizon: FigureHorizon? = nil, option: String = ""
    ) -> ReleasedFigure? {
        let key = FigureKey(
            wave: wave, unit: group.unit, unitParent: group.unitParent,
            dimension: group.dimension, group: group.code, question: subject.question,
            row: subject.row, horizon: horizon, option: option, statistic: statistic)
        return positions[key].map { figures[$0] }
    }

    /// The mean gap of an area in a unit: a mean of the rows that are shown, hence no new fact.
    package func areaGap(_ area: ReleasedArea, in group: ReleasedGroup) -> ReleasedFigure? {
        guard group.kind == .everyone || group.kind.isUnit else { return nil }
        let key = FigureKey(
            wave: wave, unit: group.unit, unitParent: group.unitParent, dimension: "area",
            group: area.id, question: "", row: "", horizon: .gap, option: "", statistic: .mean)
        return positions[key].map { figures[$0] }
    }
}

/// A theme of the survey.
package struct ReleasedArea: Sendable, Hashable {
    package let id: String
    package let title: String
}

/// People a figure is about.
package struct ReleasedGroup: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Whether it is a node of the tree of units.
        package var isUnit: Bool {
            if case .unit = self { true } else { false }
        }

        case everyone
        case unit(isLeaf: Bool)
        case category
        /// A category within a unit or within a value of an attribute.
        case crossing
    }

    package let kind: Kind
    package let label: String
    /// Unit code; empty for everyone and for categories.
    package let unit: String
    package let unitParent: String
    /// Question id of the breakdown; empty for everyone and units.
    package let dimension: String
    /// Category code; empty for everyone and units.
    package let code: String
    /// Index of the group it lies under, in `ReleasedReport.groups`.
    package let parent: Int?
    package let depth: Int
    /// Known from the register, not from answers.
    package let headcount: Int?
    /// Whether its participation is shown; a unit gets a page of its own only then.
    package let isPublishable: Bool
}

/// What figures are about.
package struct ReleasedSubject: Sendable, Hashable {
    package let kind: Subject.Kind
    package let question: String
    /// Row of a pair; empty otherwise.
    package let row: String
    package let title: String
    /// The pair a row belongs to; empty otherwise.
    package let parentTitle: String
    /// Area id; empty where the question has none.
    package let area: String
    package let options: [ReleasedOption]
}

/// A category of a subject's distribution.
package struct ReleasedOption: Sendable, Hashable {
    package let code: String
    package let label: String
    /// Position on the scale; nil for unordered options and missing levels.
    package let value: Int?
    /// *Vet ej* and *ej relevant*.
    package let isMissing: Bool
}

/// What may be told about the records that were read.
package struct ReleasedAccounting: Sendable, Hashable {
    /// Records counted; nil where it may not be shown.
    package let accepted: Int?
    /// Records set aside, by reason in words; count nil where it may not be told exactly
    /// (between 1 and k − 1, or hidden).
    package let setAside: [SetAside]
    /// All set aside together, under the same rule.
    package let setAsideTotal: Int?
    /// Whether anything at all was set aside.
    package let hasSetAside: Bool
    /// Questionnaire files read.
    package let sources: Int

    package struct SetAside: Sendable, Hashable {
        package let fate: String
        package let count: Int?
    }
}
