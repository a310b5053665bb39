extension Estimate {
    /// A standardized gap without its bias in small samples: g_z = J(n − 1) · d_z.
    ///
    /// Golden: `g2_enkat.json`, `hedges_gz` to 1e-10.
    /// - Throws: `.singleAnswer` for two pairs, for which J does not exist.
    package var hedges: Estimate {
        get throws(NotComputable) {
            try scaled(
                by: Hedges.correction(degreesOfFreedom: Double(degreesOfFreedom)), from: 0)
        }
    }
}

/// How large a change is, without a unit.
extension PairedCounts {
    /// d_z: the mean difference in standard deviations of the differences, with a delta-method
    /// standard error that asks nothing of the shape of their distribution.
    ///
    /// In large samples Var d = (1 − dγ + d²(κ − 1)/4)/n with γ the skewness and κ the kurtosis of D; as
    /// `svycontrast` of the means of D and D² in R's `survey`. Golden: `g2_enkat.json`, `dz` to 1e-10.
    /// - Throws: `.emptyBase` without pairs, `.singleAnswer` for one, `.zeroVariance` when all
    ///   differences are equal, `.frameTooSmall` for N < n.
    package func standardizedGap(population: Int?) throws(NotComputable) -> Estimate {
        let differences = differences
        let (mean, variance) = (try differences.mean, try differences.variance)
        guard variance > 0 else { throw .zeroVariance }
        let deviation = variance.squareRoot()
        let d = mean / deviation
        // s² is n/(n − 1) times the mean of squares around the mean, and so is its slope in each square.
        let share = 1 - 1 / Double(differences.total)
        return try linearised(value: d, population: population) { now, need in
            let z = (need - now - mean) / deviation
            return z - d / 2 * (z * z / share - 1)
        }
    }

    /// d_av: the mean difference in means of the two standard deviations.
    ///
    /// Golden: `g2_enkat.json`, `cohen_dav` to 1e-10.
    /// - Throws: `.emptyBase` without pairs, `.singleAnswer` for one, `.zeroVariance` when neither
    ///   side has any spread.
    package var averageStandardizedGap: Double {
        get throws(NotComputable) {
            let spread = try (now.standardDeviation + need.standardDeviation) / 2
            guard spread > 0 else { throw .zeroVariance }
            return try differences.mean / spread
        }
    }

    /// P(sup): the probability that somebody's need is above their now, ties counted half.
    ///
    /// Golden: `g2_enkat.json`, `P_sup` to 1e-12. Its interval is that of a mean of 0, ½ and 1.
    /// - Throws: `.emptyBase` without pairs, `.singleAnswer` for one, `.frameTooSmall` for N < n.
    package func superiority(population: Int?) throws(NotComputable) -> Estimate {
        let value = try mean { (sign(of: $1 - $0) + 1) / 2 }
        return try linearised(value: value, population: population) { now, need in
            (sign(of: need - now) + 1) / 2 - value
        }
    }
}
