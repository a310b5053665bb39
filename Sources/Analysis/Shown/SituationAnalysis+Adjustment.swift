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
        var places: [(subject: Int, group: Int)] = []
        for subject in subjects.indices where subjects[subject].kind == .pairRow {
            for group in groups.indices where results[subject][group].isReported {
                places.append((subject, group))
            }
        }
        var near = 0
        let tests = places.map { place in
            results[place.subject][place.group].figures.first(.wilcoxonP, .gap, near: &near)
        }
        let values = zip(places, tests).map { place, test -> Double? in
            if case .unanswered = groups[place.group].kind { return nil }
            guard results[place.subject][place.group].isAsked,
                isTested(place.subject, place.group)
            else { return nil }
            return test?.value
        }
        // Every p of ours is one.
        let adjusted = (try? PAdjustment.benjaminiHochberg.adjusted(values)) ?? values
        var more = results
        for (number, place) in places.enumerated() {
            let result = results[place.subject][place.group]
            more[place.subject][place.group] = result.adding([
                Figure(
                    .pAdjusted, horizon: .gap, value: adjusted[number], n: result.n,
                    method: StatisticName.pAdjusted.method(), base: .bothAnswered,
                    reason: adjusted[number] == nil ? tests[number]?.reason : nil)
            ])
        }
        return replacing(more)
    }
}
