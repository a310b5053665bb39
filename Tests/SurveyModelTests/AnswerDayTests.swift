import SurveyModel
import Testing

@Suite("Dagen ett svar kom")
struct AnswerDayTests {
    @Test("a day comes back from its two bytes, and the order is that of the calendar")
    func roundTrip() throws {
        var last: AnswerDay?
        for (year, month, day, iso) in [
            (2000, 1, 1, "2000-01-01"), (2024, 2, 29, "2024-02-29"), (2024, 3, 1, "2024-03-01"),
            (2025, 12, 31, "2025-12-31"), (2026, 1, 1, "2026-01-01"), (2026, 10, 9, "2026-10-09"),
        ] {
            let made = try #require(AnswerDay(year: year, month: month, day: day))
            #expect(made.iso == iso)
            #expect(AnswerDay(code: made.code) == made)
            if let last { #expect(last < made) }
            last = made
        }
    }

    @Test("what no response can have come on is no day")
    func none() {
        // LimeSurvey writes this where it keeps no time.
        #expect(AnswerDay(year: 1980, month: 1, day: 1) == nil)
        #expect(AnswerDay(year: 2026, month: 13, day: 1) == nil)
        #expect(AnswerDay(year: 2026, month: 1, day: 32) == nil)
        #expect(AnswerDay(year: 2200, month: 1, day: 1) == nil)
        #expect(AnswerDay(year: .max, month: 1, day: 1) == nil)
        #expect(AnswerDay(code: AnswerDay.unknown) == nil)
    }
}
