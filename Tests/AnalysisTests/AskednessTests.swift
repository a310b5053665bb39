import Analysis
import Statistics
import SurveyModel
import Testing

@Suite("Who is asked")
struct AskednessTests {
    private func analysis(
        _ survey: Survey = Clinic.survey(), _ rows: [[String: SurveyRows.Cell]] = []
    ) throws -> SituationAnalysis {
        var responses = SurveyRows(survey: survey)
        responses.rows = rows
        return try responses.analysis()
    }

    @Test("a section that managers skip is not asked of managers, and of everybody else")
    func hiddenSection() throws {
        let analysis = try analysis()
        for group in ["", "a", "a1", "b", "b3", "yrke=ft", "yrke=at", "yrke=?", "enhet=?"] {
            #expect(analysis.result("komp/neuro", in: group)?.isAsked == true, "\(group)")
        }
        #expect(analysis.result("komp/neuro", in: "yrke=chef")?.isAsked == false)
        for subject in ["", "resurs/tid", "hinder", "helhet", "plan", "räcker"] {
            #expect(analysis.result(subject, in: "yrke=chef")?.isAsked == true, "\(subject)")
        }
    }

    @Test("nobody's answers decide it: a group without any is asked all the same")
    func byTheSurvey() throws {
        let rows = [Clinic.row("a1", "ft", Clinic.pair("komp_neuro", "2", "4"))]
        #expect(try analysis(rows: rows).result("komp/neuro", in: "b1")?.isAsked == true)
        #expect(try analysis(rows: rows).result("komp/neuro", in: "b1")?.n == 0)
    }

    private func analysis(rows: [[String: SurveyRows.Cell]]) throws -> SituationAnalysis {
        try analysis(Clinic.survey(), rows)
    }

    @Test("the population is without those never asked, by the register")
    func population() throws {
        let rows = ["2", "3", "4"].map {
            Clinic.row("a1", "ft", Clinic.pair("komp_neuro", "1", $0))
        }
        let analysis = try analysis(rows: rows)
        // 20 work in a1, 2 of them managers; 30 and 3 in a; 51 and 5 in all.
        for (group, expected) in ["a1": 18, "a": 27, "": 46, "yrke=ft": 26] {
            let mean = analysis.result("komp/neuro", in: group)?.figure(.mean, .gap)
            #expect(mean?.population == expected, "\(group)")
        }
        // Everybody is asked of resources, and headcounts are what they are.
        let participation = analysis.result("", in: "a1")
        #expect(participation?.figure(.headcount)?.value == 20)
        #expect(participation?.figure(.responseRate)?.value == 3.0 / 20)
    }

    @Test("a question for two units only is not asked of the others, but of what they are in")
    func unitCondition() throws {
        var survey = Clinic.survey()
        var question = Question(
            id: "resa", title: LocalizedText("Resa"),
            kind: .single(
                ["ja", "nej"].map { Option(code: $0, label: LocalizedText($0)) }))
        question.condition = .isOneOf(ItemReference(question: "enhet"), ["a1", "b1"])
        survey.sections.append(
            Section(id: "resa", title: LocalizedText("Resa"), questions: [question]))
        let analysis = try analysis(survey)
        let asked = ["", "a", "a1", "b", "b1", "yrke=chef"]
        for group in asked { #expect(analysis.result("resa", in: group)?.isAsked == true) }
        for group in ["a2", "b2", "b3"] {
            #expect(analysis.result("resa", in: group)?.isAsked == false, "\(group)")
        }
    }

    @Test("those whom the question is asked of are the people of its units")
    func unitPopulation() throws {
        var survey = Clinic.survey()
        var question = Question(id: "resa", title: LocalizedText("Resa"), kind: .scale("grad"))
        question.condition = .isOneOf(ItemReference(question: "enhet"), ["a1", "b1"])
        survey.sections.append(
            Section(id: "resa", title: LocalizedText("Resa"), questions: [question]))
        let rows = ["2", "3"].flatMap { answer in
            ["a1", "b1"].map { Clinic.row($0, "ft", ["resa": .code(answer)]) }
        }
        let analysis = try analysis(survey, rows).completed { _, _ in true }
        // 20 in a1 and 10 in b1; physiotherapists 10 and 6; no managers in b1, and 2 in a1.
        let people = ["": 30, "a": 20, "b": 10, "a1": 20, "yrke=ft": 16, "yrke=chef": 2]
        for (group, expected) in people {
            let mean = analysis.result("resa", in: group)?.figure(.mean)
            #expect(mean?.population == expected, "\(group)")
        }
        // Both means are 2.5, and units that are not asked have nobody to weigh.
        let weighted = analysis.result("resa", in: "")?.figure(.weightedMean, option: "enhet")
        #expect(weighted?.value == 2.5)
        #expect(weighted?.population == 30)
    }

    /// Professions and units with something to report by: the first two professions are care, managers
    /// are not, and a1 is another employer's.
    private func withAttributes(_ breakdown: [String]) -> Survey {
        var professions = Clinic.professions
        for place in professions.indices {
            professions[place].attributes = ["fält": place < 2 ? "vård" : "ledning"]
        }
        var units = Clinic.units
        for place in units.indices where units[place].code.count == 2 {
            units[place].attributes = ["huvudman": units[place].code == "a1" ? "region" : "kommun"]
        }
        var survey = Clinic.survey()
        survey.registers = [
            Register(
                id: "enheter", title: LocalizedText("Enhet"), entries: units,
                attributes: ["huvudman"]),
            Register(
                id: "yrken", title: LocalizedText("Yrke"), entries: professions,
                attributes: ["fält"]),
        ]
        survey.plan = [PlanItem(measure: .gap("komp"), breakdowns: [.init(breakdown)])]
        return survey
    }

    @Test(
        "a value of the professions' attribute has the people of its professions, if they are asked"
    )
    func attributeOfProfessions() throws {
        let rows = ["2", "3", "4"].map {
            Clinic.row("a1", "ft", Clinic.pair("komp_neuro", "1", $0))
        }
        let analysis = try analysis(withAttributes(["fält"]), rows)
        // Physiotherapists 26 and occupational therapists 20 in all.
        let care = analysis.result("komp/neuro", in: "fält=vård")
        #expect(care?.figure(.mean, .gap)?.population == 46)
        #expect(care?.isAsked == true)
        #expect(analysis.result("komp/neuro", in: "fält=ledning")?.isAsked == false)
        #expect(analysis.result("resurs/tid", in: "fält=ledning")?.isAsked == true)
    }

    @Test("a value of both attributes has the people of its professions in its units")
    func attributesCrossed() throws {
        let rows = ["2", "3", "4"].map {
            Clinic.row("a2", "ft", Clinic.pair("komp_neuro", "1", $0))
        }
        let analysis = try analysis(withAttributes(["huvudman", "fält"]), rows)
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "komp" })
        func result(_ place: String) throws -> GroupResult {
            let group = try #require(
                analysis.groups.indices.first {
                    GroupPlace($0, in: analysis.groups).code == place
                })
            return analysis.results[subject][group]
        }
        // Of 46 in care 18 are in a1.
        let (care, managers) = (try result("kommun×vård"), try result("kommun×ledning"))
        #expect(care.figure(.mean, .gap)?.population == 28)
        #expect(try result("region×vård").figure(.mean, .gap)?.population == 18)
        #expect(care.isAsked && !managers.isAsked)
    }

    @Test("an index is asked where any of its items is")
    func indexCondition() throws {
        var survey = Clinic.survey()
        survey.indices = [
            ItemIndex(
                id: "bara", title: LocalizedText("Bara"),
                items: [ItemReference(question: "komp", row: "neuro", horizon: .now)],
                minimumAnswered: 1)
        ]
        let analysis = try analysis(survey)
        #expect(analysis.result("bara", in: "yrke=chef")?.isAsked == false)
        #expect(analysis.result("bara", in: "yrke=ft")?.isAsked == true)
    }
}
