import Dialogue
import Disclosure
import FollowUp

/// Makes the page of conclusions and recommendations.
struct ConclusionsPageMaker {
    let all: ResolvedConclusions
    let frame: FollowUpFrame

    init(_ conclusions: ResolvedConclusions, beside report: ReleasedReport) {
        all = conclusions
        frame = FollowUpFrame(report)
    }

    var words: Wording { frame.words }

    func page() -> FollowUpPage {
        var sections = [frame.section("slutsatser", .conclusionsTitle, conclusions())]
        sections += PlanLevel.allCases.map { level in
            frame.section(level.rawValue, Self.phrase(level), recommendations(for: level))
        }
        if let priorities = all.priorities {
            sections.append(
                frame.section("prioritering", .prioritiesTitle, self.priorities(priorities)))
        }
        if !all.lessons.isEmpty {
            sections.append(frame.section("lardomar", .lessonsTitle, lessons()))
        }
        if !all.decisions.isEmpty {
            sections.append(frame.section("beslut", .decisionsTitle, decisions()))
        }
        sections.append(frame.section("metod", .followMethod, method()))
        return frame.page(
            kicker: .conclusionsKicker, title: all.title,
            facts: [
                .init(label: words[.followSurvey], value: frame.report.title),
                .init(label: words[.followWave], value: frame.report.wave),
            ], sections: sections)
    }

    private func conclusions() -> [FollowUpPage.Block] {
        all.conclusions.enumerated().flatMap { index, one -> [FollowUpPage.Block] in
            var title = frame.running(one.text.texts, one.text.resolved)
            title.spans.insert(.init(text: "\(index + 1). "), at: 0)
            var blocks: [FollowUpPage.Block] = [.init(h3: title)]
            if let strength = one.strength {
                blocks.append(
                    .remark(words(.conclusionStrength, ["strength": words[Self.phrase(strength)]])))
            }
            let figures = one.evidence.compactMap(\.figure)
            if !figures.isEmpty {
                blocks.append(.init(table: frame.evidence(figures) { _ in nil }))
            }
            for quote in one.evidence.compactMap(\.quote) {
                blocks.append(
                    .init(
                        quote: .init(
                            text: words(.quoted, ["text": quote.text]), label: quote.label)))
            }
            if !one.limits.isEmpty {
                blocks += [
                    .subheading(words[.limitsTitle]), .list(one.limits.map(limit)),
                ]
            }
            return blocks
        }
    }

    func limit(_ limit: EvidenceLimit) -> String {
        let numbers = frame.numbers
        return switch limit {
        case .lowResponse(let rate):
            words(.limitLowResponse, ["rate": numbers.percentInWords(rate)])
        case .responseNotShown: words[.limitResponseNotShown]
        case .smallBase(let n): words(.limitSmallBase, ["n": numbers.integer(n)])
        case .hiddenGroups(let groups):
            words(
                .limitHiddenGroups,
                ["count": numbers.integer(groups.hidden), "all": numbers.integer(groups.all)])
        case .uncertainDifference: words[.limitUncertain]
        case .fewTables(let count):
            words(.limitFewTables, ["count": numbers.inWords(count, isNeuter: true)])
        case .surveyOnly: words[.limitSurveyOnly]
        case .workshopsOnly: words[.limitWorkshopsOnly]
        case .noEvidence: words[.limitNoEvidence]
        case .written(let text): text
        }
    }

    private func recommendations(for level: PlanLevel) -> [FollowUpPage.Block] {
        let here = all.recommendations.filter { $0.levels.contains(level) }
        guard !here.isEmpty else { return [.paragraph(words[.recommendationsNone])] }
        return here.flatMap { one -> [FollowUpPage.Block] in
            var blocks: [FollowUpPage.Block] = [
                .init(h3: frame.running(one.text.texts, one.text.resolved))
            ]
            var facts: [String] = []
            if let term = one.term {
                facts.append(words[term == .short ? .recommendationShort : .recommendationLong])
            }
            if !one.conclusions.isEmpty {
                facts.append(
                    words(
                        one.conclusions.count == 1
                            ? .recommendationRestsOnOne : .recommendationRestsOn,
                        ["list": words.list(one.conclusions.map { String($0 + 1) })]))
            }
            if !facts.isEmpty { blocks.append(.remark(facts.joined(separator: " "))) }
            if !one.reasons.isEmpty {
                blocks.append(
                    .init(
                        bullets: .init(
                            items: one.reasons.map { frame.running($0.texts, $0.resolved) })))
            }
            return blocks
        }
    }

    private func priorities(_ priorities: RankedPriorities) -> [FollowUpPage.Block] {
        let isDots = priorities.method == .dots
        var blocks: [FollowUpPage.Block] = []
        if let question = priorities.question { blocks.append(.paragraph(question)) }
        guard priorities.isShown else { return blocks + [.paragraph(words[.prioritiesNotShown])] }
        blocks.append(
            .remark(
                words(
                    isDots ? .prioritiesDots : .prioritiesRanks,
                    ["count": frame.numbers.integer(priorities.ballots)])))
        if let plot = plot(priorities) { blocks.append(.init(chart: plot)) }
        blocks.append(
            .init(
                table: frame.table(
                    caption: words[.prioritiesTitle],
                    [
                        .prioritiesOption, isDots ? .prioritiesVotes : .prioritiesMeanRank,
                        .prioritiesPlace, .measureGap, .prioritiesGapPlace, .prioritiesReading,
                    ], numeric: [1, 2, 3, 4], short: [1],
                    rows: priorities.options.enumerated().map { index, option in
                        [
                            "\(index + 1). " + option.title, votes(option, isDots),
                            option.importanceRank.map(String.init) ?? "\u{2013}",
                            option.gap.map(frame.figures.value) ?? "\u{2013}",
                            option.gapRank.map(String.init) ?? "\u{2013}",
                            option.quadrant.map { words[Self.phrase($0)] } ?? "\u{2013}",
                        ]
                    })))
        return blocks
    }

    private func votes(_ option: RankedPriorities.Option, _ isDots: Bool) -> String {
        guard let votes = option.votes else { return "\u{2013}" }
        guard isDots else { return frame.numbers.decimal(votes, decimals: 1) }
        let count = frame.numbers.integer(Int(votes))
        return option.share.map { count + " (" + frame.numbers.percent($0) + ")" } ?? count
    }

    private func lessons() -> [FollowUpPage.Block] {
        [
            .init(
                table: frame.table(
                    caption: words[.lessonsTitle],
                    [.lessonWhat, .lessonContext, .lessonTransferable, .lessonFor], short: [2],
                    rows: all.lessons.map { lesson in
                        [
                            lesson.what, lesson.context ?? "\u{2013}",
                            lesson.transferable.map { words[Self.phrase($0)] } ?? "\u{2013}",
                            titles(lesson.recommendations),
                        ]
                    }))
        ]
    }

    private func decisions() -> [FollowUpPage.Block] {
        [
            .init(
                table: frame.table(
                    caption: words[.decisionsTitle],
                    [.decisionText, .planDay, .planBody, .lessonFor], short: [1],
                    rows: all.decisions.map { decision in
                        [
                            decision.text, decision.date.iso,
                            decision.body ?? "\u{2013}", titles(decision.recommendations),
                        ]
                    }))
        ]
    }

    private func titles(_ recommendations: [String]) -> String {
        guard !recommendations.isEmpty else { return "\u{2013}" }
        return recommendations.compactMap { id in
            all.recommendations.first { $0.id == id }.map {
                frame.running($0.text.texts, $0.text.resolved).text
            }
        }.joined(separator: "; ")
    }

    private func method() -> [FollowUpPage.Block] {
        var parts: [(FollowUpPhrase, FollowUpPhrase)] = [
            (.conclusionMethod, .conclusionMethodText), (.limitsMethod, .limitsMethodText),
        ]
        if all.priorities != nil { parts.append((.prioritiesMethod, .prioritiesMethodText)) }
        return [
            .init(terms: .init(items: parts.map { Term(term: words[$0.0], text: words[$0.1]) }))
        ]
    }

    static func phrase(_ level: PlanLevel) -> FollowUpPhrase {
        switch level {
        case .regional: .levelRegional
        case .administration: .levelAdministration
        case .operational: .levelOperational
        }
    }

    static func phrase(_ strength: Strength) -> FollowUpPhrase {
        switch strength {
        case .strong: .strengthStrong
        case .moderate: .strengthModerate
        case .weak: .strengthWeak
        }
    }

    static func phrase(_ transferable: Lesson.Transferable) -> FollowUpPhrase {
        switch transferable {
        case .yes: .followYes
        case .partly: .lessonPartly
        case .no: .followNo
        }
    }

    static func phrase(_ quadrant: RankedPriorities.Quadrant) -> FollowUpPhrase {
        switch quadrant {
        case .importantLarge: .quadrantImportantLarge
        case .importantSmall: .quadrantImportantSmall
        case .otherLarge: .quadrantOtherLarge
        case .otherSmall: .quadrantOtherSmall
        }
    }
}
