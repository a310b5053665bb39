import Analysis
import Statistics
import SurveyModel
import Testing

@Suite("Groups of an analysis")
struct GroupTests {
    private func codes(_ analysis: SituationAnalysis) -> [String] {
        analysis.groups.map { group in
            switch group.kind {
            case .everyone: "*"
            case .unit(let code, _): code
            case .category(_, let code): "yrke " + code
            case .unanswered(let dimension): "utan " + dimension
            }
        }
    }

    private func n(_ analysis: SituationAnalysis, _ group: String, subject: Int = 0) -> Int? {
        codes(analysis).firstIndex(of: group).map { analysis.results[subject][$0].n }
    }

    @Test("lists everyone, the tree with parents first, and each category")
    func order() throws {
        let analysis = try SmallSurvey().analysis()
        #expect(
            codes(analysis) == [
                "*", "k1", "e1", "e2", "k2", "e3", "e4", "utan enhet", "yrke ft", "yrke chef",
                "yrke annan", "utan yrke",
            ])
        #expect(analysis.groups.map(\.depth) == [0, 1, 2, 2, 1, 2, 2, 1, 1, 1, 1, 1])
        // 6 + 1 + 3 + 1 + 5 + 2 + 2 + 0
        #expect(analysis.groups[0].headcount == 20)
        #expect(analysis.groups[8].headcount == 16)
        #expect(analysis.groups[9].headcount == 4)
    }

    @Test("gives everyone the name of the one entry on top, and no second row for it")
    func singleRoot() throws {
        var sample = SmallSurvey()
        var root = Register.Entry(code: "lan", label: LocalizedText("Länet"))
        root.headcount = 20
        let entries = sample.survey.registers[0].entries.map { entry in
            var entry = entry
            if entry.parent == nil { entry.parent = "lan" }
            return entry
        }
        sample.survey.registers[0] = Register(
            id: "enheter", title: LocalizedText("Enhet"), entries: [root] + entries)
        let analysis = try sample.analysis()
        #expect(analysis.groups[0].label.base == "Länet")
        #expect(codes(analysis).prefix(4) == ["*", "k1", "e1", "e2"])
        #expect(analysis.groups[1].depth == 1)
    }

    @Test("counts merged units and categories as one, before anything else")
    func merging() throws {
        var sample = SmallSurvey()
        let units = sample.survey.registers[0].entries.map { entry in
            var entry = entry
            if entry.code == "e2" { entry.reportedWith = "e1" }
            return entry
        }
        sample.survey.registers[0] = Register(
            id: "enheter", title: LocalizedText("Enhet"), entries: units)
        let roles = sample.survey.registers[1].entries.map { entry in
            var entry = entry
            if entry.code == "annan" { entry.reportedWith = "ft" }
            return entry
        }
        sample.survey.registers[1] = Register(
            id: "yrken", title: LocalizedText("Yrke"), entries: roles)
        sample.add(unit: 0, profession: 0, now: 1, need: 3, times: 4)
        sample.add(unit: 1, profession: 2, now: 2, need: 3, times: 3)
        sample.add(unit: 2, profession: 1, now: -2, need: -2, times: 2)
        let analysis = try sample.analysis()
        #expect(!codes(analysis).contains("e2"))
        #expect(n(analysis, "e1") == 7)
        #expect(n(analysis, "k1") == 7)
        #expect(analysis.groups[2].headcount == 11)
        #expect(analysis.groups[2].label.base == "E1 + E2")
        #expect(!codes(analysis).contains("yrke annan"))
        #expect(n(analysis, "yrke ft") == 7)
        #expect(analysis.staffing.first?.headcounts.first == ["ft": 6, "chef": 1])
    }

    @Test("keeps those without unit or profession in everyone, and apart from all others")
    func unanswered() throws {
        var sample = SmallSurvey()
        sample.add(unit: 0, profession: 0, now: 1, need: 2, times: 5)
        sample.add(unit: -1, profession: 0, now: 1, need: 2, times: 2)
        sample.add(unit: 1, profession: -1, now: 1, need: 2, times: 1)
        let analysis = try sample.analysis()
        #expect(n(analysis, "*") == 8)
        #expect(n(analysis, "k1") == 6)
        #expect(n(analysis, "utan enhet") == 2)
        #expect(n(analysis, "yrke ft") == 7)
        #expect(n(analysis, "utan yrke") == 1)
    }

    @Test("calls more answers than people an error of the register, never a rate above one")
    func overfull() throws {
        var sample = SmallSurvey()
        // e4 has two people.
        sample.add(unit: 3, profession: 0, now: 1, need: 2, times: 3)
        let analysis = try sample.analysis()
        #expect(analysis.overfullGroups.map(\.label.base) == ["E4"])
        let group = try #require(codes(analysis).firstIndex(of: "e4"))
        let rate = analysis.results[0][group].figures.first { $0.statistic == .responseRate }
        #expect(rate?.value == nil)
        #expect(rate?.reason == .frameTooSmall)
    }
}
