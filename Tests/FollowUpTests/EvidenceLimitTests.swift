import Testing

@testable import FollowUp

@Suite("What evidence cannot carry")
struct EvidenceLimitTests {
    private func figure(
        _ measure: FigureMeasure = .gap, _ kind: ResolvedFigure.Kind = .difference,
        value: Double = 1, lower: Double? = 0.5, upper: Double? = 1.5, n: Int? = 100,
        groups: ShownGroups = ShownGroups(), source: ResolvedFigure.Source = .survey
    ) -> Resolved {
        .figure(
            ResolvedFigure(
                measure: measure, kind: kind, value: value, lower: lower, upper: upper, n: n,
                total: nil, about: "", detail: measure == .theme ? .counted(.tables) : .none,
                group: "", showsN: false, groups: groups, source: source, text: ""))
    }

    private func theme(_ tables: Int) -> Resolved {
        figure(
            .theme, .count, value: Double(tables), lower: nil, upper: nil, n: nil,
            source: .workshops)
    }

    @Test("follows from the evidence, and nothing follows from sound evidence of two sources")
    func limits() {
        let sound = [figure(), theme(3)]
        #expect(EvidenceLimit.of(sound, response: nil).isEmpty)
        #expect(EvidenceLimit.of([], response: .lowResponse(0.3)) == [.noEvidence])
        #expect(EvidenceLimit.of(sound, response: .lowResponse(0.3)) == [.lowResponse(0.3)])
        // What was said at tables does not depend on who answered.
        #expect(
            EvidenceLimit.of([theme(5)], response: .lowResponse(0.3)) == [.workshopsOnly])
        #expect(EvidenceLimit.of([figure()], response: nil) == [.surveyOnly])
        #expect(EvidenceLimit.of([figure(n: 29), theme(3)], response: nil) == [.smallBase(29)])
        #expect(EvidenceLimit.of([figure(n: 30), theme(3)], response: nil).isEmpty)
        #expect(EvidenceLimit.of([figure(), theme(2)], response: nil) == [.fewTables(2)])
        #expect(
            EvidenceLimit.of([figure(lower: -0.1), theme(3)], response: nil)
                == [.uncertainDifference])
        #expect(
            EvidenceLimit.of([figure(lower: nil, upper: nil), theme(3)], response: nil).isEmpty)
        let quarter = ShownGroups(published: 3, hidden: 1)
        #expect(
            EvidenceLimit.of([figure(groups: quarter), theme(3)], response: nil)
                == [.hiddenGroups(quarter)])
        let less = ShownGroups(published: 4, hidden: 1)
        #expect(EvidenceLimit.of([figure(groups: less), theme(3)], response: nil).isEmpty)
    }
}
