import Statistics
import Testing

/// Expected values: mpmath 1.4.1 with 40 digits, from the definitions.
@Suite("Fördelningar för test av flera grupper")
struct TailTests {
    @Test(
        "χ² tails are right far out and for many degrees of freedom",
        arguments: [
            (3.841458820694124, 1, 0.0500000000000000574),
            (0.001, 1, 0.974772879369960388),
            (49.8132148129923, 11, 6.76238766821818448e-7),
            (11, 11, 0.443263278426465315),
            (700, 11, 5.39491346631930673e-143),
            (30.3643259439146, 340, 1.0),
            (340, 340, 0.489800512353267775),
            (400.5, 340, 0.0131960545474971523),
            (100000.0, 100000.0, 0.499405291895206689),
            (101000.0, 100000.0, 0.0128688403772336699),
            (0.2, 0.5, 0.391661154271033933),
        ])
    func chiSquared(_ x: Double, _ df: Double, _ expected: Double) throws {
        let distribution = try ChiSquared(degreesOfFreedom: df)
        #expect(distribution.upperTail(x).isClose(to: expected, relative: 2e-12))
        #expect(
            distribution.cumulative(x).isClose(to: 1 - expected, relative: 2e-12)
                || 1 - expected < 1e-3)
    }

    @Test(
        "F tails are right far out and for many degrees of freedom",
        arguments: [
            (15.0558142245182, 1.88177992716377, 370.710645651263, 9.71822468040773888e-7),
            (3.35520303804379, 2, 195, 0.0369287832088185135),
            (1, 5, 5, 0.5),
            (0.01, 3, 40, 0.99860583655137826),
            (250, 2, 14, 1.11212708242527601e-11),
            (1.1, 2708, 10832, 0.000755480586016138168),
        ])
    func fTail(_ f: Double, _ first: Double, _ second: Double, _ expected: Double) throws {
        let distribution = try FDistribution(numerator: first, denominator: second)
        #expect(distribution.upperTail(f).isClose(to: expected, relative: 2e-12))
    }

    @Test(
        "beta quantiles are right to twelve digits",
        arguments: [
            (0.975, 3, 8, 0.556095462307641483),
            (0.025, 3, 8, 0.0667395111777344685),
            (0.025, 0.5, 5.5, 0.0000934206000395447323),
            (0.975, 81.5, 182.5, 0.365647499174082404),
            (0.025, 16, 133, 0.0630690182356502059),
            (0.975, 6, 1, 0.995789255485510526),
            (0.025, 1, 1000, 0.0000253174874912940446),
            (0.999, 2, 2, 0.98162974614118838),
        ])
    func betaQuantile(_ p: Double, _ first: Double, _ second: Double, _ expected: Double) throws {
        let distribution = try Beta(first, second)
        let quantile = try distribution.quantile(p)
        #expect(quantile.isClose(to: expected, relative: 1e-12))
        #expect(distribution.cumulative(quantile).isClose(to: p, relative: 1e-12))
    }

    @Test(
        "F quantiles are right to twelve digits",
        arguments: [
            (0.975, 2708, 10832, 1.06079870952087416),
            (0.025, 2708, 10832, 0.94166949453918536),
            (0.975, 9, 36, 2.49224450889160877),
            (0.025, 4, 1, 0.0818473762582022044),
            (0.95, 1, 12, 4.74722534672251471),
        ])
    func fQuantile(_ p: Double, _ first: Double, _ second: Double, _ expected: Double) throws {
        let distribution = try FDistribution(numerator: first, denominator: second)
        #expect(try distribution.quantile(p).isClose(to: expected, relative: 1e-12))
    }

    @Test(
        "hypergeometric tails are right far out",
        arguments: [
            (8, 3, 6, 2, 0.892857142857142857),
            (102, 60, 51, 31, 0.420351061394941255),
            (2630, 700, 263, 81, 0.0626703128457345185),
            (595, 162, 352, 96, 0.526326396078329865),
            (50, 20, 5, 5, 0.00731748758707923502),
            (10000, 100, 500, 40, 1.70194672868685098e-26),
        ])
    func hypergeometric(
        _ population: Int, _ successes: Int, _ draws: Int, _ k: Int, _ expected: Double
    ) throws {
        let distribution = try Hypergeometric(
            population: population, successes: successes, draws: draws)
        #expect(distribution.atLeast(k).isClose(to: expected, relative: 1e-11))
        #expect(distribution.cumulative(k - 1).isClose(to: 1 - expected, relative: 1e-11))
    }

    @Test("edges are stated, not computed")
    func edges() throws {
        #expect(try ChiSquared(degreesOfFreedom: 3).upperTail(0) == 1)
        #expect(try ChiSquared(degreesOfFreedom: 3).upperTail(.infinity) == 0)
        #expect(try FDistribution(numerator: 2, denominator: 3).upperTail(-1) == 1)
        #expect(try FDistribution(numerator: 2, denominator: 3).upperTail(.infinity) == 0)
        for wrong in [0, -1, .infinity, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try ChiSquared(degreesOfFreedom: wrong)
            }
            #expect(throws: NotComputable.argumentOutOfRange) { try Beta(wrong, 1) }
            #expect(throws: NotComputable.argumentOutOfRange) {
                try FDistribution(numerator: 1, denominator: wrong)
            }
        }
        for wrong in [-0.1, 1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) { try Beta(2, 2).quantile(wrong) }
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try Hypergeometric(population: 5, successes: 6, draws: 1)
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try Hypergeometric(population: -5, successes: 0, draws: 0)
        }
    }
}
