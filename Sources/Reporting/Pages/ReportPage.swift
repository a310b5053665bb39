import Disclosure

/// The leadership report as its template sees it.
struct ReportPage {
    let t: Wording
    let styleSheet: String
    let documentTitle: String
    let title: String
    let isDraft: Bool
    let responsible: [String]
    let facts: [Fact]
    let contents: [Entry]
    /// Pages that lie beside this one.
    let related: [Related]
    let hasRelated: Bool
    let summary: SummaryView
    let participation: ParticipationView
    let situation: SituationView?
    let other: OtherView?
    let variation: VariationView?
    let change: ChangeView?
    let quotes: QuotesView?
    let setAside: SetAsideView
    let method: MethodView
    let answered: MethodView

    struct Fact {
        let label: String
        let value: String
    }

    struct Related {
        let href: String
        let label: String
    }

    struct Entry {
        let anchor: String
        let label: String
    }
}

extension PageMaker {
    /// - Parameters:
    ///   - names: Pages that lie beside it.
    ///   - recipients: Bodies that it is written for.
    func reportPage(related names: [String] = [], recipients: [String] = []) -> ReportPage {
        let related = pagesBeside.filter { names.contains($0.name) }.map {
            ReportPage.Related(href: $0.name, label: $0.label)
        }
        let situation = situation()
        let other = other()
        let variation = variation()
        let change = change()
        let quotes = quotes()
        var contents: [ReportPage.Entry] = [
            .init(anchor: "viktigast", label: words[.summaryShort]),
            .init(anchor: "svarande", label: words[.participationShort]),
        ]
        if situation != nil {
            contents.append(.init(anchor: "gap", label: words[.situationShort]))
        }
        if other != nil { contents.append(.init(anchor: "fragor", label: words[.otherKicker])) }
        if variation != nil {
            contents.append(.init(anchor: "skillnader", label: words[.variationShort]))
        }
        if change != nil {
            contents.append(.init(anchor: "forandring", label: words[.changeShort]))
        }
        if quotes != nil {
            contents.append(.init(anchor: "egna-ord", label: words[.quotesShort]))
        }
        contents += [
            .init(anchor: "at-sidan", label: words[.setAsideShort]),
            .init(anchor: "metod", label: words[.methodKicker]),
            .init(anchor: "for-dig", label: words[.answeredKicker]),
        ]
        return ReportPage(
            t: words, styleSheet: styleSheet, documentTitle: documentTitle(report.title),
            title: report.title, isDraft: report.isDraft, responsible: responsible,
            facts: facts(for: recipients),
            contents: contents, related: related, hasRelated: !related.isEmpty,
            summary: summary(), participation: participation(), situation: situation, other: other,
            variation: variation, change: change, quotes: quotes, setAside: setAside(),
            method: method(), answered: answered())
    }

    /// In the order a reader would take them.
    private var pagesBeside: [(name: String, label: String)] {
        [
            ("narrative.html", words[FollowUpPhrase.narrativeShort]),
            ("conclusions.html", words[FollowUpPhrase.conclusionsShort]),
            ("evaluation.html", words[EvaluationPhrase.evaluationLink]),
            ("plan.html", words[FollowUpPhrase.planShort]),
            ("workshops.html", words[FollowUpPhrase.relatedWorkshops]),
            ("scan.html", words[FollowUpPhrase.scanShort]),
        ]
    }

    /// Whom to ask, as far as the survey says.
    var responsible: [String] {
        let notes: [(Phrase, String?)] = [
            (.controllerNote, report.controller),
            (.dataProtectionNote, report.dataProtectionContact),
        ]
        return notes.compactMap { phrase, name in name.map { words(phrase, ["name": $0]) } }
    }

    var styleSheet: String {
        StyleSheet.text + (report.isDraft ? StyleSheet.draftMark(words[.draft]) : "")
    }

    func documentTitle(_ title: String) -> String {
        let wave = report.wave.isEmpty ? "" : " \u{2013} " + report.wave
        return (report.isDraft ? words[.draft] + ": " : "") + title + wave
    }

    private func facts(for recipients: [String]) -> [ReportPage.Fact] {
        var facts: [ReportPage.Fact] = []
        if !recipients.isEmpty {
            facts.append(
                .init(label: words[.recipientsLabel], value: words.list(recipients)))
        }
        if !report.wave.isEmpty {
            facts.append(.init(label: words[.waveLabel], value: report.wave))
        }
        let dates = DateFormat(language: report.language)
        if let opens = report.opens, let closes = report.closes {
            facts.append(.init(label: words[.periodLabel], value: dates.period(opens, closes)))
        }
        if let n = findings.overall?.n {
            facts.append(.init(label: words[.answersLabel], value: numbers.integer(n)))
        }
        if let day = report.releasedOn {
            facts.append(.init(label: words[.releasedLabel], value: dates.text(day)))
        }
        return facts
    }
}
