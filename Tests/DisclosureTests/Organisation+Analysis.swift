import Analysis
import Disclosure
import Statistics
import SurveyModel

extension Organisation {
    /// What the gate lets out.
    ///
    /// - Parameters:
    ///   - before: The wave before, which changes are told since.
    ///   - earlier: What was released before.
    ///   - tellsAnswers: Whether the gate knows who in each cell answered what.
    func released(
        comparedWith before: Organisation? = nil, after earlier: [ReleasedNumbers] = [],
        tellsAnswers: Bool = true
    ) -> ReleasedReport {
        Gate.release(
            analysis(tellsAnswers: tellsAnswers),
            comparedWith: before.map { other in
                EarlierWave(
                    analysis: other.analysis(tellsAnswers: tellsAnswers),
                    isBroken: [Bool](repeating: false, count: items.count + 1))
            }, after: earlier,
            accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
    }

    func analysis(tellsAnswers: Bool = true) -> SituationAnalysis {
        var survey = Survey(id: "test", title: LocalizedText("Test"))
        survey.anonymity.minimumGroup = minimumGroup
        survey.areas = [Area(id: "resurser", title: LocalizedText("Resurser"))]
        let groups = groups()
        let respondents = respondents
        let members = groups.map { group in respondents.filter { isIn($0, group) } }
        let participation = Subject(
            kind: .participation, question: "", title: LocalizedText("Deltagande"))
        let results = items.indices.map { item in
            zip(groups, members).map { group, members in
                result(of: item, members, isAsked: isAsked(items[item], group))
            }
        }
        return SituationAnalysis(
            survey: survey, wave: wave, groups: groups,
            subjects: [participation] + items.map(subject),
            results: [zip(groups, members).map(self.participation)] + results,
            staffing: staffing(), crossings: crossings(tellsAnswers))
    }

    private func subject(_ item: Item) -> Subject {
        let levels = (0..<item.options).map {
            SurveyModel.Category(code: String($0), label: LocalizedText("\($0)"), value: $0)
        }
        let unsure = SurveyModel.Category(
            code: "9", label: LocalizedText("Vet ej"), missing: .doNotKnow)
        switch item.kind {
        case .pairRow:
            return Subject(
                kind: .pairRow, question: "par", row: item.id, title: LocalizedText(item.id),
                area: "resurser", categories: levels + [unsure], isSensitive: item.isSensitive)
        case .single:
            return Subject(
                kind: .single, question: item.id, title: LocalizedText(item.id),
                categories: levels, isSensitive: item.isSensitive)
        }
    }

    private func staffing() -> [Staffing] {
        guard knowsHeadcounts else { return [] }
        return dimensions.enumerated().map { position, dimension in
            Staffing(
                dimension: dimension.id,
                headcounts: leaves.indices.map { leaf in
                    Dictionary(
                        uniqueKeysWithValues: dimension.categories.enumerated().map { code, name in
                            (
                                name,
                                people.count {
                                    $0.leaf == leaf && $0.categories[position] == code
                                }
                            )
                        })
                })
        }
    }

    private func crossings(_ tellsAnswers: Bool) -> [Crossing] {
        dimensions.indices.map { dimension in
            Crossing(
                dimension: dimensions[dimension].id,
                subjects: [Crossing.Counts(n: crossed(dimension) { _ in true })]
                    + items.indices.map { item in
                        Crossing.Counts(
                            n: crossed(dimension) { counts($0.answers?[item]) },
                            aside: items[item].kind == .pairRow
                                ? [crossed(dimension) { $0.answers?[item] == .unsure }] : [],
                            answers: tellsAnswers ? answers(item, dimension) : [])
                    })
        }
    }

    /// By side and option.
    private func answers(_ item: Int, _ dimension: Int) -> [[CrossTable]] {
        let options = 0..<items[item].options
        func side(_ answer: @escaping (Answer) -> Int?) -> [CrossTable] {
            options.map { option in
                crossed(dimension) { $0.answers.flatMap { answer($0[item]) } == option }
            }
        }
        switch items[item].kind {
        case .single: return [side { if case .option(let own) = $0 { own } else { nil } }]
        case .pairRow:
            return [
                side { if case .pair(let now, _) = $0 { now } else { nil } },
                side { if case .pair(_, let need) = $0 { need } else { nil } },
            ]
        }
    }

    private func counts(_ answer: Answer?) -> Bool {
        switch answer {
        case .pair, .option: true
        default: false
        }
    }

    private func crossed(_ dimension: Int, _ isCounted: (Person) -> Bool) -> CrossTable {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: dimensions[dimension].categories.count + 1),
            count: leaves.count + 1)
        for person in respondents where isCounted(person) {
            let leaf = person.namesUnit ? person.leaf : leaves.count
            let category =
                person.namesCategory[dimension]
                ? person.categories[dimension] : dimensions[dimension].categories.count
            table[leaf][category] += 1
        }
        return CrossTable(table)
    }

    // MARK: Results

    private func participation(_ group: ReportingGroup, _ members: [Person]) -> GroupResult {
        let n = members.count
        return GroupResult(
            n: n, footprint: Footprint(n: n),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .respondents),
                Figure(.headcount, value: group.headcount.map(Double.init), n: 0, base: .staff),
                Figure(
                    .responseRate, value: group.headcount.map { Double(n) / Double($0) }, n: n,
                    population: group.headcount, base: .respondents),
            ])
    }

    private func result(of item: Int, _ members: [Person], isAsked: Bool) -> GroupResult {
        let answers = members.compactMap { $0.answers?[item] }
        let options = 0..<items[item].options
        switch items[item].kind {
        case .single:
            let chosen = options.map { option in answers.count { $0 == .option(option) } }
            let n = chosen.reduce(0, +)
            return GroupResult(
                n: n, isAsked: isAsked, footprint: Footprint(n: n, distributions: [chosen]),
                figures: [Figure(.n, value: Double(n), n: n, base: .answered)]
                    + counts(chosen, nil, n))
        case .pairRow:
            let pairs = answers.compactMap { answer in
                if case .pair(let now, let need) = answer { (now: now, need: need) } else { nil }
            }
            let n = pairs.count
            let now = options.map { option in pairs.count { $0.now == option } }
            let need = options.map { option in pairs.count { $0.need == option } }
            let most = items[item].options - 1
            let gaps = (-most...most).map { gap in pairs.count { $0.need - $0.now == gap } }
            let sum = pairs.reduce(0) { $0 + $1.need - $1.now }
            let unsure = answers.count { $0 == .unsure }
            return GroupResult(
                n: n, isAsked: isAsked,
                footprint: Footprint(n: n, distributions: [now, need, gaps]),
                figures: [
                    Figure(.n, horizon: .gap, value: Double(n), n: n, base: .bothAnswered),
                    Figure(
                        .mean, horizon: .gap, value: n > 0 ? Double(sum) / Double(n) : nil, n: n,
                        base: .bothAnswered),
                    Figure(
                        .count, horizon: .now, option: "9", value: Double(unsure),
                        n: members.count, base: .shown),
                ] + counts(now, .now, n) + counts(need, .need, n))
        }
    }

    private func counts(_ counts: [Int], _ horizon: FigureHorizon?, _ n: Int) -> [Figure] {
        counts.enumerated().map {
            Figure(
                .count, horizon: horizon, option: String($0), value: Double($1), n: n,
                base: horizon == nil ? .answered : .bothAnswered)
        }
    }
}
