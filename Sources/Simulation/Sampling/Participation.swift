/// Who of a frame answers.
struct Participation {
    /// A unit's share of answers lies between these before it is fitted to the number wanted.
    private static let lowestRate = 0.35
    private static let highestRate = 0.95
    /// From so many units on, one of them does not answer at all.
    private static let unitsForSilence = 10
    /// Counted as this large where the register does not say.
    private static let assumedHeadcount = 20

    private let seed: UInt64
    private let units: [Frame.Unit]
    private let rates: [Double]

    /// - Parameter whole: The frame of the whole register: which unit is silent does not depend on
    ///   how many of the units are simulated this time.
    init(_ frame: Frame, whole: Frame, seed: UInt64) {
        self.seed = seed
        units = frame.units
        let silent = frame.units.count > 1 ? Self.silentUnit(of: whole, seed: seed) : nil
        rates = frame.units.map { unit in
            guard unit.code != silent else { return 0 }
            var generator = SeededGenerator(seed: seed, for: "rate", unit.code)
            let middle = (generator.uniform() + generator.uniform()) / 2
            return Self.lowestRate + (Self.highestRate - Self.lowestRate) * middle
        }
    }

    /// One of the smaller half of the units, where silence is likeliest in life; none of the very
    /// smallest, in which it could not be told from being few.
    private static func silentUnit(of frame: Frame, seed: UInt64) -> String? {
        let sizes = frame.units.compactMap(\.headcount)
        guard sizes.count == frame.units.count, sizes.count >= unitsForSilence else { return nil }
        let median = sizes.sorted()[sizes.count / 2]
        var generator = SeededGenerator(seed: seed, for: "silent unit")
        return generator.pick(
            frame.units.filter { ($0.headcount ?? 0) >= 5 && ($0.headcount ?? 0) <= median })?.code
    }

    /// The numbers of the people who answer, unit by unit.
    /// - Throws: `.moreAnswersThanPeople` where so many cannot answer.
    func people(_ count: Int) throws(SimulationError) -> [(unit: Frame.Unit, person: Int)] {
        let numbers = try allotment(count)
        return zip(units, numbers).flatMap { unit, number in
            var generator = SeededGenerator(seed: seed, for: "people", unit.code)
            return draw(number, of: unit.headcount, &generator).map { (unit, $0) }
        }
    }

    /// How many answer in each unit: rates fitted to the number wanted, rounded systematically so
    /// that the sum is exact.
    private func allotment(_ count: Int) throws(SimulationError) -> [Int] {
        let most = units.indices.map { unit in
            rates[unit] == 0 ? 0 : units[unit].headcount ?? count
        }
        let available = most.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        guard count <= available else { throw .moreAnswersThanPeople(available: available) }
        guard count > 0 else { return units.map { _ in 0 } }
        let weights = units.indices.map {
            rates[$0] * Double(units[$0].headcount ?? Self.assumedHeadcount)
        }
        let expected = fit(weights, most: most, total: Double(count))
        var generator = SeededGenerator(seed: seed, for: "rounding")
        let start = generator.uniform()
        var sum = 0.0
        var given = 0
        var numbers = expected.indices.map { unit in
            sum += expected[unit]
            let upTo = min(count, Int((sum + start).rounded(.down)))
            defer { given = max(given, upTo) }
            return min(most[unit], max(0, upTo - given))
        }
        // What rounding left over goes to whoever has room.
        var left = count - numbers.reduce(0, +)
        for unit in numbers.indices where left > 0 {
            let more = min(left, most[unit] - numbers[unit])
            numbers[unit] += more
            left -= more
        }
        return numbers
    }

    /// Expected numbers proportional to the weights, none above its most, with a given sum.
    private func fit(_ weights: [Double], most: [Int], total: Double) -> [Double] {
        func expected(_ factor: Double) -> [Double] {
            zip(weights, most).map { min($0 * factor, Double($1)) }
        }
        var low = 0.0
        var high = 1.0
        for _ in 0..<200 where expected(high).reduce(0, +) < total { high *= 2 }
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if expected(middle).reduce(0, +) < total { low = middle } else { high = middle }
        }
        return expected(high)
    }

    /// Different numbers below a headcount, by the first steps of a Fisher–Yates shuffle of which
    /// only what moved is kept.
    private func draw(
        _ number: Int, of headcount: Int?, _ generator: inout SeededGenerator
    ) -> [Int] {
        guard let headcount else { return Array(0..<number) }
        var moved: [Int: Int] = [:]
        return (0..<min(number, headcount)).map { place in
            let other = place + generator.below(headcount - place)
            let drawn = moved[other] ?? other
            moved[other] = moved[place] ?? place
            return drawn
        }
    }
}
