import Analysis
import SurveyModel
import Testing

@Suite("Groups to report on")
struct GroupTreeTests {
    private func groups(
        units: [Register.Entry] = Clinic.units, professions: [Register.Entry] = Clinic.professions
    ) throws -> [ReportingGroup] {
        try SurveyRows(survey: Clinic.survey(units: units, professions: professions)).analysis()
            .groups
    }

    private func codes(_ groups: [ReportingGroup]) -> [String] {
        groups.map { group in
            switch group.kind {
            case .everyone: "*"
            case .unit(let code, let isLeaf): isLeaf ? code : code + "/"
            case .category(let dimension, let code), .crossing(let dimension, let code):
                dimension + "=" + code
            case .unanswered(let dimension): dimension + "=?"
            }
        }
    }

    @Test("come with parents before their children, and one unit on top of all is everyone")
    func singleRoot() throws {
        let groups = try groups()
        #expect(
            codes(groups) == [
                "*", "a/", "a1", "a2", "b/", "b1", "b2", "b3", "enhet=?", "yrke=ft", "yrke=at",
                "yrke=chef", "yrke=?",
            ])
        #expect(groups.map(\.parent) == [nil, 0, 1, 1, 0, 4, 4, 4, 0, 0, 0, 0, 0])
        #expect(groups.map(\.depth) == [0, 1, 2, 2, 1, 2, 2, 2, 1, 1, 1, 1, 1])
        #expect(groups[0].label.text(in: "sv") == "LAN")
        #expect(groups[0].headcount == 51)
    }

    @Test("two units on top make everyone a group of its own")
    func severalRoots() throws {
        var units = Array(Clinic.units.dropFirst())
        for index in units.indices where units[index].parent == "lan" { units[index].parent = nil }
        let groups = try groups(units: units)
        #expect(Array(codes(groups).prefix(3)) == ["*", "a/", "a1"])
        #expect(groups[0].label.text(in: "sv") == "Alla")
        #expect(groups[0].headcount == 51)
        #expect(groups[1].parent == 0)
    }

    @Test("a headcount nobody gave is not known, nor is a sum with it")
    func unknownHeadcount() throws {
        var units = Array(Clinic.units.dropFirst())
        for index in units.indices where units[index].parent == "lan" { units[index].parent = nil }
        units[0].headcount = nil
        let groups = try groups(units: units)
        #expect(groups[0].headcount == nil)
        #expect(groups[1].headcount == nil)
        #expect(groups[2].headcount == 20)
    }

    @Test("units reported together are one, under the code they name, with both names and counts")
    func mergedUnits() throws {
        var units = Clinic.units
        units[6].reportedWith = "b1"
        var responses = SurveyRows(survey: Clinic.survey(units: units))
        responses.rows = [
            Clinic.row("b1", "ft"), Clinic.row("b1", "at"), Clinic.row("b2", "ft"),
            Clinic.row("a1", "ft"),
        ]
        let analysis = try responses.analysis()
        #expect(!codes(analysis.groups).contains("b2"))
        let group = try #require(analysis.group("b1"))
        #expect(analysis.groups[group].label.text(in: "sv") == "B1 + B2")
        #expect(analysis.groups[group].label.text(in: "en") == "en b1 + en b2")
        #expect(analysis.groups[group].headcount == 20)
        #expect(analysis.result("", in: "b1")?.n == 3)
        #expect(analysis.result("", in: "b")?.n == 3)
    }

    @Test("professions reported together are one, and a chain of them ends at the last")
    func mergedProfessions() throws {
        var professions = Clinic.professions
        professions[2].reportedWith = "at"
        professions[1].reportedWith = "ft"
        var responses = SurveyRows(survey: Clinic.survey(professions: professions))
        responses.rows = [
            Clinic.row("a1", "ft"), Clinic.row("a1", "chef"), Clinic.row("b1", "at"),
        ]
        let analysis = try responses.analysis()
        #expect(codes(analysis.groups).filter { $0.hasPrefix("yrke") } == ["yrke=ft", "yrke=?"])
        #expect(analysis.result("", in: "yrke=ft")?.n == 3)
        // Everyone's staff: 26 ft, 20 at, 5 managers.
        #expect(analysis.groups[try #require(analysis.group("yrke=ft"))].headcount == 51)
        #expect(analysis.staffing.first?.headcounts.first == ["ft": 20])
    }

    @Test("a circle of units reported together does not hang, nor does a name that is not there")
    func oddMerges() throws {
        var units = Clinic.units
        units[2].reportedWith = "a2"
        units[3].reportedWith = "a1"
        units[5].reportedWith = "finns inte"
        let codes = codes(try groups(units: units))
        #expect(codes.contains("b1"))
        // Each ends at one of the two; nobody is lost without a trace in the tree above.
        #expect(codes.contains("a/"))
    }

    @Test("those without a unit or profession are in everyone, and in the rest of each breakdown")
    func unanswered() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        responses.rows = [
            Clinic.row("a1", "ft"), Clinic.row(nil, "ft"), Clinic.row("a1", nil),
            Clinic.row(nil, nil),
        ]
        let analysis = try responses.analysis()
        let expected = ["": 4, "a": 2, "a1": 2, "enhet=?": 2, "yrke=ft": 2, "yrke=?": 2]
        for (group, n) in expected { #expect(analysis.result("", in: group)?.n == n, "\(group)") }
    }

    @Test("what the register does not tell of a unit's professions is not taken for nobody")
    func staffing() throws {
        var units = Clinic.units
        units[2].headcounts = [:]
        let staffing = try SurveyRows(survey: Clinic.survey(units: units)).analysis().staffing
        #expect(staffing.map(\.dimension) == ["yrke"])
        #expect(staffing[0].headcounts[0] == [:])
        #expect(staffing[0].headcounts[1] == ["ft": 5, "at": 4, "chef": 1])
        // Told, and nobody there.
        #expect(staffing[0].headcounts[4] == ["ft": 0, "at": 0, "chef": 1])
    }
}
