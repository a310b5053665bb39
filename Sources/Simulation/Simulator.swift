package import SurveyModel

/// Makes up answers to a survey that behave like those of a real collection.
///
/// Conditions are honoured, nobody answers who is not in the register, and units, professions and
/// people differ. Everything follows from the seed: a person's answers are drawn from that person's
/// own generator, so that other people or units do not change them.
package struct Simulator: Sendable {
    private let survey: Survey
    private let layout: ColumnLayout
    private let seed: UInt64

    package init(survey: Survey, layout: ColumnLayout, seed: UInt64) {
        self.survey = survey
        self.layout = layout
        self.seed = seed
    }

    /// Made-up responses in the order they were begun.
    /// - Parameters:
    ///   - count: How many.
    ///   - units: Codes of the units to make them for, each with all below it; empty means all.
    /// - Throws: `.unknownUnit`, `.moreAnswersThanPeople`, `.negativeCount`.
    package func responses(
        _ count: Int, units: [String] = []
    ) throws(SimulationError) -> [SimulatedResponse] {
        guard count >= 0 else { throw .negativeCount }
        let frame = try Frame(survey, scope: units)
        let whole = try Frame(survey, scope: [])
        let people = try Participation(frame, whole: whole, seed: seed).people(count)
        let calendar = CollectionCalendar(survey)
        let script = AnswerScript(survey: survey, layout: layout, seed: seed)
        let drafts = people.map { unit, person in
            var generator = SeededGenerator(seed: seed, for: "person", unit.code, String(person))
            let started = calendar.start(&generator)
            return (
                token: Self.token(&generator), started: started,
                submitted: started.adding(seconds: 240 + generator.below(900)),
                unit: unit.category == nil ? nil : unit.code,
                answers: script.answers(
                    unit: unit, profession: unit.profession(of: person),
                    professionQuestion: frame.profession?.id, &generator)
            )
        }
        return drafts.sorted { ($0.started, $0.token) < ($1.started, $1.token) }.enumerated().map {
            SimulatedResponse(
                number: $0 + 1, token: $1.token, started: $1.started, submitted: $1.submitted,
                unit: $1.unit, answers: $1.answers)
        }
    }

    private static func token(_ generator: inout SeededGenerator) -> String {
        let digits = String(generator.next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// When answers come in: on working days while the survey is open, most in the first days.
struct CollectionCalendar {
    /// 2026-01-12, a Monday: where a survey does not say when it opens.
    private static let defaultOpening = 20_465
    private static let defaultLength = 26
    private static let longest = 366

    private let days: [Int]

    init(_ survey: Survey) {
        let opens = survey.opens.flatMap(CivilTime.day) ?? Self.defaultOpening
        let closes = survey.closes.flatMap(CivilTime.day) ?? opens + Self.defaultLength
        let open = opens...max(opens, min(closes, opens + Self.longest))
        // Day 0 was a Thursday; Saturday and Sunday are 2 and 3 then.
        let working = open.filter { ![2, 3].contains($0 % 7) }
        days = working.isEmpty ? Array(open) : working
    }

    func start(_ generator: inout SeededGenerator) -> CivilTime {
        let early = generator.uniform() * generator.uniform()
        let day = days[min(days.count - 1, Int(early * Double(days.count)))]
        return CivilTime(day: day, second: 7 * 3600 + generator.below(10 * 3600))
    }
}
