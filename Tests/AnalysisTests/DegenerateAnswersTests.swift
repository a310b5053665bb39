import Analysis
import Statistics
import SurveyModel
import Testing

/// Answers that leave a statistic nothing to rest on: a stated result, never a number that is none.
@Suite("Svar som inte räcker")
struct DegenerateAnswersTests {
    /// A county of 51 people; each case says who of them answered what.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rows: @Sendable () -> [[String: SurveyRows.Cell]]
    }

    private static func answers(
        _ unit: String, _ now: String, _ need: String, whole: String, plan: String = "ja",
        ticked: String = "1"
    ) -> [String: SurveyRows.Cell] {
        Clinic.row(
            unit, "ft",
            Clinic.pair("resurs_tid", now, need).merging(Clinic.pair("komp_neuro", now, need)) {
                own, _ in own
            }.merging([
                "helhet": .code(whole), "plan": .code(plan), "hinder_tid": .code(ticked),
                "hinder_lokal": "0",
            ]) { own, _ in own })
    }

    private static let staff = [("a1", 20), ("a2", 10), ("b1", 10), ("b2", 10), ("b3", 1)]

    private static let one = Case(testDescription: "one respondent") {
        [answers("a1", "2", "4", whole: "3")]
    }
    private static let equal = Case(testDescription: "all equal, and so without variance") {
        (0..<8).map { answers($0 % 2 == 0 ? "a1" : "b1", "3", "3", whole: "3") }
    }
    private static let missing = Case(testDescription: "all missing") {
        (0..<8).map { answers($0 % 2 == 0 ? "a1" : "b1", "9", "8", whole: "9") }
    }
    private static let everyone = Case(testDescription: "everyone answered: n = N") {
        staff.flatMap { unit, count in
            (0..<count).map { number in
                answers(
                    unit, String(1 + number % 3), String(3 + number % 3),
                    whole: String(1 + number % 5), plan: number % 2 == 0 ? "ja" : "nej")
            }
        }
    }
    private static let none = Case(testDescription: "0 of n, and an option never chosen") {
        (0..<9).map { number in
            answers("a1", String(1 + number % 3), "3", whole: String(1 + number % 3), ticked: "0")
        }
    }
    private static let all = Case(testDescription: "n of n, and an option never left out") {
        (0..<9).map { number in
            answers("a1", String(4 + number % 2), "5", whole: String(4 + number % 2))
        }
    }
    private static let nobody = Case(testDescription: "nobody at all") { [] }

    /// Everything that is computed, published or not.
    private static func analysis(_ wanted: Case) throws -> SituationAnalysis {
        let responses = SurveyRows(survey: Clinic.survey(), rows: wanted.rows())
        return try responses.countedNoAnswers()
            .adding(responses.weightedFigures())
            .adding(responses.insideFigures { $0.pairwiseReliability($1) })
            .completed { _, _ in true }.comparingUnits()
    }

    @Test(
        "a figure has a finite value or a reason, and no interval but one of a census is a point",
        arguments: [one, equal, missing, everyone, none, all, nobody])
    func stated(_ wanted: Case) throws {
        let analysis = try Self.analysis(wanted)
        var seen = 0
        for (subject, results) in zip(analysis.subjects, analysis.results) {
            for (group, result) in zip(analysis.groups, results)
            where !group.isUnanswered && result.isAsked {
                for figure in result.figures {
                    seen += 1
                    let what = "\(subject.question) \(group.kind) \(figure)"
                    if figure.value == nil { #expect(figure.reason != nil, "\(what)") }
                    if figure.lower != nil { #expect(figure.reason == nil, "\(what)") }
                    // A mean says why it has no interval.
                    if figure.statistic == .mean {
                        #expect((figure.lower == nil) == (figure.reason != nil), "\(what)")
                    }
                    let numbers = [
                        figure.value, figure.lower, figure.upper, figure.degreesOfFreedom,
                    ].compactMap(\.self)
                    #expect(!numbers.contains { !$0.isFinite }, "\(what)")
                    #expect((figure.lower == nil) == (figure.upper == nil), "\(what)")
                    guard let value = figure.value, let lower = figure.lower,
                        let upper = figure.upper
                    else { continue }
                    #expect(lower <= upper, "\(what)")
                    let isPlace = figure.statistic == .rank
                    // Of two units that everyone in answered nothing is unknown.
                    let isExact =
                        figure.population == figure.n || figure.statistic == .restDifference
                    #expect(
                        lower < upper || isPlace || isExact, "\(what)")
                    let isAround =
                        figure.statistic != .funnelWarning
                        && figure.statistic != .funnelAlarm && !isPlace
                    if isAround { #expect(lower <= value && value <= upper, "\(what)") }
                }
                // Every declared category is there, zero included.
                guard [.single, .multiple, .scale].contains(subject.kind) else { continue }
                for category in subject.categories {
                    #expect(result.figure(.count, option: category.code)?.value != nil)
                }
            }
        }
        #expect(seen > 1_000)
    }

    private func figure(
        _ wanted: Case, _ subject: String, _ statistic: StatisticName,
        _ horizon: FigureHorizon? = nil, in group: String = "", option: String? = nil
    ) throws -> Figure {
        try #require(
            try Self.analysis(wanted).result(subject, in: group)?
                .figure(statistic, horizon, option: option))
    }

    @Test("one respondent has a mean, and no spread, interval or order")
    func oneRespondent() throws {
        let mean = try figure(Self.one, "resurs/tid", .mean, .gap)
        #expect(mean.value == 2 && mean.lower == nil && mean.n == 1)
        #expect(try figure(Self.one, "resurs/tid", .sd, .gap).reason == .singleAnswer)
        #expect(try figure(Self.one, "resurs/tid", .hedgesGZ, .gap).reason == .singleAnswer)
        // The signed rank of one difference: either sign, so p = 1.
        #expect(try figure(Self.one, "resurs/tid", .wilcoxonP, .gap).value == 1)
        #expect(try figure(Self.one, "räcker", .cronbachAlpha).reason == .singleAnswer)
        #expect(try figure(Self.one, "helhet", .kruskalWallisP).reason == .singleGroup)
        #expect(try figure(Self.one, "helhet", .mean, in: "b1").reason == .emptyBase)
    }

    @Test("equal answers have a mean and no interval, and nothing to test")
    func equalAnswers() throws {
        let mean = try figure(Self.equal, "helhet", .mean)
        #expect(mean.value == 3 && mean.lower == nil)
        #expect(try figure(Self.equal, "helhet", .sd).value == 0)
        #expect(
            try figure(Self.equal, "resurs/tid", .wilcoxonP, .gap).reason == .allDifferencesZero)
        #expect(
            try figure(Self.equal, "resurs/tid", .standardizedGap, .gap).reason == .zeroVariance)
        #expect(try figure(Self.equal, "resurs/tid", .mcnemarP, .gap).value == 1)
        #expect(try figure(Self.equal, "räcker", .cronbachAlpha).reason == .zeroVariance)
        #expect(try figure(Self.equal, "räcker", .alphaPairwise).reason == .zeroVariance)
        #expect(try figure(Self.equal, "helhet", .icc1).reason == .zeroVariance)
        #expect(try figure(Self.equal, "helhet", .funnelZ, in: "a1").reason == .zeroVariance)
        // r_wg is 1 where all in a unit agree.
        #expect(try figure(Self.equal, "helhet", .rwg, in: "a1").value == 1)
    }

    @Test("missing answers are counted, and are in no mean")
    func missingAnswers() throws {
        #expect(try figure(Self.missing, "helhet", .n).value == 0)
        #expect(try figure(Self.missing, "helhet", .mean).reason == .emptyBase)
        #expect(try figure(Self.missing, "helhet", .count, option: "9").value == 8)
        #expect(try figure(Self.missing, "resurs/tid", .count, .now, option: "9").value == 8)
        #expect(try figure(Self.missing, "resurs/tid", .count, .need, option: "8").value == 8)
        #expect(try figure(Self.missing, "helhet", .count, option: ".skipped").value == 0)
        #expect(try figure(Self.missing, "räcker", .mean).reason == .emptyBase)
    }

    @Test("where everyone answered the interval is a point, and the answer of no group is another")
    func census() throws {
        let mean = try figure(Self.everyone, "helhet", .mean)
        #expect(mean.n == 51 && mean.population == 51)
        #expect(mean.lower == mean.value && mean.upper == mean.value)
        let share = try figure(Self.everyone, "helhet", .top2)
        #expect(share.lower == share.value && share.upper == share.value)
        #expect(try figure(Self.everyone, "", .responseRate).value == 1)
        #expect(
            try figure(Self.everyone, "", .nonresponseP, option: "enhet").reason == .singleGroup)
        // One person in a unit of one.
        let alone = try figure(Self.everyone, "helhet", .mean, in: "b3")
        #expect(alone.n == 1 && alone.population == 1 && alone.value == 1)
    }

    @Test("none of n and all of n have Wilson's limits, one of them at the edge")
    func edges() throws {
        // z²/(n + z²) with n = 9 answers and n* = 9 · 50/42 in a population of 51.
        let size: Double = 9 * 50 / 42
        let z = 1.959963984540054
        let far = z * z / (size + z * z)
        let none = try figure(Self.none, "helhet", .top2)
        #expect(none.value == 0 && none.lower == 0)
        #expect(((none.upper ?? 0) - far).magnitude < 1e-12)
        let all = try figure(Self.all, "helhet", .top2)
        #expect(all.value == 1 && all.upper == 1)
        #expect(((all.lower ?? 0) - (1 - far)).magnitude < 1e-12)
        #expect(try figure(Self.none, "plan", .count, option: "nej").value == 0)
        #expect(try figure(Self.none, "hinder", .count, option: "tid").value == 0)
        #expect(try figure(Self.all, "hinder", .share, option: "tid").value == 1)
    }
}
