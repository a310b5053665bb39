/// How many responses of each cell gave each answer; only counts above zero are kept.
///
/// Keys are `cell · slots + slot`, ascending, so that equal counts are equal tables.
struct CellTable: Sendable, Hashable {
    /// Answers that are told apart.
    let slots: Int
    private(set) var keys: [Int] = []
    private(set) var counts: [Int] = []

    init(slots: Int) {
        self.slots = slots
    }

    /// Adds the next key; keys come in ascending order.
    mutating func append(key: Int, count: Int) {
        keys.append(key)
        counts.append(count)
    }

    /// The counts of some cells together, one per slot.
    func sums(in cells: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: slots)
        forEach(in: cells) { slot, count in result[slot] += count }
        return result
    }

    /// Calls with every slot and count above zero of some cells.
    @inline(__always)
    func forEach(in cells: [Int], _ body: (_ slot: Int, _ count: Int) -> Void) {
        var position = 0
        var passed = 0
        for cell in cells {
            let first = cell * slots
            // Cells mostly come in ascending order, one after the other.
            if first < passed || position == keys.count || keys[position] < first {
                position = lowerBound(first)
            }
            passed = first + slots
            while position < keys.count, keys[position] < passed {
                body(keys[position] - first, counts[position])
                position += 1
            }
        }
    }

    /// Calls with every slot and count above zero of a cell.
    @inline(__always)
    func forEach(in cell: Int, _ body: (_ slot: Int, _ count: Int) -> Void) {
        let first = cell * slots
        var position = lowerBound(first)
        while position < keys.count, keys[position] < first + slots {
            body(keys[position] - first, counts[position])
            position += 1
        }
    }

    /// The first position whose key is not below.
    private func lowerBound(_ key: Int) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = low + (high - low) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The counts of two tables of the same shape together.
    static func + (a: CellTable, b: CellTable) -> CellTable {
        var sum = CellTable(slots: a.slots)
        sum.keys.reserveCapacity(a.keys.count + b.keys.count)
        sum.counts.reserveCapacity(a.keys.count + b.keys.count)
        var left = 0
        var right = 0
        while left < a.keys.count || right < b.keys.count {
            let fromLeft = left < a.keys.count ? a.keys[left] : Int.max
            let fromRight = right < b.keys.count ? b.keys[right] : Int.max
            var count = 0
            if fromLeft <= fromRight {
                count += a.counts[left]
                left += 1
            }
            if fromRight <= fromLeft {
                count += b.counts[right]
                right += 1
            }
            sum.append(key: min(fromLeft, fromRight), count: count)
        }
        return sum
    }
}
