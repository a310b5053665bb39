extension OrdinalCounts {
    /// The mean category, in scale points. Golden: `mean` to 1e-12.
    ///
    /// - Throws: `.emptyBase` for n = 0.
    package var mean: Double {
        get throws(NotComputable) {
            guard total > 0 else { throw .emptyBase }
            return sum { $0 } / Double(total)
        }
    }

    /// The variance with divisor n − 1, in squared scale points.
    ///
    /// - Throws: `.emptyBase` for n = 0, `.singleAnswer` for n = 1.
    package var variance: Double {
        get throws(NotComputable) {
            let mean = try mean
            guard total > 1 else { throw .singleAnswer }
            return sum { ($0 - mean) * ($0 - mean) } / (Double(total) - 1)
        }
    }

    /// The standard deviation with divisor n − 1, in scale points. Golden: `sd` to 1e-12.
    ///
    /// - Throws: `.emptyBase` for n = 0, `.singleAnswer` for n = 1.
    package var standardDeviation: Double {
        get throws(NotComputable) { try variance.squareRoot() }
    }

    /// The mean category and its standard error in a finite population, in scale points.
    ///
    /// SE = s / √n · √(1 − n/N), s with divisor n − 1: `svymean` in R `survey`, not
    /// √((N − n)/(N − 1)). Golden: `g2_enkat.json`, `mean` to 1e-12, `se_fpc` to 1e-10.
    /// - Parameter population: N, everyone who could have answered; with n = N the SE is 0.
    ///   nil makes no correction (`InferenceMode.process`).
    /// - Throws: `.emptyBase` for n = 0, `.singleAnswer` for n = 1, `.frameTooSmall` for N < n.
    package func mean(population: Int?) throws(NotComputable) -> Estimate {
        let mean = try mean
        if let population, population < total { throw .frameTooSmall }
        let variance = try variance
        let unseen = population.map { 1 - Double(total) / Double($0) } ?? 1
        return Estimate(
            value: mean, standardError: (variance / Double(total) * unseen).squareRoot(),
            degreesOfFreedom: total - 1, n: total, population: population)
    }

    /// The mean moved to 0–100: (mean − min)/(max − min) · 100. Golden: `index100` to 1e-12.
    ///
    /// - Throws: `.emptyBase` for n = 0, `.singleCategory` for a scale of one category.
    package var index100: Double {
        get throws(NotComputable) {
            let mean = try mean
            guard counts.count > 1 else { throw .singleCategory }
            return (mean - Double(lowest)) / Double(counts.count - 1) * 100
        }
    }

    /// `index100` with its standard error: that of the mean, times 100/(max − min).
    ///
    /// - Throws: as `mean(population:)`, and `.singleCategory` for a scale of one category.
    package func index100(population: Int?) throws(NotComputable) -> Estimate {
        guard counts.count > 1 else { throw total > 0 ? .singleCategory : .emptyBase }
        let perPoint = 100 / Double(counts.count - 1)
        return try mean(population: population).scaled(by: perPoint, from: Double(lowest))
    }

    /// The mean less a norm that is known without error, such as the level the law asks for.
    ///
    /// - Throws: as `mean(population:)`.
    package func gap(toNorm norm: Double, population: Int?) throws(NotComputable) -> Estimate {
        try mean(population: population).scaled(by: 1, from: norm)
    }
}
