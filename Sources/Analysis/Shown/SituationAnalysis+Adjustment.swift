import Statistics

extension SituationAnalysis {
    /// The p of every pair's row adjusted for how many there are, by subject and group; nil for a group that
    /// is not reported.
    ///
    /// By Benjamini and Hochberg over rows and groups together: of the differences called more than
    /// chance, one in twenty is expected not to be.
    /// - Parameter isTested: Whether somebody gets to see the test of a subject in a group: only
    ///   those are counted, and nothing of the others is in the result.
    package func adjustedP(
        where isTested: (_ subject: Int, _ group: Int) -> Bool
    ) -> [Int: [Figure?]] {
        let pairs = subjects.indices.filter { subjects[$0].kind == .pairRow }
        let tests = pairs.map { subject in
            var near = 0
            return groups.indices.map { group in
                results[subject][group].figures.first(.wilcoxonP, .gap, near: &near)?.numbers
            }
        }
        let values = zip(pairs, tests).flatMap { subject, tests in
            groups.indices.map { group -> Double? in
                if case .unanswered = groups[group].kind { return nil }
                guard results[subject][group].isAsked, isTested(subject, group) else { return nil }
                return tests[group]?.value.number
            }
        }
        // Every p of ours is one.
        let adjusted = (try? PAdjustment.benjaminiHochberg.adjusted(values)) ?? values
        var found: [Int: [Figure?]] = [:]
        for (number, subject) in pairs.enumerated() {
            found[subject] = groups.indices.map { group in
                guard results[subject][group].isReported else { return nil }
                let p = adjusted[number * groups.count + group]
                return Figure(
                    .pAdjusted, horizon: .gap, value: p, n: results[subject][group].n,
                    method: StatisticName.pAdjusted.method(), base: .bothAnswered,
                    reason: p == nil ? tests[number][group]?.reason : nil)
            }
        }
        return found
    }
}
