import LinearProgramming
import Testing

@Suite("Linear programs")
struct SimplexTests {
    /// x + 2y ≤ 14, 3x ≥ y, x − y ≤ 2, both zero or more: corners (0, 0), (2, 0), (6, 4), (2, 6).
    private static var corner: LinearProblem {
        var problem = LinearProblem()
        let x = problem.variable()
        let y = problem.variable()
        problem.row([.init(x), .init(y, 2)], from: -.infinity, to: 14)
        problem.row([.init(x, 3), .init(y, -1)], from: 0, to: .infinity)
        problem.row([.init(x), .init(y, -1)], from: -.infinity, to: 2)
        return problem
    }

    @Test("the optimum lies in the corner that a drawing shows")
    func corners() throws {
        let solver = SimplexSolver(Self.corner)
        let best = try #require(
            solver.solve(Objective(.greatest, [.init(0, 3), .init(1, 4)])).optimum)
        #expect(abs(best.value - 34) < 1e-9)
        #expect(zip(best.values, [6.0, 4]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test("many objectives over one problem get what each would get alone")
    func warmStart() throws {
        let solver = SimplexSolver(Self.corner)
        for _ in 0..<3 {
            #expect(solver.range(of: [.init(0)]) == 0...6)
            #expect(solver.range(of: [.init(1)]) == 0...6)
            let sum = try #require(solver.range(of: [.init(0), .init(1)]))
            #expect(abs(sum.lowerBound) < 1e-9 && abs(sum.upperBound - 10) < 1e-9)
            // x twice is 2x.
            #expect(solver.range(of: [.init(0), .init(0)]) == 0...12)
        }
    }

    @Test("a degenerate problem, where many corners are one, ends")
    func degenerate() throws {
        // Beale's example, on which the simplex method cycles without care: optimum −1/20.
        var problem = LinearProblem()
        let x = (0..<4).map { _ in problem.variable() }
        problem.row(
            [.init(x[0], 0.25), .init(x[1], -60), .init(x[2], -1 / 25), .init(x[3], 9)],
            from: -.infinity, to: 0)
        problem.row(
            [.init(x[0], 0.5), .init(x[1], -90), .init(x[2], -1 / 50), .init(x[3], 3)],
            from: -.infinity, to: 0)
        problem.row([.init(x[2])], from: -.infinity, to: 1)
        let objective = Objective(
            .least,
            [.init(x[0], -0.75), .init(x[1], 150), .init(x[2], -1 / 50), .init(x[3], 6)])
        let solver = SimplexSolver(problem)
        let best = try #require(solver.solve(objective).optimum)
        #expect(abs(best.value + 0.05) < 1e-9)
    }

    @Test("what nothing fits is infeasible, whatever is asked first")
    func infeasible() {
        var problem = LinearProblem()
        let x = problem.variable(to: 3)
        let y = problem.variable(to: 3)
        problem.row([.init(x), .init(y)], equals: 7)
        let solver = SimplexSolver(problem)
        #expect(solver.solve(Objective(.least, totalOf: [x])) == .infeasible)
        #expect(solver.solve(Objective(.greatest, totalOf: [y])) == .infeasible)
        #expect(solver.range(of: [.init(x)]) == nil)
    }

    @Test("variables that no sum joins go as far as it pays, each by itself")
    func unrelated() throws {
        var problem = LinearProblem()
        let x = problem.variable(from: 1, to: 4)
        let y = problem.variable(from: -.infinity, to: 2)
        let solver = SimplexSolver(problem)
        // 2 · 4 + 3 · 2 = 14, and 2 · 1 = 2.
        let both = [LinearProblem.Term(x, 2), LinearProblem.Term(y, 3)]
        #expect(solver.solve(Objective(.greatest, both)).optimum?.value == 14)
        #expect(solver.solve(Objective(.least, [LinearProblem.Term(x, 2)])).optimum?.value == 2)
        #expect(solver.solve(Objective(.least, both)) == .unbounded)
        #expect(solver.solve(Objective(.least, [])).optimum?.values == [1, 0])
        solver.bound(x, from: 5, to: 4)
        #expect(solver.solve(Objective(.least, [])) == .infeasible)
    }

    @Test("what has no limit is unbounded, and the other direction is not")
    func unbounded() throws {
        var problem = LinearProblem()
        let x = problem.variable()
        let y = problem.variable(from: -.infinity)
        problem.row([.init(x), .init(y)], from: 2, to: .infinity)
        let solver = SimplexSolver(problem)
        #expect(solver.solve(Objective(.greatest, totalOf: [x])) == .unbounded)
        #expect(solver.solve(Objective(.least, totalOf: [x])).optimum?.value == 0)
        #expect(solver.solve(Objective(.least, totalOf: [y])) == .unbounded)
    }

    @Test("a budget that is spent says so and claims nothing")
    func budget() {
        var problem = LinearProblem()
        let cells = (0..<400).map { problem.variable(to: Double($0 % 7)) }
        for row in 0..<20 {
            problem.row((0..<20).map { .init(cells[row * 20 + $0]) }, equals: Double(40 + row % 3))
            problem.row((0..<20).map { .init(cells[$0 * 20 + row]) }, from: 30, to: 50)
        }
        let solver = SimplexSolver(problem, iterations: 1)
        #expect(
            solver.solve(Objective(.greatest, totalOf: Array(cells.prefix(57))))
                == .gaveUp(.iterations))
    }

    @Test("an empty problem has the optimum nothing")
    func empty() {
        let solver = SimplexSolver(LinearProblem())
        #expect(solver.solve(Objective(.least, [])).optimum?.value == 0)
    }
}
