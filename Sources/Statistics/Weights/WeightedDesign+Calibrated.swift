extension WeightedDesign {
    /// The design with calibrated weights, whose variance counts only what the auxiliaries leave
    /// unexplained.
    ///
    /// The score of a row is w · g · e with e = v − xB, B = (XᵀDX)⁻¹XᵀDv by the weights before
    /// calibration; every estimate of `WeightedDesign` then has its calibrated standard error, as
    /// in `survey::calibrate`.
    /// - Parameters:
    ///   - rows: the rows that were calibrated, in the same order.
    ///   - populations: N of each stratum in primary units; nil makes no correction.
    /// - Throws: as `init(rows:populations:)`, and `.shapesDiffer` for other rows than were
    ///   calibrated, `.linearlyDependent` for auxiliaries that follow from each other.
    package init(
        rows: [DesignRow], populations: [Double?], calibration: Calibration
    ) throws(NotComputable) {
        guard calibration.factors.count == rows.count,
            rows.allSatisfy({ $0.values.count == rows.first?.values.count })
        else { throw .shapesDiffer }
        let auxiliaries = calibration.auxiliaries
        let width = (auxiliaries.compactMap(\.places.last).max() ?? -1) + 1
        let depth = (rows.first?.values.count ?? 0) + 1
        var normal = Matrix(rows: width, columns: width)
        var right = Matrix(rows: width, columns: depth)
        let order = FixedOrder.places(
            zip(rows, auxiliaries).map { [$0.weight, Double($0.count)] + $1.key + $0.values })
        for number in order {
            let (row, x) = (rows[number], auxiliaries[number])
            let weight = Double(row.count) * row.weight
            let variables = [1] + row.values
            for (i, value) in zip(x.places, x.values) {
                for (j, other) in zip(x.places, x.values) { normal[i, j] += weight * value * other }
                for j in 0..<depth { right[i, j] += weight * value * variables[j] }
            }
        }
        let slopes = try normal.solving(right)
        let weighted = zip(rows, calibration.factors).map { row, factor in
            DesignRow(
                stratum: row.stratum, cluster: row.cluster, count: row.count,
                weight: row.weight * factor, values: row.values)
        }
        try self.init(rows: weighted, populations: populations) { number, variables in
            let x = auxiliaries[number]
            return variables.indices.map { variable in
                zip(x.places, x.values).reduce(variables[variable]) {
                    $0 - $1.1 * slopes[$1.0, variable]
                }
            }
        }
    }
}
