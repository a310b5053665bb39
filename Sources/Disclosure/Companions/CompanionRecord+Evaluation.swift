import Evaluation

extension CompanionRecord {
    /// All numbers of people that are told of an evaluation; those of answers are the report's.
    package static func entries(of evaluation: ReleasedEvaluation) -> [Entry] {
        var entries: [Entry?] = funnel(evaluation.all, track: "")
        for track in evaluation.tracks { entries += funnel(track.funnel, track: track.id) }
        for mailing in evaluation.mailings {
            entries += [
                Entry(.mailing(mailing.title, mailing.day, "sent"), shown(mailing.sent)),
                Entry(.mailing(mailing.title, mailing.day, "opened"), shown(mailing.opened)),
            ]
        }
        for (group, reached) in zip(evaluation.matrix.groups, evaluation.reached) {
            for (strategy, reach) in zip(evaluation.strategies, reached) {
                guard case .inquiries? = strategy.trace else { continue }
                entries.append(Entry(.inquiries(strategy.id, group), shown(reach?.count)))
            }
        }
        return entries.compactMap { $0 }
    }

    /// Nil for what the organisers have told everyone, which is theirs to tell again, and for what is hidden.
    private static func shown(_ count: ReleasedCount?) -> Int? {
        guard case .shown(let number)? = count else { return nil }
        return number
    }

    private static func funnel(_ funnel: ReleasedFunnel, track: String) -> [Entry?] {
        FunnelStep.ofLists.flatMap { step in
            [Entry(.funnel(step, track, ""), shown(funnel.total[step]))]
                + funnel.rows.map {
                    Entry(.funnel(step, track, $0.profession), shown($0.counts[step]))
                }
        }
    }
}

extension CompanionRecord.Place {
    static func funnel(_ step: FunnelStep, _ track: String, _ profession: String) -> Self {
        .init(.funnel, track, profession, step.rawValue)
    }

    static func mailing(_ title: String, _ day: String?, _ measure: String) -> Self {
        .init(.mailing, title, day ?? "", measure)
    }

    static func inquiries(_ strategy: String, _ group: String) -> Self {
        .init(.inquiry, strategy, group, "asked")
    }
}
