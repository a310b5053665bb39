import Statistics
import SurveyModel

/// The groups of a breakdown that are shown, and all the others as one.
///
/// What the others together answered follows from everyone's figures less those that are shown, so a
/// statistic of these strata says nothing of a hidden group that could not be had by subtraction. It
/// is also how small weighting classes are collapsed anywhere.
struct ShownStrata {
    let analysis: SituationAnalysis
    /// `shown[subject][group]`.
    let shown: [[Bool]]

    /// Answers of staff, by stratum; nil where the register does not tell all headcounts, or nothing
    /// is parted.
    func participation(by breakdown: Breakdown) -> [Proportion]? {
        let results = analysis.results[0]
        guard let everyone = analysis.groups[0].headcount else { return nil }
        var rest = (n: results[0].n, people: everyone)
        var strata: [Proportion] = []
        for group in breakdown.groups {
            guard let people = analysis.groups[group].headcount else { return nil }
            guard shown[0][group] else { continue }
            strata.append(Proportion(results[group].n, of: people))
            rest = (rest.n - results[group].n, rest.people - people)
        }
        guard !strata.isEmpty else { return nil }
        // Who told none of the groups, where all people are in one, has nobody to stand for.
        if rest.people != 0 { strata.append(Proportion(rest.n, of: rest.people)) }
        return strata.count > 1 ? strata : nil
    }

    /// Answers to one side of a subject with how many could have given them, by stratum; nil as for
    /// participation.
    func answers(
        _ subject: Int, _ side: OrderedSide, by breakdown: Breakdown
    ) -> [Stratum]? {
        let results = analysis.results[subject]
        var near = 0
        guard let everyone = population(results[0].figures, side, near: &near) else { return nil }
        var people = everyone
        let all = side.answers(in: results[0])
        var rest = all.counts
        var strata: [Stratum] = []
        strata.reserveCapacity(breakdown.groups.count + 1)
        for group in breakdown.groups {
            // Everyone's number leaves out those who are not asked.
            guard results[group].isAsked else { continue }
            guard let own = population(results[group].figures, side, near: &near) else {
                return nil
            }
            guard shown[subject][group] else { continue }
            let answers = side.answers(in: results[group])
            // A unit where nobody is asked has nobody to weigh.
            guard own > 0 || answers.total > 0 else { continue }
            strata.append(Stratum(answers, population: own))
            people -= own
            for (category, count) in answers.counts.enumerated() { rest[category] -= count }
        }
        let others = OrdinalCounts(lowest: all.lowest, counts: rest)
        guard !strata.isEmpty else { return nil }
        if people != 0 { strata.append(Stratum(others, population: people)) }
        return strata.count > 1 ? strata : nil
    }

    /// Everyone whom the subject is asked of in a group, as its mean has it.
    ///
    /// - Parameter place: Where the mean of the group before stood among its figures.
    private func population(
        _ figures: FigureList, _ side: OrderedSide, near place: inout Int
    ) -> Int? {
        figures.first(.mean, side.horizon, near: &place)?.population
    }
}
