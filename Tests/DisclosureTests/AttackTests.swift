import Analysis
import Disclosure
import Foundation
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
        let report = try Self.attack(
            Self.problems(Self.seeds(1, 44), draw)
                + [AttackProblem(.example(seed: 1), name: "example")])
        #expect(report.releases >= 45)
        #expect(report.groups > 400)
        #expect(report.leaks == [], "\(report.text)")
        // Nearly everyone answered, or too few at all: no report could avoid these.
        #expect(report.inherent.count * 25 < report.groups, "\(report.text)")
    }

    @Test("nor where crossings of units and professions and values of attributes are shown")
    func boundsCrossings() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.crosses = true
        draw.leaves = 3...8
        draw.dimensions = 1...1
        let report = try Self.attack(Self.problems(Self.seeds(20_001, 12), draw))
        #expect(report.releases >= 12)
        #expect(report.groups > 500)
        #expect(report.leaks == [], "\(report.text)")
    }

    @Test("hardly ever learns more where a small profession is not asked everything")
    func conditionalQuestions() throws {
        var draw = Organisation.Draw()
        draw.leaves = 3...9
        let report = try Self.attack(Self.problems(Self.seeds(10_001, 15), draw))
        #expect(report.releases >= 15)
        // With several group questions a way that there is may be missed; docs/disclosure.md says so.
        #expect(report.leaks.count * 200 <= report.groups, "\(report.text)")
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
