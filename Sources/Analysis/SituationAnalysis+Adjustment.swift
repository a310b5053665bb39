import Statistics

extension SituationAnalysis {
    /// The analysis with the p of every pair's row also adjusted for how many there are.
    ///
    /// By Benjamini and Hochberg over rows and groups together: of the differences called more than
    /// chance, one in twenty is expected not to be.
    /// - Parameter isTested: Whether somebody gets to see the test of a subject in a group: only
    ///   those are counted, and nothing of the others is in the result.
    package func adjustingP(
        where isTested: (_ subject: Int, _ group: Int) -> Bool
    ) -> SituationAnalysis {
        let places = subjects.indices.filter { subjects[$0].kind == .pairRow }
            .flatMap { subject in groups.indices.map { (subject: subject, group: $0) } }
        let values = places.map { place -> Double? in
            let result = results[place.subject][place.group]
            if case .unanswered = groups[place.group].kind { return nil }
            guard result.isAsked, isTested(place.subject, place.group) else { return nil }
            return result.figures.first { $0.statistic == .wilcoxonP }?.value
        }
        // Every p of ours is one.
        let adjusted = (try? PAdjustment.benjaminiHochberg.adjusted(values)) ?? values
        var adjustedResults = results
        for (place, value) in zip(places, adjusted) {
            let result = results[place.subject][place.group]
            let test = result.figures.first { $0.statistic == .wilcoxonP }
            adjustedResults[place.subject][place.group] = result.adding([
                Figure(
                    .pAdjusted, horizon: .gap, value: value, n: result.n,
                    method: StatisticName.pAdjusted.method(), base: .bothAnswered,
                    reason: value == nil ? test?.reason : nil)
            ])
        }
        return SituationAnalysis(
            survey: survey, wave: wave, groups: groups, subjects: subjects,
            results: adjustedResults,
            staffing: staffing, crossings: crossings)
    }
}
