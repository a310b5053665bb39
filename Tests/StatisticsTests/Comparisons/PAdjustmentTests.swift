import Statistics
import Testing

@Suite("Justering för många test")
struct PAdjustmentTests {
    @Test(
        "agrees with p.adjust, with the test that has no p in its place",
        arguments: PAdjustment.allCases)
    func agreesWithR(_ method: PAdjustment) throws {
        let golden = try Golden.file("g6_micro.json")["padjust"]
        let adjusted = try method.adjusted(golden["p"].elements.map(\.number))
        for (own, expected) in zip(adjusted, golden[method.rawValue].elements) {
            if expected.number == nil {
                #expect(own == nil)
            } else {
                expectClose(own, expected, Tolerance.closedForm)
            }
        }
    }

    @Test("the p of the twelve units agree with p.adjust")
    func units() throws {
        let golden = try Golden.file("g2_enkat.json")
        let pValues = golden["per_unit"].elements.map {
            $0["pair"]["wilcoxon"]["normal_cc_p"].number
        }
        for (method, key) in [
            (PAdjustment.benjaminiHochberg, "bh_wilcoxon"), (.holm, "holm_wilcoxon"),
            (.benjaminiYekutieli, "by_wilcoxon"),
        ] {
            for (own, expected) in zip(try method.adjusted(pValues), golden[key].elements) {
                expectClose(own, expected, Tolerance.closedForm, key)
            }
        }
        let welch = golden["unit_vs_rest"].elements.map { $0["welch_p"].number }
        for (own, expected) in zip(
            try PAdjustment.benjaminiHochberg.adjusted(welch), golden["bh_welch"].elements)
        {
            expectClose(own, expected, Tolerance.closedForm)
        }
    }

    @Test(
        "no tests, none with a p, one test and a p outside its range",
        arguments: PAdjustment.allCases)
    func degenerate(_ method: PAdjustment) throws {
        #expect(try method.adjusted([]) == [])
        #expect(try method.adjusted([nil, nil]) == [nil, nil])
        #expect(try method.adjusted([0.04]) == [0.04])
        for wrong in [-0.1, 1.1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) { try method.adjusted([0.1, wrong]) }
        }
    }

    @Test("the order in which tests are given changes no bit", arguments: PAdjustment.allCases)
    func order(_ method: PAdjustment) throws {
        let given: [Double?] = [0.03, 0.001, nil, 0.03, 0.7, 0.02]
        let places = [4, 2, 0, 5, 1, 3]
        let turned = try method.adjusted(places.map { given[$0] })
        let straight = try method.adjusted(given)
        #expect(turned == places.map { straight[$0] })
    }
}
