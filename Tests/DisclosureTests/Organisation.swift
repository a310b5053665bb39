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

        /// As the register has it, whatever was answered.
        var placed: Person { Person(leaf: leaf, categories: categories, answers: answers) }
    }

    var units: [Unit]
    var dimensions: [Dimension]
    var items: [Item]
    var people: [Person] = []
    /// By category of the first dimension, its value of an attribute, negative for none; empty without one.
    var bundles: [Int] = []
    /// By leaf, its value of an attribute of units; empty without one.
    var owners: [Int] = []
    /// Whether every unit is reported by the first dimension, and by the attribute of its categories.
    var crosses = false
    var knowsHeadcounts = true
    var minimumGroup = 5
    var wave = "2026"

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
        groups += attributes(all)
        if crosses { groups += crossings(groups) }
        return groups
    }

    private func attributes(_ all: [Int]) -> [ReportingGroup] {
        var groups: [ReportingGroup] = []
        for value in Set(owners).sorted() {
            let own = all.filter { owners[$0] == value }
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: "huvudman", code: "h\(value)"),
                    label: LocalizedText("h\(value)"),
                    headcount: headcount { own.contains($0.leaf) }, parent: 0, units: own,
                    categories: [value], depth: 1, makeup: .units))
        }
        if !owners.isEmpty {
            groups.append(
                ReportingGroup(
                    kind: .unanswered(dimension: "huvudman"), label: LocalizedText(""),
                    headcount: nil, parent: 0, units: [all.count],
                    categories: [Set(owners).count], depth: 1, makeup: .units))
        }
        for value in Set(bundles).sorted() where value >= 0 {
            let own = bundles.indices.filter { bundles[$0] == value }
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: "grupp", code: "g\(value)"),
                    label: LocalizedText("g\(value)"),
                    headcount: headcount { own.contains($0.categories[0]) }, parent: 0,
                    units: all, categories: [value], depth: 1,
                    makeup: .categories(question: dimensions[0].id, own)))
        }
        if !bundles.isEmpty {
            groups.append(
                ReportingGroup(
                    kind: .unanswered(dimension: "grupp"), label: LocalizedText(""),
                    headcount: nil, parent: 0, units: all, categories: [bundles.count], depth: 1,
                    makeup: .categories(
                        question: dimensions[0].id,
                        bundles.indices.filter { bundles[$0] < 0 } + [bundles.count])))
        }
        return groups
    }

    private func crossings(_ groups: [ReportingGroup]) -> [ReportingGroup] {
        let crossed = ["grupp", dimensions[0].id]
        return crossed.flatMap { dimension in
            groups.indices.flatMap { whole -> [ReportingGroup] in
                switch groups[whole].kind {
                case .unit: break
                case .unanswered where groups[whole].categories.isEmpty: break
                default: return []
                }
                return groups.filter { $0.splits == dimension }.map { part in
                    var kind = ReportingGroup.Kind.unanswered(dimension: dimension)
                    var staff: Int?
                    if case .category(_, let code) = part.kind, !groups[whole].isUnanswered {
                        kind = .crossing(dimension: dimension, code: code)
                        staff = headcount {
                            isIn($0.placed, groups[whole]) && isIn($0.placed, part)
                        }
                    }
                    return ReportingGroup(
                        kind: kind, label: part.label, headcount: staff, parent: whole,
                        units: groups[whole].units, categories: part.categories,
                        depth: groups[whole].depth + 1, within: whole, makeup: part.makeup)
                }
            }
        }
    }

    private func headcount(_ isIn: (Person) -> Bool) -> Int? {
        knowsHeadcounts ? people.count(where: isIn) : nil
    }

    /// The dimension whose categories a group has, and which; nil for everyone and units.
    func categories(of group: ReportingGroup) -> (dimension: Int, categories: [Int])? {
        if case .categories(_, let own)? = group.makeup { return (0, own) }
        return dimensions.firstIndex { $0.id == group.splits }.map { ($0, group.categories) }
    }

    func isIn(_ person: Person, _ group: ReportingGroup) -> Bool {
        let isEverywhere =
            group.kind == .everyone
            || (group.within == nil && group.makeup != .units && categories(of: group) != nil)
        let unit = person.namesUnit ? person.leaf : leaves.count
        guard isEverywhere || group.units.contains(unit) else { return false }
        guard let (dimension, own) = categories(of: group) else { return true }
        let said =
            person.namesCategory[dimension]
            ? person.categories[dimension] : dimensions[dimension].categories.count
        return own.contains(said)
    }

    /// Whether the survey asks a group about an item at all.
    func isAsked(_ item: Item, _ group: ReportingGroup) -> Bool {
        guard !group.isUnanswered, let own = categories(of: group), own.dimension == 0 else {
            return true
        }
        return !own.categories.allSatisfy(item.notAskedOf.contains)
    }
}
