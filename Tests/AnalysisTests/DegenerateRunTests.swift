import Analysis
import Statistics
import SurveyModel
import Testing

/// Every name of figures.csv where answers, lists or the wave before leave nothing to rest on: waves,
/// weights, panel, index, meetings, outcomes, crossings and attributes too.
@Suite("Hela körningen på svar som inte räcker")
struct DegenerateRunTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let run: @Sendable () -> WholeRun
    }

    private static func alike(_ count: Int, _ level: String) -> [[String: SurveyRows.Cell]] {
        (0..<count).map { person in
            WholeRun.row(
                person % 2 == 0 ? "a1" : "b1", "ft", now: level, need: level, whole: level,
                code: "p\(person)")
        }
    }

    private static let nobodyCame = Registration(
        meetings: ["m1"],
        people: (0..<4).map { _ in .init(groups: ["yrke": "ft"], attended: [false]) })

    /// Everyone of the register, who answer in two ways.
    private static let census = everyone()

    private static func everyone() -> [[String: SurveyRows.Cell]] {
        let staff: [(unit: String, profession: String, count: Int)] = [
            ("a1", "ft", 10), ("a1", "at", 8), ("a1", "chef", 2), ("a2", "ft", 5), ("a2", "at", 4),
            ("a2", "chef", 1), ("b1", "ft", 6), ("b1", "at", 4), ("b2", "ft", 5), ("b2", "at", 4),
            ("b2", "chef", 1), ("b3", "chef", 1),
        ]
        var rows: [[String: SurveyRows.Cell]] = []
        for group in staff {
            for person in 0..<group.count {
                rows.append(
                    WholeRun.row(
                        group.unit, group.profession, now: String(1 + person % 2),
                        need: String(4 + person % 2), whole: String(1 + person % 5),
                        code: "\(group.unit)\(group.profession)\(person)"))
            }
        }
        return rows
    }

    private static let cases = [
        Case(testDescription: "answers of every kind, which all else is held against") {
            .varied
        },
        Case(testDescription: "nobody now, nobody before, empty lists") {
            WholeRun(
                files: [[]], registration: Registration(meetings: ["m1"], people: []),
                outcomes: Outcomes(counts: [:]))
        },
        Case(testDescription: "nobody now, many before") {
            WholeRun(
                files: [[]], before: WholeRun.varied(wave: 0), registration: nobodyCame,
                outcomes: WholeRun.outcomes)
        },
        Case(testDescription: "many now, nobody before, and none of those registered came") {
            WholeRun(
                files: [WholeRun.varied(wave: 1)], registration: nobodyCame,
                outcomes: Outcomes(counts: ["a1": [.refused: 500]]))
        },
        Case(testDescription: "one respondent, the same in both waves") {
            WholeRun(
                files: [alike(1, "2")], before: alike(1, "4"),
                registration: Registration(
                    meetings: ["m1"],
                    people: [.init(groups: ["yrke": "ft"], attended: [true])]),
                outcomes: Outcomes(counts: ["b1": [.undelivered: 1]]))
        },
        Case(testDescription: "all equal, in both waves") {
            WholeRun(
                files: [alike(8, "3")], before: alike(8, "3"),
                registration: WholeRun.registration, outcomes: WholeRun.outcomes)
        },
        Case(testDescription: "all missing, in both waves") {
            WholeRun(
                files: [alike(8, "9")], before: alike(8, "8"),
                registration: WholeRun.registration, outcomes: WholeRun.outcomes)
        },
        Case(testDescription: "everyone answered, in both waves") {
            WholeRun(
                files: [census], before: census, registration: WholeRun.registration,
                outcomes: Outcomes(counts: [:]))
        },
        Case(testDescription: "more answers than people") {
            WholeRun(
                files: [census + census], before: census, registration: nobodyCame,
                outcomes: WholeRun.outcomes)
        },
    ]

    /// Made once for all tests, by the case's description.
    private static let analyses = Dictionary(
        uniqueKeysWithValues: cases.map { wanted in
            (wanted.testDescription, Result { try wanted.run().analysis() })
        })

    private static func analysis(_ wanted: Case) throws -> SituationAnalysis {
        try #require(analyses[wanted.testDescription]).get()
    }

    @Test("a figure has a finite value or a reason", arguments: cases)
    func stated(_ wanted: Case) throws {
        #expect(expectStated(try Self.analysis(wanted)) > 2_000)
    }

    private static func names(_ analysis: SituationAnalysis) -> Set<StatisticName> {
        Set(analysis.results.joined().flatMap { $0.figures.map(\.statistic) })
    }

    @Test(
        "every name of figures.csv is among them, and none is left out because there is too little")
    func everyName() throws {
        for wanted in Self.cases {
            var expected = Set(StatisticName.allCases)
            // Only of more than three rows that somebody answered.
            if ["nobody now", "all missing"].contains(where: wanted.testDescription.hasPrefix) {
                expected.remove(.topThree)
            }
            let missing = expected.subtracting(Self.names(try Self.analysis(wanted)))
            #expect(missing.isEmpty, "\(wanted.testDescription): \(missing)")
        }
    }

    /// A figure of everyone in the wanted case.
    private static func figure(
        _ wanted: String, _ subject: String, _ statistic: StatisticName,
        _ horizon: FigureHorizon? = nil, option: String? = nil, in group: String = ""
    ) throws -> Figure {
        let found = try #require(cases.first { $0.testDescription.hasPrefix(wanted) })
        return try #require(
            try analysis(found).result(subject, in: group)?
                .figure(statistic, horizon, option: option))
    }

    @Test("nobody before, or nobody now, is no change but a reason")
    func waves() throws {
        for wanted in ["nobody now, many", "many now", "all missing"] {
            #expect(
                try Self.figure(wanted, "helhet", .change, option: "2025").reason == .emptyBase)
            #expect(
                try Self.figure(wanted, "helhet", .panelChange, option: "2025").reason
                    == .emptyBase)
            #expect(
                try Self.figure(wanted, "helhet", .panelP, option: "2025").reason == .emptyBase)
        }
        // One respondent went from 4 to 2; the change has no interval, and of one the signed rank says nothing.
        let one = try Self.figure("one", "helhet", .change, option: "2025")
        #expect(one.value == -2 && one.lower == nil)
        let panel = try Self.figure("one", "helhet", .panelChange, option: "2025")
        #expect(panel.value == -2 && panel.lower == nil && panel.n == 1)
        #expect(try Self.figure("one", "helhet", .panelP, option: "2025").value == 1)
        // All equal: no change at all, and nothing to test.
        let equal = try Self.figure("all equal", "helhet", .panelChange, option: "2025")
        #expect(equal.value == 0 && equal.lower == nil && equal.n == 8)
        #expect(
            try Self.figure("all equal", "helhet", .panelP, option: "2025").reason
                == .allDifferencesZero)
        // Two censuses leave nothing unknown.
        let census = try Self.figure("everyone", "helhet", .change, option: "2025")
        #expect(census.value == 0 && census.lower == 0 && census.upper == 0)
    }

    @Test("weights of strata that nobody answered in, or all did")
    func weights() throws {
        for statistic in [StatisticName.weightMin, .weightMax, .designEffect, .effectiveN] {
            #expect(
                try Self.figure("all equal", "", statistic, option: "enhet").reason == .emptyBase)
        }
        #expect(try Self.figure("everyone", "", .weightMin, option: "enhet").value == 1)
        #expect(try Self.figure("everyone", "", .weightMax, option: "enhet").value == 1)
        #expect(try Self.figure("everyone", "", .designEffect, option: "enhet").value == 1)
        #expect(try Self.figure("everyone", "", .effectiveN, option: "enhet").value == 51)
        #expect(
            try Self.figure("more answers", "", .weightMin, option: "enhet").reason
                == .frameTooSmall)
        #expect(
            try Self.figure("all missing", "helhet", .weightedMean, option: "enhet").reason
                == .emptyBase)
        let raked = try Self.figure("everyone", "helhet", .rakedMean, option: "enhet × yrke")
        let mean = try Self.figure("everyone", "helhet", .mean)
        #expect(((raked.value ?? 0) - (mean.value ?? 1)).magnitude < 1e-12)
    }

    @Test("meetings that nobody came to, and lists that are empty")
    func meetings() throws {
        #expect(try Self.figure("nobody now, nobody", "", .registered).value == 0)
        #expect(try Self.figure("nobody now, nobody", "", .attendanceRate).reason == .emptyBase)
        let rate = try Self.figure("many now", "", .attendanceRate)
        #expect(rate.value == 0 && rate.lower == 0 && (rate.upper ?? 0) > 0)
        #expect(try Self.figure("many now", "", .answerRate).reason == .frameTooSmall)
        #expect(try Self.figure("nobody now, many", "", .answerRate).reason == .emptyBase)
        let came = try Self.figure("one", "", .attendanceRate)
        #expect(came.value == 1 && came.upper == 1 && (came.lower ?? 1) < 1)
    }

    @Test(
        "more noted of people, or more answers, than there are people is an error of the register")
    func outcomes() throws {
        for statistic in [StatisticName.rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .ref1, .con1] {
            #expect(try Self.figure("many now", "", statistic).reason == .frameTooSmall)
            #expect(try Self.figure("more answers", "", statistic).reason == .frameTooSmall)
        }
        #expect(try Self.figure("more answers", "", .responseRate).reason == .frameTooSmall)
        #expect(try Self.figure("everyone", "", .rr1).value == 1)
        #expect(try Self.figure("nobody now, nobody", "", .rr1).value == 0)
        // Nobody was reached, so nobody could be won.
        #expect(try Self.figure("nobody now, nobody", "", .coop1).reason == .emptyBase)
        #expect(try Self.figure("nobody now, nobody", "", .refused).value == 0)
    }
}
