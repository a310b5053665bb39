/// A problem's factors column by column, as the libraries take them.
struct ColumnMatrix {
    /// Where each column begins in `rows` and `factors`; one more at the end.
    private(set) var starts: [Int32]
    private(set) var rows: [Int32]
    private(set) var factors: [Double]

    init(_ problem: LinearProblem) {
        var counts = [Int](repeating: 0, count: problem.variables.count + 1)
        // A variable that stands twice in a row stands once in its column.
        let rowTerms = problem.rows.map { Self.merged($0.terms, problem.variables.count) }
        for terms in rowTerms {
            for term in terms { counts[term.variable + 1] += 1 }
        }
        for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
        starts = counts.map { Int32($0) }
        let total = counts.last ?? 0
        rows = [Int32](repeating: 0, count: total)
        factors = [Double](repeating: 0, count: total)
        for (row, terms) in rowTerms.enumerated() {
            for term in terms {
                let place = counts[term.variable]
                rows[place] = Int32(row)
                factors[place] = term.factor
                counts[term.variable] = place + 1
            }
        }
    }

    static func merged(
        _ terms: [LinearProblem.Term], _ variables: Int
    ) -> [LinearProblem.Term] {
        var result: [LinearProblem.Term] = []
        result.reserveCapacity(terms.count)
        let sorted = terms.filter { $0.variable >= 0 && $0.variable < variables }
            .sorted { $0.variable < $1.variable }
        for term in sorted {
            if let last = result.last, last.variable == term.variable {
                result[result.count - 1].factor += term.factor
            } else {
                result.append(term)
            }
        }
        return result.filter { $0.factor != 0 }
    }
}
