extension SituationAnalysis {
    /// The analysis with every statistic that depends on which groups are shown: adjusted p, places of
    /// rows, weighted means, and how even the response was.
    ///
    /// - Parameter isShown: Whether somebody gets to see a subject in a group. Nothing of a hidden
    ///   group is in the result but what follows from those that are shown.
    package func completed(
        where isShown: (_ subject: Int, _ group: Int) -> Bool
    ) -> SituationAnalysis {
        guard !groups.isEmpty, !subjects.isEmpty else { return self }
        let shown = subjects.indices.map { subject in
            groups.indices.map { isShown(subject, $0) }
        }
        let weighted = WeightedFigures(
            strata: ShownStrata(analysis: self, shown: shown), breakdowns: Breakdown.all(of: self))
        let ranks = RowRanking(analysis: self, shown: shown).figures()
        let adjusted = adjustingP { shown[$0][$1] }
        let means = Concurrently.map(Array(subjects.indices)) { subject in
            subjects[subject].kind == .participation
                ? weighted.response() : weighted.means(of: subject)
        }
        var results = adjusted.results
        for (group, figures) in ranks {
            for (subject, more) in figures {
                results[subject][group] = results[subject][group].adding(more)
            }
        }
        for subject in subjects.indices {
            results[subject][0] = results[subject][0].adding(means[subject])
        }
        return adjusted.replacing(results)
    }
}
