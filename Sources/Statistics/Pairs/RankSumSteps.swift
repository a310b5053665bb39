/// P(doubled rank sum ≤ y) of a few groups of tied ranks, as the steps it rises by.
///
/// Every sum that can occur is listed with its probability, in order. Beside the list stands where in it each
/// stretch of equal length begins, about two for each sum, so that one is found in a step or two.
struct RankSumSteps {
    private let sums: [Int]
    /// Probability of the first k sums of the list, from k = 0.
    private let cumulative: [Double]
    /// Place in the list of the first sum of each stretch, and past the last.
    private let starts: [Int]
    /// A stretch is 2 to this power long.
    private let shift: Int

    init(_ coins: [RankCoin]) {
        var listed = [(sum: 0, mass: 1.0)]
        for coin in coins {
            var next: [(sum: Int, mass: Double)] = []
            next.reserveCapacity(listed.count * coin.masses.count)
            for entry in listed {
                var sum = entry.sum
                for mass in coin.masses {
                    next.append((sum, entry.mass * mass))
                    sum += coin.doubledRank
                }
            }
            listed = next
        }
        let largest = coins.reduce(0) { $0 + $1.largest }
        var shift = 0
        while largest >> shift > 2 * listed.count { shift += 1 }
        var starts = [Int](repeating: 0, count: largest >> shift + 2)
        for entry in listed { starts[entry.sum >> shift + 1] += 1 }
        for stretch in starts.indices.dropFirst() { starts[stretch] += starts[stretch - 1] }

        var ends = starts
        var sums = [Int](repeating: 0, count: listed.count)
        var cumulative = [Double](repeating: 0, count: listed.count + 1)
        for entry in listed {
            let stretch = entry.sum >> shift
            var place = ends[stretch]
            ends[stretch] += 1
            // In order within the stretch.
            while place > starts[stretch], sums[place - 1] > entry.sum {
                sums[place] = sums[place - 1]
                cumulative[place + 1] = cumulative[place]
                place -= 1
            }
            sums[place] = entry.sum
            cumulative[place + 1] = entry.mass
        }
        for place in cumulative.indices.dropFirst() { cumulative[place] += cumulative[place - 1] }
        self.sums = sums
        self.cumulative = cumulative
        self.starts = starts
        self.shift = shift
    }

    /// P(sum ≤ y), y from 0.
    func probability(upTo y: Int) -> Double {
        let stretch = y >> shift
        guard stretch + 1 < starts.count else { return cumulative[sums.count] }
        var place = starts[stretch]
        let end = starts[stretch + 1]
        while place < end, sums[place] <= y { place += 1 }
        return cumulative[place]
    }
}
