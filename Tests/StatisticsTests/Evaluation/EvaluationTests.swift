import Statistics
import Testing

@Suite("Utvärdering av dialogmöten")
struct EvaluationTests {
    private static let meetings = ["m1", "m2", "m3", "m4"]

    private static func attendance(of profession: String? = nil) throws -> Attendance {
        try Attendance(
            Fixture.rows("g5_registered.csv")
                .filter { profession == nil || $0["profession"] == profession }
                .map { row in meetings.map { row[$0] == "1" } })
    }

    /// Answers, with those of nobody who attended counted but not eligible; missing does not violate.
    private static func answers(of profession: String? = nil) throws -> (
        all: [[String: String]], eligible: [[String: String]]
    ) {
        let all = try Fixture.rows("g5_answers.csv")
            .filter { profession == nil || $0["profession"] == profession }
        return (all, all.filter { $0["meetings_attended"] != "0" })
    }

    private static func counts(
        _ column: String, _ range: ClosedRange<Int>
    ) throws -> OrdinalCounts {
        let values = try answers().eligible.compactMap { Int($0[column] ?? "") }
        return OrdinalCounts(
            lowest: range.lowerBound, counts: range.map { value in values.count { $0 == value } })
    }

    @Test("the funnel agrees with the evaluation, for each profession and in all")
    func funnel() throws {
        let golden = try Golden.file("g5_dialog.json")
        var sum = try ParticipationFunnel(registered: 0, attended: 0, answered: 0, eligible: 0)
        for (profession, expected) in golden["funnel"].members {
            let attendance = try Self.attendance(of: profession)
            let answers = try Self.answers(of: profession)
            let funnel = try ParticipationFunnel(
                registered: attendance.dose.total, attended: attendance.atLeastOnce.count,
                answered: answers.all.count, eligible: answers.eligible.count)
            hold(funnel, expected)
            sum = try sum.adding(funnel)
        }
        hold(sum, golden["total"])
        expectClose(try sum.attendance.share, golden["attendance_rate"], Tolerance.closedForm)
        expectClose(try sum.response.share, golden["rr_of_attended"], Tolerance.closedForm)
        expectClose(try sum.response.wilson(), golden["rr_ci_wilson"])
        #expect(sum.answering == Proportion(33, of: 44))
        #expect(sum.eligibility == Proportion(32, of: 33))
        #expect(sum.reach == Proportion(32, of: 51))
        let left = try Self.answers()
        let ids = left.all.compactMap { $0["rid"] }
        let kept = left.eligible.compactMap { $0["rid"] }
        #expect(
            ids.filter { !kept.contains($0) }
                == golden["ineligible"].elements.compactMap(\.text))
        let small = golden["funnel"].members.filter {
            ($0.value["answered_eligible"].number ?? 0) < 5
        }
        #expect(
            Set(small.keys) == Set(golden["suppress_groups_below_5"].elements.compactMap(\.text)))
    }

    private func hold(_ funnel: ParticipationFunnel, _ golden: Golden) {
        expectClose(Double(funnel.registered), golden["registered"], 0)
        expectClose(Double(funnel.attended), golden["attended_any"], 0)
        expectClose(Double(funnel.answered), golden["answered"], 0)
        expectClose(Double(funnel.eligible), golden["answered_eligible"], 0)
    }

    @Test("attendance of each meeting and the dose agree with the list")
    func attendance() throws {
        let golden = try Golden.file("g5_dialog.json")["per_meeting_attended"]
        let attendance = try Self.attendance()
        for (place, meeting) in Self.meetings.enumerated() {
            expectClose(Double(attendance.perMeeting[place]), golden[meeting], 0)
        }
        #expect(attendance.dose.counts.count == 5)
        #expect(attendance.dose.counts[0] == 51 - 44)
        let visits = attendance.perMeeting.reduce(0, +)
        expectClose(try attendance.dose.mean, Double(visits) / 51, 1e-14)
        #expect(throws: NotComputable.shapesDiffer) { try Attendance([[true], [true, false]]) }
        #expect(try Attendance([]).atLeastOnce == Proportion(0, of: 0))
    }

    @Test("usefulness and the net promoter score agree with the evaluation")
    func recommendation() throws {
        let golden = try Golden.file("g5_dialog.json")
        let useful = try Self.counts("usefulness", 1...5)
        expectClose(Double(useful.total), golden["usefulness"]["n"], 0)
        expectClose(try useful.mean, golden["usefulness"]["mean"], Tolerance.closedForm)
        expectClose(try useful.topTwo.share, golden["usefulness"]["top2"], Tolerance.closedForm)
        expectClose(try useful.topTwo.wilson(), golden["usefulness"]["top2_wilson"])
        let score = NetPromoterScore(try Self.counts("recommend", 0...10))
        #expect(score.promoters == (try golden["nps"]["promoters"].integer))
        #expect(score.detractors == (try golden["nps"]["detractors"].integer))
        #expect(score.total == (try golden["nps"]["n"].integer))
        expectClose(try score.score, golden["nps"]["nps"], Tolerance.closedForm)
        expectClose(try score.wald.standardError, golden["nps"]["se"], Tolerance.standardError)
    }

    @Test("the net promoter score agrees with R, and six tens never give ±0")
    func netPromoterScore() throws {
        for golden in try Golden.file("g6_micro.json")["nps"].elements {
            let answers = golden["scores"].numbers
            let score = NetPromoterScore(
                OrdinalCounts(
                    lowest: 0,
                    counts: (0...10).map { value in answers.count { $0 == Double(value) } }))
            #expect(score.total == (try golden["n"].integer))
            #expect(score.promoters == (try golden["promoters"].integer))
            #expect(score.passives == (try golden["passives"].integer))
            #expect(score.detractors == (try golden["detractors"].integer))
            expectClose(try score.score, golden["nps"], Tolerance.closedForm)
            let wald = try score.wald
            expectClose(wald.standardError, golden["se_wald"], Tolerance.standardError)
            if wald.standardError > 0 {
                expectClose(try wald.interval(), golden["ci_wald"])
            } else {
                #expect(throws: NotComputable.zeroVariance) { try wald.interval() }
            }
            expectClose(try score.interval(), golden["ci_adj_wald_3_4_3_4_zz"])
        }
        let nobody = NetPromoterScore(promoters: 0, passives: 0, detractors: -2)
        #expect(throws: NotComputable.emptyBase) { try nobody.score }
        #expect(throws: NotComputable.emptyBase) { try nobody.wald }
        #expect(throws: NotComputable.emptyBase) { try nobody.interval() }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try NetPromoterScore(promoters: 1, passives: 0, detractors: 1).interval(level: 1)
        }
    }

    @Test("before and after agree with scipy and R")
    func beforeAndAfter() throws {
        let golden = try Golden.file("g5_dialog.json")["prepost"]
        var counts = [[Int]](repeating: [0, 0, 0, 0, 0], count: 5)
        for row in try Self.answers().eligible {
            guard let before = Int(row["know_before"] ?? ""),
                let after = Int(row["know_after"] ?? "")
            else { continue }
            counts[before - 1][after - 1] += 1
        }
        let pairs = PairedCounts(lowest: 1, counts: counts)
        expectClose(Double(pairs.total), golden["n"], 0)
        expectClose(try pairs.differences.mean, golden["mean"], Tolerance.closedForm)
        expectClose(Double(pairs.positive.count), golden["pos"], 0)
        expectClose(Double(pairs.negative.count), golden["neg"], 0)
        expectClose(Double(pairs.ties.count), golden["zero"], 0)
        expectClose(try pairs.signTest, golden["sign_p"], Tolerance.exactP)
        expectClose(
            try pairs.signedRankTest(zeros: .dropZeros).normalPValue(),
            golden["wilcox_wsr_asym_nocc"], Tolerance.asymptoticP)
        expectClose(
            try pairs.signedRankTest(zeros: .pratt).normalPValue(),
            golden["wilcox_pratt_asym_nocc"], Tolerance.asymptoticP)
    }

    @Test("hard to reach is said only when the whole interval lies below the goal")
    func reach() throws {
        // 3 of 20: Wilson 0.052–0.360. 15 of 20: 0.531–0.888.
        #expect(try Reach(Proportion(3, of: 20), goal: 0.5) == .hardToReach)
        #expect(try Reach(Proportion(3, of: 20), goal: 0.3) == .unclear)
        #expect(try Reach(Proportion(15, of: 20), goal: 0.5) == .reached)
        #expect(try Reach(Proportion(0, of: 1), goal: 0.5) == .unclear)
        #expect(try Reach(Proportion(1, of: 2), goal: 0.5, population: 2) == .reached)
        #expect(throws: NotComputable.emptyBase) { try Reach(Proportion(0, of: 0), goal: 0.5) }
        #expect(throws: NotComputable.frameTooSmall) { try Reach(Proportion(2, of: 1), goal: 0.5) }
        for wrong in [-0.1, 1.1, .nan] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try Reach(Proportion(1, of: 2), goal: wrong)
            }
        }
    }

    @Test("a step that is larger than the one before is an error in the list")
    func impossibleFunnels() {
        #expect(throws: NotComputable.frameTooSmall) {
            try ParticipationFunnel(registered: 3, attended: 4, answered: 1, eligible: 1)
        }
        #expect(throws: NotComputable.frameTooSmall) {
            try ParticipationFunnel(registered: 3, attended: 2, answered: 3, eligible: 1)
        }
        #expect(throws: NotComputable.frameTooSmall) {
            try ParticipationFunnel(registered: 3, attended: 2, answered: 1, eligible: 2)
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try ParticipationFunnel(registered: 3, attended: 2, answered: 1, eligible: -2)
        }
    }
}
