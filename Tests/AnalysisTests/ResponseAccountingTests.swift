import Analysis
import Statistics
import SurveyModel
import Testing

/// How far responses came, and AAPOR's rates of it.
@Suite("Svarsredovisning enligt AAPOR")
struct ResponseAccountingTests {
    /// Answers to the first so many questions that a physiotherapist meets, of nine: unit, profession,
    /// two sides of two rows, obstacles, the whole and the plan.
    private func row(_ unit: String, answering count: Int) -> [String: SurveyRows.Cell] {
        let columns: [[String: SurveyRows.Cell]] = [
            ["enhet": .code(unit)], ["yrke": "ft"], ["resurs_tid_nu": "1"],
            ["resurs_tid_behov": "9"], ["komp_neuro_nu": "2"], ["komp_neuro_behov": "8"],
            ["hinder_tid": "0", "hinder_lokal": "1"], ["helhet": "3"], ["plan": "ja"],
        ]
        return columns.prefix(count).reduce(into: [:]) { row, cells in
            row.merge(cells) { first, _ in first }
        }
    }

    @Test("at least 80 % is complete, at least half partial, less broken off")
    func limits() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        // 9, 8 of 9 (89 %), 7 (78 %), 5 (56 %), 4 (44 %) and 1.
        for count in [9, 8, 7, 5, 4, 1] { responses.rows.append(row("a1", answering: count)) }
        let everyone = try #require(try responses.analysis().result("", in: ""))
        #expect(everyone.figure(.complete)?.value == 2)
        #expect(everyone.figure(.partial)?.value == 2)
        #expect(everyone.figure(.brokenOff)?.value == 2)
        // Of 51 people: RR1 2/51, RR2 4/51, COOP1 2/6, REF1 2/51, CON1 6/51.
        let expected: [(StatisticName, Double)] = [
            (.rr1, 2.0 / 51), (.rr2, 4.0 / 51), (.coop1, 2.0 / 6), (.ref1, 2.0 / 51),
            (.con1, 6.0 / 51),
        ]
        for (name, value) in expected {
            #expect(((everyone.figure(name)?.value ?? 0) - value).magnitude < 1e-15, "\(name)")
        }
    }

    @Test("what is noted of those who did not answer is in AAPOR's rates, of everyone and by unit")
    func noted() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        for count in [9, 8, 7, 5, 4, 1] { responses.rows.append(row("a1", answering: count)) }
        let outcomes = Outcomes(counts: [
            "a1": [.undelivered: 2, .refused: 4], "b1": [.ineligible: 4, .unknown: 5, .other: 1],
            "": [.undelivered: 1, .refused: 1],
        ])
        let analysis = try responses.analysis(outcomes: outcomes)
        let everyone = try #require(analysis.result("", in: ""))
        // Of 51: I 2, P 2, R 2 + 5, O 1, U 5, 4 not eligible, so NC 51 - 6 - 15 = 30 and T 42.
        let e = 42.0 / 46
        let expected: [(StatisticName, Double)] = [
            (.undelivered, 3), (.ineligible, 4), (.refused, 5), (.otherOutcome, 1),
            (.unknownEligibility, 5), (.rr1, 2.0 / 47), (.rr2, 4.0 / 47),
            (.rr3, 2 / (42 + e * 5)), (.rr4, 4 / (42 + e * 5)), (.rr5, 2.0 / 42),
            (.rr6, 4.0 / 42), (.coop1, 2.0 / 12), (.ref1, 7.0 / 47), (.con1, 12.0 / 47),
        ]
        for (name, value) in expected {
            #expect(((everyone.figure(name)?.value ?? -1) - value).magnitude < 1e-15, "\(name)")
        }
        // a1 has 20 people: R 2 + 4, NC 20 - 6 - 4 = 10, T 20.
        let unit = try #require(analysis.result("", in: "a1"))
        #expect(unit.figure(.refused)?.value == 4)
        #expect(unit.figure(.rr6)?.value == 4.0 / 20)
        #expect(unit.figure(.ref1)?.value == 6.0 / 20)
        #expect(analysis.overnotedGroups.isEmpty)
    }

    @Test("more outcomes than people make no rate, and name the unit")
    func overnoted() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        responses.rows.append(row("b1", answering: 9))
        // b1 has 10 people: 1 answer and 9 outcomes fit, 10 do not.
        func analysis(_ refused: Int) throws -> SituationAnalysis {
            try responses.analysis(outcomes: Outcomes(counts: ["b1": [.refused: refused]]))
        }
        #expect(try analysis(9).overnotedGroups.isEmpty)
        let groups = try analysis(10).overnotedGroups
        #expect(groups.map(\.kind) == [.unit(code: "b1", isLeaf: true)])
        let unit = try #require(try analysis(10).result("", in: "b1"))
        #expect(unit.figure(.rr2)?.reason == .frameTooSmall)
    }

    @Test("exactly four in five is complete, and exactly half is partial")
    func boundaries() throws {
        func answers(hiding hidden: [String], answering count: Int) -> [String: SurveyRows.Cell] {
            var row = row("a1", answering: count)
            for column in hidden { row[column] = SurveyRows.Cell.none(.notShown) }
            return row
        }
        var responses = SurveyRows(survey: Clinic.survey())
        // Of nine, four not shown: five left, the first four of them answered.
        let four = ["hinder_tid", "hinder_lokal", "helhet", "plan", "komp_neuro_behov"]
        responses.rows.append(answers(hiding: four, answering: 4))
        // Of nine, one not shown: eight left, four answered; and of nine four, which is less.
        responses.rows.append(answers(hiding: ["plan"], answering: 4))
        responses.rows.append(answers(hiding: [], answering: 4))
        let everyone = try #require(try responses.analysis().result("", in: ""))
        #expect(everyone.figure(.complete)?.value == 1)
        #expect(everyone.figure(.partial)?.value == 1)
        #expect(everyone.figure(.brokenOff)?.value == 1)
    }

    @Test("questions that were not shown are not missing; an empty cell is, where all are asked")
    func shown() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        // A manager is not asked about competence: 7 of 7.
        var manager = row("a1", answering: 9)
        manager["yrke"] = "chef"
        manager["komp_neuro_nu"] = SurveyRows.Cell.none(.notShown)
        manager["komp_neuro_behov"] = SurveyRows.Cell.none(.notShown)
        responses.rows.append(manager)
        // Five of the seven that everyone is asked (71 %); of the other two nobody can tell.
        var unknown = row("a1", answering: 4)
        for column in ["komp_neuro_nu", "komp_neuro_behov", "hinder_tid", "hinder_lokal", "plan"] {
            unknown[column] = SurveyRows.Cell.none(.unknownEmpty)
        }
        unknown["helhet"] = "1"
        responses.rows.append(unknown)
        let everyone = try #require(try responses.analysis().result("", in: ""))
        #expect(everyone.figure(.complete)?.value == 1)
        #expect(everyone.figure(.partial)?.value == 1)
        #expect(everyone.figure(.brokenOff)?.value == 0)
    }

    @Test("more answers than people is an error of the register, never a rate")
    func overfull() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        for _ in 0..<2 { responses.rows.append(row("b3", answering: 9)) }
        let unit = try #require(try responses.analysis().result("", in: "b3"))
        #expect(unit.figure(.complete)?.value == 2)
        #expect(unit.figure(.rr1)?.reason == .frameTooSmall)
    }
}
