/// What the frame says of categories: one list of totals for each margin, such as unit and
/// profession.
package struct CalibrationMargins: Sendable, Hashable {
    /// People in the frame, by margin and category.
    package let totals: [[Double]]
    /// The category of each row in each margin.
    package let categories: [[Int]]

    /// - Parameters:
    ///   - totals: by margin and category.
    ///   - categories: for each row its category in each margin.
    package init(totals: [[Double]], categories: [[Int]]) {
        self.totals = totals
        self.categories = categories
    }

    /// - Throws: what is wrong, with margin and category.
    func check(_ rows: [DesignRow]) throws(CalibrationFailure) {
        guard !totals.isEmpty, categories.count == rows.count else { throw .shapesDiffer }
        try Calibration.checkWeights(rows)
        let people = (totals.first ?? []).reduce(0, +)
        for (margin, goals) in totals.enumerated() {
            var present = [Bool](repeating: false, count: goals.count)
            for (row, own) in zip(rows, categories) {
                guard own.count == totals.count, goals.indices.contains(own[margin]) else {
                    throw .shapesDiffer
                }
                if row.count > 0, row.weight > 0 { present[own[margin]] = true }
            }
            for (category, goal) in goals.enumerated() {
                guard goal >= 0, goal.isFinite else {
                    throw .invalidTotal(margin: margin, category: category)
                }
                if goal > 0, !present[category] {
                    throw .emptyCategory(margin: margin, category: category)
                }
                if goal == 0, present[category] {
                    throw .unknownCategory(margin: margin, category: category)
                }
            }
            guard (goals.reduce(0, +) - people).magnitude <= 1e-9 * (1 + people) else {
                throw .marginsDisagree(margin: margin)
            }
        }
    }

    /// The indicators of all categories of the first margin with people, and of all but the first
    /// of each other: the others follow from them.
    var indicators: (rows: [SparseRow], totals: [Double]) {
        var places = totals.map { [Int?](repeating: nil, count: $0.count) }
        for (number, kept) in kept.enumerated() { places[kept.margin][kept.category] = number }
        return (
            categories.map { own in
                SparseRow(ones: own.enumerated().compactMap { places[$0.offset][$0.element] })
            }, kept.map { totals[$0.margin][$0.category] }
        )
    }

    /// Margin and category of a total by its number, as in `CalibrationFailure.notConverged` of a calibration
    /// to these margins by Newton's method; nil for a number that none has.
    package func place(ofTotal number: Int) -> (margin: Int, category: Int)? {
        let kept = kept
        return kept.indices.contains(number) ? kept[number] : nil
    }

    private var kept: [(margin: Int, category: Int)] {
        totals.enumerated().flatMap { margin, goals in
            let present = goals.indices.filter { goals[$0] > 0 }
            return (margin == 0 ? present[...] : present.dropFirst()).map { (margin, $0) }
        }
    }
}

extension Calibration {
    /// Calibration to margins of categories, by Newton's method.
    ///
    /// With one margin this is post-stratification. Golden: `g1_api.json`, `calib_lin_stype`,
    /// `poststrat_clus1`; `g9_calibration.json`.
    package init(
        rows: [DesignRow], margins: CalibrationMargins, distance: CalibrationDistance
    ) throws(CalibrationFailure) {
        try margins.check(rows)
        let indicators = margins.indicators
        try self.init(
            rows: rows, sparse: indicators.rows, totals: indicators.totals, distance: distance)
    }

    /// Raking by iterative proportional fitting: each margin in turn, until none moves.
    ///
    /// The same weights as `.raking` by Newton's method, without a matrix to invert. Golden:
    /// `g1_api.json`, `rake_clus1_nofpc`; `g9_calibration.json`, `rake_ipf_mean`.
    package init(
        fittingProportionally rows: [DesignRow], margins: CalibrationMargins
    ) throws(CalibrationFailure) {
        try margins.check(rows)
        let order = FixedOrder.places(
            zip(rows, margins.categories).map {
                [$0.weight, Double($0.count)] + $1.map(Double.init)
            })
        var factors = [Double](repeating: 1, count: rows.count)
        var (iterations, worst) = (0, (total: 0, relative: Double.infinity))
        while worst.relative > Self.tolerance {
            guard iterations < Self.mostFittings else {
                throw .notConverged(
                    iterations: iterations, total: worst.total, relativeResidual: worst.relative)
            }
            iterations += 1
            worst = (0, 0)
            var before = 0
            for (margin, goals) in margins.totals.enumerated() {
                var sums = [Double](repeating: 0, count: goals.count)
                for number in order {
                    let row = rows[number]
                    sums[margins.categories[number][margin]] +=
                        Double(row.count) * row.weight * factors[number]
                }
                for (category, goal) in goals.enumerated() {
                    let relative = (goal - sums[category]).magnitude / (1 + goal)
                    if relative > worst.relative { worst = (before + category, relative) }
                }
                for number in rows.indices {
                    let category = margins.categories[number][margin]
                    if sums[category] > 0 { factors[number] *= goals[category] / sums[category] }
                }
                before += goals.count
            }
        }
        self.init(
            factors: factors, iterations: iterations, relativeResidual: worst.relative,
            auxiliaries: margins.indicators.rows)
    }

    private static let mostFittings = 10_000
}
