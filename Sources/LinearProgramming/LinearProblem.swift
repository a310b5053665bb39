/// Unknown numbers and what is known about them: every row is a sum that lies between two limits.
///
/// Shape: variables and rows are numbered from 0 in the order they were added. A limit may be
/// infinite. A problem says nothing of what is sought: that is an `Objective`, and one problem can
/// be asked for many.
package struct LinearProblem: Sendable, Hashable {
    package struct Variable: Sendable, Hashable {
        package var lower: Double
        package var upper: Double
        /// Whether only whole numbers count; heeded by `BranchAndCutSolver` alone.
        package var isInteger: Bool
    }

    /// `lower ≤ Σ factor · variable ≤ upper`.
    package struct Row: Sendable, Hashable {
        package var terms: [Term]
        package var lower: Double
        package var upper: Double
    }

    /// A variable times a number. Two terms of one variable in a row add up.
    package struct Term: Sendable, Hashable {
        package var variable: Int
        package var factor: Double

        package init(_ variable: Int, _ factor: Double = 1) {
            self.variable = variable
            self.factor = factor
        }
    }

    package private(set) var variables: [Variable] = []
    package private(set) var rows: [Row] = []

    package init() {}

    /// Adds an unknown number; zero or more unless said otherwise.
    ///
    /// - Returns: its number.
    package mutating func variable(
        from lower: Double = 0, to upper: Double = .infinity, isInteger: Bool = false
    ) -> Int {
        variables.append(Variable(lower: lower, upper: upper, isInteger: isInteger))
        return variables.count - 1
    }

    /// Adds what is known of a sum. A row that names a variable which is not there is left out of
    /// account by the term.
    package mutating func row(_ terms: [Term], from lower: Double, to upper: Double) {
        rows.append(Row(terms: terms, lower: lower, upper: upper))
    }

    package mutating func row(_ terms: [Term], equals value: Double) {
        row(terms, from: value, to: value)
    }

    /// Narrows what a variable may be.
    package mutating func bound(_ variable: Int, from lower: Double, to upper: Double) {
        guard variables.indices.contains(variable) else { return }
        variables[variable].lower = lower
        variables[variable].upper = upper
    }

    /// The same problem with every variable in whole numbers.
    package var inWholeNumbers: LinearProblem {
        var copy = self
        for index in copy.variables.indices { copy.variables[index].isInteger = true }
        return copy
    }

    /// Whether some limits cross, or a sum of nothing is to be something.
    package var contradictsItself: Bool {
        variables.contains { $0.lower > $0.upper }
            || rows.contains { row in
                row.lower > row.upper
                    || (row.terms.allSatisfy { $0.factor == 0 } && (row.lower > 0 || row.upper < 0))
            }
    }

    /// By how much values break what is known, at most; 0 where they fit.
    package func violation(of values: [Double]) -> Double {
        guard values.count == variables.count else { return .infinity }
        var worst = 0.0
        for (variable, value) in zip(variables, values) {
            worst = max(worst, variable.lower - value, value - variable.upper)
        }
        for row in rows {
            let sum = row.terms.reduce(0) { $0 + $1.factor * values[$1.variable] }
            worst = max(worst, row.lower - sum, sum - row.upper)
        }
        return worst
    }
}
