package import Analysis
import Statistics
package import SurveyModel

/// The one door between what was computed and what anyone may see.
///
/// `Released…` values are made here and nowhere else, and writers accept nothing else.
package enum Gate {
    /// Decides what may be shown, and turns it into figures that writers accept.
    ///
    /// - Parameters:
    ///   - analysis: Everything computed.
    ///   - earlier: The wave before, where there is one: what is not shown of it is not compared.
    ///   - releases: What was released of the survey, the oldest first: what would tell of few who have
    ///     come since is hidden.
    ///   - accounting: What became of the records that were read.
    ///   - language: Language of all texts; the survey's first where it has no such translation.
    ///   - isDraft: Whether a person has yet to release it.
    package static func release(
        _ analysis: SituationAnalysis, comparedWith earlier: EarlierWave? = nil,
        after releases: [ReleasedNumbers] = [], accounting: RecordAccounting, language: String,
        isDraft: Bool
    ) -> ReleasedReport {
        ReportAssembly(
            analysis: analysis, pattern: SuppressionPattern(analysis, after: releases),
            earlier: earlier, releases: releases, accounting: accounting, language: language,
            isDraft: isDraft
        ).report()
    }

    /// The same report as a person has released it, or as a draft again.
    ///
    /// - Parameter day: When it was released (ISO date); nil for a draft.
    package static func marked(_ report: ReleasedReport, releasedOn day: String?) -> ReleasedReport
    {
        var marked = report
        marked.isDraft = day == nil
        marked.releasedOn = day
        return marked
    }
}

/// How many records of how many files met which fate.
package struct RecordAccounting: Sendable, Hashable {
    package let fates: FateCounts
    package let sources: Int

    package init(fates: FateCounts, sources: Int) {
        self.fates = fates
        self.sources = sources
    }
}
