import Analysis
import Disclosure
import Statistics
import SurveyModel

/// A release as the attacker in Tests/Peers/attack.py sees it: the register, the numbers among the
/// released figures, and beside them the truth to compare with.
struct AttackProblem: Encodable {
    var name: String
    let threshold: Int
    /// `[dimension][leaf][category]`: the most people there can be; nil where nobody knows. The
    /// last leaf are those without a unit, the last category those who gave none: the attacker
    /// is told how many they are, which no real one knows so well.
    let caps: [[[Int?]]]
    let groups: [Group]
    var subjects: [Subject]
    /// What was released before some of them had answered, the oldest first.
    var earlier: [Earlier] = []

    struct Earlier: Encodable {
        let subjects: [Subject]
    }

    struct Group: Encodable {
        let name: String
        /// Position of the group it lies under.
        let parent: Int?
        let leaves: [Int]
        /// Nil for everyone and units.
        let dimension: Int?
        let categories: [Int]
        let headcount: Int?
        /// False for those whom no report is about.
        let isReported: Bool
    }

    struct Subject: Encodable {
        let name: String
        /// By category of the first dimension, whether the survey asks it.
        let asked: [Bool]
        let truth: [Int]
        /// By group, the shown number of respondents.
        var n: [Int?]
        /// By side (nuläge, behov; one for a single choice), category and group, the shown count.
        var counts: [[[Int?]]]
        /// The counts behind them, shown or not.
        let trueCounts: [[[Int]]]
        /// By group, the shown number of *vet ej*.
        var unsure: [Int?]
        let trueUnsure: [Int]
        /// Whether (nearly) all gave the same answer.
        let agrees: [Bool]
    }
}

extension AttackProblem {
    /// What the gate lets out of an organisation.
    init(_ organisation: Organisation, name: String) {
        let analysis = organisation.analysis()
        self.init(organisation, analysis, organisation.released(), name: name)
    }

    /// What a report of an organisation tells.
    init(_ organisation: Organisation, _ report: ReleasedReport, name: String) {
        self.init(organisation, organisation.analysis(), report, name: name)
    }

    /// What the gate lets out of the last of some organisations, the others of which were released before.
    ///
    /// They are the same people, of whom more have answered each time. Nil where the last must not be
    /// released at all, since everyone's number tells of the few who have come.
    ///
    /// - Parameter remembering: Whether the gate is told what was released before.
    init?(sequence: [Organisation], name: String, remembering: Bool = true) {
        var numbers: [ReleasedNumbers] = []
        var problems: [AttackProblem] = []
        for organisation in sequence {
            let analysis = organisation.analysis()
            let n = analysis.results[0][0].n
            let few = problems.contains { before in
                (1..<organisation.minimumGroup).contains(n - before.subjects[0].truth[0])
            }
            if few { return nil }
            let report = organisation.released(after: remembering ? numbers : [])
            problems.append(AttackProblem(organisation, analysis, report, name: name))
            numbers.append(ReleasedNumbers(of: report))
        }
        guard let last = problems.popLast() else { return nil }
        self = last
        earlier = problems.map { Earlier(subjects: $0.subjects) }
    }

    /// Copies in which one group is shown that alone keeps another of fewer than k from following.
    func withoutComplement() -> [AttackProblem] {
        var mutants: [AttackProblem] = []
        for parent in groups.indices where subjects[0].n[parent] != nil {
            let hidden = groups.indices.filter {
                groups[$0].parent == parent && groups[$0].dimension == nil
                    && subjects[0].n[$0] == nil
                    && (groups[$0].isReported || subjects[0].truth[$0] > 0)
            }
            guard hidden.count == 2, hidden.allSatisfy({ groups[$0].isReported }) else { continue }
            for (shown, other) in [(hidden[0], hidden[1]), (hidden[1], hidden[0])]
            where (1..<threshold).contains(subjects[0].truth[other]) {
                var mutant = self
                mutant.name += "-" + groups[shown].name
                mutant.subjects[0].n[shown] = subjects[0].truth[shown]
                mutants.append(mutant)
            }
        }
        return mutants
    }

    private init(
        _ organisation: Organisation, _ analysis: SituationAnalysis, _ report: ReleasedReport,
        name: String
    ) {
        let organisationGroups = analysis.groups
        self.name = name
        threshold = organisation.minimumGroup
        caps = Self.caps(organisation)
        groups = organisationGroups.map { group in
            let isReported: Bool
            if case .unanswered = group.kind { isReported = false } else { isReported = true }
            return Group(
                name: Self.name(of: group)
                    + (group.within.map { " within " + Self.name(of: organisationGroups[$0]) } ?? ""),
                parent: group.parent,
                leaves: Self.leaves(of: group, organisation),
                dimension: organisation.categories(of: group)?.dimension,
                categories: organisation.categories(of: group)?.categories ?? [],
                headcount: group.headcount, isReported: isReported)
        }
        let published = PublishedNumbers(report)
        subjects = analysis.subjects.indices.map { subject in
            let item = subject == 0 ? nil : organisation.items[subject - 1]
            let results = analysis.results[subject]
            let sides: [FigureHorizon?] = item?.kind == .pairRow ? [.now, .need] : [nil]
            let options = item?.options ?? 0
            func number(
                _ group: ReportingGroup, _ statistic: StatisticName, _ horizon: FigureHorizon?,
                _ option: String
            ) -> Int? {
                published.number(
                    statistic, of: analysis.subjects[subject], in: group, of: organisationGroups,
                    horizon, option)
            }
            return Subject(
                name: item?.id ?? "deltagande",
                asked: (organisation.dimensions.first?.categories ?? []).indices.map {
                    !(item?.notAskedOf.contains($0) ?? false)
                } + [true],
                truth: results.map(\.n),
                n: organisationGroups.map {
                    number($0, .n, item?.kind == .pairRow ? .gap : nil, "")
                },
                counts: item == nil
                    ? []
                    : sides.map { side in
                        (0..<options).map { option in
                            organisationGroups.map { number($0, .count, side, String(option)) }
                        }
                    },
                trueCounts: item == nil
                    ? []
                    : sides.indices.map { side in
                        (0..<options).map { option in
                            results.map { $0.footprint.distributions[side][option] }
                        }
                    },
                unsure: organisationGroups.map {
                    item?.kind == .pairRow ? number($0, .count, .now, "9") : nil
                },
                trueUnsure: results.map { result in
                    Int(result.figures.first { $0.option == "9" }?.value ?? 0)
                },
                agrees: results.map { result in
                    result.n < 10
                        && result.footprint.distributions.contains {
                            ($0.max() ?? 0) >= result.n - 1
                        }
                })
        }
    }

    private static func leaves(_ organisation: Organisation) -> [Int] {
        Array(0...organisation.leaves.count)
    }

    private static func leaves(
        of group: ReportingGroup, _ organisation: Organisation
    ) -> [Int] {
        let isEverywhere =
            group.kind == .everyone
            || (group.within == nil && group.makeup != .units
                && organisation.categories(of: group) != nil)
        return isEverywhere ? leaves(organisation) : group.units
    }

    private static func caps(_ organisation: Organisation) -> [[[Int?]]] {
        let without = organisation.leaves.count
        return organisation.dimensions.enumerated().map { position, dimension in
            (0...without).map { leaf in
                (0...dimension.categories.count).map { category in
                    let isKnown = leaf < without && category < dimension.categories.count
                    if isKnown, !organisation.knowsHeadcounts { return nil }
                    return isKnown
                        ? organisation.people.count {
                            $0.leaf == leaf && $0.categories[position] == category
                        }
                        : organisation.respondents.count {
                            ($0.namesUnit ? $0.leaf : without) == leaf
                                && ($0.namesCategory[position]
                                    ? $0.categories[position] : dimension.categories.count)
                                    == category
                        }
                }
            }
        }
    }

    private static func name(of group: ReportingGroup) -> String {
        switch group.kind {
        case .everyone: "everyone"
        case .unit(let code, _): code
        case .category(let dimension, let code), .crossing(let dimension, let code):
            dimension + "=" + code
        case .unanswered(let dimension): dimension + "=?"
        }
    }
}

/// The numbers of a released report, looked up by what they are of.
struct PublishedNumbers {
    private var values: [[String]: Double] = [:]

    init(_ report: ReleasedReport) {
        for figure in report.figures {
            guard let published = figure.published else { continue }
            let key = figure.key
            values[
                [
                    key.unit, key.dimension, key.group, key.question, key.row,
                    key.horizon?.rawValue ?? "", key.option, key.statistic.rawValue,
                ]] = published.value
        }
    }

    func number(
        _ statistic: StatisticName, of subject: Analysis.Subject, in group: ReportingGroup,
        of groups: [ReportingGroup], _ horizon: FigureHorizon?, _ option: String
    ) -> Int? {
        var (unit, dimension, code) = ("", "", "")
        switch group.kind {
        case .everyone: break
        case .unit(let own, _): unit = own
        case .category(let id, let own): (dimension, code) = (id, own)
        case .crossing(let id, let own):
            (dimension, code) = (id, own)
            if let whole = group.within, case .unit(let own, _) = groups[whole].kind { unit = own }
        // Nobody reports on them.
        case .unanswered: return nil
        }
        return values[
            [
                unit, dimension, code, subject.question, subject.row ?? "",
                horizon?.rawValue ?? "", option, statistic.rawValue,
            ]
        ].map { Int($0) }
    }
}
