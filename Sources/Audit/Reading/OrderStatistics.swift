/// What printed quantiles and balances say of sums over the answers.
///
/// A quantile is of type 7 (Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566). Each is two
/// inequalities on cumulative counts; a standard deviation is none, being quadratic in a mean that is
/// known only roughly.
package struct OrderStatistics {
    /// By option.
    private let values: [Double]

    package init(values: [Double]) { self.values = values }

    package func ratios(_ statistic: String, _ range: ClosedRange<Double>) -> [AuditedSide.Ratio] {
        switch statistic {
        // Exactly half is possible on either side, and where nothing lies between them, certain.
        case "median":
            [
                atMost(0.5, of: { $0 < range.lowerBound }, statistic, slack: 0),
                atMost(0.5, of: { $0 > range.upperBound }, statistic, slack: 0),
            ]
        // The ranks that it lies between are (n − 1)p + 1, rounded down and up.
        case "q25", "q75":
            [
                atMost(
                    share(statistic), of: { $0 < range.lowerBound }, statistic,
                    slack: 1 - share(statistic)),
                atMost(
                    1 - share(statistic), of: { $0 > range.upperBound }, statistic,
                    slack: share(statistic)),
            ]
        case "interpolated_median": interpolated(range)
        case "net_balance":
            [
                AuditedSide.Ratio(
                    statistic,
                    weights: values.map { value in
                        let rank = values.count { $0 < value }
                        return (rank >= values.count - 2 ? 1 : 0) - (rank < 2 ? 1 : 0)
                    }, within: range)
            ]
        default: []
        }
    }

    private func share(_ statistic: String) -> Double { statistic == "q25" ? 0.25 : 0.75 }

    private func atMost(
        _ share: Double, of isCounted: (Double) -> Bool, _ statistic: String, slack: Double
    ) -> AuditedSide.Ratio {
        AuditedSide.Ratio(
            statistic, weights: values.map { isCounted($0) ? 1 : 0 }, within: -.infinity...share,
            slack: slack)
    }

    /// Within the answer that half the respondents lie below, spread evenly over one step of the scale.
    private func interpolated(_ range: ClosedRange<Double>) -> [AuditedSide.Ratio] {
        let steps = zip(values.sorted(), values.sorted().dropFirst()).map { $1 - $0 }
        guard
            let middle = values.first(where: {
                range.lowerBound >= $0 - 0.5 && range.upperBound <= $0 + 0.5
            }), steps.allSatisfy({ $0 == 1 })
        else { return [] }
        // F + (m − L + ½) f = n/2, for the least and the greatest m that prints so.
        func below(_ part: Double) -> [Double] {
            values.map { $0 < middle ? 1 : $0 == middle ? part : 0 }
        }
        return [
            AuditedSide.Ratio(
                "interpolated_median", weights: below(range.lowerBound - middle + 0.5),
                within: -.infinity...0.5),
            AuditedSide.Ratio(
                "interpolated_median", weights: below(range.upperBound - middle + 0.5),
                within: 0.5 ... .infinity),
        ]
    }
}
