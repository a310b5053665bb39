/// The probabilities of every row's places, summed over the values that rows can have.
///
/// At a value each row is above it with a probability of its own, independently of the others. How many are
/// above follows a Poisson-binomial distribution, worked out once for all rows; that of the others of a row is
/// what is left when its own factor is divided out. A value costs rows² steps, where each row by itself would
/// make it rows³.
struct PlaceSums {
    /// Eight rows at once.
    private typealias Lane = SIMD8<Double>

    private let rows: Int
    private let lanes: Int
    /// `sums[lane * rows + place]`.
    private var sums: [Lane]
    /// Of the value at hand P(k above).
    private var counts: [Double] = []

    init(rows: Int) {
        self.rows = rows
        lanes = (rows + Lane.scalarCount - 1) / Lane.scalarCount
        sums = [Lane](repeating: .zero, count: lanes * rows)
    }

    /// Adds weight · P(k others above) to place k + 1 of every row.
    ///
    /// - Parameters:
    ///   - above: Of each row the probability that it is above the value.
    ///   - weights: Of each row how probable the value is for it; 0 leaves it as it is.
    mutating func add(above: [Double], weights: [Double]) {
        // Rows that are surely above move all the others by one.
        let certain = above.count { $0 > 1 - Self.negligible }
        count(above)
        for lane in 0..<lanes {
            let shares = Self.lane(lane, of: weights)
            guard shares != .zero else { continue }
            add(certain, Self.lane(lane, of: above), shares, lane)
        }
    }

    /// A row's places, which add to 1.
    func places(of row: Int) -> [Double] {
        let (lane, number) = row.quotientAndRemainder(dividingBy: Lane.scalarCount)
        let own = (0..<rows).map { max(0, sums[lane * rows + $0][number]) }
        let sum = own.reduce(0, +)
        return own.map { $0 / sum }
    }

    /// A probability so small that what it does is below the last digit.
    private static let negligible = 1e-16

    /// Eight numbers of a list, 0 past its end.
    private static func lane(_ lane: Int, of list: [Double]) -> Lane {
        let first = lane * Lane.scalarCount
        if first + Lane.scalarCount <= list.count {
            return Lane(
                list[first], list[first + 1], list[first + 2], list[first + 3], list[first + 4],
                list[first + 5], list[first + 6], list[first + 7])
        }
        var numbers = Lane.zero
        for place in first..<list.count { numbers[place - first] = list[place] }
        return numbers
    }

    /// Works out P(k above), k from 0, of the rows of which it is open.
    private mutating func count(_ chances: [Double]) {
        counts.removeAll(keepingCapacity: true)
        counts.append(1)
        for p in chances where p > Self.negligible && p <= 1 - Self.negligible {
            // Of the last count, which is 0 until now, only what comes from the one before.
            counts.append(counts[counts.count - 1] * p)
            for k in stride(from: counts.count - 2, to: 0, by: -1) {
                counts[k] = counts[k] * (1 - p) + counts[k - 1] * p
            }
            counts[0] *= 1 - p
        }
    }

    /// Divides the factor 1 − p + px of each row of a lane out of `counts`, and adds what is left.
    ///
    /// From the end at which the larger of p and 1 − p stands, so that errors shrink on the way: a row that is
    /// rather above is taken as one that is rather not, with all counted from the other end.
    private mutating func add(_ certain: Int, _ chances: Lane, _ shares: Lane, _ lane: Int) {
        let isLow = chances .<= 0.5
        let chance = (1 - chances).replacing(with: chances, where: isLow)
        // What surely is above, or surely is not, has no factor to divide out.
        let factor = chance.replacing(with: 0, where: chance .<= Self.negligible)
        let scale = 1 / (1 - factor)
        let low = Lane.zero.replacing(with: shares, where: isLow)
        let high = shares.replacing(with: 0, where: isLow)
        let most = counts.count - 1
        let start = lane * rows
        var left = Lane.zero
        for k in 0...most {
            let count = Lane(repeating: counts[most - k])
                .replacing(with: Lane(repeating: counts[k]), where: isLow)
            left = (count - factor * left) * scale
            // The last count is that of rows which have no factor in it.
            let (fromBelow, fromAbove) = (certain + k, certain - 1 + most - k)
            if fromBelow < rows { sums[start + fromBelow] += low * left }
            if fromAbove >= 0 { sums[start + fromAbove] += high * left }
        }
    }
}
