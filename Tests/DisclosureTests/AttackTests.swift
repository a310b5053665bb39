import Analysis
import Disclosure
import Foundation
import Statistics
import SurveyModel
import Testing

/// Plays the attacker with an independent solver: SciPy's HiGHS reads the register and the shown
/// counts of all subjects together, and bounds every group that is too small.
@Suite("An attacker with a solver", .enabled(if: Python.isThere))
struct AttackTests {
    private static func problems(
        _ seeds: ClosedRange<Int>, _ draw: Organisation.Draw
    ) -> [AttackProblem] {
        seeds.map {
            AttackProblem(.drawn(seed: UInt64($0), draw), name: "seed \($0)")
        }
    }

    /// How many of the whole are tried: a hundred in all, or as many as asked for.
    private static func seeds(_ first: Int, _ hundredth: Int) -> ClosedRange<Int> {
        let wanted = ProcessInfo.processInfo.environment["LAGESBILD_ATTACKS"].flatMap(Int.init)
        return first...(first + max(hundredth * (wanted ?? 100) / 100, 1) - 1)
    }

    private static func attack(
        _ problems: [AttackProblem], _ arguments: String...
    ) throws -> AttackReport {
        try AttackReport(
            try Python.run("attack.py", input: JSONEncoder().encode(problems), arguments))
    }

    @Test("bounds no group under five more tightly than five, in participation or any question")
    func boundsHiddenGroups() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 3...8
        draw.dimensions = 1...3
        var large = draw
        large.leaves = 30...60
        large.dimensions = 1...1
        let report = try Self.attack(
            Self.problems(Self.seeds(1, 43), draw)
                + Self.problems(Self.seeds(40_001, 1), large)
                + [AttackProblem(.example(seed: 1), name: "example")])
        #expect(report.releases >= 45)
        #expect(report.groups > 400)
        #expect(report.leaks == [], "\(report.text)")
        // Nearly everyone answered, or too few at all: no report could avoid these.
        #expect(report.inherent.count * 25 < report.groups, "\(report.text)")
    }

    @Test("nor in an organisation of many units, as many as two hundred")
    func manyUnits() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        // Of a hundred releases one, and that of a middling size; of a thousand all sizes.
        let seeds = Self.seeds(70_001, 1)
        draw.leaves = seeds.count > 1 ? 60...200 : 60...80
        draw.dimensions = 1...1
        let report = try Self.attack(Self.problems(seeds, draw))
        #expect(report.releases == seeds.count)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("nor in any of up to four waves, and a change is told only of what both waves tell")
    func waves() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 3...8
        let seeds = Self.seeds(80_001, 8)
        var problems: [AttackProblem] = []
        var changes = 0
        for seed in seeds {
            let waves = Organisation.drawn(seed: UInt64(seed), draw)
                .waves(1 + seed % 4, seed: UInt64(seed), draw)
            var before: ReleasedReport?
            for (number, wave) in waves.enumerated() {
                let report = wave.released(comparedWith: number > 0 ? waves[number - 1] : nil)
                problems.append(
                    AttackProblem(wave, report, name: "seed \(seed) wave \(number + 1)"))
                if let before { changes += try Self.checkChanges(report, since: before) }
                before = report
            }
        }
        #expect(problems.count > seeds.count && changes > 50)
        let report = try Self.attack(problems)
        #expect(report.releases == problems.count)
        #expect(report.leaks == [], "\(report.text)")
    }

    /// How many changes are told, each of which whoever has both reports can work out.
    private static func checkChanges(
        _ report: ReleasedReport, since before: ReleasedReport
    ) throws -> Int {
        func place(_ key: FigureKey) -> [String] {
            [
                key.unit, key.dimension, key.group, key.question, key.row,
                key.horizon?.rawValue ?? "",
            ]
        }
        func told(_ report: ReleasedReport) -> Set<[String]> {
            Set(
                report.figures.filter {
                    [.mean, .responseRate].contains($0.key.statistic) && $0.published != nil
                }.map { place($0.key) })
        }
        let (now, then) = (told(report), told(before))
        let changes = report.figures.filter {
            $0.key.statistic == .change && $0.published != nil
        }
        for change in changes {
            #expect(now.contains(place(change.key)) && then.contains(place(change.key)))
        }
        return changes.count
    }

    @Test("nor where crossings of units and professions and values of attributes are shown")
    func boundsCrossings() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.crosses = true
        draw.leaves = 3...8
        draw.dimensions = 1...2
        let report = try Self.attack(Self.problems(Self.seeds(20_001, 12), draw))
        #expect(report.releases >= 12)
        #expect(report.groups > 500)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test(
        "nor where a small profession is not asked everything, however many group questions there are"
    )
    func conditionalQuestions() throws {
        var draw = Organisation.Draw()
        draw.leaves = 3...9
        draw.dimensions = 1...3
        let report = try Self.attack(Self.problems(Self.seeds(10_001, 15), draw))
        #expect(report.releases >= 15)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test(
        "nor where many questions are worked on side by side, and the pattern is the same each time"
    )
    func manyQuestions() throws {
        var draw = Organisation.Draw()
        draw.leaves = 6...9
        draw.dimensions = 2...2
        draw.questions = 12
        let organisation = Organisation.drawn(seed: 50_001, draw)
        let patterns = (1...4).map { _ in SuppressionPattern(organisation.analysis()) }
        #expect(Set(patterns).count == 1)
        let report = try Self.attack([AttackProblem(organisation, name: "twelve questions")])
        #expect(report.groups > 50)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("nor those who come between releases, nor by them what was hidden before")
    func lateAnswers() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 3...9
        let seeds = Self.seeds(30_001, 12)
        // In the last four a group that was hidden is shown later, and had been large enough to be known.
        let problems = (Array(seeds) + [30_030, 30_074, 30_085, 30_102]).compactMap { seed in
            AttackProblem(
                sequence: Organisation.drawn(seed: UInt64(seed), draw)
                    .arriving(times: 2 + seed % 2, seed: UInt64(seed)), name: "seed \(seed)")
        }
        // Where everyone's number tells of the few who have come, nothing goes out.
        #expect(problems.count * 2 > seeds.count)
        let report = try Self.attack(problems)
        #expect(report.groups > 300)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("learns who came between when each release is made as if it were the first")
    func findsNewcomers() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 6...9
        let problems = (1...8).compactMap { seed in
            AttackProblem(
                sequence: Organisation.drawn(seed: UInt64(seed), draw)
                    .arriving(times: 2, seed: UInt64(seed)), name: "seed \(seed)",
                remembering: false)
        }
        try #require(problems.count > 3)
        let report = try Self.attack(problems)
        for problem in problems {
            #expect(
                report.leaks.contains { $0.hasPrefix("LEAK \(problem.name) ") },
                "\(problem.name) got away")
        }
    }

    @Test("finds no hidden group whose answers have one solution")
    func answersDoNotFollow() throws {
        var draw = Organisation.Draw()
        draw.leaves = 3...6
        draw.levels = 2...3
        draw.options = 3
        let report = try Self.attack(Self.problems(1...6, draw), "--answers")
        #expect(report.releases == 6)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("nor where crossings are shown")
    func answersDoNotFollowInCrossings() throws {
        let draw = Organisation.Draw.smallCrossed
        let report = try Self.attack(Self.problems(Self.seeds(70_001, 3), draw), "--answers")
        #expect(report.groups > 50)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("wins when a group that protects another is shown")
    func findsUnhiddenComplement() throws {
        // The attacker must be able to win, or its silence above proves nothing.
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 4...12
        // Where nearly everyone answers, the register alone tells who did.
        draw.response = 30...80
        let mutants = (1...40).flatMap { seed -> [AttackProblem] in
            let organisation = Organisation.drawn(seed: UInt64(seed), draw)
            return AttackProblem(organisation, name: "seed \(seed)").withoutComplement()
        }
        try #require(mutants.count > 10)
        let report = try Self.attack(mutants)
        for mutant in mutants {
            #expect(
                report.leaks.contains { $0.hasPrefix("LEAK \(mutant.name) ") },
                "\(mutant.name) got away")
        }
    }
}

/// What attack.py prints.
struct AttackReport {
    let text: String
    let releases: Int
    let groups: Int
    let leaks: [String]
    let inherent: [String]

    init(_ text: String) throws {
        self.text = text
        let lines = text.split(separator: "\n").map(String.init)
        let first = try #require(lines.first, "the attacker said nothing")
        let numbers = first.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        // attacked R releases, G groups: L leaks, I inherent
        try #require(first.hasPrefix("attacked ") && numbers.count == 4, "\(text)")
        (releases, groups) = (numbers[0], numbers[1])
        leaks = lines.filter { $0.hasPrefix("LEAK ") }
        inherent = lines.filter { $0.hasPrefix("INHERENT ") }
        try #require(leaks.count == numbers[2] && inherent.count == numbers[3])
    }
}
