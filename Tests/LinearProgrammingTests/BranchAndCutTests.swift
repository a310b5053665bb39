import LinearProgramming
import Testing

@Suite("Programs in whole numbers")
struct BranchAndCutTests {
    @Test("a knapsack worked out by hand")
    func knapsack() throws {
        // Weights 3 4 5 9, worth 3 4 4 10, room for 11, at most one of each: the first with the
        // third or second are worth 7, the last alone 10.
        var problem = LinearProblem()
        let items = (0..<4).map { _ in problem.variable(to: 1, isInteger: true) }
        let weights = [3.0, 4, 5, 9]
        problem.row(zip(items, weights).map { .init($0, $1) }, from: 0, to: 11)
        let worth = zip(items, [3.0, 4, 4, 10]).map { LinearProblem.Term($0, $1) }
        let solver = BranchAndCutSolver(problem)
        let best = try #require(solver.solve(Objective(.greatest, worth)).optimum)
        #expect(best.value == 10)
        #expect(best.values == [0, 0, 0, 1])
    }

    @Test("whole numbers are farther apart than fractions")
    func wholeNumbers() throws {
        // 2x + 2y = 5 has fractions only; 3 ≤ 2x ≤ 5 has x = 2.
        var odd = LinearProblem()
        let x = odd.variable(to: 9)
        let y = odd.variable(to: 9)
        odd.row([.init(x, 2), .init(y, 2)], equals: 5)
        let fractions = SimplexSolver(odd)
        #expect(fractions.solve(Objective(.least, totalOf: [x])).optimum != nil)
        var whole = BranchAndCutSolver(odd.inWholeNumbers)
        #expect(whole.solve(Objective(.least, totalOf: [x])) == .infeasible)
        var one = LinearProblem()
        let z = one.variable(isInteger: true)
        one.row([.init(z, 2)], from: 3, to: 5)
        whole = BranchAndCutSolver(one)
        #expect(whole.range(of: [.init(z)]) == 2...2)
    }

    @Test("what has no limit is unbounded, what nothing fits infeasible, as in the linear program")
    func limits() {
        var problem = LinearProblem()
        let x = problem.variable(isInteger: true)
        let y = problem.variable(to: 4, isInteger: true)
        problem.row([.init(x), .init(y, -1)], from: 0, to: .infinity)
        let solver = BranchAndCutSolver(problem)
        #expect(solver.solve(Objective(.greatest, totalOf: [x])) == .unbounded)
        #expect(solver.solve(Objective(.greatest, totalOf: [y])).optimum?.value == 4)
        problem.row([.init(x), .init(y)], from: -.infinity, to: -1)
        #expect(BranchAndCutSolver(problem).solve(Objective(.least, totalOf: [x])) == .infeasible)
    }

    @Test("a budget of one node says that it was spent where more are needed")
    func budget() {
        // Equalities of even factors with an odd total: bounding does not see it, branching must.
        var problem = LinearProblem()
        let x = (0..<30).map { _ in problem.variable(to: 1, isInteger: true) }
        problem.row(x.map { .init($0, 2) }, equals: 31)
        problem.row(x.enumerated().map { .init($1, Double($0 % 5 + 1)) }, from: 40, to: 50)
        let outcome = BranchAndCutSolver(problem, nodes: 1).solve(Objective(.least, totalOf: x))
        #expect(outcome == .gaveUp(.nodes) || outcome == .infeasible)
    }
}
