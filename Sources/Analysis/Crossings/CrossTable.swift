/// Counts by leaf unit and category.
package struct CrossTable: Sendable, Hashable {
    /// Categories of each unit.
    let width: Int
    /// Unit after unit; half as wide as they could be, since there are many.
    private let counts: [Int32]

    init(width: Int, counts: [Int32]) {
        self.width = width
        self.counts = counts
    }

    /// - Parameter rows: One for each unit, all equally long.
    package init(_ rows: [[Int]]) {
        self.init(width: rows.first?.count ?? 0, counts: rows.joined().map { Int32(clamping: $0) })
    }

    /// How many there are; 0 beyond the table's edges.
    package subscript(unit: Int, category: Int) -> Int {
        let place = unit * width + category
        return (0..<width).contains(category) && counts.indices.contains(place)
            ? Int(counts[place]) : 0
    }
}

extension CrossTable: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { width == 0 ? 0 : counts.count / width }
    /// The counts of a unit.
    package subscript(unit: Int) -> [Int] {
        counts[(unit * width)..<((unit + 1) * width)].map(Int.init)
    }
}

extension CrossTable: ExpressibleByArrayLiteral {
    package init(arrayLiteral rows: [Int]...) { self.init(rows) }
}
