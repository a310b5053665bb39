import Analysis
import Statistics
import SurveyModel

/// Builds the released report from an analysis and a pattern of what to hide.
struct ReportAssembly {
    let analysis: SituationAnalysis
    let pattern: SuppressionPattern
    private let earlier: (wave: String, pattern: SuppressionPattern)?
    /// Respondents to each subject the time before.
    private let earlierBases: [Int]
    /// By subject and group, whether the last release of the earlier wave shows it; empty where that was
    /// never released.
    private let earlierShown: [[Bool]]
    private let tellsOutcomes: Bool
    let accounting: RecordAccounting
    let language: String
    let isDraft: Bool

    private var survey: Survey { analysis.survey }

    /// The analysis with what depends on what is shown.
    init(
        analysis: SituationAnalysis, pattern: SuppressionPattern, earlier: EarlierWave? = nil,
        releases: [ReleasedNumbers] = [], accounting: RecordAccounting, language: String,
        isDraft: Bool
    ) {
        // What is made of many groups' answers says no more of any of them than that group's own.
        let completed = analysis.completed { pattern.shows($0, in: $1, .distribution) }
        let rounding = Rounding(analysis.survey.anonymity)
        func printed(_ figure: Figure) -> Double? { rounding.published(figure)?.value }
        let apart = completed.comparingGroups(
            where: { pattern.shows($0, in: $1, .distribution) }, rounded: printed)
        self.analysis =
            earlier.map { wave in apart.comparing(with: wave, rounded: printed) } ?? apart
        self.earlier = earlier.map { ($0.wave, SuppressionPattern($0.analysis)) }
        earlierBases = earlier?.analysis.results.map { $0[0].n } ?? []
        let released = releases.last { $0.wave == earlier?.wave }
        earlierShown =
            released.map { release in
                analysis.subjects.map { subject in
                    release.respondents(subject, in: analysis.groups).map { $0 != nil }
                }
            } ?? []
        tellsOutcomes = Self.tellsOutcomes(analysis)
        self.pattern = pattern
        self.accounting = accounting
        self.language = language
        self.isDraft = isDraft
    }

    func report() -> ReleasedReport {
        let rounding = Rounding(survey.anonymity)
        var figures = analysis.subjects.indices.flatMap { subject in
            analysis.groups.indices.flatMap { group in
                released(subject: subject, group: group, rounding)
            }
        }
        figures += AreaSummaries(analysis: analysis, pattern: pattern, rounding: rounding).figures()
        let positions = Dictionary(
            figures.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        return ReleasedReport(
            title: survey.title.text(in: language), surveyID: survey.id, wave: analysis.wave,
            language: language, opens: survey.opens, closes: survey.closes,
            controller: survey.personalData?.controller,
            dataProtectionContact: survey.personalData?.officer,
            rules: survey.anonymity, isDraft: isDraft,
            areas: survey.areas.map { .init(id: $0.id, title: $0.title.text(in: language)) },
            groups: groups(), subjects: analysis.subjects.map(subject),
            measures: EvaluationLevel.allCases.filter { level in
                survey.questions.contains { $0.measures == level }
            },
            earlierWave: earlier?.wave, figures: figures,
            accounting: ReleasedAccounting(
                accounting, outsideCount: analysis.outsideCount,
                isEveryoneShown: pattern.shows(0, in: 0),
                minimumGroup: survey.anonymity.minimumGroup),
            unsettled: pattern.unsettled, positions: positions)
    }

    // MARK: Figures

    private func released(
        subject: Int, group: Int, _ rounding: Rounding
    ) -> [ReleasedFigure] {
        let description = analysis.groups[group]
        if description.isUnanswered { return [] }
        let result = analysis.results[subject][group]
        let hasDistribution = pattern.shows(subject, in: group, .distribution)
        // Of a part of everyone, how many stopped halfway is told to nobody.
        let figures = result.figures.lazy.filter {
            $0.kind != nil && (group == 0 || $0.base != .outcomes)
        }
        return figures.map { figure in
            let isOpen =
                pattern.shows(subject, in: group, figure.kind)
                && mayTell(figure, subject: subject, group: group)
            // An interval about a mean tells how far the answers spread.
            let published = rounding.published(figure, hasLimits: hasDistribution)
            let content = content(of: figure, in: result, isShown: isOpen, published)
            return ReleasedFigure(
                key: key(of: figure, subject: analysis.subjects[subject], group: group),
                // How a hidden figure was computed can tell how many it rests on.
                method: content == .hidden ? "" : figure.method, base: figure.base,
                content: content)
        }
    }

    /// Whether a figure of a group that is shown may be told: nothing of a wave that hid the group, and
    /// no small number of people who stopped halfway.
    private func mayTell(_ figure: Figure, subject: Int, group: Int) -> Bool {
        if figure.base == .outcomes { return tellsOutcomes }
        if figure.base == .registered { return tellsRegistered(figure, group: group) }
        if figure.base == .panel { return tellsPanel(figure, subject: subject, group: group) }
        guard figure.statistic == .change, let earlier else { return true }
        return earlier.pattern.shows(subject, in: group, figure.kind)
            && (earlierShown.isEmpty || earlierShown[subject][group])
    }

    /// A list of those registered is no answer, but it says who could have answered: a number of people
    /// is told when it is 0 or at least k, and those who came to each meeting, or to so many, only
    /// when that holds for all of them.
    private func tellsRegistered(_ figure: Figure, group: Int) -> Bool {
        let small = SmallNumbers(minimumGroup: analysis.survey.anonymity.minimumGroup)
        let all = analysis.results[0][group].figures
        let people = all.filter {
            $0.option == nil && [.registered, .attended].contains($0.statistic)
        }
        guard small.mayTell(people) else { return false }
        guard figure.option != nil else { return true }
        return small.mayTell(
            all.filter { $0.statistic == figure.statistic && $0.option != nil })
    }

    /// Those who answered both times are a part of those who answered each time: nobody, or at least k,
    /// may be left when they are taken away, since the change of both means is told too.
    private func tellsPanel(_ figure: Figure, subject: Int, group: Int) -> Bool {
        guard let earlier, earlier.pattern.shows(subject, in: group, .distribution),
            earlierBases.indices.contains(subject)
        else { return false }
        let small = SmallNumbers(
            minimumGroup: MinimumBase(survey.anonymity)
                .respondents(for: analysis.subjects[subject]))
        return
            ([figure.n]
            + [analysis.results[subject][group].n, earlierBases[subject]].map {
                $0 - figure.n
            }).allSatisfy(small.mayTell)
    }

    /// Of everyone, each number of those who came so far is 0 or at least k.
    private static func tellsOutcomes(_ analysis: SituationAnalysis) -> Bool {
        let names: Set<StatisticName> = [
            .complete, .partial, .brokenOff, .undelivered, .ineligible, .refused, .otherOutcome,
            .unknownEligibility,
        ]
        let figures = analysis.results.first?.first?.figures.filter {
            names.contains($0.statistic)
        }
        return SmallNumbers(minimumGroup: analysis.survey.anonymity.minimumGroup)
            .mayTell(figures ?? [])
    }

    private func content(
        of figure: Figure, in result: GroupResult, isShown: Bool,
        _ published: ReleasedFigure.Published?
    ) -> ReleasedFigure.Content {
        // Whatever has no value says why; a base without anyone is what is left.
        let notComputable = ReleasedFigure.Content.notComputable(figure.reason ?? .emptyBase)
        // Headcounts stand in a register that everyone can read; answers have no part in them.
        if figure.base == .staff {
            guard let value = figure.value else { return notComputable }
            return .published(
                .init(
                    value: value, lower: nil, upper: nil, n: nil, population: nil,
                    degreesOfFreedom: nil))
        }
        guard result.isAsked else { return .notAsked }
        guard isShown else { return .hidden }
        guard let published else { return notComputable }
        return .published(published)
    }

    private func key(of figure: Figure, subject: Subject, group: Int) -> FigureKey {
        let place = GroupPlace(group, in: analysis.groups)
        return FigureKey(
            wave: analysis.wave, unit: place.unit, unitParent: place.unitParent,
            dimension: place.dimension, group: place.code, question: subject.question,
            row: subject.row ?? "", horizon: figure.horizon, option: figure.option ?? "",
            statistic: figure.statistic)
    }

    // MARK: Texts

    private func groups() -> [ReleasedGroup] {
        // Categories' unanswered rests are the last of their dimension and no group's parent, yet
        // dropping them moves those behind: parents are looked up anew.
        let kept = analysis.groups.indices.filter {
            if analysis.groups[$0].isUnanswered { return false }
            // Every breakdown of the plan is one of taking part too.
            return analysis.results[0][$0].isReported
        }
        return kept.map { index in
            let group = analysis.groups[index]
            let place = GroupPlace(index, in: analysis.groups)
            let kind: ReleasedGroup.Kind =
                switch group.kind {
                case .everyone: .everyone
                case .unit(_, let isLeaf): .unit(isLeaf: isLeaf)
                case .crossing: .crossing
                case .category, .unanswered: .category
                }
            return ReleasedGroup(
                kind: kind, label: group.label.text(in: language), unit: place.unit,
                unitParent: place.unitParent, dimension: place.dimension, code: place.code,
                parent: group.parent.flatMap { kept.firstIndex(of: $0) }, depth: group.depth,
                headcount: group.headcount, isPublishable: pattern.shows(0, in: index))
        }
    }

    private func subject(_ subject: Subject) -> ReleasedSubject {
        ReleasedSubject(
            kind: subject.kind, question: subject.question, row: subject.row ?? "",
            title: subject.title.text(in: language),
            parentTitle: subject.parentTitle?.text(in: language) ?? "", area: subject.area ?? "",
            options: subject.categories.map {
                ReleasedOption(
                    code: $0.code, label: $0.label.text(in: language), value: $0.value,
                    isMissing: $0.missing != nil)
            })
    }
}
