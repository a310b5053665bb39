import Disclosure
import Evaluation
import Statistics

/// What was sent out, and what came in.
extension EvaluationPageMaker {
    func mailings() -> EvaluationPage.Block? {
        guard !evaluation.mailings.isEmpty else { return nil }
        let dates = DateFormat(language: report.language)
        let titles = [
            words[.evaluationTo], words[.evaluationDay], words[.evaluationSent],
            words[.evaluationOpened], words[.evaluationShare],
        ]
        let table = TableView(
            caption: words[.evaluationMailings], captionClasses: "sr",
            columns: [.init(title: words[.evaluationMailing], classes: "")]
                + zip(titles, ["", "", "num", "num", "num"]).map { .init(title: $0, classes: $1) },
            rows: evaluation.mailings.map { mailing in
                let opened: TableView.Cell =
                    mailing.opened == .notCounted
                    ? .init(
                        label: titles[3], text: words[.evaluationNotCounted], classes: "num off")
                    : cell(titles[3], mailing.opened)
                return .init(
                    header: .init(text: mailing.title, classes: ""),
                    cells: [
                        .init(label: titles[0], text: self.titles(of: mailing.to), classes: ""),
                        .init(
                            label: titles[1], text: mailing.day.map { dates.text($0) } ?? "",
                            classes: ""),
                        cell(titles[2], mailing.sent), opened,
                        openedShare(titles[4], mailing),
                    ])
            })
        return .init(heading: words[.evaluationMailings], table: table)
    }

    private func openedShare(_ label: String, _ mailing: ReleasedMailing) -> TableView.Cell {
        if mailing.opened == .hidden || mailing.sent == .hidden { return pages.hiddenCell(label) }
        let share = mailing.opened.value.flatMap { opened in
            mailing.sent.value.flatMap { try? Proportion(opened, of: $0).share }
        }
        return share.map { .init(label: label, text: numbers.percent($0)) }
            ?? .init(label: label, text: "\u{2013}", classes: "num off")
    }

    /// Whether those who are hard to reach by meetings were sent anything.
    var mailingSentence: String? {
        let hard = evaluation.reach.groups(.hardToReach)
        guard !hard.isEmpty, !evaluation.mailings.isEmpty else { return nil }
        let sent = evaluation.mailings.filter { !hard.filter($0.to.contains).isEmpty }
        let without = hard.filter { group in !sent.contains { $0.to.contains(group) } }
        let parts = sent.map { mailing in
            let opened = mailing.opened.value.flatMap { opened in
                mailing.sent.value.flatMap { try? Proportion(opened, of: $0).share }
            }
            return words(
                opened == nil ? .evaluationMailingHardUnknown : .evaluationMailingHardOne,
                [
                    "title": mailing.title, "groups": titles(of: mailing.to),
                    "opened": opened.map { numbers.percent($0) } ?? "",
                ])
        }
        return [
            parts.isEmpty
                ? nil : words(.evaluationMailingHard, ["mailings": words.list(parts)]),
            without.isEmpty
                ? nil : words(.evaluationMailingHardNone, ["groups": titles(of: without)]),
        ].compactMap { $0 }.joined(separator: " ")
    }

    // MARK: Questions

    /// Channels that few used, by the rule of `InquiryCounts`; needs to be known of how many.
    private var littleUsed: [InquiryCounts.Line] {
        guard let invited = evaluation.all.total[.invited]?.value else { return [] }
        return (evaluation.inquiries?.channels ?? []).filter {
            !$0.isPassedOn && InquiryCounts.isLittleUsed($0.count, invited: invited)
        }
    }

    func inquiryMessage() -> String? {
        guard !littleUsed.isEmpty else { return nil }
        return words(
            .evaluationInquirySentence,
            [
                "channels": words.list(littleUsed.map(\.title)),
                "count": numbers.integer(littleUsed.reduce(0) { $0 + $1.count }),
            ])
    }

    func inquirySection() -> EvaluationPage.Section? {
        guard let inquiries = evaluation.inquiries else { return nil }
        let sentences = [
            inquiries.total == 0
                ? words[.evaluationNoInquiries]
                : words(
                    .evaluationInquiriesIntro,
                    [
                        "count": numbers.integer(inquiries.total),
                        "answered": numbers.integer(inquiries.answered),
                    ]),
            littleUsed.isEmpty
                ? nil
                : words(
                    .evaluationLittleUsed,
                    ["channels": words.list(littleUsed.map(\.title))]),
        ]
        let tables: [(EvaluationPhrase, [InquiryCounts.Line])] = [
            (.evaluationChannel, inquiries.channels), (.evaluationTopic, inquiries.topics),
        ]
        let titles = [words[.evaluationCount], words[.evaluationAnswered]]
        return .init(
            anchor: "fragor", short: words[.evaluationInquiriesShort],
            heading: words[.evaluationInquiries], sentences: sentences.compactMap { $0 },
            blocks: tables.filter { !$0.1.isEmpty }.map { phrase, lines in
                .init(
                    heading: words[phrase],
                    table: TableView(
                        caption: words[phrase], captionClasses: "sr",
                        columns: [.init(title: words[phrase], classes: "")]
                            + titles.map { .init(title: $0) },
                        rows: lines.map { line in
                            .init(
                                header: .init(text: line.title, classes: ""),
                                cells: [
                                    .init(label: titles[0], text: numbers.integer(line.count)),
                                    .init(label: titles[1], text: numbers.integer(line.answered)),
                                ])
                        }))
            })
    }
}
