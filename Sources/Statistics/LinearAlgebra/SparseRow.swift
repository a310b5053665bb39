/// What is not 0 of a row of numbers: of hundreds of categories a respondent is in one of each margin.
struct SparseRow: Sendable, Hashable {
    let places: [Int]
    /// In the order of `places`.
    let values: [Double]

    init(_ numbers: [Double]) {
        places = numbers.indices.filter { numbers[$0] != 0 }
        values = places.map { numbers[$0] }
    }

    /// 1 at each of some places, in ascending order.
    init(ones places: [Int]) {
        self.places = places
        values = [Double](repeating: 1, count: places.count)
    }

    /// The row times a column.
    func times(_ column: [Double]) -> Double {
        places.indices.reduce(0) { $0 + values[$1] * column[places[$1]] }
    }

    /// Numbers by which rows can be put in an order.
    var key: [Double] { places.map(Double.init) + values }
}
