import Analysis
import Statistics
import SurveyModel
import Testing

/// Those who answered on the last days, against everyone before.
@Suite("Sena och tidiga svar")
struct LateComparisonTests {
    /// Twelve responses whose day is known, three of them on the last, and one that nobody knows of.
    private static let answers = SurveyRows(
        survey: Clinic.survey(),
        rows: ["2", "3", "3", "4", "2", "3", "1", "2", "4", "4", "5", "3", "5"].map {
            row(.code($0))
        },
        days: Array(repeating: "2026-01-12", count: 5) + Array(repeating: "2026-01-13", count: 3)
            + ["2026-01-20"] + Array(repeating: "2026-02-02", count: 3) + [nil])

    private static func row(_ level: SurveyRows.Cell) -> [String: SurveyRows.Cell] {
        Clinic.row(
            "a1", "ft",
            ["helhet": level, "resurs_tid_nu": level, "resurs_tid_behov": "5"])
    }

    private static func figure(
        _ statistic: StatisticName, _ question: String, _ horizon: FigureHorizon? = nil,
        of answers: SurveyRows = answers
    ) throws -> Figure {
        let subjects = try answers.analysis().subjects
        let number = try #require(subjects.firstIndex { $0.question == question })
        return try #require(
            try answers.lateFigures()[number]?.first {
                $0.statistic == statistic && $0.horizon == horizon
            })
    }

    @Test("the last days are told by the first of them, and how many of how many came on them")
    func late() throws {
        for question in ["", "helhet"] {
            let late = try Self.figure(.late, question)
            #expect(late.value == 3 && late.n == 12)
            #expect(late.option == "2026-02-02")
        }
    }

    /// `t.test(c(4, 5, 3), c(2, 3, 3, 4, 2, 3, 1, 2, 4))` in R.
    @Test("the difference of the means with Welch's interval, as R has it")
    func difference() throws {
        for (question, horizon) in [("helhet", nil), ("resurs", FigureHorizon.now)] {
            let difference = try Self.figure(.lateDifference, question, horizon)
            #expect(((difference.value ?? 0) - 1.33333333333333348).magnitude < 1e-12)
            #expect(((difference.lower ?? 0) + 0.63746403387615924).magnitude < 1e-12)
            #expect(((difference.upper ?? 0) - 3.30413070054282665).magnitude < 1e-12)
            #expect(
                ((difference.degreesOfFreedom ?? 0) - 3.45945945945945921).magnitude < 1e-12)
            #expect(difference.n == 12)
        }
    }

    /// The same in R: pooled SD, J = exp(lgamma(5) - lgamma(9/2))/sqrt(5), SE of the formula.
    @Test("and in standard deviations, with its interval")
    func effect() throws {
        let effect = try Self.figure(.lateHedgesG, "helhet")
        #expect(((effect.value ?? 0) - 1.2303274774041162).magnitude < 1e-12)
        #expect(((effect.lower ?? 0) + 0.1831989416619022).magnitude < 1e-12)
        #expect(((effect.upper ?? 0) - 2.6438538964701346).magnitude < 1e-12)
    }

    @Test("the need of everyone was 5: no spread, and so no difference to measure")
    func noSpread() throws {
        let need = try Self.figure(.lateDifference, "resurs", .need)
        #expect(need.value == nil && need.reason == .zeroVariance)
        // The gap turns today's difference around.
        let gap = try Self.figure(.lateDifference, "resurs", .gap)
        #expect(((gap.value ?? 0) + 1.33333333333333348).magnitude < 1e-12)
    }

    @Test("without days there is nobody, and on one day nobody is later than anybody else")
    func withoutDays() throws {
        var answers = Self.answers
        answers.days = []
        for statistic in [StatisticName.late, .lateDifference, .lateHedgesG] {
            let figure = try Self.figure(statistic, "helhet", of: answers)
            #expect(figure.value == nil && figure.reason == .emptyBase)
        }
        answers.days = Array(repeating: "2026-01-12", count: answers.rows.count)
        #expect(try Self.figure(.lateDifference, "helhet", of: answers).reason == .singleGroup)
        #expect(try Self.figure(.late, "", of: answers).reason == .singleGroup)
    }

    @Test("one late answer has no spread of its own")
    func single() throws {
        var answers = Self.answers
        answers.days = Array(repeating: "2026-01-12", count: 12) + ["2026-01-13"]
        let figure = try Self.figure(.lateDifference, "helhet", of: answers)
        #expect(figure.value == nil && figure.reason == .singleAnswer)
        #expect(try Self.figure(.late, "helhet", of: answers).value == 1)
    }

    @Test("the order of the responses, and how they are parted, changes no bit")
    func order() throws {
        let straight = try Self.answers.lateFigures()
        var turned = Self.answers
        turned.rows.reverse()
        turned.days.reverse()
        #expect(try turned.lateFigures(cuts: [1, 6]) == straight)
    }
}
