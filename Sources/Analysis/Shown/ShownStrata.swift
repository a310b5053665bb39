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
        guard let everyone = population(subject, 0, side) else { return nil }
        var people = everyone
        var rest = side.answers(in: results[0])
        var strata: [Stratum] = []
        for group in breakdown.groups {
            // Everyone's number leaves out those who are not asked.
            guard results[group].isAsked else { continue }
            guard let own = population(subject, group, side) else { return nil }
            guard shown[subject][group] else { continue }
            let answers = side.answers(in: results[group])
            // A unit where nobody is asked has nobody to weigh.
            guard own > 0 || answers.total > 0 else { continue }
            strata.append(Stratum(answers, population: own))
            people -= own
            rest = OrdinalCounts(
                lowest: rest.lowest, counts: zip(rest.counts, answers.counts).map(-))
        }
        guard !strata.isEmpty else { return nil }
        if people != 0 { strata.append(Stratum(rest, population: people)) }
        return strata.count > 1 ? strata : nil
    }

    /// Everyone whom the subject is asked of in a group, as its mean has it.
    private func population(_ subject: Int, _ group: Int, _ side: OrderedSide) -> Int? {
        analysis.results[subject][group].figures.first(.mean, side.horizon)?.population
    }
}
