import SurveyModel
import Testing

@testable import Tally

/// Where the last days begin.
@Suite("De sista dagarna")
struct LastDaysTests {
    private static func day(_ number: Int) -> AnswerDay? {
        AnswerDay(year: 2026, month: 1, day: number)
    }

    /// - Parameter counts: Responses of the 1st, the 2nd …
    private static func first(_ counts: [Int]) -> AnswerDay? {
        var responses: [AnswerDay: Int] = [:]
        for (place, count) in counts.enumerated() {
            if let day = day(place + 1) { responses[day] = count }
        }
        return LastDays(responses)?.first
    }

    @Test("hold as near to a quarter of the responses as whole days can")
    func quarter() {
        // 2 of 8 are a quarter.
        #expect(Self.first([6, 1, 1]) == Self.day(2))
        // 50 of 100 on the last day: there is no later cut.
        #expect(Self.first([10, 40, 50]) == Self.day(3))
        // 20 are nearer to 25 than 35 are.
        #expect(Self.first([30, 35, 15, 20]) == Self.day(4))
        // 30 are nearer than 15.
        #expect(Self.first([30, 40, 15, 15]) == Self.day(3))
    }

    @Test("of two as near are the later ones")
    func tie() {
        // 2 and 4 of 12 are each one from three.
        #expect(Self.first([8, 2, 2]) == Self.day(3))
    }

    @Test("are not there where all came on one day, or nobody came")
    func none() {
        #expect(Self.first([9]) == nil)
        #expect(Self.first([]) == nil)
    }
}
