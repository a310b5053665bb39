/// Indices of need, from a = now and b = need of the same people.
///
/// Each has a delta-method standard error, so its t interval holds for large samples; the value
/// holds for any. The value alone needs one pair, the standard error two.
extension PairedCounts {
    package enum NeedsIndex: String, Sendable, Hashable, CaseIterable {
        /// Borich's mean weighted discrepancy score: mean(b − a) · mean(b). Borich 1980,
        /// doi:10.1177/002248718003100310.
        case weightedDiscrepancy = "MWDS"
        /// The discrepancy weighted by each person's own need: mean((b − a) · b).
        case individuallyWeighted = "PNI"
        /// The gap relative to now: (mean b − mean a)/mean a.
        case modified = "PNI_mod"
        /// 100 · (pairs with need above now − pairs below)/n; positive when need is above now.
        /// Narine and Harder 2021.
        case rankedDiscrepancy = "RDM"
    }

    /// The index alone.
    ///
    /// Golden: `g2_enkat.json`, `MWDS`, `MWDS_individual`, `PNI`, `PNI_mod`, `RDM` to 1e-12.
    /// - Throws: `.emptyBase` without pairs; for `.modified` `.zeroDenominator` when now is 0 on
    ///   average.
    package func needsIndex(_ index: NeedsIndex) throws(NotComputable) -> Double {
        switch index {
        case .weightedDiscrepancy: try differences.mean * need.mean
        case .individuallyWeighted: try mean { ($1 - $0) * $1 }
        case .modified: try differences.mean / nonZero(now.mean)
        case .rankedDiscrepancy: try 100 * mean { sign(of: $1 - $0) }
        }
    }

    /// The index with its standard error.
    ///
    /// - Parameter population: N, everyone who could have answered; nil makes no correction.
    /// - Throws: as `needsIndex(_:)`, and `.singleAnswer` for one pair, `.frameTooSmall` for N < n.
    package func needsIndex(
        _ index: NeedsIndex, population: Int?
    ) throws(NotComputable) -> Estimate {
        let value = try needsIndex(index)
        switch index {
        case .weightedDiscrepancy:
            let (now, need) = (try now.mean, try need.mean)
            return try linearised(value: value, population: population) { a, b in
                need * (b - a - (need - now)) + (need - now) * (b - need)
            }
        case .individuallyWeighted:
            return try linearised(value: value, population: population) { a, b in
                (b - a) * b - value
            }
        case .modified:
            let now = try now.mean
            return try linearised(value: value, population: population) { a, b in
                (b - (value + 1) * a) / now
            }
        case .rankedDiscrepancy:
            return try linearised(value: value, population: population) { a, b in
                100 * sign(of: b - a) - value
            }
        }
    }

    private func nonZero(_ divisor: Double) throws(NotComputable) -> Double {
        guard divisor != 0 else { throw .zeroDenominator }
        return divisor
    }
}
