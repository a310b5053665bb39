import Analysis
import Statistics
import SurveyModel

/// An invented organisation down to each person: who works where as what, and what they answered.
///
/// Its analysis is counted person by person, without the code under test.
struct Organisation {
    /// A unit; parents stand before their children. Units without children are where people work.
    struct Unit {
        let code: String
        let parent: Int?
    }

    /// A group question such as the profession.
    struct Dimension {
        let id: String
        let categories: [String]
    }

    /// A question; options count from 0.
    struct Item {
        enum Kind { case pairRow, single }

        let id: String
        var kind = Kind.pairRow
        var options = 5
        /// Categories of the first dimension that are not asked.
        var notAskedOf: Set<Int> = []
        var isSensitive = false
    }

    enum Answer: Hashable {
        /// Not shown, skipped, or only one side of a row.
        case none
        /// *Vet ej*, on both sides of a row.
        case unsure
        case pair(now: Int, need: Int)
        case option(Int)
    }

    struct Person {
        /// Position among the leaves.
        var leaf: Int
        /// Category per dimension.
        var categories: [Int]
        /// Nil for those who did not answer.
        var answers: [Answer]?
        /// False where the answer to the unit question is missing.
        var namesUnit = true
        /// By dimension, whether the group question is answered.
        var namesCategory: [Bool]

        init(leaf: Int, categories: [Int], answers: [Answer]?) {
            self.leaf = leaf
            self.categories = categories
            self.answers = answers
            namesCategory = categories.map { _ in true }
        }
    }

    var units: [Unit]
    var dimensions: [Dimension]
    var items: [Item]
    var people: [Person] = []
    var knowsHeadcounts = true
    var minimumGroup = 5

    var leaves: [Int] {
        let parents = Set(units.compactMap(\.parent))
        return units.indices.filter { !parents.contains($0) }
    }

    var respondents: [Person] { people.filter { $0.answers != nil } }

    // MARK: Groups

    /// Positions of the leaves below a unit; the unit itself for a leaf.
    func leaves(below unit: Int) -> [Int] {
        let leaves = leaves
        return leaves.indices.filter { position in
            var current: Int? = leaves[position]
            while let at = current, at != unit { current = units[at].parent }
            return current == unit
        }
    }

    /// Everyone, the tree, those without a unit, then each dimension's categories and its rest.
    func groups() -> [ReportingGroup] {
        let all = Array(leaves.indices)
        var groups = [
            ReportingGroup(
                kind: .everyone, label: LocalizedText("Alla"), headcount: headcount { _ in true },
                parent: nil, units: all, depth: 0)
        ]
        var groupOfUnit: [Int: Int] = [:]
        let parents = Set(units.compactMap(\.parent))
        func add(_ unit: Int, depth: Int) {
            let own = leaves(below: unit)
            groupOfUnit[unit] = groups.count
            groups.append(
                ReportingGroup(
                    kind: .unit(code: units[unit].code, isLeaf: !parents.contains(unit)),
                    label: LocalizedText(units[unit].code),
                    headcount: headcount { own.contains($0.leaf) },
                    parent: units[unit].parent.flatMap { groupOfUnit[$0] } ?? 0, units: own,
                    depth: depth))
            for child in units.indices where units[child].parent == unit {
                add(child, depth: depth + 1)
            }
        }
        for unit in units.indices where units[unit].parent == nil { add(unit, depth: 1) }
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: "enhet"), label: LocalizedText(""), headcount: nil,
                parent: 0, units: [all.count], depth: 1))
        for (position, dimension) in dimensions.enumerated() {
            for (code, category) in dimension.categories.enumerated() {
                groups.append(
                    ReportingGroup(
                        kind: .category(dimension: dimension.id, code: category),
                        label: LocalizedText(category),
                        headcount: headcount { $0.categories[position] == code }, parent: 0,
                        units: all, categories: [code], depth: 1))
            }
            groups.append(
                ReportingGroup(
                    kind: .unanswered(dimension: dimension.id), label: LocalizedText(""),
                    headcount: nil, parent: 0, units: all,
                    categories: [dimension.categories.count], depth: 1))
        }
        return groups
    }

    private func headcount(_ isIn: (Person) -> Bool) -> Int? {
        knowsHeadcounts ? people.count(where: isIn) : nil
    }

    /// The dimension a group is a category of; nil for everyone and units.
    func dimension(of group: ReportingGroup) -> Int? {
        switch group.kind {
        case .everyone, .unit: nil
        case .category(let id, _), .unanswered(let id):
            dimensions.firstIndex { $0.id == id }
        }
    }

    func isIn(_ person: Person, _ group: ReportingGroup) -> Bool {
        if let dimension = dimension(of: group) {
            let category = person.categories[dimension]
            let said =
                person.namesCategory[dimension]
                ? category : dimensions[dimension].categories.count
            return group.categories.contains(said)
        }
        if group.kind == .everyone { return true }
        return group.units.contains(person.namesUnit ? person.leaf : leaves.count)
    }

    /// Whether the survey asks a group about an item at all.
    func isAsked(_ item: Item, _ group: ReportingGroup) -> Bool {
        guard dimension(of: group) == 0, case .category = group.kind else { return true }
        return !group.categories.allSatisfy(item.notAskedOf.contains)
    }
}
