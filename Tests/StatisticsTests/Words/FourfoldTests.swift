import Statistics
import Testing

@Suite("Words against chance")
struct FourfoldTests {
    /// Expected of [[10, 20], [20, 50]] are 9, 21, 21, 49, so that G² is
    /// 2 (10 ln(10/9) + 20 ln(20/21) + 20 ln(20/21) + 50 ln(50/49)) = 0.22427, with plus since 10 > 9;
    /// q = 1 + (100/30 + 100/70 − 1)² / 600 = 1.023587.
    @Test("G² and Williams' q of a table worked out by hand")
    func byHand() throws {
        let table = Fourfold(both: 10, firstOnly: 20, secondOnly: 20, neither: 50)
        let plain = try #require(table.logLikelihood(williams: false))
        #expect(abs(plain - 0.22427) < 5e-6, "\(plain)")
        let corrected = try #require(table.logLikelihood())
        #expect(abs(plain / corrected - 1.023587) < 5e-7, "\(corrected)")
        // 10 of 30 against 20 of 70: (1/3) / (2/7) = 7/6, of which the binary logarithm is 0.2224.
        #expect(try abs(#require(table.logRatio) - 0.2224) < 5e-5)
    }

    @Test("rarer than chance is negative, as rare as chance is nothing")
    func sign() throws {
        let rarer = Fourfold(both: 1, firstOnly: 20, secondOnly: 40, neither: 50)
        #expect(try #require(rarer.logLikelihood()) < 0)
        #expect(try #require(rarer.logRatio) < 0)
        let even = Fourfold(both: 2, firstOnly: 4, secondOnly: 3, neither: 6)
        #expect(try abs(#require(even.logLikelihood())) < 1e-12)
        #expect(try abs(#require(even.logRatio)) < 1e-12)
    }

    @Test("nothing is associated with what is everywhere or nowhere")
    func degenerate() {
        #expect(Fourfold(both: 0, firstOnly: 0, secondOnly: 3, neither: 6).logLikelihood() == nil)
        #expect(Fourfold(both: 3, firstOnly: 0, secondOnly: 6, neither: 0).logLikelihood() == nil)
        #expect(Fourfold(both: 3, firstOnly: 0, secondOnly: 6, neither: 0).logRatio == nil)
    }

    /// A half in place of none: (0.5/10) / (5/40) = 0.4; log₂ 0.4 = −1.3219.
    @Test("none is taken as a half in a log ratio")
    func none() throws {
        let table = Fourfold(both: 0, firstOnly: 5, secondOnly: 10, neither: 35)
        #expect(try abs(#require(table.logRatio) + 1.3219) < 5e-5)
    }

    /// The 95th percentile of χ² with one degree of freedom is 3.841459.
    @Test("p is that of χ² with one degree of freedom, either way")
    func pValue() {
        #expect(abs(Fourfold.pValue(of: 3.841459) - 0.05) < 1e-7)
        #expect(Fourfold.pValue(of: -3.841459) == Fourfold.pValue(of: 3.841459))
        #expect(Fourfold.pValue(of: 0) == 1)
    }
}
