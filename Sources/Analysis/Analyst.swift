import Statistics
package import SurveyModel
package import Tally

/// Computes every figure of a survey from its tally.
///
/// Pure: the same tally gives the same analysis, whoever counted.
package struct Analyst: Sendable {
    let survey: Survey
    let layout: ColumnLayout
    let tally: SurveyTally
    private let groups: [ReportingGroup]
    let askedness: Askedness
    /// The tally's cells of each group.
    let cells: [[Int]]
    private let attributes: [AttributeAxis]
    private let completeness: CompletenessTally?
    private let registration: Registration?
    private let outcomes: Outcomes?
    private let plan: ReportPlan

    /// - Parameters:
    ///   - completeness: How far the responses came; nil where nobody looked.
    ///   - registration: Who was registered for the meetings that are asked about; nil for none.
    ///   - outcomes: What was noted of those who did not answer; nil for nothing.
    package init(
        survey: Survey, layout: ColumnLayout, tally: SurveyTally,
        completeness: CompletenessTally? = nil, registration: Registration? = nil,
        outcomes: Outcomes? = nil
    ) {
        self.outcomes = outcomes
        self.registration = registration
        self.completeness = completeness
        self.survey = survey
        self.layout = layout
        self.tally = tally
        let attributes = AttributeAxis.all(of: survey, axes: tally.axes)
        self.attributes = attributes
        groups = GroupBuilder.groups(of: survey, axes: tally.axes, attributes)
        askedness = Askedness(survey: survey, axes: tally.axes, groups: groups)
        let groups = groups
        cells = groups.map { Self.cells(of: $0, in: tally, attributes) }
        plan = ReportPlan(survey)
    }

    package func analysis() -> SituationAnalysis {
        let subjects = SubjectBuilder.subjects(of: survey)
        return SituationAnalysis(
            survey: survey, wave: tally.wave, groups: groups, subjects: subjects,
            results: Concurrently.map(subjects) { self.results(of: $0) }, staffing: staffing(),
            crossings: crossings(of: subjects), outsideCount: tally.outsideCount)
    }

    private func results(of subject: Subject) -> [GroupResult] {
        let condition = condition(of: subject)
        let place = tallyPlace(of: subject)
        return groups.indices.map { group in
            let isAsked = askedness.isAsked(groups[group], condition)
            let population = askedness.population(of: groups[group], condition)
            let result = result(
                of: subject, place, group: group, population: population, isAsked: isAsked)
            return plan.includes(subject, groups[group], of: groups)
                ? result : result.withoutFigures()
        }
    }

    /// When the subject is asked about; an index when any of its items is.
    func condition(of subject: Subject) -> Condition? {
        switch subject.kind {
        case .participation: return nil
        case .index:
            let items = survey.indices.first { $0.id == subject.question }?.items ?? []
            let conditions = items.map { askedness.condition(of: $0.question) }
            // An item that is always asked has no condition, nor then has the index.
            let known = conditions.compactMap { $0 }
            return known.count == conditions.count && !known.isEmpty ? .any(known) : nil
        case .pairRow, .single, .multiple, .scale:
            return askedness.condition(of: subject.question)
        }
    }

    /// Where a subject's answers are counted; nil for what has no column.
    enum TallyPlace {
        case respondents
        case pair(Int)
        case column(Int)
        case flags([Int])
        case index
    }

    func tallyPlace(of subject: Subject) -> TallyPlace? {
        switch subject.kind {
        case .participation: return .respondents
        case .pairRow:
            return tally.pair(question: subject.question, row: subject.row ?? "")
                .map(TallyPlace.pair)
        case .single, .scale: return column(of: subject).map(TallyPlace.column)
        case .multiple:
            return .flags(
                subject.categories.compactMap {
                    layout.index(of: subject.question, option: $0.code)
                })
        case .index: return .index
        }
    }

    private func result(
        of subject: Subject, _ place: TallyPlace?, group: Int, population: Int?, isAsked: Bool
    ) -> GroupResult {
        let analysis = QuestionAnalysis(
            subject: subject, population: population, isAsked: isAsked)
        switch place {
        case .respondents: return participation(group)
        case .pair(let pair):
            return PairRowAnalysis(
                subject: subject, joint: tally.joint(pair: pair, in: cells[group]),
                population: population
            ).result(isAsked: isAsked)
        case .column(let column):
            let counts = tally.counts(column: column, in: cells[group])
            return subject.kind == .single ? analysis.single(counts) : analysis.scale(counts)
        case .flags(let flags):
            let counts = flags.map { tally.counts(column: $0, in: cells[group]) }
            return analysis.multiple(
                n: counts.map(\.answered).max() ?? 0, chosen: counts.map { $0[category: 1] })
        case .index: return index(subject, group: group, analysis)
        case nil: return analysis.multiple(n: 0, chosen: [])
        }
    }

    func column(of subject: Subject) -> Int? {
        layout.index(of: ItemReference(question: subject.question, row: subject.row))
    }

    private func participation(_ group: Int) -> GroupResult {
        let n = tally.respondents(in: cells[group])
        let headcount = groups[group].headcount
        let respondents = FigureBuilder(n: n, population: nil, base: .respondents)
        let share = headcount.map { Proportion(n, of: $0) }.flatMap { try? $0.share }
        let reason: NotComputable? =
            share != nil
            ? nil
            : headcount.map { $0 == 0 ? .emptyBase : .frameTooSmall } ?? .unknownPopulation
        let rate = Figure(
            .responseRate, value: share, n: n, population: headcount,
            method: StatisticName.responseRate.method(), base: .respondents, reason: reason)
        let staff = Figure(
            .headcount, value: headcount.map(Double.init), n: headcount ?? 0,
            method: StatisticName.headcount.method(), base: .staff,
            reason: headcount == nil ? .unknownPopulation : nil)
        return GroupResult(
            n: n, footprint: Footprint(n: n),
            figures: [respondents.size(), staff, rate]
                + outcomes(group, headcount: headcount) + meetings(group, answered: n))
    }

    /// Nothing for a group that the list does not tell.
    private func meetings(_ group: Int, answered: Int) -> [Figure] {
        guard let registration, let people = registered(in: groups[group], registration) else {
            return []
        }
        return RegistrationFigures(
            people: people, meetings: registration.meetings, answered: answered
        ).figures(withMeetings: group == 0)
    }

    private func registered(
        in group: ReportingGroup, _ registration: Registration
    ) -> [Registration.Person]? {
        let (question, codes): (String, Set<String>)
        switch group.kind {
        case .everyone: return registration.people
        case .unanswered: return nil
        case .unit:
            question = survey.unitQuestion?.id ?? ""
            codes = Set(
                group.units.filter { $0 < tally.axes.units.count }.map { tally.axes.units[$0] })
        // The list is of people by one thing at a time.
        case .crossing: return nil
        case .category(let dimension, _):
            guard let number = tally.axes.dimension(dimension) else { return nil }
            question = dimension
            codes = Set(group.categories.map { tally.axes.dimensions[number].categories[$0] })
        }
        guard registration.questions.contains(question) else { return nil }
        return registration.people.filter { person in
            person.groups[question].map { codes.contains($0) } ?? false
        }
    }

    private func outcomes(_ group: Int, headcount: Int?) -> [Figure] {
        guard let counts = completeness?.counts(in: cells[group]) else { return [] }
        return ResponseAccounting(
            complete: counts[.complete] ?? 0, partial: counts[.partial] ?? 0,
            brokenOff: counts[.brokenOff] ?? 0, headcount: headcount, noted: noted(group)
        ).figures()
    }

    /// Nil for a group that the list does not tell apart.
    private func noted(_ group: Int) -> [Outcomes.Kind: Int]? {
        switch groups[group].kind {
        case .everyone: outcomes?.everyones
        case .unit: outcomes?.counts(of: groups[group].units.map { tally.axes.units[$0] })
        case .category, .crossing, .unanswered: nil
        }
    }

    private func index(
        _ subject: Subject, group: Int, _ analysis: QuestionAnalysis
    ) -> GroupResult {
        guard let position = survey.indices.firstIndex(where: { $0.id == subject.question })
        else { return analysis.multiple(n: 0, chosen: []) }
        let definition = survey.indices[position]
        let values = definition.items.compactMap { layout.index(of: $0) }
            .flatMap { layout.columns[$0].categories.compactMap(\.value) }
        let result = analysis.index(
            tally.histogram(index: position, in: cells[group]),
            minimumAnswered: definition.minimumAnswered,
            shape: IndexShape(items: definition.items.count, values: values))
        guard case .everyone = groups[group].kind, let reliability = reliability(of: position)
        else { return result }
        return result.adding(reliability.figures())
    }

    private func reliability(of index: Int) -> IndexReliability? {
        tally.indices[index].itemSums.map { sums in
            IndexReliability(
                sums: sums, items: tally.indices[index].items.map { layout.columns[$0].name })
        }
    }

    /// α of each index that may be made of fewer than all its items, of everyone, by subject: for
    /// analysts inside the house.
    package func pairwiseReliability(_ analysis: SituationAnalysis) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for (number, subject) in analysis.subjects.enumerated() where subject.kind == .index {
            guard let index = survey.indices.firstIndex(where: { $0.id == subject.question }),
                survey.indices[index].minimumAnswered < survey.indices[index].items.count
            else { continue }
            found[number] = reliability(of: index).map { [$0.pairwise()] }
        }
        return found
    }

    // MARK: Groups

    private static func cells(
        of group: ReportingGroup, in tally: SurveyTally, _ attributes: [AttributeAxis]
    ) -> [Int] {
        switch group.kind {
        case .everyone: return tally.selection()
        case .unit: return tally.selection(units: group.units)
        case .unanswered where group.categories.isEmpty:
            return tally.selection(units: group.units)
        case .category(let name, _), .crossing(let name, _), .unanswered(let name):
            if let dimension = tally.axes.dimension(name) {
                let units = group.within == nil ? nil : group.units
                return group.categories.flatMap {
                    tally.selection(units: units, dimension: dimension, category: $0)
                }
            }
            guard let attribute = attributes.first(where: { $0.name == name }) else { return [] }
            let units = group.within == nil ? nil : group.units
            return group.categories.flatMap { attribute.cells(of: $0, units: units, in: tally) }
        }
    }

    private func crossings(of subjects: [Subject]) -> [Crossing] {
        let counter = CrossedCounter(survey: survey, layout: layout, tally: tally)
        return tally.axes.dimensions.indices.map {
            counter.crossing(dimension: $0, subjects: subjects)
        } + attributes.map { counter.crossing(attribute: $0, subjects: subjects) }
    }

    private func staffing() -> [Staffing] {
        let leaves = tally.axes.units.map { survey.unitRegister?.entry($0) }
        let ofAttributes = attributes.map { attribute in
            Staffing(
                dimension: attribute.name,
                headcounts: leaves.indices.map { unit in
                    var counts: [String: Int] = [:]
                    for (value, text) in attribute.values.enumerated() {
                        guard
                            let people = attribute.headcount(
                                of: value, in: unit, survey, tally.axes)
                        else { return [:] }
                        counts[text] = people
                    }
                    return counts
                })
        }
        return ofAttributes
            + tally.axes.dimensions.compactMap { dimension in
                guard case .register(let id)? = survey.question(dimension.question)?.kind,
                    leaves.contains(where: { $0?.headcounts[id] != nil })
                else { return nil }
                let merged = MergedEntries(survey.register(id)?.entries ?? []).groups
                return Staffing(
                    dimension: dimension.question,
                    headcounts: leaves.map { leaf in
                        // Not told is not the same as nobody.
                        guard leaf?.headcounts[id] != nil else { return [:] }
                        return Dictionary(
                            uniqueKeysWithValues: merged.map { entry, members in
                                (
                                    entry.code,
                                    members.reduce(0) { $0 + (leaf?.headcounts[id]?[$1.code] ?? 0) }
                                )
                            })
                    })
            }
    }
}
