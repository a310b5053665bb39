import Analysis
import SurveyModel

/// Keeps the number of respondents in every small group open within a wide enough range.
///
/// Promise (k' = k, or the number of people in the group where that is smaller): for every group
/// with fewer than k respondents there are two ways to fill all groups, of all subjects together,
/// that agree with every shown number of respondents and in which the group's size differs by k'
/// or more; in one of them it is at least k'. They are found, not assumed (`PeopleMoves`,
/// `TableSearch`), so the promise holds whatever an attacker solves. It cannot be kept where
/// already the figures of everyone together say more; nothing is hidden in vain there.
struct RangeProtection {
    typealias Tables = CrossedGroups.Tables

    /// How a group's size is kept open, the strongest first.
    enum Means: CaseIterable {
        /// By people who may belong elsewhere; nothing else needs to be looked at.
        case people
        /// By numbers of participants that may be otherwise, where no answer to any subject needs
        /// to be.
        case numbersWithRoom
        /// By numbers of participants that may be otherwise; every subject must leave room for
        /// that.
        case numbersAskedAlike
        case numbersAskedMore
        case numbers
    }

    /// What is missing until something is open enough.
    struct Shortfall {
        /// 0 when nothing is.
        let missing: Int
        /// Shown groups that stand in the way; hiding one of them may help.
        var blockers: [Int] = []

        static let none = Shortfall(missing: 0)
    }

    let crossed: CrossedGroups
    let search: TableSearch
    /// One per subject; nil for participation, and where the analysis does not tell them.
    let subjects: [SubjectTables?]
    let participants: Tables?
    let participantTotals: [Int]
    /// The most participants there can be in each cell and group.
    let caps: Tables
    let ceilings: [Int]
    /// The most who answered one subject in each cell.
    private let floors: Tables?
    /// Other ways to have taken part that fit what is shown of participation.
    private(set) var alternatives: [Tables] = []
    /// By group, those in which it has more, and fewer, respondents.
    private(set) var raised: [Int: Tables] = [:]
    private(set) var lowered: [Int: Tables] = [:]
    private let k: Int

    init(_ analysis: SituationAnalysis) {
        k = analysis.survey.anonymity.minimumGroup
        let crossed = CrossedGroups(analysis)
        self.crossed = crossed
        search = TableSearch(crossed)
        let participants = crossed.respondents(0)
        self.participants = participants
        participantTotals = participants.map(search.totals) ?? []
        // More answers than people is an error in the register; the answers are what they are.
        caps = crossed.axes.indices.map { axis in
            zip(crossed.axes[axis].staff, participants?[axis] ?? crossed.axes[axis].staff)
                .map { max($0, $1) }
        }
        ceilings = analysis.groups.map { $0.headcount ?? CrossedGroups.unlimited }
        let subjects = analysis.results.indices.map { subject -> SubjectTables? in
            guard subject > 0, let respondents = crossed.respondents(subject) else { return nil }
            return SubjectTables(
                respondents: respondents, aside: crossed.aside(subject),
                isAsked: analysis.results[subject].map(\.isAsked))
        }
        self.subjects = subjects
        floors = participants.map { participants in
            participants.indices.map { axis in
                participants[axis].indices.map { cell in
                    let answered = subjects.compactMap { $0?.answered(axis, cell) }.max() ?? 0
                    return min(answered, participants[axis][cell])
                }
            }
        }
    }

    // MARK: Participation

    /// What is missing until a group's size is open enough, with these groups hidden.
    func shortfall(of group: Int, _ means: Means, hidden: [Bool]) -> Shortfall {
        participation(of: group, means, hidden)?.shortfall ?? .none
    }

    /// Whether every subject can leave room for the ways to have taken part that keep a group's
    /// size open; it is enough to hide all but everyone's figures.
    func isCompatible(_ group: Int, _ means: Means, hidden: [Bool]) -> Bool {
        guard let range = participation(of: group, means, hidden) else { return true }
        return subjects.compactMap { $0 }.allSatisfy { subject in
            [range.low, range.high].compactMap { $0 }.allSatisfy {
                shortfall(of: $0, subject, hidden: subject.hidesMost).missing == 0
            }
        }
    }

    /// Remembers how the group could have been otherwise, for the subjects to come.
    mutating func remember(_ group: Int, _ means: Means, hidden: [Bool]) {
        guard let range = participation(of: group, means, hidden) else { return }
        lowered[group] = range.low
        raised[group] = range.high
        for tables in [range.low, range.high].compactMap({ $0 })
        where !alternatives.contains(tables) {
            alternatives.append(tables)
        }
    }

    private func participation(
        of group: Int, _ means: Means, _ hidden: [Bool]
    ) -> Range? {
        guard let participants else { return nil }
        var caps = caps
        if CrossedGroups.isUnanswered(crossed.groups[group]) { open(&caps, group) }
        let people = PeopleMoves(crossed, hidden: hidden, caps: caps, ceilings: ceilings)
        let limits = TableSearch.Limits(
            caps: caps, ceilings: ceilings, hidden: hidden,
            keepsAsked: means == .numbersAskedAlike, keepsRoom: means == .numbersAskedMore,
            grows: group,
            floors: means == .numbersWithRoom ? floors : nil)
        return range(of: group, threshold: threshold(of: group) { _ in true }, participants) {
            let byPeople = people.moved(participants, $0).by
            let nothing = TableSearch.Found(tables: nil, amount: byPeople)
            guard means != .people, byPeople < $0.by else { return nothing }
            var found = search.moved(participants, limits, $0)
            if found.amount <= byPeople {
                found.tables = nil
                found.amount = byPeople
            }
            return found
        }
    }

    /// How many people there are without a unit or profession nobody knows.
    private func open(_ caps: inout Tables, _ group: Int) {
        for axis in crossed.axes.indices {
            let width = crossed.axes[axis].width
            for cell in caps[axis].indices {
                let categories = crossed.axes[axis].categories
                let isCategory = !categories.isEmpty && categories[cell % width] == group
                if isCategory || crossed.leaves[cell / width] == group {
                    caps[axis][cell] = CrossedGroups.unlimited
                }
            }
        }
    }

    // MARK: Ranges

    /// k', or the number of people there are to ask.
    func threshold(of group: Int, _ isAsked: (Int) -> Bool) -> Int {
        if CrossedGroups.isUnanswered(crossed.groups[group]) { return k }
        let staff = masked(crossed.axes.map(\.staff), isAsked)
        return min(k, search.total(staff, of: group))
    }

    /// The cells of groups of which the condition holds.
    func masked(_ tables: Tables, _ isAsked: (Int) -> Bool) -> Tables {
        crossed.axes.indices.map { axis in
            let width = crossed.axes[axis].width
            let asked = crossed.axes[axis].categories.map(isAsked)
            let leaves = crossed.leaves.map(isAsked)
            return tables[axis].indices.map { cell in
                let isCategoryAsked = asked.isEmpty || asked[cell % width]
                return isCategoryAsked && leaves[cell / width] ? tables[axis][cell] : 0
            }
        }
    }

    struct Range {
        /// Tables with fewer and more respondents in the group; nil where people account for them.
        let low: Tables?
        let high: Tables?
        let shortfall: Shortfall
    }

    /// How far a group's size can go, no further than needed.
    ///
    /// - Parameter moved: Finds tables in which it has moved.
    func range(
        of group: Int, threshold: Int, _ truth: Tables,
        _ moved: (TableSearch.Move) -> TableSearch.Found
    ) -> Range {
        let n = search.total(truth, of: group)
        func best(isUp: Bool, by wanted: Int) -> TableSearch.Found {
            guard wanted > 0 else { return TableSearch.Found(tables: nil, amount: 0) }
            return moved(TableSearch.Move(group: group, isUp: isUp, by: wanted))
        }
        let low = best(isUp: false, by: min(n, threshold))
        let wanted = max(threshold - n, threshold - low.amount, 0)
        let high = best(isUp: true, by: wanted)
        let missing = max(wanted - high.amount, 0)
        return Range(
            low: low.tables, high: high.tables,
            shortfall: Shortfall(
                missing: missing,
                blockers: missing == 0 ? [] : Set(low.blockers + high.blockers).sorted()))
    }
}
