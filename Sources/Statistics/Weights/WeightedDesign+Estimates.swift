extension WeightedDesign {
    /// The estimated total Σwy of a variable.
    ///
    /// Golden: `g1_api.json`, `svytotal_enroll`, `svytotal_stype` to 1e-10.
    /// - Throws: `.emptyBase` without respondents, `.singlePrimaryUnit` for a stratum with one,
    ///   `.frameTooSmall` for fewer in the frame than drawn, `.argumentOutOfRange` for a variable
    ///   that is not there.
    package func total(_ variable: Int) throws(NotComputable) -> UncertainValue {
        try estimate(sum(variable), slopes: slopes([(variable, 1)]))
    }

    /// Σwy/Σwx: with the constant the mean, with a domain's indicator x and y = 0 outside it the
    /// mean in the domain, with indicators a share.
    ///
    /// Golden: `g1_api.json`, `svymean`, `svyby_api00`, `svymean_stype`, `ratio_api00_api99`.
    /// - Throws: as `total(_:)`, and `.emptyBase` for a sum of 0 below.
    package func ratio(_ above: Int, to below: Int = 0) throws(NotComputable) -> UncertainValue {
        let divisor = sum(below)
        guard divisor > 0 else { throw .emptyBase }
        let value = sum(above) / divisor
        return try estimate(value, slopes: ratioSlopes(above, below))
    }

    /// The weighted mean of a variable.
    ///
    /// - Throws: as `ratio(_:to:)`.
    package func mean(_ variable: Int) throws(NotComputable) -> UncertainValue {
        try ratio(variable)
    }

    /// The difference of two ratios, such as the means in two domains, with the covariance between
    /// them; one degree of freedom less than the design, as for a slope.
    ///
    /// Golden: `g1_api.json`, `svyttest_comp`.
    /// - Throws: as `ratio(_:to:)`, and `.singlePrimaryUnit` when no degree of freedom is left.
    package func difference(
        _ first: (above: Int, below: Int), _ second: (above: Int, below: Int)
    ) throws(NotComputable) -> UncertainValue {
        let (one, two) = try (
            ratio(first.above, to: first.below), ratio(second.above, to: second.below)
        )
        let slopes = zip(
            try ratioSlopes(first.above, first.below), try ratioSlopes(second.above, second.below)
        ).map { $0 - $1 }
        guard degreesOfFreedom > 1 else { throw .singlePrimaryUnit }
        let both = try estimate(one.value - two.value, slopes: slopes)
        return UncertainValue(
            value: both.value, standardError: both.standardError,
            degreesOfFreedom: Double(degreesOfFreedom - 1), isExact: both.isExact)
    }

    /// The variance in the population of a variable whose square is another variable, divisor
    /// n − 1 in respondents.
    ///
    /// Golden: `g1_api.json`, `svyvar_api00`.
    /// - Throws: as `ratio(_:to:)`, and `.singleAnswer` for one respondent.
    package func variance(
        _ variable: Int, square: Int
    ) throws(NotComputable) -> UncertainValue {
        let n = Double(respondents)
        guard n > 0 else { throw .emptyBase }
        guard n > 1 else { throw .singleAnswer }
        let mean = try ratio(variable).value
        let correction = n / (n - 1)
        let slopes = zip(try ratioSlopes(square, 0), try ratioSlopes(variable, 0)).map {
            correction * ($0 - 2 * mean * $1)
        }
        let value = correction * (sum(square) / sum(0) - mean * mean)
        return try estimate(value, slopes: slopes)
    }

    /// How many times larger the variance of a mean is than in a simple random sample of as many
    /// respondents from as many people.
    ///
    /// Golden: `g1_api.json`, `deff`.
    /// - Throws: as `variance(_:square:)`, and `.zeroVariance` when all values are equal,
    ///   `.frameTooSmall` for weights that add to no more than the respondents.
    package func designEffect(
        _ variable: Int, square: Int
    ) throws(NotComputable) -> Double {
        let spread = try variance(variable, square: square).value
        guard spread > 0 else { throw .zeroVariance }
        let (people, n) = (sum(0), Double(respondents))
        guard people > n else { throw .frameTooSmall }
        let error = try mean(variable).standardError
        return error * error / (spread * (people - n) / (people * n))
    }

    /// The covariance matrix of ratios to one common variable.
    func ratioCovariance(_ above: [Int], to below: Int) throws(NotComputable) -> Matrix {
        var slopes: [[Double]] = []
        for variable in above { slopes.append(try ratioSlopes(variable, below)) }
        var matrix = Matrix(rows: above.count, columns: above.count)
        for i in above.indices {
            for j in 0...i {
                matrix[i, j] = try covariance(slopes[i], slopes[j])
                matrix[j, i] = matrix[i, j]
            }
        }
        return matrix
    }

    func ratioSlopes(_ above: Int, _ below: Int) throws(NotComputable) -> [Double] {
        let divisor = sum(below)
        guard divisor > 0 else { throw .emptyBase }
        return try slopes([(above, 1 / divisor), (below, -sum(above) / divisor / divisor)])
    }

    private func slopes(_ entries: [(variable: Int, slope: Double)]) throws(NotComputable)
        -> [Double]
    {
        guard respondents > 0 else { throw .emptyBase }
        var slopes = [Double](repeating: 0, count: width)
        for entry in entries {
            guard slopes.indices.contains(entry.variable) else { throw .argumentOutOfRange }
            slopes[entry.variable] += entry.slope
        }
        return slopes
    }
}
