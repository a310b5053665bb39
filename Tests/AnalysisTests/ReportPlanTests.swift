import Analysis
import Statistics
import SurveyModel
import Testing

/// What the `analys` block asks for, and nothing else.
@Suite("Analysplanen väljer")
struct ReportPlanTests {
    private func analysis(_ plan: [PlanItem], sponsors: Bool = false) throws -> SituationAnalysis {
        var units = Clinic.units
        if sponsors {
            for (position, entry) in units.enumerated() where entry.code.count == 2 {
                units[position].attributes["huvudman"] =
                    ["a1": "Region", "a2": "Kommun", "b1": "Kommun"][entry.code] ?? ""
            }
        }
        var survey = Clinic.survey(units: units)
        if sponsors {
            survey.registers[0] = Register(
                id: "enheter", title: LocalizedText("Enhet"), entries: units,
                attributes: ["huvudman"])
        }
        survey.plan = plan
        var responses = SurveyRows(survey: survey)
        let answers = ["a1": "1", "a2": "2", "b1": "3", "b2": "5"]
        for (unit, answer) in answers.sorted(by: { $0.key < $1.key }) {
            for plan in ["ja", "nej"] {
                responses.rows.append(
                    Clinic.row(
                        unit, unit == "b2" ? "chef" : "ft",
                        ["helhet": .code(answer), "plan": .code(plan)]))
            }
        }
        return try responses.analysis()
    }

    private func line(_ measure: PlanItem.Measure, per dimensions: String...) -> PlanItem {
        PlanItem(measure: measure, breakdowns: dimensions.map { .init([$0]) })
    }

    @Test("without a plan everything is reported by units and professions")
    func without() throws {
        let analysis = try analysis([])
        for group in ["", "a", "a1", "yrke=ft"] {
            #expect(analysis.result("helhet", in: group)?.isReported == true)
            #expect(analysis.result("plan", in: group)?.isReported == true)
        }
    }

    @Test("a crossing is reported in every unit by every category, and by nothing else")
    func crossing() throws {
        let analysis = try analysis([
            PlanItem(measure: .mean("helhet"), breakdowns: [.init(["yrke", "enhet"])])
        ])
        func result(_ subject: Int, _ unit: String, _ profession: String) throws -> GroupResult {
            let position = try #require(
                analysis.groups.firstIndex { group in
                    guard case .crossing("yrke", profession) = group.kind,
                        let whole = group.within,
                        case .unit(unit, _) = analysis.groups[whole].kind
                    else { return false }
                    return true
                })
            return analysis.results[subject][position]
        }
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "helhet" })
        // Two of each unit, all physiotherapists but those of b2; a is a1 and a2.
        #expect(try result(0, "a", "ft").n == 4)
        #expect(try result(0, "b", "ft").n == 2)
        #expect(try result(0, "b", "chef").n == 2)
        #expect(try result(subject, "b2", "chef").n == 2)
        let mean = try result(subject, "a", "ft").figures.first { $0.statistic == .mean }?.value
        // a1 said 1 and a2 said 2, twice each.
        #expect(mean == 1.5)
        #expect(analysis.result("helhet", in: "a")?.isReported == false)
        #expect(analysis.result("", in: "a")?.isReported == true)
    }

    @Test("no two groups stand at one place, those who cannot be placed in a crossing either")
    func places() throws {
        let analysis = try analysis([
            PlanItem(measure: .mean("helhet"), breakdowns: [.init(["yrke", "enhet"])])
        ])
        let places = analysis.groups.indices.map { GroupPlace($0, in: analysis.groups) }
        #expect(Set(places).count == places.count)
        func isThere(_ unit: String, _ dimension: String, _ code: String) -> Bool {
            places.contains { $0.unit == unit && $0.dimension == dimension && $0.code == code }
        }
        #expect(isThere("a1", "yrke", "ft"))
        #expect(isThere("a1", "yrke", ".no_answer"))
        #expect(isThere("", "enhet×yrke", ".no_answer×ft"))
        #expect(isThere("", "enhet×yrke", ".no_answer×.no_answer"))
        #expect(isThere("", "yrke", ".no_answer"))
    }

    @Test("a line gives what it names its breakdowns; what no line names is told of everyone")
    func lines() throws {
        let analysis = try analysis([
            line(.mean("helhet"), per: "yrke"), line(.gap("resurs"), per: "enhet"),
        ])
        func isReported(_ subject: String, _ group: String) -> Bool? {
            analysis.result(subject, in: group)?.isReported
        }
        #expect(isReported("helhet", "yrke=ft") == true)
        #expect(isReported("helhet", "a") == false)
        #expect(isReported("resurs/tid", "a") == true)
        #expect(isReported("resurs/tid", "yrke=ft") == false)
        #expect(isReported("plan", "a") == false)
        #expect(isReported("plan", "yrke=ft") == false)
        for subject in ["helhet", "resurs/tid", "plan"] { #expect(isReported(subject, "") == true) }
        // n stands beside every figure.
        #expect(isReported("", "a") == true)
        #expect(isReported("", "yrke=ft") == true)
        // The gate still knows everyone.
        #expect(analysis.result("plan", in: "a1")?.n == 2)
    }

    @Test("a breakdown that no line names is none")
    func unnamed() throws {
        let analysis = try analysis([line(.responseRate, per: "enhet")])
        #expect(analysis.group("yrke=ft") == nil)
        #expect(analysis.group("a1") != nil)
    }

    @Test("a question with one choice, such as one's sex, is a breakdown where a line says so")
    func choice() throws {
        let analysis = try analysis([line(.mean("helhet"), per: "plan")])
        let yes = try #require(analysis.result("helhet", in: "plan=ja"))
        // One of each unit: 1 2 3 5.
        #expect(yes.n == 4)
        #expect(yes.figure(.mean)?.value == 11.0 / 4)
        #expect(analysis.result("", in: "plan=ja")?.figure(.headcount)?.value == nil)
    }

    @Test("an attribute of the unit register is a breakdown, its headcount that of its units")
    func attribute() throws {
        let analysis = try analysis(
            [line(.mean("helhet"), per: "huvudman", "yrke")], sponsors: true)
        let municipal = try #require(analysis.result("helhet", in: "huvudman=Kommun"))
        // a2 and b1: 2 2 3 3.
        #expect(municipal.n == 4)
        #expect(municipal.figure(.mean)?.value == 2.5)
        #expect(analysis.result("", in: "huvudman=Kommun")?.figure(.headcount)?.value == 20)
        #expect(analysis.result("", in: "huvudman=Region")?.figure(.headcount)?.value == 20)
        // b2 has none; those without are known to the gate and to nobody else.
        #expect(analysis.result("helhet", in: "huvudman=?")?.n == 2)
        let crossing = try #require(analysis.crossings.first { $0.dimension == "huvudman" })
        let participation = crossing.subjects[0].n
        // Leaf units a1 a2 b1 b2 b3 and none; Region, Kommun and neither.
        #expect(
            participation == [
                [2, 0, 0], [0, 2, 0], [0, 2, 0], [0, 0, 2], [0, 0, 0], [0, 0, 0],
            ])
        let staff = try #require(analysis.staffing.first { $0.dimension == "huvudman" })
        #expect(staff.headcounts[1] == ["Region": 0, "Kommun": 10])
        // Managers are not asked about competence, but some of b2's are no managers.
        #expect(analysis.result("komp/neuro", in: "huvudman=Kommun")?.isAsked == true)
    }
}
