import Analysis
import Disclosure
import Evaluation
import Statistics

/// Makes the page about an evaluation of what is released of it and of its survey.
struct EvaluationPageMaker {
    let evaluation: ReleasedEvaluation
    let pages: PageMaker

    var report: ReleasedReport { pages.report }
    var words: Wording { pages.words }
    var numbers: NumberFormat { pages.numbers }

    init(_ evaluation: ReleasedEvaluation, beside report: ReleasedReport) {
        self.evaluation = evaluation
        pages = PageMaker(report)
    }

    func page() -> EvaluationPage {
        let sections = [
            funnelSection(), reachSection(), contentSection(), supportSection(), goalSection(),
            matrixSection(), inquirySection(), limitSection(),
        ].compactMap { $0 }
        return EvaluationPage(
            t: words, styleSheet: pages.styleSheet,
            documentTitle: pages.documentTitle(evaluation.title), isDraft: report.isDraft,
            responsible: pages.responsible, opening: opening(before: sections), sections: sections,
            method: method())
    }

    private func opening(before sections: [EvaluationPage.Section]) -> PageOpening {
        let first = ReportPage.Entry(anchor: "viktigast", label: words[.evaluationSummary])
        let last = ReportPage.Entry(anchor: "metod", label: words[.evaluationMethodShort])
        return PageOpening(
            kicker: words[.evaluationKicker], title: evaluation.title, purpose: evaluation.purpose,
            facts: facts(),
            contents: [first] + sections.map { .init(anchor: $0.anchor, label: $0.short) } + [last],
            heading: words[.evaluationSummary], messages: messages(),
            noMessages: words[.evaluationNoSummary])
    }

    private func facts() -> [ReportPage.Fact] {
        let meetings = evaluation.tracks.reduce(0) { $0 + $1.meetings.count }
        let counts: [(EvaluationPhrase, Int?)] = [
            (.evaluationTracks, evaluation.tracks.count), (.evaluationMeetings, meetings),
            (.evaluationAnswers, evaluation.all.total[.answered]?.value),
        ]
        return counts.compactMap { phrase, count in
            count.map { .init(label: words[phrase], value: numbers.integer($0)) }
        }
    }

    // MARK: The most important

    /// Each is written by a rule from numbers that are shown; those that may not be told are left out.
    private func messages() -> [String] {
        [
            funnelMessage(), reachSentence, knowledgeMessage(), usefulMessage(), goalMessage(),
            inquiryMessage(), words[.evaluationEffectSentence],
        ].compactMap { $0 }
    }

    private func funnelMessage() -> String? {
        let total = evaluation.all.total
        guard let registered = total[.registered]?.value, let attended = total[.attended]?.value,
            let n = total[.answered]?.value
        else { return nil }
        let invited = total[.invited]?.value
        return words(
            invited == nil ? .evaluationFunnelShort : .evaluationFunnelSentence,
            [
                "invited": numbers.integer(invited ?? 0),
                "registered": numbers.integer(registered),
                "attended": numbers.integer(attended), "n": numbers.integer(n),
            ])
    }

    private func goalMessage() -> String? {
        guard !evaluation.goals.isEmpty else { return nil }
        func count(_ statuses: Set<ReleasedGoal.Status>) -> String {
            numbers.integer(
                evaluation.goals.count { goal in
                    goal.outcomes.contains { statuses.contains($0.status) }
                })
        }
        return words(
            .evaluationGoalSentence,
            [
                "total": numbers.integer(evaluation.goals.count),
                "measured": count([.reached, .notReached, .unclear]), "reached": count([.reached]),
            ])
    }

    // MARK: Words

    /// A number of people, marked where the organisers have told it themselves.
    func cell(_ label: String, _ count: ReleasedCount?) -> TableView.Cell {
        switch count {
        case .shown(let count): .init(label: label, text: numbers.integer(count))
        case .madePublic(let count): .init(label: label, text: numbers.integer(count) + "*")
        case .hidden: pages.hiddenCell(label)
        case .notCounted, .none: .init(label: label, text: "\u{2013}", classes: "num off")
        }
    }

    /// `73 % (58–84)`; nothing where a part of it is not shown.
    func share(
        _ label: String, _ part: ReleasedCount?, of whole: ReleasedCount?
    ) -> TableView.Cell {
        if part == .hidden || whole == .hidden { return pages.hiddenCell(label) }
        guard let count = part?.value, let total = whole?.value else {
            return .init(label: label, text: "\u{2013}", classes: "num off")
        }
        guard let text = share(Proportion(count, of: total)) else {
            return .init(label: label, text: words[.notComputable], classes: "num off")
        }
        return .init(label: label, text: text)
    }

    func share(_ proportion: Proportion) -> String? {
        guard let share = try? proportion.share, let interval = try? proportion.wilson() else {
            return nil
        }
        return numbers.percent(share) + " (" + numbers.percentNumber(interval.lower)
            + "\u{2013}"
            + numbers.percentNumber(interval.upper) + ")"
    }

    func titles(of professions: [String]) -> String {
        words.list(professions.map { evaluation.title(of: $0).lowercasedFirst })
    }

    private func method() -> [Term] {
        let parts: [(EvaluationPhrase, EvaluationPhrase)] = [
            (.evaluationMethodPeople, .evaluationMethodPeopleText),
            (.evaluationMethodPrivacy, .evaluationMethodPrivacyText),
            (.evaluationMethodOpinion, .evaluationMethodOpinionText),
        ]
        let values = ["k": numbers.integer(report.minimumGroup)]
        return parts.map { Term(term: words[$0.0], text: words($0.1, values)) }
    }
}

extension String {
    /// As it stands inside a sentence; a word in capitals stays as it is.
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}
