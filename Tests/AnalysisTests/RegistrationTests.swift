import Analysis
import Statistics
import SurveyModel
import Testing

/// Four dialogue meetings with 51 registered and 33 answers, as the golden file counts them.
@Suite("Från anmälan till svar")
struct RegistrationTests {
    private struct Golden: Decodable {
        struct Step: Decodable {
            let registered: Int
            let attended_any: Int
            let answered: Int
            let answered_eligible: Int
        }
        struct Use: Decodable {
            let n: Int
            let mean: Double
            let top2: Double
            let top2_wilson: [Double]
        }
        struct Recommendation: Decodable {
            let nps: Double
            let se: Double
        }
        let funnel: [String: Step]
        let total: Step
        let attendance_rate: Double
        let rr_of_attended: Double
        let rr_ci_wilson: [Double]
        let per_meeting_attended: [String: Int]
        let usefulness: Use
        let nps: Recommendation
    }

    private static func golden() throws -> Golden {
        return try GoldenSurvey.golden("g5_dialog.json", as: Golden.self)
    }

    private static func analysis() throws -> SituationAnalysis {
        let list = try GoldenSurvey.rows("g5_registered.csv")
        let answers = try GoldenSurvey.rows("g5_answers.csv")
        let professions = Set(list.compactMap { $0["profession"] }).sorted()
        var survey = Survey(id: "g5", title: LocalizedText("g5"))
        survey.registers = [
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: professions.map { .init(code: $0, label: LocalizedText($0)) })
        ]
        survey.scales = [
            Scale(
                id: "nytta", title: LocalizedText("Nytta"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) }),
            Scale.recommendation(languages: ["sv"]),
        ]
        var recommend = Question(
            id: "recommend", title: LocalizedText("r"), kind: .scale(Scale.recommendationID))
        recommend.isRecommendation = true
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("s"),
                questions: [
                    Question(id: "yrke", title: LocalizedText("Yrke"), kind: .register("yrken")),
                    Question(
                        id: "deltog", title: LocalizedText("Deltog"), kind: .integer(range: nil)),
                    Question(id: "nytta", title: LocalizedText("Nytta"), kind: .scale("nytta")),
                    recommend,
                ])
        ]
        survey.eligibility = .atLeast(ItemReference(question: "deltog"), 1)
        var responses = SurveyRows(survey: survey)
        responses.rows = answers.map { answer in
            func cell(_ name: String) -> SurveyRows.Cell {
                let text = answer[name] ?? ""
                return text.isEmpty || text == "NA" ? .none(.skipped) : .code(text)
            }
            let attended = answer["meetings_attended"] ?? ""
            return [
                "yrke": cell("profession"),
                "deltog": attended.isEmpty || attended == "NA" ? .none(.skipped) : .text(attended),
                "nytta": cell("usefulness"), "recommend": cell("recommend"),
            ]
        }
        let meetings = ["m1", "m2", "m3", "m4"]
        return try responses.analysis(
            registration: Registration(
                meetings: meetings,
                people: list.map { person in
                    Registration.Person(
                        groups: ["yrke": person["profession"] ?? ""],
                        attended: meetings.map { person[$0] == "1" })
                }))
    }

    @Test("every step, by profession and in all, and who stands outside")
    func steps() throws {
        let golden = try Self.golden()
        let analysis = try Self.analysis()
        for (group, step) in golden.funnel.map({ ("yrke=" + $0.key, $0.value) }) + [
            ("", golden.total)
        ] {
            let result = try #require(analysis.result("", in: group), "\(group)")
            #expect(result.figure(.registered)?.value == Double(step.registered), "\(group)")
            #expect(result.figure(.attended)?.value == Double(step.attended_any), "\(group)")
            #expect(result.n == step.answered_eligible, "\(group)")
        }
        // One says that they came to no meeting; one leaves it open and counts.
        #expect(analysis.outsideCount == golden.total.answered - golden.total.answered_eligible)
        let everyone = try #require(analysis.result("", in: ""))
        for (meeting, count) in golden.per_meeting_attended {
            #expect(everyone.figure(.attended, option: meeting)?.value == Double(count))
        }
        let times = (0...4).compactMap {
            everyone.figure(.attendedTimes, option: String($0))?.value
        }
        #expect(times.reduce(0, +) == 51)
        #expect(times.first == 7)
        let attendance = everyone.figure(.attendanceRate)?.value ?? 0
        #expect((attendance - golden.attendance_rate).magnitude < 1e-12)
        let rate = try #require(everyone.figure(.answerRate))
        #expect(((rate.value ?? 0) - golden.rr_of_attended).magnitude < 1e-12)
        #expect(((rate.lower ?? 0) - golden.rr_ci_wilson[0]).magnitude < 1e-10)
        #expect(((rate.upper ?? 0) - golden.rr_ci_wilson[1]).magnitude < 1e-10)
    }

    @Test("usefulness and recommendation of those who count")
    func answers() throws {
        let golden = try Self.golden()
        let analysis = try Self.analysis()
        let use = try #require(analysis.result("nytta", in: ""))
        #expect(use.n == golden.usefulness.n)
        #expect(((use.figure(.mean)?.value ?? 0) - golden.usefulness.mean).magnitude < 1e-12)
        let top = try #require(use.figure(.top2))
        #expect(((top.lower ?? 0) - golden.usefulness.top2_wilson[0]).magnitude < 1e-10)
        let score = try #require(analysis.result("recommend", in: "")?.figure(.nps))
        #expect(score.value == golden.nps.nps)
        // The adjusted interval: wider than ±1.96 SE of the golden, and never a point.
        #expect((score.upper ?? 0) - (score.lower ?? 0) > 1.96 * golden.nps.se)
        #expect(use.figure(.nps) == nil)
    }
}
