/// A small dense matrix of doubles, row by row.
struct Matrix: Sendable, Hashable {
    let rows: Int
    let columns: Int
    private var entries: [Double]

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        entries = [Double](repeating: 0, count: rows * columns)
    }

    init(rows: Int, columns: Int, entry: (Int, Int) -> Double) {
        self.init(rows: rows, columns: columns)
        for i in 0..<rows { for j in 0..<columns { self[i, j] = entry(i, j) } }
    }

    subscript(row: Int, column: Int) -> Double {
        get { entries[row * columns + column] }
        set { entries[row * columns + column] = newValue }
    }

    /// Σ of the diagonal.
    var trace: Double { (0..<min(rows, columns)).reduce(0) { $0 + self[$1, $1] } }

    static func * (first: Matrix, second: Matrix) -> Matrix {
        Matrix(rows: first.rows, columns: second.columns) { i, j in
            (0..<first.columns).reduce(0) { $0 + first[i, $1] * second[$1, j] }
        }
    }

    /// The matrix X with self · X = right, by Gauss's elimination with row exchange.
    ///
    /// - Throws: `.linearlyDependent` when a pivot is below 1e-12 of the largest entry of its
    ///   column, where the solution would be rounding errors.
    func solving(_ right: Matrix) throws(NotComputable) -> Matrix {
        var (left, solution) = (self, right)
        let scales = (0..<columns).map { column in
            (0..<rows).reduce(0) { max($0, self[$1, column].magnitude) }
        }
        for step in 0..<rows {
            var pivot = step
            for row in step..<rows
            where left[row, step].magnitude > left[pivot, step].magnitude { pivot = row }
            guard left[pivot, step].magnitude > Self.smallestPivot * scales[step] else {
                throw .linearlyDependent
            }
            left.exchange(step, pivot)
            solution.exchange(step, pivot)
            for row in stride(from: step + 1, to: rows, by: 1) {
                let factor = left[row, step] / left[step, step]
                guard factor != 0 else { continue }
                for column in step..<columns { left[row, column] -= factor * left[step, column] }
                for column in 0..<solution.columns {
                    solution[row, column] -= factor * solution[step, column]
                }
            }
        }
        for step in (0..<rows).reversed() {
            for column in 0..<solution.columns {
                var sum = solution[step, column]
                for known in stride(from: step + 1, to: rows, by: 1) {
                    sum -= left[step, known] * solution[known, column]
                }
                solution[step, column] = sum / left[step, step]
            }
        }
        return solution
    }

    /// The vector x with self · x = right.
    ///
    /// - Throws: as `solving(_:)`.
    func solving(_ right: [Double]) throws(NotComputable) -> [Double] {
        let solution = try solving(Matrix(rows: rows, columns: 1) { row, _ in right[row] })
        return (0..<rows).map { solution[$0, 0] }
    }

    /// - Throws: as `solving(_:)`.
    var inverse: Matrix {
        get throws(NotComputable) {
            try solving(Matrix(rows: rows, columns: rows) { $0 == $1 ? 1 : 0 })
        }
    }

    private static let smallestPivot = 1e-12

    private mutating func exchange(_ first: Int, _ second: Int) {
        guard first != second else { return }
        for column in 0..<columns {
            entries.swapAt(first * columns + column, second * columns + column)
        }
    }
}
