/// Weights moved as little as possible so that auxiliary totals agree with the frame.
///
/// Newton's method on λ with g = F(xλ): Σ w·g·x = T. From rows, or from cells of respondents alike,
/// which gives the same.
/// Golden: `g1_api.json`, `calib_*`; `g9_calibration.json`; to 1e-7 (R iterates to 1e-7).
package struct Calibration: Sendable, Hashable {
    /// g of each row, in the order given: by how much its weight is multiplied. Below 0 only with
    /// `.linear`; raking or bounds avoid it.
    package let factors: [Double]
    package let iterations: Int
    /// The largest difference that is left, relative to 1 + |total|.
    package let relativeResidual: Double
    /// x of each row, for the residuals of the variance.
    let auxiliaries: [SparseRow]

    /// Where the difference counts as none.
    package static let tolerance = 1e-11
    private static let mostIterations = 100

    /// - Parameters:
    ///   - rows: only their counts and weights are used.
    ///   - auxiliaries: x of each row, among them the constant or the categories of a margin.
    ///   - totals: T, what the frame says of each.
    ///   - distance: how weights may move.
    package init(
        rows: [DesignRow], auxiliaries: [[Double]], totals: [Double],
        distance: CalibrationDistance
    ) throws(CalibrationFailure) {
        let width = totals.count
        guard auxiliaries.count == rows.count, width > 0,
            auxiliaries.allSatisfy({ $0.count == width })
        else { throw .shapesDiffer }
        try Self.checkWeights(rows)
        for (number, x) in auxiliaries.enumerated() where !x.allSatisfy({ $0.isFinite }) {
            throw .invalidAuxiliary(row: number)
        }
        guard totals.allSatisfy({ $0.isFinite }) else {
            throw .invalidTotal(margin: 0, category: 0)
        }
        try self.init(
            rows: rows, sparse: auxiliaries.map(SparseRow.init), totals: totals, distance: distance)
    }

    init(
        rows: [DesignRow], sparse auxiliaries: [SparseRow], totals: [Double],
        distance: CalibrationDistance
    ) throws(CalibrationFailure) {
        guard distance.isValid else { throw .invalidBounds }
        let width = totals.count
        let order = FixedOrder.places(
            zip(rows, auxiliaries).map { [$0.weight, Double($0.count)] + $1.key })
        var lambda = [Double](repeating: 0, count: width)
        var state = Self.state(rows, auxiliaries, totals, distance, lambda, order)
        var iterations = 0
        while state.worst.relative > Self.tolerance, iterations < Self.mostIterations {
            iterations += 1
            let step: [Double]
            do throws(NotComputable) {
                step = try state.slopes.solving(state.residuals)
            } catch {
                // With bounds the slopes vanish when every weight has reached one.
                guard iterations == 1 else {
                    throw .notConverged(
                        iterations: iterations, total: state.worst.total,
                        relativeResidual: state.worst.relative)
                }
                throw .linearlyDependent
            }
            var (share, next) = (1.0, state)
            for _ in 0..<Self.mostHalvings {
                let trial = zip(lambda, step).map { $0 + share * $1 }
                next = Self.state(rows, auxiliaries, totals, distance, trial, order)
                if next.worst.relative < state.worst.relative { break }
                share /= 2
            }
            guard next.worst.relative < state.worst.relative else { break }
            lambda = zip(lambda, step).map { $0 + share * $1 }
            state = next
        }
        // Rounding alone can leave a little more than the tolerance of a large total.
        guard state.worst.relative <= 10 * Self.tolerance else {
            throw .notConverged(
                iterations: iterations, total: state.worst.total,
                relativeResidual: state.worst.relative)
        }
        self.init(
            factors: state.factors, iterations: iterations,
            relativeResidual: state.worst.relative, auxiliaries: auxiliaries)
    }

    init(factors: [Double], iterations: Int, relativeResidual: Double, auxiliaries: [SparseRow]) {
        self.factors = factors
        self.iterations = iterations
        self.relativeResidual = relativeResidual
        self.auxiliaries = auxiliaries
    }

    /// The same for rows of which each is part of one that was calibrated, as a cell's answers are of the cell.
    ///
    /// - Parameter parts: Of each row the number of the one it is part of.
    package func dealt(to parts: [Int]) -> Calibration {
        Calibration(
            factors: parts.map { factors[$0] }, iterations: iterations,
            relativeResidual: relativeResidual, auxiliaries: parts.map { auxiliaries[$0] })
    }

    private static let mostHalvings = 30

    static func checkWeights(_ rows: [DesignRow]) throws(CalibrationFailure) {
        for (number, row) in rows.enumerated() where !(row.weight >= 0 && row.weight.isFinite) {
            throw .invalidWeight(row: number)
        }
        guard rows.contains(where: { $0.count > 0 && $0.weight > 0 }) else { throw .emptyBase }
    }

    private struct State {
        let factors: [Double]
        let residuals: [Double]
        let slopes: Matrix
        let worst: (total: Int, relative: Double)
    }

    private static func state(
        _ rows: [DesignRow], _ auxiliaries: [SparseRow], _ totals: [Double],
        _ distance: CalibrationDistance, _ lambda: [Double], _ order: [Int]
    ) -> State {
        let width = totals.count
        var (factors, residuals) = ([Double](repeating: 1, count: rows.count), totals)
        var slopes = Matrix(rows: width, columns: width)
        for number in order {
            let (row, x) = (rows[number], auxiliaries[number])
            let factor = distance.factor(x.times(lambda))
            factors[number] = factor.value
            let weight = Double(row.count) * row.weight
            guard weight > 0 else { continue }
            for (i, value) in zip(x.places, x.values) {
                residuals[i] -= weight * factor.value * value
                for (j, other) in zip(x.places, x.values) {
                    slopes[i, j] += weight * factor.slope * value * other
                }
            }
        }
        var worst = (total: 0, relative: 0.0)
        for (number, residual) in residuals.enumerated() {
            let relative = residual.magnitude / (1 + totals[number].magnitude)
            // Written so that NaN is the worst of all.
            if !(relative <= worst.relative) {
                worst = (number, relative.isNaN ? .infinity : relative)
            }
        }
        return State(factors: factors, residuals: residuals, slopes: slopes, worst: worst)
    }
}
