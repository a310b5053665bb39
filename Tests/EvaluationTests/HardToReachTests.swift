import Statistics
import Testing

@testable import Evaluation

@Suite("Who is hard to reach")
struct HardToReachTests {
    private static func verdicts(_ groups: [(String, Int, Int)]) -> [HardToReach.Verdict] {
        HardToReach(groups.map { (code: $0.0, share: Proportion($0.1, of: $0.2)) }).rows
            .map(\.verdict)
    }

    @Test("a group clearly below all others together is; those who draw them down are not")
    func clear() {
        // Managers 5 of 60 against 45 of 120: SciPy's fisher_exact gives p = 1.8e-05, times 3 is below 0.05.
        let reach = HardToReach([
            ("at", Proportion(24, of: 60)), ("ft", Proportion(21, of: 60)),
            ("chef", Proportion(5, of: 60)),
        ])
        #expect(reach.groups(.hardToReach) == ["chef"])
        #expect(reach.groups(.asOthers) == ["at", "ft"])
        #expect(reach.rows[2].others == Proportion(45, of: 120))
    }

    @Test("the same difference among few may be chance")
    func chance() {
        // 1 of 6 against 8 of 12: SciPy's fisher_exact gives p = 0.131, doubled by Holm.
        #expect(Self.verdicts([("at", 8, 12), ("chef", 1, 6)]) == [.asOthers, .maybeChance])
    }

    @Test("less than ten percentage points is no difference, however many there are")
    func small() {
        #expect(Self.verdicts([("at", 5000, 10000), ("chef", 4001, 10000)])[1] == .asOthers)
        #expect(Self.verdicts([("at", 5000, 10000), ("chef", 4000, 10000)])[1] == .hardToReach)
    }

    @Test("p is adjusted for how many groups are compared")
    func manyGroups() {
        // 4 of 20 against 30 of 60: SciPy's fisher_exact gives p = 0.021; times 4 it is above 0.05.
        let groups = [("a", 10, 20), ("b", 10, 20), ("c", 10, 20), ("d", 4, 20)]
        let reach = HardToReach(
            groups.map { (code: $0.0, share: Proportion($0.1, of: $0.2)) })
        let raw = try? FisherExact.pValue(Proportion(4, of: 20), Proportion(30, of: 60))
        #expect(raw.map { $0 < 0.05 } == true)
        #expect(reach.rows[3].pValue.map { $0 > 0.05 } == true)
        #expect(reach.rows[3].verdict == .maybeChance)
    }

    @Test("one group alone, groups of nobody, and numbers that cannot be, are not compared")
    func nothingToCompare() {
        #expect(Self.verdicts([("at", 8, 12)]).isEmpty)
        #expect(Self.verdicts([("at", 8, 12), ("ft", 0, 0)]).isEmpty)
        #expect(Self.verdicts([("at", 8, 12), ("ft", 5, 4)]).isEmpty)
    }
}
