import Statistics
import Testing

@Suite("Flera enheter")
struct SeveralGroupsTests {
    @Test("Kruskal–Wallis and its effect size agree with R")
    func kruskalWallis() throws {
        let golden = try Golden.file("g2_enkat.json")
        let test = try KruskalWallis(GoldenUnit.all().map(\.now))
        expectClose(test.statistic, golden["kruskal"]["H"], Tolerance.standardError)
        expectClose(Double(test.degreesOfFreedom), golden["kruskal"]["df"], 0)
        expectClose(test.pValue, golden["kruskal"]["p"], Tolerance.asymptoticP)
        expectClose(test.epsilonSquared, golden["epsilon2"], Tolerance.standardError)
    }

    @Test("χ² of top two and of answering agree with R")
    func chiSquared() throws {
        let golden = try Golden.file("g2_enkat.json")
        let units = try GoldenUnit.all()
        let topTwo = try IndependenceTest(shares: units.map(\.now.topTwo))
        expectClose(topTwo.statistic, golden["chi2_top2"]["X2"], Tolerance.standardError)
        expectClose(Double(topTwo.degreesOfFreedom), golden["chi2_top2"]["df"], 0)
        expectClose(topTwo.pValue, golden["chi2_top2"]["p"], Tolerance.asymptoticP)
        expectClose(topTwo.cramerV, golden["chi2_top2"]["cramer_v"], Tolerance.standardError)
        let answering = try IndependenceTest(
            shares: units.map { Proportion($0.expected.responded, of: $0.population) })
        let expected = golden["nonresponse_by_unit"]
        expectClose(answering.statistic, expected["X2"], Tolerance.standardError)
        expectClose(Double(answering.degreesOfFreedom), expected["df"], 0)
        expectClose(answering.pValue, expected["p"], Tolerance.asymptoticP)
    }

    @Test("groups and options without anybody are left out, and change nothing")
    func emptyGroups() throws {
        let some = OrdinalCounts(lowest: 1, counts: [3, 4, 1])
        let others = OrdinalCounts(lowest: 1, counts: [1, 2, 6])
        let none = OrdinalCounts(lowest: 1, counts: [0, 0, 0])
        #expect(try KruskalWallis([some, none, others]) == KruskalWallis([some, others]))
        #expect(
            try IndependenceTest([[3, 0, 4], [0, 0, 0], [1, 0, 2]])
                == IndependenceTest([[3, 4], [1, 2]]))
    }

    @Test("the funnel agrees with R for every unit")
    func funnel() throws {
        let golden = try Golden.file("g2_enkat.json")["funnel"]
        let shares = try GoldenUnit.all().map(\.now.topTwo)
        let funnel = try Funnel(shares)
        expectClose(funnel.overall, golden["p0"], Tolerance.closedForm)
        expectClose(funnel.overdispersion, golden["phi_winsor10"], 1e-9)
        for (place, unit) in golden["units"].elements.enumerated() {
            let size = try unit["n"].integer
            #expect(shares[place].total == size)
            expectClose(try shares[place].share, unit["p"], Tolerance.closedForm)
            expectClose(funnel.scores[place], unit["z"], 1e-9, absolute: 1e-14)
            expectClose(try funnel.limits(size: size, level: 0.95), unit["lim95"], 1e-9)
            expectClose(try funnel.limits(size: size, level: 0.998), unit["lim998"], 1e-9)
        }
    }

    @Test("empirical Bayes agrees with R for every unit")
    func empiricalBayes() throws {
        let golden = try Golden.file("g2_enkat.json")["eb"]
        let means = try GoldenUnit.all().map { try $0.now.mean(population: nil).uncertain }
        let model = try EmpiricalBayes(means)
        let close = Tolerance.standardError
        expectClose(model.heterogeneity, golden["Q"], close)
        expectClose(model.betweenVariance, golden["tau2"], close)
        expectClose(model.fixedMean, golden["mu_fixed"], close)
        expectClose(model.mean, golden["mu_random"], close)
        for (place, unit) in model.units.enumerated() {
            expectClose(means[place].value, golden["yi"].elements[place], close)
            expectClose(
                means[place].standardError * means[place].standardError,
                golden["vi"].elements[place], close)
            expectClose(unit.weight, golden["B"].elements[place], close)
            expectClose(unit.shrunk, golden["shrunk"].elements[place], close)
        }
    }

    @Test("units that differ no more than chance would have it are pulled all the way")
    func noHeterogeneity() throws {
        let means = [2.9, 3.0, 3.1].map {
            UncertainValue(value: $0, standardError: 0.5, degreesOfFreedom: nil)
        }
        let model = try EmpiricalBayes(means)
        #expect(model.betweenVariance == 0)
        #expect(model.units.allSatisfy { $0.weight == 0 && $0.shrunk == model.mean })
    }

    @Test("the R-indicator, ICC(1) and r_wg by hand")
    func byHand() throws {
        // Rates 0.5 of 10 and 0.8 of 20, 0.7 of all: S² = (10·0.04 + 20·0.01)/29.
        let even = try RIndicator.value([Proportion(5, of: 10), Proportion(16, of: 20)])
        expectClose(even, 1 - 2 * (0.6 / 29).squareRoot(), 1e-14)
        #expect(try RIndicator.value([Proportion(2, of: 4), Proportion(3, of: 6)]) == 1)
        // Units 1 2 3 and 4 5 6: MSB 13.5, MSW 1, k 3.
        let units = [
            OrdinalCounts(lowest: 1, counts: [1, 1, 1]),
            OrdinalCounts(lowest: 4, counts: [1, 1, 1]),
        ]
        expectClose(try WithinUnitAgreement.icc1(units), 12.5 / 15.5, 1e-14)
        // Units 1 2 and 4 5 6: MSB 14.7, MSW 2.5/3, k = 5 − 13/5.
        let uneven = [
            OrdinalCounts(lowest: 1, counts: [1, 1]), OrdinalCounts(lowest: 4, counts: [1, 1, 1]),
        ]
        expectClose(
            try WithinUnitAgreement.icc1(uneven), (14.7 - 2.5 / 3) / (14.7 + 1.4 * 2.5 / 3), 1e-14)
        // s² = 1 on a scale of five, where even answers have 2.
        let unit = OrdinalCounts(lowest: 1, counts: [0, 1, 1, 1, 0])
        expectClose(try WithinUnitAgreement.rwg(unit), 0.5, 1e-14)
        #expect(
            try WithinUnitAgreement.rwg(OrdinalCounts(lowest: 1, counts: [0, 0, 0, 0, 3])) == 1)
    }

    @Test("degenerate groups say why")
    func degenerate() throws {
        let none = OrdinalCounts(lowest: 1, counts: [0, 0])
        let one = OrdinalCounts(lowest: 1, counts: [0, 1])
        let alike = OrdinalCounts(lowest: 1, counts: [0, 4])
        let some = OrdinalCounts(lowest: 1, counts: [2, 4])
        #expect(throws: NotComputable.emptyBase) { try KruskalWallis([none, none]) }
        #expect(throws: NotComputable.emptyBase) { try KruskalWallis([]) }
        #expect(throws: NotComputable.singleGroup) { try KruskalWallis([some, none]) }
        #expect(throws: NotComputable.zeroVariance) { try KruskalWallis([alike, alike]) }
        #expect(throws: NotComputable.shapesDiffer) { try IndependenceTest([[1], [1, 2]]) }
        #expect(throws: NotComputable.emptyBase) { try IndependenceTest([[0, 0], [0, 0]]) }
        #expect(throws: NotComputable.emptyBase) { try IndependenceTest([]) }
        #expect(throws: NotComputable.singleGroup) { try IndependenceTest([[3, 0], [2, 0]]) }
        #expect(throws: NotComputable.frameTooSmall) {
            try IndependenceTest(shares: [Proportion(3, of: 2), Proportion(1, of: 2)])
        }
        let share = Proportion(2, of: 4)
        #expect(throws: NotComputable.emptyBase) { try Funnel([Proportion(0, of: 0)]) }
        #expect(throws: NotComputable.singleGroup) { try Funnel([share, Proportion(0, of: 0)]) }
        #expect(throws: NotComputable.zeroVariance) {
            try Funnel([Proportion(0, of: 4), Proportion(0, of: 3)])
        }
        #expect(throws: NotComputable.frameTooSmall) { try Funnel([share, Proportion(5, of: 4)]) }
        let funnel = try Funnel([share, Proportion(0, of: 0), Proportion(1, of: 4)])
        #expect(funnel.scores[1] == nil)
        #expect(throws: NotComputable.emptyBase) { try funnel.limits(size: 0, level: 0.95) }
        #expect(throws: NotComputable.argumentOutOfRange) { try funnel.limits(size: 4, level: 1) }
        let known = UncertainValue(value: 3, standardError: 0, degreesOfFreedom: nil)
        let unknown = UncertainValue(value: .nan, standardError: 1, degreesOfFreedom: nil)
        #expect(throws: NotComputable.argumentOutOfRange) { try EmpiricalBayes([known, unknown]) }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try RankUncertainty(normal: [known, unknown])
        }
        #expect(throws: NotComputable.singleGroup) { try EmpiricalBayes([known]) }
        #expect(throws: NotComputable.zeroVariance) { try EmpiricalBayes([known, known]) }
        #expect(throws: NotComputable.singleGroup) { try RIndicator.value([share]) }
        #expect(throws: NotComputable.emptyBase) { try RIndicator.value([]) }
        #expect(throws: NotComputable.frameTooSmall) {
            try RIndicator.value([share, Proportion(5, of: 4)])
        }
        #expect(throws: NotComputable.emptyBase) { try WithinUnitAgreement.icc1([none]) }
        #expect(throws: NotComputable.singleGroup) { try WithinUnitAgreement.icc1([some]) }
        #expect(throws: NotComputable.singleAnswer) { try WithinUnitAgreement.icc1([one, one]) }
        #expect(throws: NotComputable.zeroVariance) {
            try WithinUnitAgreement.icc1([alike, alike])
        }
        #expect(throws: NotComputable.singleAnswer) { try WithinUnitAgreement.rwg(one) }
        #expect(throws: NotComputable.singleCategory) {
            try WithinUnitAgreement.rwg(OrdinalCounts(lowest: 1, counts: [3]))
        }
    }
}
