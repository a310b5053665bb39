import Analysis
import Statistics
import SurveyModel
import Tally
import Testing

/// Those who answered both times, found by a code of their own.
@Suite("Panel")
struct PanelChangeTests {
    private static let survey: Survey = {
        var survey = Clinic.survey()
        survey.sections.append(
            Section(
                id: "kod", title: LocalizedText("Kod"),
                questions: [
                    Question(id: "kod", title: LocalizedText("Kod"), kind: .text(long: false))
                ]))
        survey.panel = "kod"
        return survey
    }()

    private static func rows(_ people: [(code: String, level: String)]) -> SurveyRows {
        SurveyRows(
            survey: survey,
            rows: people.map { person in
                var row = Clinic.row(
                    "a1", "ft",
                    [
                        "helhet": .code(person.level), "resurs_tid_nu": .code(person.level),
                        "resurs_tid_behov": "5",
                    ])
                row["kod"] = .text(person.code)
                return row
            })
    }

    private static let before = rows([
        ("A", "1"), ("b ", "2"), ("C", "3"), ("D", "2"), ("E", "4"), ("gone", "1"), ("two", "5"),
        ("two", "5"), ("F", "9"), ("G", "2"),
    ])
    private static let now = rows([
        ("e", "4"), ("new", "1"), ("C", "5"), ("two", "1"), (" a", "3"), ("B", "2"), ("d", "3"),
        ("f", "4"), ("G", "9"),
    ])

    private static func figure(
        _ statistic: StatisticName, _ question: String, _ horizon: FigureHorizon? = nil,
        isBroken: Bool = false
    ) throws -> Figure {
        let subjects = try now.analysis().subjects
        let number = try #require(subjects.firstIndex { $0.question == question })
        let (_, figures) = try now.panelFigures(
            since: before, isBroken: subjects.indices.map { isBroken && $0 == number })
        return try #require(
            figures[number]?.first { $0.statistic == statistic && $0.horizon == horizon })
    }

    @Test(
        "people are linked by their code, whatever its capitals and blanks; a shared one links nobody"
    )
    func linked() throws {
        let (tally, _) = try Self.now.panelFigures(since: Self.before)
        #expect(tally.linked == 7)
        #expect(tally.ambiguous == 2)
    }

    @Test("the order of the responses of either wave changes no bit")
    func order() throws {
        let straight = try Self.now.panelFigures(since: Self.before)
        var (turnedNow, turnedBefore) = (Self.now, Self.before)
        turnedNow.rows.reverse()
        turnedBefore.rows = Array(turnedBefore.rows.dropFirst(4) + turnedBefore.rows.prefix(4))
        let turned = try turnedNow.panelFigures(since: turnedBefore)
        #expect(straight.0 == turned.0 && straight.1 == turned.1)
    }

    /// Of A to E: 1 2 3 2 4, then 3 2 5 3 4. D = 2 0 2 1 0 with mean 1 and standard deviation 1; F and G
    /// did not know once. t(0.975, 4) = 2.7764451051978, so the half width is that over the root of 5.
    /// Ranked with the zeros, 1 has rank 3 and both 2 have 4.5: the largest of 8 sums, so p = 2/8.
    @Test("the mean of changes, its interval and the signed-rank test")
    func change() throws {
        let change = try Self.figure(.panelChange, "helhet")
        #expect(change.n == 5)
        #expect(change.value == 1)
        let half = 2.7764451051978 / 5.0.squareRoot()
        #expect(((change.lower ?? 0) - (1 - half)).magnitude < 1e-12)
        #expect(((change.upper ?? 0) - (1 + half)).magnitude < 1e-12)
        #expect(change.degreesOfFreedom == 4)
        #expect(change.option == "2025")
        #expect(try Self.figure(.panelP, "helhet").value == 0.25)
    }

    @Test("of a pair both sides rest on those who answered both sides both times")
    func pairs() throws {
        #expect(try Self.figure(.panelChange, "resurs", .now).value == 1)
        let need = try Self.figure(.panelChange, "resurs", .need)
        #expect(need.value == 0 && need.n == 5)
        // Nobody changed: a mean, and no interval.
        #expect(need.lower == nil)
    }

    @Test("a question that was asked otherwise has no change")
    func broken() throws {
        let change = try Self.figure(.panelChange, "helhet", isBroken: true)
        #expect(change.value == nil && change.reason == .seriesBroken)
    }

    @Test("without the survey's leave nobody is followed")
    func without() throws {
        var survey = Self.survey
        survey.panel = nil
        let (tally, _) = try SurveyRows(survey: survey, rows: Self.now.rows).panelFigures(
            since: SurveyRows(survey: survey, rows: Self.before.rows))
        #expect(tally.linked == 0 && tally.answers.isEmpty)
    }
}
