import Analysis
import Statistics
import SurveyModel

/// What is hidden of groups whose number of respondents is shown, because a mean or a distribution
/// needs more of them.
extension PatternBuilder {
    /// Each kind is protected as the numbers are: what is hidden of a family, or follows by who works
    /// where, must itself be fit to be shown.
    ///
    /// - Parameters:
    ///   - hidden: Groups of which not even the number is shown.
    ///   - telling: By kind, groups in which a statistic of it would give back something else that is hidden.
    func kinds(
        of subject: Int, hidden: [Bool], telling: [StatisticKind: [Bool]] = [:]
    ) -> KindPattern {
        let about = analysis.subjects[subject]
        let minimum = MinimumBase(analysis.survey.anonymity)
        let needed = StatisticKind.allCases.map { minimum.respondents(for: about, $0) }
        let isTelling = telling.values.contains { $0.contains(true) }
        guard Set(needed).count > 1 || minimum.perOption(of: about) > 0 || isTelling else {
            return KindPattern(of: hidden)
        }
        let nowhere = hidden.map { _ in false }
        // With groups whose mean gives back the distribution that is hidden.
        var tellingMeans = telling[.mean] ?? nowhere
        let tellingDistributions = zip(
            hasRareMissing(subject, minimum), telling[.distribution] ?? nowhere
        ).map { $0 || $1 }
        while true {
            let means = layer(.mean, of: subject, hidden, tellingMeans)
            let distributions = layer(.distribution, of: subject, means, tellingDistributions)
            let pattern = KindPattern(
                numbers: hidden, means: means, distributions: distributions)
            let more = toldByMeans(subject, pattern)
            guard !more.isEmpty else { return pattern }
            for group in more { tellingMeans[group] = true }
        }
    }

    private func layer(
        _ kind: StatisticKind, of subject: Int, _ given: [Bool], _ mustNotFollow: [Bool]
    ) -> [Bool] {
        var problem = problem(subject, hidden: given, of: kind)
        problem.mustNotFollow = zip(problem.mustNotFollow, mustNotFollow).map { $0 || $1 }
        let hidden = settled(problem, problem.primary)
        return hidden.indices.map { hidden[$0] && !problem.isKnownEmpty[$0] }
    }

    /// Groups in which somebody, but too few, gave an answer that is in no base (*vet ej*).
    private func hasRareMissing(_ subject: Int, _ minimum: MinimumBase) -> [Bool] {
        let about = analysis.subjects[subject]
        let fewest = Double(minimum.perOption(of: about))
        let missing = Set(about.categories.filter { $0.missing != nil }.map(\.code))
        return analysis.results[subject].map { result in
            result.figures.contains { figure in
                guard figure.statistic == .count, let option = figure.option,
                    missing.contains(option), let count = figure.value
                else { return false }
                return count > 0 && count < fewest
            }
        }
    }

    /// Groups of which the mean is shown, the distribution is not, and the one gives back the other.
    private func toldByMeans(_ subject: Int, _ pattern: KindPattern) -> [Int] {
        switch analysis.subjects[subject].kind {
        case .participation, .single, .multiple: return []
        case .pairRow, .scale, .index: break
        }
        return pattern.means.indices.filter { group in
            guard pattern.distributions[group], !pattern.means[group],
                !analysis.groups[group].isUnanswered, analysis.results[subject][group].isAsked
            else { return false }
            return !isOpenBesideMean(subject, group, pattern.distributions)
        }
    }

    /// Whether a group's answers may be at least three different ones though their sum is known.
    private func isOpenBesideMean(_ subject: Int, _ group: Int, _ hidden: [Bool]) -> Bool {
        let results = analysis.results[subject]
        guard analysis.subjects[subject].kind != .index else {
            // The values of an index are many: only where (nearly) all have one there is no other way.
            return (results[group].footprint.distributions[0].max() ?? 0) < results[group].n - 1
        }
        // In each whole whose distribution is shown, somebody else must be able to have answered the other way.
        let others = families.filter { !hidden[$0.parent] && $0.children.contains(group) }.map {
            $0.children.filter { $0 != group && hidden[$0] }
        }
        let sides = analysis.subjects[subject].answerDistributions
        return results[group].footprint.distributions.prefix(sides).indices.allSatisfy { side in
            let counts = results[group].footprint.distributions[side]
            let ways = EvenExchange.all(of: counts).lazy.map { exchange in
                others.reduce(exchange.times(in: counts)) { times, siblings in
                    let most = siblings.map {
                        exchange.timesUndone(by: results[$0].footprint.distributions[side])
                    }.max()
                    return min(times, most ?? 0)
                }
            }.reduce(0, +)
            return ways >= 2
        }
    }
}
