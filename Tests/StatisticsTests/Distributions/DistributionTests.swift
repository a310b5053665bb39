import Statistics
import Testing

/// Expected values: mpmath 1.4.1 with 40 digits, by bisection or summation of the definitions.
@Suite("Fördelningar")
struct DistributionTests {
    @Test(
        "normal quantiles are right to the last digits",
        arguments: [
            (0.975, 1.9599639845400542), (0.95, 1.6448536269514727), (0.995, 2.5758293035489008),
            (0.999, 3.0902323061678135), (0.75, 0.67448975019608174), (0.5, 0),
            (0.025, -1.9599639845400542), (1e-5, -4.2648907939228246),
            (1e-10, -6.3613409024040562), (1e-50, -14.933337534788489),
            (1e-300, -37.047096299361199),
        ])
    func normalQuantile(_ probability: Double, _ expected: Double) throws {
        #expect(try Normal.quantile(probability).isClose(to: expected, relative: 1e-14))
    }

    @Test("normal probabilities and quantiles undo each other")
    func normalInverse() throws {
        for step in 1...99 {
            let probability = Double(step) / 100
            let back = Normal.cumulative(try Normal.quantile(probability))
            #expect(back.isClose(to: probability, relative: 1e-14))
        }
    }

    @Test(
        "t quantiles are right to twelve digits",
        arguments: [
            (0.975, 1, 12.706204736174705), (0.975, 2, 4.3026527297494639),
            (0.975, 4, 2.7764451051977944), (0.975, 5, 2.5705818356363155),
            (0.975, 8, 2.3060041352041667), (0.975, 29, 2.0452296421327043),
            (0.975, 88, 1.9872898648311697), (0.975, 340, 1.9669657340892859),
            (0.975, 5000, 1.9604385517065079), (0.975, 1_000_000, 1.959966356814107),
            (0.9, 1, 3.0776835371752534), (0.9, 29, 1.3114336473015511),
            (0.995, 2, 9.9248432009182931), (0.995, 340, 2.5903664728275837),
            (0.9995, 1, 636.61924876871962), (0.9995, 5, 6.8688266258811102),
            (0.9995, 88, 3.4045458281317449), (0.9995, 1_000_000, 3.2905364612486911),
        ])
    func studentQuantile(_ probability: Double, _ df: Double, _ expected: Double) throws {
        let distribution = try StudentT(degreesOfFreedom: df)
        #expect(try distribution.quantile(probability).isClose(to: expected, relative: 1e-12))
        // 1 − p has an error of half a last digit, which 0.9995 magnifies.
        let mirrored = try distribution.quantile(1 - probability)
        #expect(mirrored.isClose(to: -expected, relative: 1e-12))
    }

    @Test(
        "two-sided t probabilities are right far out too",
        arguments: [
            (4.81070235442364, 4, 0.0085809187219247726), (2, 10, 0.073388034770740366),
            (12, 100, 4.3950877156043781e-21), (0.5, 3, 0.65144796484815099),
            (40, 1000, 1.0478852155173361e-209), (1.96, 1_000_000, 0.049996067585269787),
        ])
    func studentTail(_ t: Double, _ df: Double, _ expected: Double) throws {
        let distribution = try StudentT(degreesOfFreedom: df)
        #expect(distribution.twoSided(t).isClose(to: expected, relative: 1e-11))
        #expect(distribution.twoSided(-t) == distribution.twoSided(t))
        #expect(distribution.cumulative(-t).isClose(to: expected / 2, relative: 1e-11))
    }

    @Test(
        "binomial probabilities are right from certain to one in 10¹⁶¹",
        arguments: [
            (0, 5, 0.5, 0.03125), (13, 76, 0.5, 2.522461860911826e-9),
            (3, 10, 0.3, 0.6496107184), (8, 10, 0.3, 0.9998563141),
            (480, 1000, 0.5, 0.10872414660207047), (400, 1000, 0.5, 1.3642320780330092e-10),
            (700, 1000, 0.5, 1), (100, 1000, 0.5, 6.7017177900062963e-162),
            (2, 500, 0.01, 0.12338577435358184),
        ])
    func binomial(_ k: Int, _ trials: Int, _ probability: Double, _ expected: Double) throws {
        let distribution = try Binomial(trials: trials, probability: probability)
        #expect(distribution.cumulative(k).isClose(to: expected, relative: 1e-11))
    }

    @Test("edges are stated, not computed")
    func edges() throws {
        for wrong in [-1, 0, 1, 2, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) { try Normal.quantile(wrong) }
            #expect(throws: NotComputable.argumentOutOfRange) {
                try StudentT(degreesOfFreedom: 4).quantile(wrong)
            }
        }
        for wrong in [0, -1, .infinity, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try StudentT(degreesOfFreedom: wrong)
            }
        }
        #expect(try StudentT(degreesOfFreedom: 3).quantile(0.5) == 0)
        #expect(try StudentT(degreesOfFreedom: 3).twoSided(.infinity) == 0)
        #expect(try Binomial(trials: 3, probability: 0).cumulative(0) == 1)
        #expect(try Binomial(trials: 3, probability: 1).cumulative(2) == 0)
        #expect(try Binomial(trials: 3, probability: 0.2).cumulative(-1) == 0)
        #expect(try Binomial(trials: 3, probability: 0.2).cumulative(3) == 1)
        #expect(try Binomial(trials: 0, probability: 0.2).cumulative(0) == 1)
        #expect(throws: NotComputable.argumentOutOfRange) {
            try Binomial(trials: 3, probability: 1.5)
        }
    }
}
