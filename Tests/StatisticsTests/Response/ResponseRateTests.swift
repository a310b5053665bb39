import Statistics
import Testing

@Suite("Redovisning av svar")
struct ResponseRateTests {
    @Test("every rate agrees with the definitions as R computed them")
    func agreesWithR() throws {
        for golden in try Golden.file("g6_micro.json")["aapor"].elements {
            let outcomes = ResponseOutcomes(
                complete: try golden["I"].integer, partial: try golden["P"].integer,
                refusals: try golden["R"].integer, nonContacts: try golden["NC"].integer,
                other: try golden["O"].integer,
                unknown: try golden["UH"].integer + golden["UO"].integer)
            for rate in ResponseRate.allCases where golden[rate.rawValue].number != nil {
                let value = try outcomes.rate(rate, eligibility: golden["e"].required)
                expectClose(value, golden[rate.rawValue], Tolerance.closedForm, rate.rawValue)
            }
        }
    }

    @Test("the rates that no golden file has follow the definitions")
    func others() throws {
        // I 310, P 25, R 40, NC 200, O 10, U 15 of which e = 0.8: T = 585, contacts 385.
        let outcomes = ResponseOutcomes(
            complete: 310, partial: 25, refusals: 40, nonContacts: 200, other: 10, unknown: 15,
            ineligible: 65)
        let expected: [(ResponseRate, Double)] = [
            (.answersOfContacts, 335.0 / 385), (.completeOfThoseAble, 310.0 / 375),
            (.answersOfThoseAble, 335.0 / 375), (.refusalsOfEstimatedEligible, 40.0 / 597),
            (.refusalsOfEligible, 40.0 / 585), (.contactsOfEstimatedEligible, 385.0 / 597),
            (.contactsOfEligible, 385.0 / 585),
        ]
        for (rate, value) in expected {
            #expect(try outcomes.rate(rate, eligibility: 0.8).isClose(to: value, relative: 1e-15))
        }
        #expect(try outcomes.knownEligibility == 0.9)
    }

    @Test("nobody below the line, and an impossible share, say why")
    func degenerate() {
        let nobody = ResponseOutcomes(
            complete: 0, partial: -3, refusals: 0, nonContacts: 0, other: 0, unknown: 0)
        for rate in ResponseRate.allCases {
            #expect(throws: NotComputable.emptyBase) { try nobody.rate(rate) }
        }
        #expect(throws: NotComputable.emptyBase) { try nobody.knownEligibility }
        for wrong in [-0.1, 1.1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try nobody.rate(.completeOfEveryone, eligibility: wrong)
            }
        }
        // Nobody reached: no cooperation to speak of, but a response rate of 0.
        let unreached = ResponseOutcomes(
            complete: 0, partial: 0, refusals: 0, nonContacts: 7, other: 0, unknown: 0)
        #expect(throws: NotComputable.emptyBase) { try unreached.rate(.completeOfContacts) }
        #expect(throws: Never.self) { try unreached.rate(.answersOfEveryone) }
    }
}
