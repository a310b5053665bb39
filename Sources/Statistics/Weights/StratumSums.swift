/// The sums of a stratum while its rows are gone through.
struct StratumSums {
    private let width: Int
    private var respondents = 0
    private var units = 0
    private var totals: [Double]
    private var scores: [Double]
    private var products: Matrix
    private var clusters: [Int: [Double]] = [:]

    init(width: Int) {
        self.width = width
        totals = [Double](repeating: 0, count: width)
        scores = totals
        products = Matrix(rows: width, columns: width)
    }

    mutating func add(_ row: DesignRow, _ variables: [Double], score: [Double]) {
        let count = Double(row.count)
        respondents = saturatingSum(respondents, row.count)
        for i in 0..<width {
            totals[i] += count * (row.weight * variables[i])
            scores[i] += count * (row.weight * score[i])
        }
        if let cluster = row.cluster {
            var sums = clusters[cluster] ?? [Double](repeating: 0, count: width)
            for i in 0..<width { sums[i] += count * (row.weight * score[i]) }
            clusters[cluster] = sums
            return
        }
        units = saturatingSum(units, row.count)
        for i in 0..<width {
            for j in 0..<width {
                products[i, j] += count * (row.weight * score[i]) * (row.weight * score[j])
            }
        }
    }

    /// The stratum; nil when some rows have a cluster and others none.
    func stratum(population: Double?) -> DesignStratum? {
        guard clusters.isEmpty || units == 0 else { return nil }
        let ordered = clusters.sorted { $0.key < $1.key }.map(\.value)
        let all =
            clusters.isEmpty
            ? products
            : Matrix(rows: width, columns: width) { i, j in
                ordered.reduce(0) { $0 + $1[i] * $1[j] }
            }
        return DesignStratum(
            primaryUnits: clusters.isEmpty ? units : clusters.count, population: population,
            respondents: respondents, totals: totals, scoreSums: scores, scoreProducts: all)
    }
}
