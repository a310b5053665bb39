/// A yes or no asked twice of the same people: who changed, and which way.
package struct McNemar: Sendable, Hashable {
    package let both: Int
    /// c = n₁₀: yes first, no then.
    package let onlyFirst: Int
    /// b = n₀₁: no first, yes then.
    package let onlySecond: Int
    package let neither: Int

    /// Negative numbers are taken as 0.
    package init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) {
        self.both = max(0, both)
        self.onlyFirst = max(0, onlyFirst)
        self.onlySecond = max(0, onlySecond)
        self.neither = max(0, neither)
    }

    /// Those who changed.
    package var changed: Int { saturatingSum(onlyFirst, onlySecond) }

    /// The two-sided p: b ~ Binomial(b + c, ½). 1 when nobody changed.
    ///
    /// Golden: `g6_micro.json`, `mcnemar[].exact_p`; `g2_enkat.json`, `mcnemar.exact_p`; to 1e-9.
    /// - Throws: `.emptyBase` when nobody answered.
    package var exactP: Double {
        get throws(NotComputable) {
            guard answered else { throw .emptyBase }
            return min(1, 2 * (try fairCoin.cumulative(min(onlyFirst, onlySecond))))
        }
    }

    /// The exact p less half the probability of the observed table: less timid, still valid.
    ///
    /// With k = min(b, c) and m = b + c: 1 − ½P(k) for b = c, else 2P(X ≤ k) − P(k).
    /// Golden: `g2_enkat.json`, `mcnemar.midp` to 1e-9.
    /// - Throws: `.emptyBase` when nobody answered.
    package var midP: Double {
        get throws(NotComputable) {
            guard answered else { throw .emptyBase }
            let fewer = min(onlyFirst, onlySecond)
            let mass = try fairCoin.mass(fewer)
            if onlyFirst == onlySecond { return 1 - mass / 2 }
            return try min(1, 2 * fairCoin.cumulative(fewer) - mass)
        }
    }

    /// McNemar's χ² with 1 degree of freedom: (|b − c| − correction)²/(b + c).
    ///
    /// Golden: `g6_micro.json`, `mcnemar[].chi2` and `chi2_cc` to 1e-12 (`mcnemar.test`).
    /// - Parameter continuityCorrected: takes 1 from |b − c|, but never past 0.
    /// - Throws: `.emptyBase` when nobody answered, `.zeroDenominator` when nobody changed.
    package func chiSquared(continuityCorrected: Bool = false) throws(NotComputable) -> Double {
        guard answered else { throw .emptyBase }
        guard changed > 0 else { throw .zeroDenominator }
        let difference = (Double(onlySecond) - Double(onlyFirst)).magnitude
        let distance = continuityCorrected ? max(0, difference - 1) : difference
        return distance * distance / Double(changed)
    }

    private var answered: Bool { changed > 0 || both > 0 || neither > 0 }

    private var fairCoin: Binomial {
        get throws(NotComputable) { try Binomial(trials: changed, probability: 0.5) }
    }
}

extension PairedCounts {
    /// Whether the answer is one of the two highest categories, now and as need.
    package var topTwo: McNemar {
        let from = max(0, size - 2)
        var (both, onlyFirst, onlySecond, neither) = (0, 0, 0, 0)
        for now in 0..<size {
            for need in 0..<size {
                let count = cells[now * size + need]
                switch (now >= from, need >= from) {
                case (true, true): both = saturatingSum(both, count)
                case (true, false): onlyFirst = saturatingSum(onlyFirst, count)
                case (false, true): onlySecond = saturatingSum(onlySecond, count)
                case (false, false): neither = saturatingSum(neither, count)
                }
            }
        }
        return McNemar(
            both: both, onlyFirst: onlyFirst, onlySecond: onlySecond, neither: neither)
    }
}
