/// What the figures of one wave say of each group, and which groups are parts of which.
struct GroupNumbers {
    struct Subject: Hashable {
        let question: String
        let row: String
    }

    struct Place: Hashable {
        let subject: Subject
        let group: GroupName
    }

    /// A figure of answers.
    struct Key: Hashable {
        let place: Place
        let horizon: String
        let option: String
        let statistic: String
    }

    /// In the order of the file.
    private(set) var subjects: [Subject] = []
    private(set) var groups: [GroupName] = []
    private(set) var respondents: [Subject: [GroupName: Int]] = [:]
    /// What each was before it was rounded.
    private(set) var answers: [Key: ClosedRange<Double>] = [:]
    /// The units without others below them, by unit.
    private var leaves: [String: Set<String>] = [:]

    init(_ lines: [FigureLine], _ precision: Precision) {
        var isKnown: (subjects: Set<Subject>, groups: Set<GroupName>) = ([], [])
        for line in lines {
            let place = Place(
                subject: Subject(question: line.question, row: line.row),
                group: ReleaseBuilder.name(line))
            guard line.status == .published, let value = line.value else { continue }
            if isKnown.groups.insert(place.group).inserted { groups.append(place.group) }
            if line.statistic == "n" {
                if isKnown.subjects.insert(place.subject).inserted {
                    subjects.append(place.subject)
                }
                respondents[place.subject, default: [:]][place.group] = value.whole
            } else if Self.ofAnswers.contains(line.statistic) {
                let key = Key(
                    place: place, horizon: line.horizon, option: line.option,
                    statistic: line.statistic)
                answers[key] = precision.range(line.statistic, value)
            }
        }
        let tree = UnitTree(lines)
        for unit in tree.units {
            leaves[unit] = Set(tree.leaves(of: unit).map { tree.leaves[$0] })
        }
    }

    /// Whether a group has everyone of a part that another release tells of.
    func holds(_ whole: GroupName, _ part: GroupName, of other: GroupNumbers) -> Bool {
        guard whole.dimension.isEmpty || isSameCategory(whole, part) else { return false }
        if whole.unit.isEmpty { return true }
        guard let all = leaves[whole.unit], let some = other.leaves[part.unit] else { return false }
        return some.isSubset(of: all)
    }

    private func isSameCategory(_ left: GroupName, _ right: GroupName) -> Bool {
        left.dimension == right.dimension && left.category == right.category
    }

    /// Statistics that are functions of answers alone: a register has no part in them.
    private static let ofAnswers: Set<String> = [
        "count", "share", "mean", "top2", "bottom2", "index100",
    ]

    static func inOrder(_ left: Key, _ right: Key) -> Bool {
        name(left).lexicographicallyPrecedes(name(right))
    }

    private static func name(_ key: Key) -> [String] {
        let group = key.place.group
        return [
            group.unit, group.dimension, group.category, key.place.subject.question,
            key.place.subject.row, key.horizon, key.option, key.statistic,
        ]
    }
}
