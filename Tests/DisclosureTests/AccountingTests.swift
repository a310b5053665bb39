import Disclosure
import SurveyModel
import Testing

@Suite("What is told about records set aside")
struct AccountingTests {
    private func told(_ fates: [Fate: Int], minimumGroup: Int = 5) -> ReleasedAccounting {
        var organisation = Organisation.drawn(seed: 1)
        organisation.minimumGroup = minimumGroup
        return Gate.release(
            organisation.analysis(),
            accounting: RecordAccounting(fates: FateCounts(fates), sources: 3), language: "sv",
            isDraft: true
        ).accounting
    }

    private func counts(_ accounting: ReleasedAccounting) -> [String: Int?] {
        Dictionary(uniqueKeysWithValues: accounting.setAside.map { ($0.fate, $0.count) })
    }

    @Test("a count is told when it is at least five, and a reason nobody met is not listed")
    func counts() {
        let accounting = told([.accepted: 100, .quarantined: 7, .duplicate: 4])
        #expect(counts(accounting) == ["quarantined": 7, "duplicate": nil])
        #expect(accounting.accepted == 100)
        #expect(accounting.hasSetAside)
        #expect(accounting.sources == 3)
    }

    @Test("the total is not told when it gives back the one count that is not")
    func oneUntold() {
        // 11 in all less 7 would be the 4.
        #expect(told([.accepted: 100, .quarantined: 7, .duplicate: 4]).setAsideTotal == nil)
    }

    @Test("the total is not told when two counts under five are four each, or one of them is one")
    func narrowTotals() {
        // 8 = 4 + 4 is the only way; 3 = 1 + 2 leaves out 3 and 4; 7 leaves out 1 and 2.
        for pair in [(4, 4), (1, 2), (3, 4)] {
            let accounting = told([.quarantined: pair.0, .duplicate: pair.1, .blank: 20])
            #expect(accounting.setAsideTotal == nil, "\(pair)")
        }
    }

    @Test("the total is told when every count that is not may still be anything from one to four")
    func openTotals() {
        // 5 is 1 + 4, 2 + 3, 3 + 2 or 4 + 1.
        #expect(told([.quarantined: 3, .duplicate: 2, .blank: 6]).setAsideTotal == 11)
        // Three of them: 6 = 1 + 1 + 4 up to 9 = 1 + 4 + 4.
        #expect(told([.quarantined: 4, .duplicate: 3, .replaced: 2]).setAsideTotal == 9)
        #expect(told([.quarantined: 4, .duplicate: 4, .replaced: 2]).setAsideTotal == nil)
    }

    @Test("nothing set aside is told as nothing")
    func nothing() {
        let accounting = told([.accepted: 100])
        #expect(accounting.setAside.isEmpty)
        #expect(accounting.setAsideTotal == 0)
        #expect(!accounting.hasSetAside)
    }

    @Test("the number of accepted records is not told when everyone together is too few")
    func tooFew() {
        let organisation = Organisation.drawn(seed: 1)
        let respondents = organisation.respondents.count
        #expect(told([.accepted: respondents], minimumGroup: respondents).accepted == respondents)
        #expect(told([.accepted: respondents], minimumGroup: respondents + 1).accepted == nil)
    }
}
