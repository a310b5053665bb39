import Foundation
import LinearProgramming
import Testing

/// The same problems solved by another solver, HiGHS through SciPy.
@Suite("Random problems", .enabled(if: Python.isThere))
struct PeerTests {
    @Test("have the optima that HiGHS finds, fractions and whole numbers, and fit the problem")
    func optima() throws {
        var numbers = RandomProblems(seed: 20_261_126)
        let cases = (0..<120).map { _ in numbers.draw() }
        let answers = try Python.optima(cases)
        try #require(answers.count == cases.count)
        var kinds: [String: Int] = [:]
        for (number, (drawn, expected)) in zip(cases, answers).enumerated() {
            let simplex = SimplexSolver(drawn.problem)
            for (sense, value) in zip([Objective.Sense.least, .greatest], expected.fractions) {
                let outcome = simplex.solve(Objective(sense, drawn.objective))
                kinds[Self.check(outcome, value, drawn.problem, "case \(number)"), default: 0] += 1
            }
            let whole = drawn.problem.inWholeNumbers
            let solver = BranchAndCutSolver(whole)
            for (sense, value) in zip([Objective.Sense.least, .greatest], expected.whole) {
                let outcome = solver.solve(Objective(sense, drawn.objective))
                kinds[Self.check(outcome, value, whole, "case \(number) whole"), default: 0] += 1
            }
        }
        // Problems of every kind were among them, or the agreement says little.
        for kind in ["optimum", "infeasible", "unbounded"] {
            #expect(kinds[kind, default: 0] > 10, "\(kinds)")
        }
    }

    private static func check(
        _ outcome: Outcome, _ expected: Python.Answer, _ problem: LinearProblem, _ name: String
    ) -> String {
        switch (outcome, expected.status) {
        case (.optimum(let found), "optimum"):
            let value = expected.value ?? .nan
            #expect(abs(found.value - value) <= 1e-6 * max(1, abs(value)), "\(name)")
            #expect(problem.violation(of: found.values) < 1e-6, "\(name)")
        case (.infeasible, "infeasible"), (.unbounded, "unbounded"): break
        default: Issue.record("\(name): \(outcome) where HiGHS has \(expected.status)")
        }
        return expected.status
    }
}

/// Problems of a few variables with small whole factors, so that ties and empty sets are common.
struct RandomProblems {
    struct Drawn: Encodable {
        let problem: LinearProblem
        let objective: [LinearProblem.Term]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(problem.variables.map(\.lower).map(Self.limit), forKey: .lower)
            try container.encode(problem.variables.map(\.upper).map(Self.limit), forKey: .upper)
            try container.encode(
                problem.rows.map { row in
                    Row(
                        terms: row.terms.map { [Double($0.variable), $0.factor] },
                        low: Self.limit(row.lower), high: Self.limit(row.upper))
                }, forKey: .rows)
            try container.encode(
                objective.map { [Double($0.variable), $0.factor] }, forKey: .objective)
        }

        private enum Key: CodingKey {
            case lower, upper, rows, objective
        }

        private struct Row: Encodable {
            let terms: [[Double]]
            let low: Double?
            let high: Double?
        }

        private static func limit(_ value: Double) -> Double? { value.isFinite ? value : nil }
    }

    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func draw() -> Drawn {
        var problem = LinearProblem()
        let count = number(2...7)
        for _ in 0..<count {
            _ = problem.variable(
                from: Double(number(0...4) == 0 ? -3 : 0),
                to: number(0...3) == 0 ? .infinity : Double(number(1...9)))
        }
        for _ in 0..<number(1...6) {
            let terms = (0..<count).compactMap { variable -> LinearProblem.Term? in
                let factor = number(-3...4)
                return factor == 0 ? nil : .init(variable, Double(factor))
            }
            let low = Double(number(-6...8))
            switch number(0...3) {
            case 0: problem.row(terms, equals: low)
            case 1: problem.row(terms, from: low, to: .infinity)
            case 2: problem.row(terms, from: -.infinity, to: low + 6)
            default: problem.row(terms, from: low, to: low + Double(number(0...7)) + 0.5)
            }
        }
        let objective = (0..<count).map { LinearProblem.Term($0, Double(number(-4...5))) }
        return Drawn(problem: problem, objective: objective)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }
}
