import Analysis
import Statistics
import SurveyModel

/// A small analysis made by hand: a tree of units, one profession split, and one pair row whose
/// answers are given as counts per unit and profession.
struct SampleAnalysis {
    /// A leaf unit: its parent's index in `parents`, staff and respondents by profession.
    struct Unit {
        let code: String
        let parent: Int
        let staff: [Int]
        let answers: [[Answer]]
    }

    /// What one respondent said to the one row; nil for no ordered answer on both sides.
    struct Answer {
        var now: Int
        var need: Int
    }

    var parents: [String] = ["a", "b"]
    var professions = ["ft", "at"]
    var units: [Unit]
    var minimumGroup = 5
    /// Respondents per profession position who gave no profession, by unit index.
    var isSensitive = false

    func analysis() -> SituationAnalysis {
        var survey = Survey(id: "test", title: LocalizedText("Test"))
        survey.anonymity.minimumGroup = minimumGroup
        survey.areas = [Area(id: "resurser", title: LocalizedText("Resurser"))]
        let levels = (1...5).map {
            SurveyModel.Category(code: String($0), label: LocalizedText("\($0)"), value: $0)
        }
        let subjects = [
            Subject(kind: .participation, question: "", title: LocalizedText("Deltagande")),
            Subject(
                kind: .pairRow, question: "komp", row: "neuro", title: LocalizedText("Neuro"),
                area: "resurser", categories: levels, isSensitive: isSensitive),
        ]
        let groups = groups()
        return SituationAnalysis(
            survey: survey, wave: "2026", groups: groups, subjects: subjects,
            results: [groups.map(participation), groups.map(row)], staffing: [staffing],
            crossings: [
                Crossing(
                    dimension: "yrke",
                    subjects: [
                        .init(n: crossed { _ in true }),
                        .init(
                            n: crossed { $0.now > 0 && $0.need > 0 },
                            answers: [
                                levels.indices.map { level in
                                    crossed { $0.need > 0 && $0.now == level + 1 }
                                },
                                levels.indices.map { level in
                                    crossed { $0.now > 0 && $0.need == level + 1 }
                                },
                            ]),
                    ])
            ])
    }

    /// By unit and profession, those without a profession last; nobody is without a unit.
    private func crossed(_ isCounted: (Answer) -> Bool) -> CrossTable {
        CrossTable(
            units.map { unit in
                (0...professions.count).map { position in
                    unit.answers.indices.contains(position)
                        ? unit.answers[position].count(where: isCounted) : 0
                }
            } + [(0...professions.count).map { _ in 0 }])
    }

    private func groups() -> [ReportingGroup] {
        let all = Array(units.indices)
        var groups = [
            ReportingGroup(
                kind: .everyone, label: LocalizedText("Alla"),
                headcount: all.reduce(0) { $0 + staff(of: $1) }, parent: nil, units: all, depth: 0)
        ]
        for (position, parent) in parents.enumerated() {
            let own = all.filter { units[$0].parent == position }
            let index = groups.count
            groups.append(
                ReportingGroup(
                    kind: .unit(code: parent, isLeaf: false), label: LocalizedText(parent),
                    headcount: own.reduce(0) { $0 + staff(of: $1) }, parent: 0, units: own,
                    depth: 1))
            for unit in own {
                groups.append(
                    ReportingGroup(
                        kind: .unit(code: units[unit].code, isLeaf: true),
                        label: LocalizedText(units[unit].code), headcount: staff(of: unit),
                        parent: index, units: [unit], depth: 2))
            }
        }
        for (position, profession) in professions.enumerated() {
            groups.append(
                ReportingGroup(
                    kind: .category(dimension: "yrke", code: profession),
                    label: LocalizedText(profession),
                    headcount: all.reduce(0) { $0 + units[$1].staff[position] }, parent: 0,
                    units: all, categories: [position], depth: 1))
        }
        groups.append(
            ReportingGroup(
                kind: .unanswered(dimension: "yrke"), label: LocalizedText(""), headcount: nil,
                parent: 0, units: all, categories: [professions.count], depth: 1))
        return groups
    }

    private func staff(of unit: Int) -> Int { units[unit].staff.reduce(0, +) }

    private var staffing: Staffing {
        Staffing(
            dimension: "yrke",
            headcounts: units.map {
                Dictionary(uniqueKeysWithValues: zip(professions, $0.staff))
            })
    }

    /// Profession positions of a group; the one past the last are those who gave none.
    private func answers(of group: ReportingGroup) -> [Answer] {
        group.units.flatMap { unit in
            let positions =
                group.categories.isEmpty ? Array(units[unit].answers.indices) : group.categories
            return positions.flatMap { position in
                units[unit].answers.indices.contains(position) ? units[unit].answers[position] : []
            }
        }
    }

    private func participation(_ group: ReportingGroup) -> GroupResult {
        let n = answers(of: group).count
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

    private func row(_ group: ReportingGroup) -> GroupResult {
        let paired = answers(of: group).filter { $0.now > 0 && $0.need > 0 }
        let n = paired.count
        let now = (1...5).map { level in paired.count { $0.now == level } }
        let need = (1...5).map { level in paired.count { $0.need == level } }
        let gaps = (-4...4).map { gap in paired.count { $0.need - $0.now == gap } }
        let total = paired.reduce(0) { $0 + $1.need - $1.now }
        return GroupResult(
            n: n, footprint: Footprint(n: n, distributions: [now, need, gaps]),
            figures: [
                Figure(.n, horizon: .gap, value: Double(n), n: n, base: .bothAnswered),
                Figure(
                    .mean, horizon: .gap, value: n > 0 ? Double(total) / Double(n) : nil, n: n,
                    base: .bothAnswered),
            ]
                + now.enumerated().map {
                    Figure(
                        .count, horizon: .now, option: String($0 + 1), value: Double($1), n: n,
                        base: .bothAnswered)
                })
    }
}

extension SampleAnalysis {
    /// Three parents with four to seven units each, small and large, two to three professions.
    static func drawn(seed: UInt64) -> SampleAnalysis {
        var numbers = SeededNumbers(state: seed)
        let professions = ["ft", "at", "chef"]
        var units: [Unit] = []
        for parent in 0..<3 {
            for unit in 0..<Int.random(in: 4...7, using: &numbers) {
                let staff = [
                    Int.random(in: 1...18, using: &numbers),
                    Int.random(in: 0...14, using: &numbers), Int.random(in: 0...1, using: &numbers),
                ]
                let answers = staff.map { count in
                    (0..<count).filter { _ in Int.random(in: 0..<100, using: &numbers) < 64 }.map {
                        _ in
                        // One in twelve leaves a side open.
                        let isOpen = Int.random(in: 0..<12, using: &numbers) == 0
                        return Answer(
                            now: isOpen ? 0 : Int.random(in: 1...5, using: &numbers),
                            need: Int.random(in: 1...5, using: &numbers))
                    }
                }
                units.append(
                    Unit(code: "e\(parent)\(unit)", parent: parent, staff: staff, answers: answers))
            }
        }
        return SampleAnalysis(parents: ["a", "b", "c"], professions: professions, units: units)
    }
}
