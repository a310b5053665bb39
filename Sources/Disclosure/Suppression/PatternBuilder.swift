import Analysis
import SurveyModel

/// Decides subject by subject what is hidden: what is sensitive, what keeps the sizes of small groups
/// open, and what keeps answers that (nearly) all gave from following.
struct PatternBuilder {
    let analysis: SituationAnalysis
    private let crossed: CrossedGroups
    let families: [ProtectionProblem.Family]
    private var counts: CountProtection?
    private let network: ExchangeNetwork?
    /// Of the same answers, the oldest first.
    private let earlier: [ReleasedNumbers]

    init(_ analysis: SituationAnalysis, after releases: [ReleasedNumbers]) {
        self.analysis = analysis
        crossed = CrossedGroups(analysis)
        families = GroupFamilies(analysis.groups).families
        let same = releases.filter { $0.wave == analysis.wave }
        let isHopeless = same.contains { Self.newcomers(0, analysis, since: $0).isHopeless }
        earlier = isHopeless ? [] : same
        let shown = earlier.last?.respondents(analysis.subjects[0], in: analysis.groups)
        counts = CountProtection(
            analysis, crossed, hiddenBefore: shown?.map { $0 == nil } ?? [])
        network = counts.map { ExchangeNetwork($0.space) }
    }

    /// The same with solvers of its own, for work beside others.
    func withOwnPrograms() -> PatternBuilder {
        var copy = self
        copy.counts = counts?.withOwnPrograms()
        return copy
    }

    /// Who has come to a subject since a release, in the groups of which that told something of a kind.
    private static func newcomers(
        _ subject: Int, _ analysis: SituationAnalysis, since release: ReleasedNumbers,
        of kind: StatisticKind = .number
    ) -> Newcomers {
        let about = analysis.subjects[subject]
        let shown = release.respondents(about, in: analysis.groups, with: kind)
        return Newcomers(
            counts: analysis.groups.indices.map { group in
                shown[group].map { analysis.results[subject][group].n - $0 }
            },
            minimumGroup: MinimumBase(analysis.survey.anonymity).respondents(for: about, kind))
    }

    mutating func participation() -> [Bool] {
        let problem = problem(0, hidden: analysis.groups.map { _ in false })
        let open = counts?.participation(problem.primary, problem.closed) ?? problem.primary
        return beside(earlier, of: 0, settled(problem, open), problem) { counts, before, hidden in
            SequenceProtection(counts, earlier: before, hidden: hidden)
        }
    }

    func pattern(
        of subject: Int, participation: [Bool]
    ) -> (hidden: [Bool], unsettled: Int) {
        let problem = problem(subject, hidden: participation)
        let isNoTarget = analysis.groups.indices.map {
            problem.isKnownEmpty[$0] || isUnreportedCrossing($0, subject)
        }
        var hidden = problem.primary
        if let counts, let own = counts.subjects[subject] {
            hidden = SubjectProtection(counts, own).pattern(
                hidden, participation: participation, isNoTarget: isNoTarget, problem.closed)
        }
        hidden = settled(problem, hidden)
        var unsettled = 0
        // What one of them hides may be few to the other.
        while true {
            let known = hidden
            let open = answers(of: subject, hidden, participation, isNoTarget, problem)
            hidden = open.hidden
            unsettled += open.unsettled
            hidden = beside(earlier, of: subject, hidden, problem) { counts, before, hidden in
                guard let own = counts.subjects[subject] else { return nil }
                return SequenceProtection(
                    counts, own, earlier: before, hidden: hidden,
                    participation: (earlier.map { shown($0, 0) }, participation))
            }
            if hidden == known { break }
        }
        return (hidden.indices.map { hidden[$0] && !problem.isKnownEmpty[$0] }, unsettled)
    }

    /// What must be hidden besides, so that no small group's answers follow.
    private func answers(
        of subject: Int, _ hidden: [Bool], _ participation: [Bool], _ isNoTarget: [Bool],
        _ problem: ProtectionProblem
    ) -> (hidden: [Bool], unsettled: Int) {
        guard let counts, let network,
            var protection = AnswerProtection(
                network, counts, subject: subject,
                isOrdered: [.pairRow, .scale].contains(analysis.subjects[subject].kind),
                participation: participation,
                minimumGroup: problem.sensitivity.minimumGroup)
        else { return (hidden, 0) }
        let open = protection.pattern(hidden, isNoTarget: isNoTarget, problem.closed)
        return (settled(problem, open), protection.unsettled)
    }

    private func shown(_ release: ReleasedNumbers, _ subject: Int) -> [Int?] {
        release.respondents(analysis.subjects[subject], in: analysis.groups)
    }

    /// What must be hidden besides, so that a subject tells nothing together with earlier releases.
    private func beside(
        _ releases: [ReleasedNumbers], of subject: Int, _ given: [Bool],
        _ problem: ProtectionProblem,
        _ protection: (CountProtection, [[Int?]], [Bool]) -> SequenceProtection?
    ) -> [Bool] {
        let before = releases.map { shown($0, subject) }
        let now = given.indices.map { given[$0] ? nil : analysis.results[subject][$0].n }
        // The same numbers again tell nothing new.
        guard let counts, let last = before.last, !given[0],
            given.indices.contains(where: {
                !analysis.groups[$0].isUnanswered && last[$0] != now[$0]
            }), let protection = protection(counts, before, given)
        else { return given }
        var hidden = given
        while true {
            let more = protection.pattern(hidden, problem.closed)
            if more == hidden { return hidden }
            hidden = settled(problem, more)
        }
    }

    /// - Parameters:
    ///   - hidden: What is hidden in any case.
    ///   - kind: What is to be protected; numbers of respondents are of their own.
    func problem(
        _ subject: Int, hidden: [Bool], of kind: StatisticKind = .number
    ) -> ProtectionProblem {
        let results = analysis.results[subject]
        let (rules, about) = (analysis.survey.anonymity, analysis.subjects[subject])
        let minimum = MinimumBase(rules)
        let newcomers = earlier.map { Self.newcomers(subject, analysis, since: $0, of: kind) }
        let isKnownEmpty = analysis.groups.indices.map { group in
            analysis.groups[group].isUnanswered ? results[group].n == 0 : !results[group].isAsked
        }
        return ProtectionProblem(
            sensitivity: Sensitivity(
                minimumGroup: minimum.respondents(for: about, kind),
                perOption: kind == .distribution ? minimum.perOption(of: about) : 0,
                answerDistributions: about.answerDistributions),
            footprints: results.map(\.footprint), isKnownEmpty: isKnownEmpty,
            isProtected: analysis.groups.indices.map {
                // Never shown, whatever its size: it is no group anyone asks about.
                analysis.groups[$0].isUnanswered
                    ? !isKnownEmpty[$0] : hidden[$0] || isUnreportedCrossing($0, subject)
            }, families: families,
            mustNotFollow: analysis.groups.map(minimum.hasFewEmployed),
            negligible: minimum.respondents(for: about),
            newcomers: newcomers,
            // Numbers are held against all releases at once.
            isTold: kind == .number
                ? []
                : analysis.groups.indices.map { group in
                    newcomers.contains { $0.counts[group] == 0 }
                })
    }

    /// A crossing that the plan does not ask for: its parts are many and small, and nobody sees it.
    private func isUnreportedCrossing(_ group: Int, _ subject: Int) -> Bool {
        analysis.groups[group].within != nil && !analysis.results[subject][group].isReported
    }

    /// Every family safe, and nothing sensitive given away by the crossing of the breakdowns.
    func settled(_ problem: ProtectionProblem, _ hidden: [Bool]) -> [Bool] {
        var suppression = ComplementarySuppression(problem, hidden: hidden)
        var axis = 0
        while axis < crossed.axes.count {
            let determined = DeterminedGroups(
                crossed, axis: axis, problem, hidden: suppression.hidden)
            if let category = determined.categoryToHide() {
                suppression.hide(category)
                axis = 0
            } else {
                axis += 1
            }
        }
        return suppression.hidden
    }
}
