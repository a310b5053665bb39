import Analysis
import Evaluation
import Statistics
import Testing

@testable import Disclosure
@testable import Reporting

/// Each sentence about an evaluation of meetings on either side of where its rule changes its mind, in both
/// languages.
@Suite("Meningar om en utvärdering där reglerna byter svar")
struct EvaluationSentenceTests {
    private static func evaluation(
        _ total: [FunnelStep: ReleasedCount] = [:], reach: [(String, Int, Int)] = [],
        goals: [ReleasedGoal] = [], inquiries: [Inquiry] = []
    ) -> ReleasedEvaluation {
        ReleasedEvaluation(
            title: "U", purpose: nil,
            professions: ["at", "ft", "chef", "lak"].map { Named(id: $0, title: $0.uppercased()) },
            tracks: [], all: ReleasedFunnel(total: total, rows: []), outside: nil,
            reach: HardToReach(reach.map { (code: $0.0, share: Proportion($0.1, of: $0.2)) }),
            reachBase: .invited, mailings: [],
            matrix: StrategyMatrix(Evaluation(title: "U", professionQuestion: "yrke")),
            reached: [], needs: [], strategies: [], goals: goals,
            inquiries: InquiryCounts(inquiries), contentAreas: ["c"], supportAreas: ["stöd"])
    }

    private static func pages(
        _ language: String, _ told: [Told] = [], _ evaluation: ReleasedEvaluation = evaluation(),
        subjects: [ReleasedSubject] = []
    ) -> EvaluationPageMaker {
        EvaluationPageMaker(
            evaluation,
            beside: SentenceWorld.report(language).telling(told, subjects: subjects))
    }

    // MARK: Knowledge

    @Test(
        "a row is rated clearly higher where the lower limit of the difference is above zero",
        arguments: [
            ([0, 0, nil], 0), ([0.1, 0, nil], 1), ([0.1, 0.1, -0.1], 2), ([0.1, 0.1, 0.1], 3),
        ] as [([Double?], Int)])
    func knowledge(_ lower: [Double?], _ count: Int) {
        let told = zip(["r2", "r3", "r4"], lower).flatMap { row, lower in
            Told.gap(row, 1, lower.map { ($0, 2) })
        }
        #expect(
            Self.pages("sv", told).knowledgeMessage()
                == "Kunskapen skattas klart högre efter än före i \(count) av 3 frågor om innehållet."
        )
        #expect(
            Self.pages("en", told).knowledgeMessage()
                == "Knowledge is rated clearly higher after than before in \(count) of 3 questions about "
                + "the content.")
        // A row that is hidden is not counted as one that is not higher.
        #expect(Self.pages("sv", told + Told.hiddenGap("r4")).knowledgeMessage() == nil)
    }

    // MARK: Use

    private static let ratings = ["b0", "b1"].map {
        ReleasedSubject(
            kind: .scale, question: $0, row: "", title: $0.uppercased(), parentTitle: "",
            area: "stöd",
            options: [])
    }

    @Test(
        "the most useful is named where all are shown and no other prints alike",
        arguments: [
            (0.5, 0.49, "B0"), (0.49, 0.5, "B1"), (0.5, 0.5, nil), (0.5, nil, nil),
        ] as [(Double?, Double?, String?)])
    func useful(_ first: Double?, _ second: Double?, _ name: String?) {
        let told = zip(["b0", "b1"], [first, second]).map { question, share in
            Told(
                statistic: .top2, question: question,
                content: share.map { .numbers($0, nil, n: 20) } ?? .hidden)
        }
        #expect(
            Self.pages("sv", told, subjects: Self.ratings).usefulMessage()
                == name.map {
                    "Mest nytta i stödet: ”\($0)”. 50\u{A0}procent valde ett av de två högsta stegen."
                })
        #expect(
            Self.pages("en", told, subjects: Self.ratings).usefulMessage()
                == name.map {
                    "Most useful of the support: “\($0)”. 50\u{A0}percent chose one of the two highest steps."
                })
    }

    // MARK: Hard to reach

    @Test(
        "none, one and two professions are hard to reach, and one may be so by chance",
        arguments: [
            ([], BothLanguages.nothing),
            (
                [("at", 50, 100), ("ft", 50, 100)],
                BothLanguages(
                    "Ingen yrkesgrupp som visas nåddes klart mindre än de andra.",
                    "No profession that is shown was reached clearly less than the others.")
            ),
            (
                [("at", 60, 100), ("ft", 60, 100), ("chef", 10, 100)],
                BothLanguages(
                    "Svåra att nå: CHEF (10\u{A0}% deltog, mot 60\u{A0}% av övriga).",
                    "Hard to reach: CHEF (10% attended, against 60% of the others).")
            ),
            (
                [("at", 90, 100), ("ft", 90, 100), ("chef", 10, 100), ("lak", 10, 100)],
                BothLanguages(
                    "Svåra att nå: CHEF (10\u{A0}% deltog, mot 63\u{A0}% av övriga) och LAK (10\u{A0}% "
                        + "deltog, mot 63\u{A0}% av övriga).",
                    "Hard to reach: CHEF (10% attended, against 63% of the others) and LAK (10% attended, "
                        + "against 63% of the others).")
            ),
            (
                [("at", 8, 12), ("chef", 1, 6)],
                BothLanguages(
                    "CHEF deltog i mindre grad än övriga, men de är så få att det kan bero på slumpen.",
                    "CHEF attended less than the others, but they are so few that it may be chance."
                )
            ),
        ] as [([(String, Int, Int)], BothLanguages)])
    func reach(_ groups: [(String, Int, Int)], _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            #expect(
                Self.pages(language, [], Self.evaluation(reach: groups)).reachSentence
                    == sentence[language])
        }
    }

    // MARK: Goals

    private static func goal(_ limit: Goal.Limit) -> Goal {
        Goal(
            id: "m", title: "M", level: .know, groups: [],
            measure: Goal.Measure(question: "par", row: "r0", limit: limit))
    }

    private static func released(
        _ limit: Goal.Limit, _ statistic: StatisticName, _ limits: (Double, Double)?
    ) -> ReleasedGoal {
        let report = SentenceWorld.report().telling([
            Told(
                statistic: statistic, row: "r0", horizon: .need,
                content: .numbers(0.5, limits, n: 24))
        ])
        let evaluation = Evaluation(title: "U", professionQuestion: "yrke")
        let analysis = SampleWorld.small([]).analysis()
        return GoalAttainment(report, AnswerCounts(report, evaluation, analysis: analysis))
            .released(goal(limit))
    }

    @Test(
        "a goal is reached when the lower limit is at it, and not reached when the upper is below it",
        arguments: [
            (3.5, 4.0, ReleasedGoal.Status.reached), (3.4, 4.0, .unclear), (3.0, 3.5, .unclear),
            (3.0, 3.4, .notReached), (3.5, 3.5, .reached),
        ])
    func goals(_ lower: Double, _ upper: Double, _ status: ReleasedGoal.Status) {
        #expect(
            Self.released(.mean(3.5), .mean, (lower, upper)).outcomes.map(\.status) == [status])
        #expect(
            Self.released(.top2(0.35), .top2, (lower / 10, upper / 10)).outcomes.map(\.status)
                == [status])
        #expect(Self.released(.mean(3.5), .mean, nil).outcomes.map(\.status) == [.unclear])
    }

    @Test("goals are counted as measured and as reached, each once however many groups it has")
    func goalMessage() {
        func outcome(_ status: ReleasedGoal.Status) -> ReleasedGoal.Outcome {
            .init(group: nil, status: status, value: nil, lower: nil, upper: nil, n: nil)
        }
        func message(_ language: String, _ statuses: [[ReleasedGoal.Status]]) -> String? {
            let goals = statuses.map {
                ReleasedGoal(
                    goal: Self.goal(.mean(3)), measure: "M", outcomes: $0.map(outcome))
            }
            let messages = Self.pages(language, [], Self.evaluation(goals: goals)).page().opening
                .messages
            return messages.first { $0.hasPrefix(language == "sv" ? "Mål" : "Goals") }
        }
        #expect(message("sv", []) == nil)
        #expect(
            message("sv", [[.hidden], [.notMeasured]])
                == "Mål som är mätta för någon grupp: 0 av 2. Nådda för minst en grupp: 0.")
        #expect(
            message(
                "en", [[.reached, .reached, .hidden], [.unclear], [.notReached], [.notMeasured]])
                == "Goals that are measured for some group: 3 of 4. Reached for at least one group: 1."
        )
    }

    // MARK: Questions

    @Test(
        "a channel is little used while fewer than one in ten of those invited sent a question",
        arguments: [(9, 90, false), (9, 91, true), (1, 11, true), (0, 90, false), (1, 10, false)])
    func inquiries(_ count: Int, _ invited: Int, _ isSaid: Bool) {
        let inquiries = (0..<count).map { _ in
            Inquiry(channel: "Brevlådan", topic: "t", group: nil, isAnswered: true)
        }
        func message(_ language: String, _ invited: ReleasedCount) -> String? {
            Self.pages(
                language, [], Self.evaluation([.invited: invited], inquiries: inquiries)
            ).inquiryMessage()
        }
        let (sv, en) = (count == 1 ? "fråga" : "frågor", count == 1 ? "question" : "questions")
        #expect(
            message("sv", .shown(invited))
                == (isSaid ? "Brevlådan används sparsamt: \(count) \(sv)." : nil))
        #expect(
            message("en", .madePublic(invited))
                == (isSaid ? "Little used: Brevlådan, with \(count) \(en)." : nil))
        #expect(message("sv", .hidden) == nil)
    }

    @Test("the steps are told where all are shown, with the invited where they are")
    func funnel() {
        func message(_ language: String, _ invited: ReleasedCount, _ attended: ReleasedCount)
            -> String?
        {
            Self.pages(
                language, [],
                Self.evaluation([
                    .invited: invited, .registered: .shown(20), .attended: attended,
                    .answered: .shown(10),
                ])
            ).page().opening.messages.first { $0.contains("20") }
        }
        #expect(
            message("sv", .shown(50), .shown(15))
                == "Av 50 inbjudna anmälde sig 20, 15 deltog och 10 svarade på enkäten.")
        #expect(
            message("en", .shown(50), .shown(15))
                == "Of 50 invited, 20 registered, 15 attended and 10 answered the survey.")
        #expect(
            message("sv", .notCounted, .shown(15))
                == "Av 20 anmälda deltog 15, och 10 svarade på enkäten.")
        #expect(
            message("en", .hidden, .shown(15))
                == "Of 20 registered, 15 attended and 10 answered the survey.")
        #expect(message("sv", .shown(50), .hidden) == nil)
    }
}
