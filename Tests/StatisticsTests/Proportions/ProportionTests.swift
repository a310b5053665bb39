import Foundation
import Statistics
import Testing

/// One case of `g6_micro.json`.
struct GoldenProportion: Decodable, Sendable, CustomTestStringConvertible {
    let x: Int
    let n: Int
    let wilson: [Double]
    let corrected: [String: [Double]]

    var testDescription: String { "\(x) of \(n)" }

    enum CodingKeys: String, CodingKey {
        case x, n, wilson
        case corrected = "wilson_fpc"
    }

    static func all() throws -> [GoldenProportion] {
        struct Micro: Decodable { let proportions: [GoldenProportion] }
        return try JSONDecoder().decode(Micro.self, from: Fixture.data("g6_micro.json")).proportions
    }
}

@Suite("Andelar och deras intervall")
struct ProportionTests {
    @Test(
        "the Wilson interval agrees with R, 0 of n and n of n too",
        arguments: try GoldenProportion.all())
    func wilson(_ golden: GoldenProportion) throws {
        let interval = try Proportion(golden.x, of: golden.n).wilson()
        #expect(interval.lower.isClose(to: golden.wilson[0], relative: Tolerance.standardError))
        #expect(interval.upper.isClose(to: golden.wilson[1], relative: Tolerance.standardError))
    }

    @Test("in a finite population it agrees with R", arguments: try GoldenProportion.all())
    func wilsonInPopulation(_ golden: GoldenProportion) throws {
        let cases = golden.corrected.compactMap { key, limits in Int(key).map { ($0, limits) } }
        try #require(!cases.isEmpty)
        for (population, limits) in cases {
            let interval = try Proportion(golden.x, of: golden.n).wilson(population: population)
            #expect(interval.lower.isClose(to: limits[0], relative: Tolerance.standardError))
            #expect(interval.upper.isClose(to: limits[1], relative: Tolerance.standardError))
            #expect(interval.lower >= 0 && interval.upper <= 1)
        }
    }

    @Test("top two agrees with R for every unit", arguments: try GoldenUnit.all())
    func topTwo(_ unit: GoldenUnit) throws {
        for (counts, expected) in [
            (unit.now, unit.expected.now), (unit.need, unit.expected.need),
        ] {
            for (interval, limits) in [
                (try counts.topTwo.wilson(), expected.wilson),
                (try counts.topTwo.wilson(population: unit.population), expected.correctedWilson),
            ] {
                #expect(interval.lower.isClose(to: limits[0], relative: Tolerance.standardError))
                #expect(interval.upper.isClose(to: limits[1], relative: Tolerance.standardError))
            }
        }
    }

    @Test("the response rate is answers of headcount", arguments: try GoldenUnit.all())
    func responseRate(_ unit: GoldenUnit) throws {
        let rate = Proportion(unit.expected.responded, of: unit.population)
        #expect(
            try rate.share.isClose(
                to: unit.expected.responseRate, relative: Tolerance.closedForm))
    }

    @Test("rounding never takes a limit outside 0 and 1")
    func bounds() throws {
        for n in 1...60 {
            for population in [n + 1, 2 * n, 10 * n] {
                let none = try Proportion(0, of: n).wilson(population: population)
                let all = try Proportion(n, of: n).wilson(population: population)
                #expect(none.lower >= 0 && none.upper < 1)
                #expect(all.lower > 0 && all.upper <= 1)
            }
        }
    }

    @Test("when everyone answered the interval is the share")
    func census() throws {
        let interval = try Proportion(3, of: 4).wilson(population: 4)
        #expect(interval == Interval(lower: 0.75, upper: 0.75))
    }

    @Test("a level outside 0 to 1 is refused, for a census too")
    func level() {
        let proportion = Proportion(3, of: 4)
        #expect(throws: NotComputable.argumentOutOfRange) { try proportion.wilson(level: 1) }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try proportion.wilson(population: 4, level: 0)
        }
    }
}
