import Statistics

extension InventedSet {
    /// Variables: 1 y, 2 x, 3 y², 4–6 domains, 7–9 y in them, 10 flag, 11 no flag, 12 and 13 y with
    /// and without; then the table of domains and flags.
    private func rows(clustered: Bool, weight: Double? = nil) -> [DesignRow] {
        let columns = weighted.rows
        return columns.y.indices.map { row in
            let y = Double(columns.y[row])
            let domains = (0..<3).map { columns.domain[row] == $0 ? 1.0 : 0 }
            let flag = Double(columns.flag[row])
            let measured = [y, columns.x[row], y * y]
            let parts = domains.map { $0 * y } + [flag, 1 - flag, flag * y, (1 - flag) * y]
            let table = domains.flatMap { [$0 * (1 - flag), $0 * flag] }
            return DesignRow(
                stratum: clustered ? 0 : columns.stratum[row],
                cluster: clustered ? columns.cluster[row] : nil,
                weight: weight ?? columns.w[row], values: measured + domains + parts + table)
        }
    }

    private var populations: [Double?] {
        (0..<3).map { stratum in
            weighted.rows.stratum.firstIndex(of: stratum).map { weighted.rows.fpc[$0] }
        }
    }

    /// What the frame says of domains and flags.
    private var totals: (domains: [Double], flags: [Double]) {
        let columns = weighted.rows
        func sum(_ values: [Int], _ value: Int) -> Double {
            zip(values, columns.w).reduce(0) { $1.0 == value ? $0 + $1.1 : $0 }
        }
        let domains = (0..<3).map { sum(columns.domain, $0) * weighted.shift[$0] }
        let flags = (0..<2).map { sum(columns.flag, $0) * weighted.shift2[$0] }
        let scale = domains.reduce(0, +) / flags.reduce(0, +)
        return (domains, flags.map { $0 * scale })
    }

    var weightedStatistics: Computed {
        let columns = weighted.rows
        let stratified = rows(clustered: false)
        let clustered = rows(clustered: true)
        func strata() throws -> WeightedDesign {
            try WeightedDesign(rows: stratified, populations: populations)
        }
        func clusters(_ distance: CalibrationDistance) throws -> [Double] {
            let sum = zip(columns.w, columns.x).reduce(0) { $0 + $1.0 * $1.1 }
            let calibration = try Calibration(
                rows: clustered,
                auxiliaries: columns.x.indices.map { row in
                    (0..<3).map { columns.domain[row] == $0 ? 1 : 0 } + [columns.x[row]]
                }, totals: totals.domains + [sum * weighted.grow], distance: distance)
            return try WeightedDesign(
                rows: clustered, populations: [nil], calibration: calibration
            ).mean(1).pair
        }
        let both = CalibrationMargins(
            totals: [totals.domains, totals.flags],
            categories: columns.y.indices.map { [columns.domain[$0], columns.flag[$0]] })
        let one = CalibrationMargins(
            totals: [totals.domains], categories: columns.domain.map { [$0] })
        func calibrated(_ calibration: Calibration) throws -> UncertainValue {
            try WeightedDesign(
                rows: stratified, populations: populations, calibration: calibration
            ).mean(1)
        }
        return [
            "w_mean": computed { try strata().mean(1).pair },
            "w_total": computed { try strata().total(1).pair },
            "w_domains": computed {
                let means = try (0..<3).map { try strata().ratio(7 + $0, to: 4 + $0) }
                return means.map(\.value) + means.map(\.standardError)
            },
            "w_ratio": computed { try strata().ratio(1, to: 2).pair },
            "w_variance": computed { try strata().variance(1, square: 3).pair },
            "w_effect": computed { [try strata().designEffect(1, square: 3)] },
            "w_cluster": computed {
                try WeightedDesign(rows: clustered, populations: [nil]).mean(1).pair
            },
            "w_post": computed {
                try calibrated(Calibration(fittingProportionally: stratified, margins: one)).pair
            },
            "w_raked": computed {
                try calibrated(
                    Calibration(rows: stratified, margins: both, distance: .raking)
                ).pair
            },
            "w_fitted": computed {
                [
                    try calibrated(
                        Calibration(fittingProportionally: stratified, margins: both)
                    ).value
                ]
            },
            "w_linear": computed { try clusters(.linear) },
            "w_raking": computed { try clusters(.raking) },
            "w_logit": computed { try clusters(.logit(lower: 0.3, upper: 4)) },
            "w_logit_share": computed { try strata().mean(10).shareInterval().limits },
            "w_asin_share": computed {
                try strata().mean(10).shareInterval(on: .arcsine).limits
            },
            "w_beta_share": computed {
                let design = try strata()
                return try design.mean(10).kornGraubard(respondents: design.respondents).limits
            },
            "w_chi": computed { try chi(stratified) },
            "w_t": computed {
                let difference = try strata().difference((12, 10), (13, 11))
                return [
                    difference.value / difference.standardError,
                    difference.degreesOfFreedom ?? 0, try difference.pValue,
                ]
            },
            "w_rank": computed {
                let even = rows(clustered: true, weight: 3)
                let test = try DesignRankTest(
                    even.indices.map {
                        .init(even[$0], value: Double(columns.y[$0]), group: columns.domain[$0])
                    }, populations: [nil])
                return [test.statistic, test.pValue]
            },
        ]
    }

    private func chi(_ rows: [DesignRow]) throws -> [Double] {
        let design = try WeightedDesign(
            rows: rows.map {
                DesignRow(
                    stratum: $0.stratum, weight: $0.weight, values: Array($0.values.suffix(6)))
            }, populations: populations)
        let test = try RaoScott(design, rows: 3, columns: 2)
        return [
            test.f, test.numeratorFreedom, test.denominatorFreedom, test.pValue, test.pearson,
            test.firstOrderP,
        ]
    }
}
