import Analysis
import Foundation

/// Keeps the answers of small groups to one question open, given what is hidden of the numbers.
///
/// Promise, for every choice of the question (a side of a pair, a question with one answer, all options
/// that may be ticked): for a hidden group of one to k − 1 respondents or too few employed, and for so many in a unit of
/// one category, there is another way to have answered in whole numbers that agrees with every number
/// shown, in which the group's answers are not what they are; and where a hidden group has fewer than
/// ten respondents, for every answer one in which two of them gave another (of two people, one; of one
/// person nothing). They are found, not assumed. It cannot be kept where already everyone's figures say
/// more; nothing is hidden in vain there. That some answer's number is open by two, and the mean by a
/// step of the scale, is looked for as well, and hidden for where that helps.
struct AnswerProtection {
    private let network: ExchangeNetwork
    private let protection: CountProtection
    private let counts: SubjectCounts
    private let participation: [Bool]
    /// k, of this question.
    private let minimumGroup: Int
    private var exchanges: AnswerExchanges
    /// How many needs the search could not settle, so that more was hidden around them than may be needed.
    private(set) var unsettled = 0
    private var space: CellSpace { protection.space }

    /// Nil where the counts of answers are never told, or nobody knows them.
    ///
    /// - Parameters:
    ///   - isOrdered: Whether the answers are steps of a scale.
    ///   - participation: The groups hidden for participation.
    init?(
        _ network: ExchangeNetwork, _ protection: CountProtection, subject: Int,
        isOrdered: Bool, participation: [Bool], minimumGroup: Int
    ) {
        guard let counts = protection.subjects[subject],
            let tables = AnswerTables(subject, counts)
        else { return nil }
        self.network = network
        self.protection = protection
        self.counts = counts
        self.participation = participation
        self.minimumGroup = minimumGroup
        exchanges = AnswerExchanges(
            network, protection, tables, isOrdered: isOrdered, participation: participation)
    }

    /// The groups to hide, those given included.
    ///
    /// - Parameters:
    ///   - isNoTarget: Groups that nobody is in or asks about.
    ///   - close: Adds to a pattern what must be hidden with it.
    mutating func pattern(
        _ given: [Bool], isNoTarget: [Bool], _ close: ([Bool]) -> [Bool]
    ) -> [Bool] {
        guard !given[0] else { return given }
        var hidden = given
        var proofs: [Proof] = []
        var done: Set<OpenTarget.Place> = []
        var targets = targets(hidden, isNoTarget)
        while !targets.isEmpty, !hidden[0] {
            for target in targets {
                done.insert(target.place)
                for need in exchanges.needs(of: target) {
                    for lesser in [need] + need.lesser {
                        guard let way = settled(lesser, target, &hidden, close) else { continue }
                        proofs.append(
                            Proof(target: target, need: lesser, touched: way.touched))
                        break
                    }
                }
            }
            // What was hidden for another's sake may be few as well.
            targets = self.targets(hidden, isNoTarget).filter { !done.contains($0.place) }
        }
        return hidden == given ? hidden : cleaned(hidden, given: given, proofs, close)
    }

    // MARK: Hiding

    /// That a need is met as long as some groups stay hidden.
    private struct Proof {
        let target: AnswerTarget
        let need: AnswerExchanges.Need
        var touched: [Int]
    }

    /// Hides what a need asks for; nil where nothing could meet it.
    private mutating func settled(
        _ need: AnswerExchanges.Need, _ target: AnswerTarget, _ hidden: inout [Bool],
        _ close: ([Bool]) -> [Bool]
    ) -> AnswerExchanges.Way? {
        if let way = exchanges.proof(of: need, target, hidden) { return way }
        if let way = exchanges.remedy(for: need, target, hidden) {
            for group in way.opened { hidden[group] = true }
            hidden = close(hidden)
            return way
        }
        // Less may do.
        guard need.lesser.isEmpty, need.isPromised else { return nil }
        // Where everyone's figures stand in its way, nothing else needs to give way to it.
        let most = hidden.indices.map { $0 > 0 }
        guard exchanges.proof(of: need, target, most) != nil else { return nil }
        unsettled += 1
        let around = Set(target.cells.flatMap { space.groupsOf[$0] })
            .filter { $0 > 0 && !hidden[$0] }
            .sorted { (protection.costs[$0], $0) < (protection.costs[$1], $1) }
        for group in around {
            hidden[group] = true
            hidden = close(hidden)
            if let way = exchanges.proof(of: need, target, hidden) { return way }
        }
        return nil
    }

    /// Shows again what is not needed any more, the dearest first.
    private mutating func cleaned(
        _ hidden: [Bool], given: [Bool], _ proofs: [Proof], _ close: ([Bool]) -> [Bool]
    ) -> [Bool] {
        var (hidden, proofs) = (hidden, proofs)
        for group in HidingOrder.candidates(hidden, given: given, protection.costs) {
            var trial = hidden
            trial[group] = false
            guard close(trial) == trial else { continue }
            var others = proofs
            var holds = true
            for index in proofs.indices where holds && proofs[index].touched.contains(group) {
                let (target, need) = (proofs[index].target, proofs[index].need)
                // What is shown is no target any more.
                if target.place == .group(group) { continue }
                let way = exchanges.proof(of: need, target, trial)
                holds = way != nil
                others[index].touched = way?.touched ?? []
            }
            guard holds else { continue }
            hidden = trial
            proofs = others
        }
        return hidden
    }

    // MARK: Targets

    private func targets(_ hidden: [Bool], _ isNoTarget: [Bool]) -> [AnswerTarget] {
        let groups = space.members.indices.dropFirst().compactMap { group -> AnswerTarget? in
            guard hidden[group], !isNoTarget[group], !space.crossed.groups[group].isUnanswered
            else { return nil }
            let asked = space.members[group].filter { counts.asked[$0] }
            // As many as took part are known to be the most.
            let present =
                participation[group]
                ? nil : asked.reduce(0) { $0 + counts.participants[$1] }
            return target(
                .group(group), space.members[group],
                arcs: network.arcOfGroup[group].map { [$0] }
                    ?? space.members[group].compactMap { network.arcOfCell[$0] },
                isFewEmployed: protection.isFewEmployed[group],
                people: [protection.people(in: group), space.people(in: asked), present]
                    .compactMap { $0 }.min())
        }
        let named = Set(
            space.members.indices.filter { space.members[$0].count == 1 && !isNoTarget[$0] }
                .map { space.members[$0][0] })
        let cells = (0..<space.count).compactMap { cell -> AnswerTarget? in
            guard !named.contains(cell), counts.respondents[cell] > 0,
                space.groupsOf[cell].allSatisfy({ !space.crossed.groups[$0].isUnanswered })
            else { return nil }
            return target(
                .cell(cell), [cell], arcs: [network.arcOfCell[cell]].compactMap { $0 },
                people: space.staff[cell])
        }
        return groups + cells
    }

    /// Nil where so many answered that nothing of it is told, or nobody can have answered.
    private func target(
        _ place: OpenTarget.Place, _ cells: [Int], arcs: [Int], isFewEmployed: Bool = false,
        people: Int?
    ) -> AnswerTarget? {
        let n = cells.reduce(0) { $0 + counts.respondents[$1] }
        let isSmall = n > 0 && (n < minimumGroup || isFewEmployed)
        guard isSmall || n < Sensitivity.groupDisclosureSize, people != 0 else { return nil }
        if case .cell = place, !isSmall { return nil }
        return AnswerTarget(place, cells, arcs: arcs, isSmall: isSmall, people: people)
    }
}
