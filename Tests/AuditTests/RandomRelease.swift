import Audit

/// An organisation of units by professions in which some groups are hidden, for two attackers: ours
/// and Tests/Peers/attack.py.
struct RandomRelease {
    let name: String
    let release: AuditedRelease
    /// By subject and group, the number that is shown or hidden.
    let truth: [[Int]]
    private let staff: [[Int]]
    private let groups: [Group]

    private struct Group {
        let name: String
        let leaves: [Int]
        let category: Int?
    }

    init(seed: UInt64) {
        var numbers = Numbers(state: seed &* 7_919 &+ 13)
        let (units, categories) = (numbers.draw(3...6), numbers.draw(2...3))
        let staff = (0..<units).map { _ in (0..<categories).map { _ in numbers.draw(0...9) } }
        let took = staff.map { $0.map { most in min(most, numbers.draw(0...9)) } }
        let answered = took.map { $0.map { most in min(most, numbers.draw(1...9)) } }
        let half = units / 2
        let groups =
            [Group(name: "alla", leaves: Array(0..<units), category: nil)]
            + [0..<half, half..<units].enumerated().map {
                Group(name: "d\($0)", leaves: Array($1), category: nil)
            } + (0..<units).map { Group(name: "u\($0)", leaves: [$0], category: nil) }
            + (0..<categories).map { Group(name: "y\($0)", leaves: Array(0..<units), category: $0) }
        func cells(_ group: Group) -> [Int] {
            group.leaves.flatMap { leaf in
                (group.category.map { [$0] } ?? Array(0..<categories)).map {
                    leaf * categories + $0
                }
            }
        }
        let truth = [took, answered].map { table in
            groups.map { cells($0).reduce(0) { $0 + table.joined().map(\.self)[$1] } }
        }
        let told = truth.map { numbersOf in
            groups.indices.map { index -> Told in
                let isHidden = index > 0 && (numbersOf[index] < 5 || numbers.draw(0...4) == 0)
                return isHidden ? .nothing : .number(numbersOf[index])
            }
        }
        name = "r\(seed)"
        self.staff = staff
        self.groups = groups
        self.truth = truth
        release = AuditedRelease(
            threshold: 5, cells: PeopleCells(caps: staff.joined().map(\.self)),
            groups: groups.enumerated().map { index, group in
                AuditedGroup(
                    name: index == 0 ? GroupName() : GroupName(unit: group.name),
                    cells: cells(group),
                    headcount: cells(group).reduce(0) { $0 + staff.joined().map(\.self)[$1] })
            },
            subjects: [
                AuditedSubject(respondents: told[0]),
                AuditedSubject(question: "f", respondents: told[1]),
            ])
    }

    func name(of group: Int) -> String { groups[group].name }

    private struct Numbers {
        var state: UInt64

        mutating func draw(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
    }
}

extension RandomRelease: Encodable {
    private enum Key: CodingKey {
        case name, threshold, caps, groups, subjects
    }

    private struct PeerGroup: Encodable {
        let name: String
        let leaves: [Int]
        let dimension: Int?
        let categories: [Int]
        let headcount: Int?
        let isReported = true
    }

    private struct PeerSubject: Encodable {
        let name: String
        let asked: [Bool]
        let truth: [Int]
        let n: [Int?]
        let unsure: [Int?]
        let agrees: [Bool]
        let counts: [[[Int?]]] = []
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        try container.encode(release.threshold, forKey: .threshold)
        // The last unit and category are of those who gave none: nobody here.
        let width = staff[0].count + 1
        try container.encode(
            [staff.map { $0 + [0] } + [[Int](repeating: 0, count: width)]], forKey: .caps)
        try container.encode(
            groups.enumerated().map { index, group in
                PeerGroup(
                    name: group.name,
                    leaves: group.leaves
                        + (index == 0 || group.category != nil ? [staff.count] : []),
                    dimension: group.category == nil ? nil : 0,
                    categories: group.category.map { [$0] } ?? [],
                    headcount: release.groups[index].headcount)
            }, forKey: .groups)
        try container.encode(
            release.subjects.enumerated().map { number, subject in
                PeerSubject(
                    name: number == 0 ? "deltagande" : "f",
                    asked: [Bool](repeating: true, count: width), truth: truth[number],
                    n: subject.respondents.map(\.number),
                    unsure: groups.map { _ in nil }, agrees: groups.map { _ in false })
            }, forKey: .subjects)
    }
}
