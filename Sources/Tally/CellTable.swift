/// How many responses of each cell gave each answer; only counts above zero are kept.
///
/// Keys are `cell · slots + slot`, ascending, so that equal counts are equal tables.
struct CellTable: Sendable, Hashable {
    /// Answers that are told apart.
    let slots: Int
    private(set) var keys: [Int] = []
    private(set) var counts: [Int] = []
    /// Of each cell up to the last one that holds anything, where its first key stands.
    private var starts: [Int] = []

    init(slots: Int) {
        self.slots = slots
    }

    /// Adds the next key; keys come in ascending order.
    mutating func append(key: Int, count: Int) {
        let cell = key / slots
        while starts.count <= cell { starts.append(keys.count) }
        keys.append(key)
        counts.append(count)
    }

    /// The counts of some cells together, one per slot.
    func sums(in cells: [Int]) -> [Int] {
        var result = [Int](repeating: 0, count: slots)
        forEach(in: cells) { _, slot, count in result[slot] += count }
        return result
    }

    /// Calls with every slot and count above zero of some cells, and the cell's place in the list.
    @inline(__always)
    func forEach(in cells: [Int], _ body: (_ place: Int, _ slot: Int, _ count: Int) -> Void) {
        for (place, cell) in cells.enumerated() {
            forEach(in: cell) { slot, count in body(place, slot, count) }
        }
    }

    /// Calls with every slot and count above zero of a cell.
    @inline(__always)
    func forEach(in cell: Int, _ body: (_ slot: Int, _ count: Int) -> Void) {
        guard cell < starts.count else { return }
        let first = cell * slots
        for position in starts[cell]..<(cell + 1 < starts.count ? starts[cell + 1] : keys.count) {
            body(keys[position] - first, counts[position])
        }
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
