import Analysis
import Disclosure
import Statistics

/// What was answered about content and about support, each by itself.
extension EvaluationPageMaker {
    private var everyone: ReleasedGroup? { pages.findings.everyone }

    private func subjects(_ kind: Subject.Kind, in areas: [String]) -> [ReleasedSubject] {
        report.subjects.filter { $0.kind == kind && areas.contains($0.area) }
    }

    private func areaTitles(_ areas: [String]) -> String {
        words.list(
            areas.compactMap { id in report.areas.first { $0.id == id }?.title })
    }

    func contentSection() -> EvaluationPage.Section? {
        guard !evaluation.contentAreas.isEmpty else { return nil }
        let areas = evaluation.contentAreas
        return section(
            areas, anchor: "utvardering-innehall", short: words[.evaluationContentShort],
            heading: words(.evaluationContent, ["areas": areaTitles(areas)]),
            intro: words[.evaluationContentIntro])
    }

    func supportSection() -> EvaluationPage.Section? {
        guard !evaluation.supportAreas.isEmpty else { return nil }
        let areas = evaluation.supportAreas
        return section(
            areas, anchor: "utvardering-stod", short: words[.evaluationSupportShort],
            heading: words(.evaluationSupport, ["areas": areaTitles(areas)]),
            intro: words[.evaluationSupportIntro])
    }

    private func section(
        _ areas: [String], anchor: String, short: String, heading: String, intro: String
    ) -> EvaluationPage.Section {
        let blocks =
            [beforeAfter(areas)].compactMap { $0 } + ratings(areas)
            + [recommendation(areas), quotes(areas)].compactMap { $0 }
        return .init(
            anchor: anchor, short: short, heading: heading,
            sentences: [intro] + (blocks.isEmpty ? [words[.evaluationNoFigures]] : []),
            blocks: blocks)
    }

    // MARK: Before and after

    private func beforeAfter(_ areas: [String]) -> EvaluationPage.Block? {
        let rows = subjects(.pairRow, in: areas)
        guard let everyone, !rows.isEmpty else { return nil }
        let titles = [
            words[.evaluationBase], words[.evaluationBefore], words[.evaluationAfter],
            words[.evaluationChange],
        ]
        let levels = rows.flatMap(\.options).filter { !$0.isMissing }.compactMap(\.value)
        let table = TableView(
            caption: words[.evaluationBeforeAfter], captionClasses: "sr",
            columns: [.init(title: words[.evaluationQuestion], classes: "")]
                + titles.map { .init(title: $0) },
            rows: rows.map { row in
                func mean(_ horizon: FigureHorizon) -> ReleasedFigure? {
                    report.figure(.mean, of: row, in: everyone, horizon: horizon)
                }
                return .init(
                    header: .init(text: row.title, classes: ""),
                    cells: [
                        pages.cell(titles[0], mean(.gap)) { $0.n.map { numbers.integer($0) } },
                        pages.cell(titles[1], mean(.now)) { numbers.mean($0.value) },
                        pages.cell(titles[2], mean(.need)) { numbers.mean($0.value) },
                        pages.cell(titles[3], mean(.gap)) { gap in
                            guard let lower = gap.lower, let upper = gap.upper else {
                                return numbers.difference(gap.value)
                            }
                            return numbers.difference(gap.value) + " ("
                                + numbers.interval(lower, upper) + ")"
                        },
                    ])
            })
        return .init(
            heading: words[.evaluationBeforeAfter], table: table,
            notes: [
                words(
                    .evaluationBeforeAfterNote,
                    [
                        "lowest": numbers.integer(levels.min() ?? 0),
                        "highest": numbers.integer(levels.max() ?? 0),
                    ])
            ])
    }

    /// Rule: a row is rated clearly higher where the whole interval of the difference is above zero.
    func knowledgeMessage() -> String? {
        guard let everyone else { return nil }
        let gaps = subjects(.pairRow, in: evaluation.contentAreas).map {
            report.figure(.mean, of: $0, in: everyone, horizon: .gap)?.published
        }
        guard !gaps.isEmpty, gaps.allSatisfy({ $0 != nil }) else { return nil }
        return words(
            .evaluationKnowledgeSentence,
            [
                "count": numbers.integer(gaps.count { ($0?.lower ?? 0) > 0 }),
                "total": numbers.integer(gaps.count),
            ])
    }

    // MARK: Ratings

    private func scales(_ areas: [String]) -> [ReleasedSubject] {
        subjects(.scale, in: areas).filter { subject in
            everyone.flatMap { report.figure(.nps, of: subject, in: $0) } == nil
        }
    }

    /// A table for each question.
    private func ratings(_ areas: [String]) -> [EvaluationPage.Block] {
        guard let everyone else { return [] }
        let rows = scales(areas)
        var questions: [String] = []
        for row in rows where !questions.contains(row.question) { questions.append(row.question) }
        return questions.map { question in
            let own = rows.filter { $0.question == question }
            let heading = own[0].parentTitle.isEmpty ? own[0].title : own[0].parentTitle
            return .init(heading: heading, table: ratings(own, heading, in: everyone))
        }
    }

    private func ratings(
        _ rows: [ReleasedSubject], _ caption: String, in group: ReleasedGroup
    ) -> TableView {
        let titles = [words[.evaluationBase], words[.evaluationMean], words[.evaluationTop2]]
        return TableView(
            caption: caption, captionClasses: "sr",
            columns: [.init(title: words[.evaluationQuestion], classes: "")]
                + titles.map { .init(title: $0) },
            rows: rows.map { row in
                let mean = report.figure(.mean, of: row, in: group)
                return .init(
                    header: .init(text: row.title, classes: ""),
                    cells: [
                        pages.cell(titles[0], mean) { $0.n.map { numbers.integer($0) } },
                        pages.cell(titles[1], mean) { numbers.mean($0.value) },
                        pages.cell(titles[2], report.figure(.top2, of: row, in: group), percent),
                    ])
            })
    }

    /// `73 % (58–84)`
    private func percent(_ published: ReleasedFigure.Published) -> String {
        guard let lower = published.lower, let upper = published.upper else {
            return numbers.percent(published.value)
        }
        return numbers.percent(published.value) + " (" + numbers.percentNumber(lower)
            + "\u{2013}"
            + numbers.percentNumber(upper) + ")"
    }

    /// Rule: the row of the support with the largest share in the two highest steps, where all are shown
    /// and no other is printed alike.
    func usefulMessage() -> String? {
        guard let everyone else { return nil }
        let shares = scales(evaluation.supportAreas).map {
            (row: $0, share: report.figure(.top2, of: $0, in: everyone)?.published?.value)
        }
        let known = shares.compactMap { row, share in share.map { (row: row, share: $0) } }
        guard known.count == shares.count, let most = known.max(by: { $0.share < $1.share }),
            known.count(where: {
                numbers.percent($0.share) == numbers.percent(most.share)
            }) == 1
        else { return nil }
        return words(
            .evaluationUsefulSentence,
            [
                "title": most.row.title,
                "share": numbers.percentInWords(most.share).capitalisedFirst,
            ])
    }

    private func recommendation(_ areas: [String]) -> EvaluationPage.Block? {
        guard let everyone else { return nil }
        let sentences = subjects(.scale, in: areas).compactMap { subject -> String? in
            guard let score = report.figure(.nps, of: subject, in: everyone)?.published,
                let lower = score.lower, let upper = score.upper, let n = score.n
            else { return nil }
            return words(
                .evaluationRecommendSentence,
                [
                    "nps": numbers.decimal(score.value, decimals: 0),
                    "lower": numbers.decimal(lower, decimals: 0),
                    "upper": numbers.decimal(upper, decimals: 0), "n": numbers.integer(n),
                ])
        }
        guard !sentences.isEmpty else { return nil }
        return .init(heading: words[.evaluationRecommend], sentences: sentences)
    }

    /// What a person has approved, of questions that belong to the area.
    private func quotes(_ areas: [String]) -> EvaluationPage.Block? {
        let isSupport = areas == evaluation.supportAreas
        // A free text that belongs to no area is about the meetings it is asked after.
        let texts = isSupport ? report.quotes.flatMap(\.quotes).map(\.text) : []
        guard !texts.isEmpty else { return nil }
        return .init(
            heading: words[.evaluationQuotes],
            quotes: texts.map { words(.quoted, ["text": $0]) })
    }
}
