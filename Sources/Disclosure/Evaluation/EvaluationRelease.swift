import Analysis
import Evaluation
import Statistics
import SurveyModel

/// Turns an evaluation into what may be told of it.
struct EvaluationRelease {
    private let evaluation: Evaluation
    private let report: ReleasedReport
    private let small: SmallNumbers
    private let earlier: EarlierCompanions
    private let answers: AnswerCounts
    private let counts: [PeopleTable.Place: ReleasedCount]

    init(
        evaluation: Evaluation, analysis: SituationAnalysis, report: ReleasedReport,
        rules: AnonymityRules, since earlier: EarlierCompanions
    ) {
        self.evaluation = evaluation
        self.report = report
        small = SmallNumbers(minimumGroup: rules.minimumGroup)
        self.earlier = earlier
        answers = AnswerCounts(report, evaluation, analysis: analysis)
        let table = PeopleTable(evaluation, answers: answers.entries())
        let few = table.entries.indices.filter { index in
            let (place, value) = (table.entries[index].place, table.entries[index].value)
            return !earlier.mayTell(
                value,
                at: .funnel(
                    place.step, place.track.map { evaluation.tracks[$0].id } ?? "",
                    place.group.map { evaluation.professions[$0].id } ?? ""),
                least: rules.minimumGroup)
        }
        let hidden = PeopleProtection(
            table, minimumGroup: rules.minimumGroup, changedByFew: Set(few)
        ).hidden()
        var counts: [PeopleTable.Place: ReleasedCount] = [:]
        for (index, entry) in table.entries.enumerated() {
            guard entry.kind != .hiddenElsewhere, !hidden.contains(index) else {
                counts[entry.place] = .hidden
                continue
            }
            let isPublic = entry.kind == .known && entry.place.step != .answered
            counts[entry.place] = isPublic ? .madePublic(entry.value) : .shown(entry.value)
        }
        self.counts = counts
    }

    func released() -> ReleasedEvaluation {
        let told = evaluation.professions.indices.filter(isTold)
        let base: FunnelStep =
            evaluation.tracks.allSatisfy { $0.counts[.invited] != nil } ? .invited : .registered
        let matrix = StrategyMatrix(evaluation)
        return ReleasedEvaluation(
            title: evaluation.title, purpose: evaluation.purpose,
            professions: told.map { evaluation.professions[$0] },
            tracks: evaluation.tracks.enumerated().map { number, track in
                ReleasedTrack(
                    id: track.id, title: track.title, channel: track.channel,
                    targets: track.targets, meetings: track.meetings,
                    funnel: funnel(track: number, told))
            }, all: funnel(track: nil, told), outside: outside(),
            reach: reach(told, of: base), reachBase: base,
            mailings: evaluation.mailings.map { mailing in
                ReleasedMailing(
                    title: mailing.title, to: mailing.to, day: mailing.day,
                    sent: released(mailing, "sent", mailing.sent),
                    opened: mailing.opened.map { released(mailing, "opened", $0) } ?? .notCounted)
            }, matrix: matrix, reached: reached(matrix, of: base), needs: evaluation.needs,
            strategies: evaluation.strategies,
            goals: evaluation.goals.map { GoalAttainment(report, answers).released($0) },
            inquiries: evaluation.inquiries.map(InquiryCounts.init),
            contentAreas: evaluation.contentAreas, supportAreas: evaluation.supportAreas)
    }

    private func released(_ count: Int, at place: CompanionRecord.Place) -> ReleasedCount {
        small.mayTell(count) && earlier.mayTell(count, at: place, least: small.minimumGroup)
            ? .shown(count) : .hidden
    }

    private func released(_ mailing: Mailing, _ measure: String, _ count: Int) -> ReleasedCount {
        released(count, at: .mailing(mailing.title, mailing.day, measure))
    }

    // MARK: The funnel

    private func count(_ step: FunnelStep, _ track: Int?, _ group: Int?) -> ReleasedCount {
        let count = counts[.init(step: step, track: track, group: group)] ?? .notCounted
        guard count.value == nil, step == .answered, let track, let group else { return count }
        return onlyHere(track, group) ?? count
    }

    /// All answers of a profession that came to the meetings of one track only: where it is shown that nobody
    /// of it came elsewhere, they follow from what is shown. Nil where they do not.
    private func onlyHere(_ track: Int, _ group: Int) -> ReleasedCount? {
        let elsewhere = evaluation.tracks.indices.filter { $0 != track }
        guard let all = counts[.init(step: .answered, track: nil, group: group)]?.value,
            elsewhere.allSatisfy({
                counts[.init(step: .attended, track: $0, group: group)]?.value == 0
            }),
            answers.truth(
                track: evaluation.tracks[track].id, profession: evaluation.professions[group].id)
                == all
        else { return nil }
        return .shown(all)
    }

    /// Whether anything is to be said of a profession: it is meant by the file, or was met somewhere.
    private func isTold(_ group: Int) -> Bool {
        let code = evaluation.professions[group].id
        if evaluation.tracks.contains(where: { $0.targets.contains(code) }) { return true }
        let tracks = [Int?.none] + evaluation.tracks.indices.map { $0 }
        return FunnelStep.allCases.contains { step in
            tracks.contains { track in
                switch count(step, track, group) {
                case .shown(let count), .madePublic(let count): count > 0
                // The report hides what nobody answered as well.
                case .hidden: step != .answered
                case .notCounted: false
                }
            }
        }
    }

    private func funnel(track: Int?, _ groups: [Int]) -> ReleasedFunnel {
        func counts(_ group: Int?) -> [FunnelStep: ReleasedCount] {
            Dictionary(
                uniqueKeysWithValues: FunnelStep.allCases.map { ($0, count($0, track, group)) })
        }
        return ReleasedFunnel(
            total: counts(nil),
            rows: groups.map {
                .init(profession: evaluation.professions[$0].id, counts: counts($0))
            })
    }

    private func outside() -> ReleasedCount? {
        report.accounting.setAside.first { $0.fate == ReleasedAccounting.outsideTarget }.map {
            $0.count.map { .shown($0) } ?? .hidden
        }
    }

    // MARK: Reach

    private func reach(_ groups: [Int], of base: FunnelStep) -> HardToReach {
        HardToReach(
            groups.compactMap { group in
                guard let came = count(.attended, nil, group).value,
                    let all = count(base, nil, group).value
                else { return nil }
                return (
                    code: evaluation.professions[group].id, share: Proportion(came, of: all)
                )
            })
    }

    private func reached(_ matrix: StrategyMatrix, of base: FunnelStep) -> [[ReleasedReach?]] {
        matrix.groups.map { code in
            evaluation.strategies.map { strategy in
                strategy.trace.flatMap { reached(code, by: $0, of: strategy.id, base) }
            }
        }
    }

    private func reached(
        _ code: String, by trace: Strategy.Trace, of strategy: String, _ base: FunnelStep
    ) -> ReleasedReach? {
        switch trace {
        case .tracks(let ids):
            guard let group = evaluation.professions.firstIndex(where: { $0.id == code }) else {
                return nil
            }
            let tracks = evaluation.tracks.indices.filter { ids.contains(evaluation.tracks[$0].id) }
            return ReleasedReach(
                count: sum(.attended, tracks, group), total: sum(base, tracks, group))
        case .mailings:
            // Of what went to several groups nobody knows whose share is whose.
            let mailings = evaluation.mailings.filter { $0.to == [code] }
            guard !mailings.isEmpty else { return nil }
            return ReleasedReach(
                count: sum(
                    mailings.map { mailing in
                        mailing.opened.map { released(mailing, "opened", $0) } ?? .notCounted
                    }), total: sum(mailings.map { released($0, "sent", $0.sent) }))
        case .inquiries(let channels):
            guard let inquiries = evaluation.inquiries else { return nil }
            return ReleasedReach(
                count: released(
                    inquiries.count { $0.group == code && channels.contains($0.channel) },
                    at: .inquiries(strategy, code)),
                total: nil)
        }
    }

    private func sum(_ step: FunnelStep, _ tracks: [Int], _ group: Int) -> ReleasedCount {
        tracks.count == evaluation.tracks.count
            ? count(step, nil, group) : sum(tracks.map { count(step, $0, group) })
    }

    /// A sum is shown where every part of it is.
    private func sum(_ parts: [ReleasedCount]) -> ReleasedCount {
        if parts.contains(.hidden) { return .hidden }
        let values = parts.compactMap(\.value)
        return values.count == parts.count && !parts.isEmpty
            ? .shown(values.reduce(0, +)) : .notCounted
    }
}
