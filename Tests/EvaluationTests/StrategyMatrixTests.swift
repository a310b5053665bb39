import Testing

@testable import Evaluation

@Suite("The matrix of groups and strategies")
struct StrategyMatrixTests {
    private static let evaluation: Evaluation = {
        var evaluation = Evaluation(title: "T", professionQuestion: "yrke")
        evaluation.professions = ["ft", "at", "lak", "annan"].map { Named(id: $0, title: $0) }
        evaluation.needs = [Named(id: "insatt", title: "I"), Named(id: "roller", title: "R")]
        evaluation.strategies = ["träff", "faq"].map { Strategy(id: $0, title: $0, trace: nil) }
        evaluation.goals = [
            Goal(id: "m1", title: "1", level: .know, groups: ["at"], measure: nil),
            Goal(id: "m2", title: "2", level: .effect, groups: ["lak"], measure: nil),
        ]
        evaluation.links = [
            MatrixLink(
                groups: ["at", "ft"], needs: ["insatt"], strategies: ["träff"], goals: ["m1"]),
            MatrixLink(groups: ["at"], needs: ["insatt"], strategies: ["träff"], goals: []),
            MatrixLink(groups: ["lak"], needs: ["roller"], strategies: [], goals: ["m2"]),
        ]
        return evaluation
    }()

    @Test("has every group that the file means to reach, and counts its empty cells")
    func cells() {
        let matrix = StrategyMatrix(Self.evaluation)
        // "annan" is meant by nobody.
        #expect(matrix.groups == ["ft", "at", "lak"])
        #expect(matrix.cells[1][0].needs == ["insatt"])
        #expect(matrix.cells[1][0].goals == ["m1"])
        #expect(
            matrix.cells.map { $0.map(\.isPlanned) } == [
                [true, false], [true, false], [false, false],
            ])
        #expect(matrix.emptyCells == 4)
        #expect(matrix.cellCount == 6)
    }

    @Test("names goals and needs that no strategy serves")
    func unserved() {
        let matrix = StrategyMatrix(Self.evaluation)
        #expect(matrix.goalsWithoutStrategy == ["m2"])
        #expect(matrix.needsWithoutStrategy == ["roller"])
    }

    @Test("questions are counted by channel and topic, most first")
    func inquiries() {
        func inquiry(_ channel: String, _ topic: String, _ answered: Bool) -> Inquiry {
            Inquiry(channel: channel, topic: topic, group: nil, isAnswered: answered)
        }
        let counts = InquiryCounts([
            inquiry("FAQ", "Ansvar", true), inquiry("Brevlåda", "Ansvar", false),
            inquiry("Brevlåda", "Hjälpmedel", true),
        ])
        #expect(counts.total == 3 && counts.answered == 2)
        #expect(counts.channels.map(\.title) == ["Brevlåda", "FAQ"])
        #expect(counts.channels.map(\.answered) == [1, 1])
        #expect(counts.topics.map(\.count) == [2, 1])
        #expect(InquiryCounts.isLittleUsed(9, invited: 91))
        #expect(!InquiryCounts.isLittleUsed(9, invited: 90))
    }

    @Test("a step's total is the sum of professions, unless it is said")
    func totals() {
        #expect(StepCounts(byProfession: ["at": 3, "ft": 4]).total == 7)
        #expect(StepCounts(byProfession: ["at": 3], total: 5).rest == 2)
        #expect(StepCounts(byProfession: nil, total: 5).rest == 5)
    }
}
