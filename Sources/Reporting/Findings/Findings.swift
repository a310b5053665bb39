import Analysis
import Disclosure
import Statistics

/// What a report says in words, by rule and from released figures alone.
///
/// A sentence is written only where every figure it rests on is shown; a hidden figure is never
/// compared, counted as small or large, or hinted at. The rules stand beside each of them:
/// gaps (`Findings+Gaps`), who answered (`Findings+Participation`), differences between units
/// (`Findings+Variation`), a single unit (`Findings+Unit`).
struct Findings {
    let report: ReleasedReport
    let words: Wording
    let numbers: NumberFormat
    let everyone: ReleasedGroup?
    /// Taking part.
    let participationSubject: ReleasedSubject?
    /// Rows of everyone, in the survey's order.
    let rows: [RowGap]

    init(_ report: ReleasedReport) {
        self.report = report
        words = Wording(language: report.language)
        numbers = NumberFormat(
            language: report.language, meanDecimals: report.meanDecimals,
            shareDecimals: report.shareDecimals)
        participationSubject = report.subjects.first { $0.kind == .participation }
        everyone = report.groups.first { $0.kind == .everyone }
        rows = everyone.map { Self.rows(of: report, in: $0) } ?? []
    }

    /// A base below this is called few (reports of staff surveys use ten).
    static let fewAnswers = 10

    static func rows(of report: ReleasedReport, in group: ReleasedGroup) -> [RowGap] {
        report.subjects.filter { $0.kind == .pairRow }.compactMap {
            RowGap($0, in: group, of: report)
        }
    }

    /// How sure a gap is, in the fixed sentences: few answers first; else clear where the 95 %
    /// interval excludes zero, unclear where it holds it; nothing where there is no interval.
    func certainty(of gap: ReleasedFigure.Published) -> String? {
        if let n = gap.n, n < Self.fewAnswers {
            return words(.fewAnswers, ["n": numbers.integer(n)])
        }
        guard let lower = gap.lower, let upper = gap.upper else { return nil }
        return lower > 0 || upper < 0 ? words[.clearDifference] : words[.unclearDifference]
    }

    /// Where a group's answers are counted when it is not shown itself: the nearest shown unit
    /// above it, else the whole organisation.
    func includingGroup(of group: ReleasedGroup) -> String {
        var index = group.parent
        // Parents come before their children, so indices fall until there is no parent.
        while let current = index, report.groups.indices.contains(current) {
            let above = report.groups[current]
            if above.kind == .everyone { break }
            if above.isPublishable { return above.label }
            index = above.parent.flatMap { $0 < current ? $0 : nil }
        }
        return words[.wholeOrganisation]
    }
}
