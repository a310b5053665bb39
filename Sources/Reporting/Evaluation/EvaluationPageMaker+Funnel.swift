import Disclosure
import Evaluation
import Statistics

/// From invitation to answer, and who is hard to reach.
extension EvaluationPageMaker {
    func funnelSection() -> EvaluationPage.Section {
        let tracks = evaluation.tracks.map(trackBlock)
        let everything = [evaluation.all] + evaluation.tracks.map(\.funnel)
        let counts = everything.flatMap { funnel in
            Array(funnel.total.values) + funnel.rows.flatMap { Array($0.counts.values) }
        }
        let isPublic = counts.contains { if case .madePublic = $0 { true } else { false } }
        let notes = [
            outsideNote, isPublic ? words[.evaluationPublicNote] : nil,
            counts.contains(.hidden) ? NumberFormat.hidden + " " + words[.hiddenReason] : nil,
        ]
        return .init(
            anchor: "deltagande", short: words[.evaluationFunnelShortTitle],
            heading: words[.evaluationFunnel], sentences: [words[.evaluationFunnelIntro]],
            blocks: [sideBySide(), funnelChart()] + tracks, notes: notes.compactMap { $0 })
    }

    private var outsideNote: String? {
        switch evaluation.outside {
        case .shown(let count), .madePublic(let count):
            words(.evaluationOutsideCount, ["count": numbers.integer(count)])
        case .hidden: words[.evaluationOutsideHidden]
        case .notCounted, .none: nil
        }
    }

    /// Steps as rows, tracks as columns.
    private func sideBySide() -> EvaluationPage.Block {
        let columns =
            evaluation.tracks.map { ($0.title, $0.funnel.total) }
            + (evaluation.tracks.count > 1
                ? [(words[.evaluationAllTracks], evaluation.all.total)] : [])
        func row(
            _ phrase: EvaluationPhrase,
            _ cell: (String, [FunnelStep: ReleasedCount]) -> TableView.Cell
        ) -> TableView.Row {
            .init(header: .init(text: words[phrase], classes: ""), cells: columns.map(cell))
        }
        let steps: [(EvaluationPhrase, FunnelStep)] = [
            (.evaluationInvited, .invited), (.evaluationRegistered, .registered),
            (.evaluationAttended, .attended), (.evaluationAnswers, .answered),
        ]
        let shares: [(EvaluationPhrase, FunnelStep, FunnelStep)] = [
            (.evaluationAttendedOfInvited, .attended, .invited),
            (.evaluationAttendedOfRegistered, .attended, .registered),
            (.evaluationAnsweredOfAttended, .answered, .attended),
        ]
        return .init(
            heading: words[.evaluationSideBySide],
            table: TableView(
                caption: words[.evaluationSideBySide], captionClasses: "sr",
                columns: [.init(title: words[.evaluationStep], classes: "")]
                    + columns.map { .init(title: $0.0) },
                rows: steps.map { phrase, step in row(phrase) { cell($0, $1[step]) } }
                    + shares.map { phrase, part, whole in
                        row(phrase) { share($0, $1[part], of: $1[whole]) }
                    }))
    }

    /// Every step of every track as a share of the first that is known of all.
    private func funnelChart() -> EvaluationPage.Block {
        let base = evaluation.reachBase
        let steps: [(FunnelStep, EvaluationPhrase)] = [
            (.registered, .evaluationRegistered), (.attended, .evaluationAttended),
            (.answered, .evaluationAnswers),
        ]
        let rows = evaluation.tracks.flatMap { track in
            steps.filter { $0.0 != base }.map { step, phrase in
                let (count, all) = (track.funnel.total[step], track.funnel.total[base])
                let share = count?.value.flatMap { count in
                    all?.value.flatMap { try? Proportion(count, of: $0).share }
                }
                return (label: track.title + ": " + words[phrase], count: count, share: share)
            }
        }
        let title = words[
            base == .invited ? .evaluationShareOfInvited : .evaluationShareOfRegistered]
        let titles = [words[.evaluationCount], words[.evaluationShare]]
        let chart = ShareBars(
            title: title, description: words[.evaluationFunnelDescription],
            rows: rows.map { row in
                .init(
                    label: row.label, share: row.share,
                    text: row.share.map { numbers.percent($0) } ?? NumberFormat.hidden,
                    detail: row.count?.value.map { numbers.integer($0) } ?? "")
            }, mark: nil)
        let table = TableView(
            caption: title,
            columns: [.init(title: words[.evaluationStep], classes: "")]
                + titles.map { .init(title: $0) },
            rows: rows.map { row in
                .init(
                    header: .init(text: row.label, classes: ""),
                    cells: [
                        cell(titles[0], row.count),
                        row.share.map { .init(label: titles[1], text: numbers.percent($0)) }
                            ?? pages.hiddenCell(titles[1]),
                    ])
            })
        return .init(heading: title, chart: ChartView(chart, id: "tratt", table: table))
    }

    /// Professions as rows, steps as columns; those the track neither meant nor met are left out.
    private func trackBlock(_ track: ReleasedTrack) -> EvaluationPage.Block {
        let titles = [
            words[.evaluationInvited], words[.evaluationRegistered], words[.evaluationAttended],
            words[.evaluationAttendedOfRegistered], words[.evaluationAnswers],
            words[.evaluationAnsweredOfAttended],
        ]
        func cells(_ counts: [FunnelStep: ReleasedCount]) -> [TableView.Cell] {
            [
                cell(titles[0], counts[.invited]), cell(titles[1], counts[.registered]),
                cell(titles[2], counts[.attended]),
                share(titles[3], counts[.attended], of: counts[.registered]),
                cell(titles[4], counts[.answered]),
                share(titles[5], counts[.answered], of: counts[.attended]),
            ]
        }
        let rows = track.funnel.rows.filter { row in
            track.targets.contains(row.profession)
                || FunnelStep.ofLists.contains { step in
                    row.counts[step] == .hidden || (row.counts[step]?.value ?? 0) > 0
                }
        }
        let caption = words(.evaluationByProfession, ["track": track.title])
        return .init(
            heading: caption, sentences: [trackFacts(track)],
            table: TableView(
                caption: caption, captionClasses: "sr",
                columns: [.init(title: words[.evaluationProfession], classes: "")]
                    + titles.map { .init(title: $0) },
                rows: rows.map { row in
                    .init(
                        header: .init(text: evaluation.title(of: row.profession), classes: ""),
                        cells: cells(row.counts))
                } + [
                    .init(
                        classes: "strong",
                        header: .init(text: words[.evaluationAllProfessions], classes: ""),
                        cells: cells(track.funnel.total))
                ]))
    }

    private func trackFacts(_ track: ReleasedTrack) -> String {
        let dates = DateFormat(language: report.language)
        let days = words.list(track.meetings.map { dates.text($0) })
        let meetings = words(
            .evaluationMeetingDays,
            ["count": numbers.inWords(track.meetings.count).capitalisedFirst, "days": days])
        return [
            track.channel, track.meetings.isEmpty ? nil : meetings,
            track.targets.isEmpty
                ? nil : words(.evaluationTargets, ["targets": titles(of: track.targets)]),
        ].compactMap { $0 }.joined(separator: ". ") + "."
    }

    // MARK: Hard to reach

    /// Who is, by the rule; nil where nothing can be compared.
    var reachSentence: String? {
        guard !evaluation.reach.rows.isEmpty else { return nil }
        let hard = evaluation.reach.rows.filter { $0.verdict == .hardToReach }
        let chance = evaluation.reach.groups(.maybeChance)
        let sentences = [
            hard.isEmpty
                ? (chance.isEmpty ? words[.evaluationNoneHard] : nil)
                : words(
                    .evaluationHardSentence,
                    ["groups": words.list(hard.map(hardGroup))]),
            chance.isEmpty
                ? nil
                : words(
                    .evaluationChanceSentence, ["groups": titles(of: chance).capitalisedFirst]),
        ]
        return sentences.compactMap { $0 }.joined(separator: " ")
    }

    private func hardGroup(_ row: HardToReach.Row) -> String {
        func percent(_ proportion: Proportion) -> String {
            (try? proportion.share).map { numbers.percent($0) } ?? NumberFormat.hidden
        }
        return words(
            .evaluationHardGroup,
            [
                "group": titles(of: [row.group]), "share": percent(row.share),
                "others": percent(row.others),
            ])
    }

    func reachSection() -> EvaluationPage.Section? {
        guard let sentence = reachSentence else { return nil }
        let intro = [
            sentence, words[.evaluationReachIntro],
            evaluation.reachBase == .invited ? nil : words[.evaluationReachIntroRegistered],
            mailingSentence,
        ]
        return .init(
            anchor: "na", short: words[.evaluationReach], heading: words[.evaluationReach],
            sentences: intro.compactMap { $0 },
            blocks: [.init(heading: words[.evaluationReachChart], chart: reachChart())]
                + (mailings().map { [$0] } ?? []))
    }

    private func reachChart() -> ChartView {
        let titles = [
            words[.evaluationCount], words[.evaluationShare], words[.evaluationOthers],
            words[.evaluationPValue], words[.evaluationVerdict],
        ]
        let rows = evaluation.reach.rows
        let chart = ShareBars(
            title: words[.evaluationReachChart], description: words[.evaluationReachDescription],
            rows: rows.map { row in
                let share = try? row.share.share
                return .init(
                    label: evaluation.title(of: row.group), share: share,
                    text: share.map { numbers.percent($0) } ?? NumberFormat.hidden,
                    detail: count(row.share), isStrong: row.verdict == .hardToReach)
            }, mark: nil)
        return ChartView(
            chart, id: "nadda",
            table: TableView(
                caption: words[.evaluationReachChart],
                columns: [.init(title: words[.evaluationProfession], classes: "")]
                    + titles.map { .init(title: $0) },
                rows: rows.map { row in
                    .init(
                        header: .init(text: evaluation.title(of: row.group), classes: ""),
                        cells: [
                            .init(label: titles[0], text: count(row.share)),
                            .init(label: titles[1], text: share(row.share) ?? "\u{2013}"),
                            .init(label: titles[2], text: share(row.others) ?? "\u{2013}"),
                            .init(
                                label: titles[3],
                                text: row.pValue.map { numbers.pValue($0) }
                                    ?? "\u{2013}"),
                            .init(label: titles[4], text: words[phrase(row.verdict)]),
                        ])
                }))
    }

    private func count(_ proportion: Proportion) -> String {
        words(
            .evaluationCountOf,
            [
                "count": numbers.integer(proportion.count),
                "total": numbers.integer(proportion.total),
            ])
    }

    private func phrase(_ verdict: HardToReach.Verdict) -> EvaluationPhrase {
        switch verdict {
        case .hardToReach: .evaluationVerdictHard
        case .maybeChance: .evaluationVerdictChance
        case .asOthers: .evaluationVerdictAsOthers
        }
    }
}
