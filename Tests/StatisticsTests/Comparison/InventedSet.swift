import Statistics

/// Invented answers from a seed, in the shape that `statistics_reference.R` reads.
struct InventedSet: Encodable {
    struct Pairs: Encodable {
        var now: [Int] = []
        var need: [Int] = []
        var population = 0
        var probability = 0.0

        enum CodingKeys: String, CodingKey {
            case now, need
            case population = "N"
            case probability = "p"
        }
    }

    struct Shares: Encodable {
        var x = 0
        var n = 0
        var y = 0
        var m = 0
        var population = 0
        var tail: [Double] = []
        var pValues: [Double?] = []

        enum CodingKeys: String, CodingKey {
            case x, n, y, m, tail
            case population = "of"
            case pValues = "ps"
        }
    }

    struct Groups: Encodable {
        var groups: [[Int]] = []
        var populations: [Int] = []

        enum CodingKeys: String, CodingKey {
            case groups
            case populations = "Ns"
        }
    }

    struct Weighted: Encodable {
        struct Columns: Encodable {
            var stratum: [Int] = []
            var cluster: [Int] = []
            var w: [Double] = []
            var fpc: [Double] = []
            var y: [Int] = []
            var x: [Double] = []
            var domain: [Int] = []
            var flag: [Int] = []
        }
        var rows = Columns()
        /// What the frame says, relative to the weights: of domains, of flags, of Σx.
        var shift: [Double] = []
        var shift2: [Double] = []
        var grow = 1.0
    }

    struct Scales: Encodable {
        var items: [[Int]] = []
        /// The same with some left out.
        var holed: [[Int?]] = []
        var codes: [[Int]] = []
    }

    var pairs = Pairs()
    var shares = Shares()
    var groups = Groups()
    var weighted = Weighted()
    var scales = Scales()
}

extension InventedSet {
    init(_ numbers: inout SeededNumbers) {
        addPairs(&numbers)
        addShares(&numbers)
        addGroups(&numbers)
        addWeighted(&numbers)
        addScales(&numbers)
    }

    private mutating func addPairs(_ numbers: inout SeededNumbers) {
        let n = numbers.integer(8...50)
        let shift = numbers.unit()
        for _ in 0..<n {
            let centre = 2 + 2 * numbers.unit()
            pairs.now.append(numbers.answer(around: centre))
            pairs.need.append(numbers.answer(around: centre + shift))
        }
        pairs.population = n + numbers.integer(1...60)
        pairs.probability = Double(numbers.integer(1...19)) / 20
    }

    private mutating func addShares(_ numbers: inout SeededNumbers) {
        shares.n = numbers.integer(1...80)
        shares.x = numbers.integer(0...shares.n)
        shares.m = numbers.integer(1...80)
        shares.y = numbers.integer(0...shares.m)
        shares.population = shares.n + numbers.integer(0...200)
        shares.tail = [
            40 * numbers.unit(), Double(numbers.integer(1...30)), 0.5 + 300 * numbers.unit(),
        ]
        shares.pValues = (0..<9).map { _ in numbers.unit() * numbers.unit() }
        shares.pValues.insert(nil, at: numbers.integer(0...8))
    }

    private mutating func addGroups(_ numbers: inout SeededNumbers) {
        for _ in 0..<numbers.integer(4...7) {
            let centre = 2 + 2 * numbers.unit()
            let n = numbers.integer(5...40)
            groups.groups.append([1, 5] + (2..<n).map { _ in numbers.answer(around: centre) })
            groups.populations.append(n + numbers.integer(0...40))
        }
    }

    private mutating func addWeighted(_ numbers: inout SeededNumbers) {
        for stratum in 0..<3 {
            let n = numbers.integer(14...30)
            for number in 0..<n {
                weighted.rows.stratum.append(stratum)
                weighted.rows.cluster.append(numbers.integer(0...9))
                weighted.rows.w.append(2 + 6 * numbers.unit())
                weighted.rows.fpc.append(Double(n * (3 + stratum)))
                weighted.rows.x.append(10 + 5 * numbers.unit())
                weighted.rows.domain.append(number < 3 ? number : numbers.integer(0...2))
                weighted.rows.flag.append(number < 2 ? number : numbers.integer(0...1))
                weighted.rows.y.append(
                    numbers.answer(around: 2 + 0.5 * Double(stratum) + numbers.unit()))
            }
        }
        weighted.shift = (0..<3).map { _ in 0.9 + 0.2 * numbers.unit() }
        weighted.shift2 = (0..<2).map { _ in 0.9 + 0.2 * numbers.unit() }
        weighted.grow = 0.98 + 0.04 * numbers.unit()
    }

    private mutating func addScales(_ numbers: inout SeededNumbers) {
        for _ in 0..<numbers.integer(60...120) {
            let centre = 1 + 4 * numbers.unit()
            scales.items.append((0..<5).map { _ in numbers.answer(around: centre) })
            let code = numbers.integer(1...3)
            scales.codes.append([code, numbers.unit() < 0.6 ? code : numbers.integer(1...3)])
            scales.holed.append(
                (scales.items.last ?? []).map { numbers.unit() < 0.1 ? nil : $0 })
        }
    }
}

extension OrdinalCounts {
    /// Counted answers from 1 to 5.
    init(answers: [Int]) {
        self.init(lowest: 1, counts: (1...5).map { value in answers.count { $0 == value } })
    }
}
