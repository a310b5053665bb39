package import SurveyModel

extension Gate {
    /// The report with quotes that a person has approved, as far as the rules let them out.
    ///
    /// At least as many have to have written as free text asks for. Nobody is quoted twice in a report,
    /// and quotes stand in an order of their own, so that none can be joined to another. Beside a quote
    /// stands one group at most, and only one that is shown and in which so many have written.
    package static func quoting(
        _ questions: [QuotedQuestion], in report: ReleasedReport, of survey: Survey
    ) -> ReleasedReport {
        var marked = report
        guard report.groups.first?.isPublishable == true else { return report }
        var quoted: Set<Int> = []
        let least = max(survey.anonymity.minimumGroupForText, survey.anonymity.minimumGroup)
        marked.quotes = questions.compactMap { question in
            guard question.writers.count >= least else { return nil }
            var texts: Set<String> = []
            var quotes: [ReleasedQuotes.Quote] = []
            for approved in question.approved where quotes.count < question.limit {
                guard !quoted.contains(approved.respondent), texts.insert(approved.text).inserted
                else { continue }
                quoted.insert(approved.respondent)
                quotes.append(
                    .init(
                        text: approved.text,
                        label: label(
                            of: approved, in: report, question.writers, least,
                            units: survey.unitQuestion?.id)))
            }
            guard !quotes.isEmpty else { return nil }
            return ReleasedQuotes(
                question: question.question, title: question.title.text(in: report.language),
                quotes: quotes.sorted {
                    $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
                })
        }
        return marked
    }

    private static func label(
        of approved: QuotedQuestion.Approved, in report: ReleasedReport,
        _ writers: [[String: String]], _ least: Int, units: String?
    ) -> String? {
        guard !approved.label.isEmpty, let code = approved.groups[approved.label],
            writers.count(where: { $0[approved.label] == code }) >= least
        else { return nil }
        let isUnit = approved.label == units
        return report.groups.first { group in
            group.isPublishable
                && (isUnit
                    ? group.kind.isUnit && group.unit == code
                    : group.kind == .category && group.dimension == approved.label
                        && group.code == code)
        }?.label
    }
}
