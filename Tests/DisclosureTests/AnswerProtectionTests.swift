import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

/// What all, or all but one, of many answered, small groups among them answered too.
@Suite("Answers that many agree on")
struct AnswerProtectionTests {
    /// Three units of a department and two of another; in the first, so many physiotherapists and two
    /// occupational therapists, who all gave the same answer.
    private static func agreeing(
        _ count: Int, dissenting: Int = 0, everywhere: Bool = false
    ) -> SampleAnalysis {
        func mixed(_ count: Int) -> [SampleAnalysis.Answer] {
            (0..<count).map {
                everywhere ? .init(now: 3, need: 4) : .init(now: $0 % 5 + 1, need: 5 - $0 % 3)
            }
        }
        let alike = (0..<count).map {
            SampleAnalysis.Answer(now: $0 < dissenting ? 1 : 3, need: everywhere ? 4 : 5 - $0 % 3)
        }
        let few = [
            SampleAnalysis.Answer(now: 3, need: 4),
            SampleAnalysis.Answer(now: 3, need: everywhere ? 4 : 5),
        ]
        return SampleAnalysis(
            units: [
                .init(code: "eniga", parent: 0, staff: [20, 6], answers: [alike, few]),
                .init(code: "ub", parent: 0, staff: [30, 15], answers: [mixed(15), mixed(10)]),
                .init(code: "uc", parent: 0, staff: [30, 15], answers: [mixed(16), mixed(9)]),
                .init(code: "ud", parent: 1, staff: [30, 15], answers: [mixed(14), mixed(8)]),
                .init(code: "ue", parent: 1, staff: [30, 15], answers: [mixed(13), mixed(11)]),
            ])
    }

    private static func shown(_ sample: SampleAnalysis, subject: Int = 1) -> Set<String> {
        let analysis = sample.analysis()
        let pattern = SuppressionPattern(analysis)
        return Set(
            analysis.groups.indices.filter { !pattern.hidden[subject][$0] }
                .map { analysis.groups[$0].label.base })
    }

    @Test("twelve who all gave one answer are not shown, since two of a profession are among them")
    func allAgree() {
        let shown = Self.shown(Self.agreeing(10))
        #expect(!shown.contains("eniga"))
        // Nor all from which it would follow.
        #expect(!shown.isSuperset(of: ["a", "ub", "uc"]))
        #expect(shown.contains("Alla"))
        // How many took part says nothing of what they answered.
        #expect(Self.shown(Self.agreeing(10), subject: 0).contains("eniga"))
    }

    @Test("nor are those of whom all but one did")
    func allButOne() {
        #expect(!Self.shown(Self.agreeing(10, dissenting: 1)).contains("eniga"))
    }

    @Test("where three gave another answer, they are shown")
    func mixed() {
        #expect(Self.shown(Self.agreeing(10, dissenting: 3)).contains("eniga"))
    }

    @Test("where everyone's figures say it already, nothing is hidden in vain")
    func everyoneAgrees() {
        let shown = Self.shown(Self.agreeing(10, everywhere: true))
        #expect(shown.isSuperset(of: ["Alla", "a", "b", "eniga"]))
    }

    @Test(
        "no search was left undecided in the example's organisation, and the pattern is the same each time"
    )
    func settled() throws {
        let analysis = try Organisation.example(seed: 1).analysis()
        let patterns = (1...2).map { _ in SuppressionPattern(analysis) }
        #expect(Set(patterns).count == 1)
        #expect(patterns[0].unsettled == 0)
    }
}
