/// The agreement of several coders beyond chance, where each unit has equally many codes.
package enum FleissKappa {
    /// κ = (P̄ − P_e)/(1 − P_e); units that not everybody coded are left out.
    ///
    /// Fleiss 1971, doi:10.1037/h0031619. Golden: `g4_agreement.json`, `fleiss_kappa_complete`,
    /// `n_complete` to 1e-10.
    /// - Returns: κ and the number of units it is about.
    /// - Throws: `.emptyBase` when no unit was coded by everybody, `.singleGroup` for fewer than two
    ///   coders, `.constantCode` when all always gave one and the same code.
    package static func value(
        _ coded: CodedUnits
    ) throws(NotComputable) -> (kappa: Double, units: Int) {
        let coders = coded.units.map(\.count).max() ?? 0
        guard coders != 1 else { throw .singleGroup }
        let complete = coded.units.map { $0.compactMap(\.self) }.filter { $0.count == coders }
        guard !complete.isEmpty, coders > 1 else { throw .emptyBase }
        let codes = Set(complete.joined()).sorted()
        let (units, raters) = (Double(complete.count), Double(coders))
        var (observed, shares) = (0.0, [Double](repeating: 0, count: codes.count))
        for unit in complete {
            for (place, code) in codes.enumerated() {
                let times = Double(unit.count { $0 == code })
                observed += times * (times - 1)
                shares[place] += times
            }
        }
        observed /= units * raters * (raters - 1)
        let expected = shares.reduce(0) { sum, times in
            let share = times / (units * raters)
            return sum + share * share
        }
        guard codes.count > 1 else { throw .constantCode }
        return ((observed - expected) / (1 - expected), complete.count)
    }
}
