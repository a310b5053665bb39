/// The net promoter score: those who would recommend less those who would not, in per cent.
///
/// Golden: `g5_dialog.json`, `nps`; `g6_micro.json`, `nps` to 1e-10.
package struct NetPromoterScore: Sendable, Hashable {
    /// 9 or 10.
    package let promoters: Int
    /// 7 or 8.
    package let passives: Int
    /// 0 to 6.
    package let detractors: Int

    /// Negative numbers are taken as 0.
    package init(promoters: Int, passives: Int, detractors: Int) {
        self.promoters = max(0, promoters)
        self.passives = max(0, passives)
        self.detractors = max(0, detractors)
    }

    /// From answers on a scale of 0–10; others are not counted.
    package init(_ answers: OrdinalCounts) {
        func count(_ scores: ClosedRange<Int>) -> Int {
            scores.reduce(0) { saturatingSum($0, answers.choosing($1).count) }
        }
        self.init(promoters: count(9...10), passives: count(7...8), detractors: count(0...6))
    }

    package var total: Int { [promoters, passives, detractors].reduce(0, saturatingSum) }

    /// 100 · (p − q), from −100 to 100.
    ///
    /// - Throws: `.emptyBase` without answers.
    package var score: Double {
        get throws(NotComputable) {
            guard total > 0 else { throw .emptyBase }
            return 100 * (Double(promoters) - Double(detractors)) / Double(total)
        }
    }

    /// The score with Wald's standard error 100 · √((p + q − (p − q)²)/n); its interval is refused
    /// where that is 0.
    ///
    /// - Throws: `.emptyBase` without answers.
    package var wald: UncertainValue {
        get throws(NotComputable) {
            let score = try score
            return UncertainValue(
                value: score,
                standardError: Self.standardError(
                    Double(promoters), Double(detractors), Double(total)),
                degreesOfFreedom: nil)
        }
    }

    /// The adjusted Wald interval: ¾ of an answer more in each tail and three in all, so it is never
    /// a point. Not clipped to ±100.
    ///
    /// Rocks 2016, doi:10.1080/00031305.2016.1158124.
    /// - Throws: `.emptyBase` without answers, `.argumentOutOfRange` for a level outside (0, 1).
    package func interval(
        level: Double = Interval.standardLevel
    ) throws(NotComputable) -> Interval {
        guard total > 0 else { throw .emptyBase }
        let z = try Interval.multiplier(level: level, degreesOfFreedom: nil)
        let (above, below) = (Double(promoters) + 0.75, Double(detractors) + 0.75)
        let size = Double(total) + 3
        let centre = 100 * (above - below) / size
        let halfWidth = z * Self.standardError(above, below, size)
        return Interval(lower: centre - halfWidth, upper: centre + halfWidth)
    }

    private static func standardError(_ above: Double, _ below: Double, _ size: Double) -> Double {
        let (p, q) = (above / size, below / size)
        return 100 * (max(0, p + q - (p - q) * (p - q)) / size).squareRoot()
    }
}
