import Statistics

/// How much of what the survey's plan asks for is shown: what protection costs. Whoever counts the report
/// finds the same; why a group is hidden is in none of it.
package struct ShownNumbers: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package let shown: Int
        package let total: Int
    }

    /// Groups, everyone aside, by whether it is told how many took part.
    package let groups: Part
    /// Results of one question in one group, everyone included; those it is not put to aside.
    package let results: Part
}

extension ReleasedReport {
    package var shownNumbers: ShownNumbers {
        let parts = groups.filter { $0.kind != .everyone }
        let results = figures.filter { figure in
            guard figure.key.statistic == .n, !figure.key.question.isEmpty else { return false }
            return figure.content == .hidden || figure.published != nil
        }
        return ShownNumbers(
            groups: .init(shown: parts.count(where: \.isPublishable), total: parts.count),
            results: .init(
                shown: results.count { $0.published != nil }, total: results.count))
    }
}
