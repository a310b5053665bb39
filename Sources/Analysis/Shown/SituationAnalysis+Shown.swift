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
        let adjusted = adjustedP { shown[$0][$1] }
        return replacing(
            Concurrently.map(Array(subjects.indices)) { subject in
                let means =
                    subjects[subject].kind == .participation
                    ? weighted.response() : weighted.means(of: subject)
                var other: NamedFigures?
                return groups.indices.map { group in
                    var more = FigureDraft(like: other, capacity: 4)
                    if let p = adjusted[subject]?[group] { more.append(p) }
                    for figure in ranks[subject]?[group] ?? [] { more.append(figure) }
                    if group == 0 {
                        for mean in means { more.append(mean) }
                    }
                    let added = more.finished()
                    other = added
                    return results[subject][group].adding(added)
                }
            })
    }
}
