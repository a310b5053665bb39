import Analysis
import SurveyModel
import Tally

/// Everything that is computed of a wave, published or not: figures.csv and internal/figures.csv before
/// anything is hidden.
struct WholeRun {
    /// The responses, file by file.
    var files: [[[String: SurveyRows.Cell]]]
    var before: [[String: SurveyRows.Cell]] = []
    var registration: Registration?
    var outcomes: Outcomes?
    var survey = Self.survey()
    /// Whether each file is counted by itself and the counts are added.
    var isAdded = false

    /// The clinic with all that a survey can ask for: four more rows to rank, a norm, a recommendation, a code
    /// that people are followed by, an attribute of units, and a crossing.
    static func survey(extra units: [Register.Entry] = []) -> Survey {
        var entries = Clinic.units + units
        for (position, entry) in entries.enumerated() where entry.code.count == 2 {
            entries[position].attributes["huvudman"] =
                entry.code == "a1" || entry.code == "b2" ? "Region" : "Kommun"
        }
        var survey = Clinic.survey(units: entries)
        survey.registers[0] = Register(
            id: "enheter", title: LocalizedText("Enhet"), entries: entries,
            attributes: ["huvudman"])
        survey.scales.append(Scale.recommendation(languages: ["sv"]))
        var pair = Pair(
            scale: "grad", nowTitle: LocalizedText("I dag"), needTitle: LocalizedText("Behov"),
            rows: rows.map { .init(id: $0, title: LocalizedText($0)) })
        pair.norm = 4
        survey.sections[1] = Section(
            id: "nu", title: LocalizedText("Nu"),
            questions: [
                Question(id: "resurs", title: LocalizedText("Resurs"), kind: .pair(pair))
            ])
        var recommend = Question(
            id: "rad", title: LocalizedText("Råd"), kind: .scale(Scale.recommendationID))
        recommend.isRecommendation = true
        survey.sections.append(
            Section(
                id: "sist", title: LocalizedText("Sist"),
                questions: [
                    recommend,
                    Question(id: "kod", title: LocalizedText("Kod"), kind: .text(long: false)),
                ]))
        survey.panel = "kod"
        let breakdowns = [["enhet"], ["yrke"], ["huvudman"], ["yrke", "enhet"]].map {
            PlanItem.Breakdown($0)
        }
        survey.plan = [
            .responseRate, .gap("resurs"), .gap("komp"), .mean("helhet"), .mean("rad"),
            .distribution("plan"), .distribution("hinder"), .index("räcker"),
        ].map { PlanItem(measure: $0, breakdowns: breakdowns) }
        return survey
    }

    static let rows = ["tid", "rum", "stod", "plats"]

    func analysis() throws -> SituationAnalysis {
        let layout = ColumnLayout(survey)
        let query = TallyQuery(survey: survey, layout: layout, wave: "2026")
        let batches = files.map { batch($0, layout) }
        let engine = BatchEngine(batches: batches)
        var tally = try engine.counts(query)
        if isAdded {
            let parts = try batches.map { try BatchEngine(batches: [$0]).counts(query) }
            tally = try parts.dropFirst().reduce(parts[0]) { try $0.adding($1) }
        }
        let analyst = Analyst(
            survey: survey, layout: layout, tally: tally,
            completeness: try engine.completeness(query), registration: registration,
            outcomes: outcomes)
        let plain = analyst.analysis()
        let earlierEngine = BatchEngine(batches: [batch(before, layout)])
        let earlier = Analyst(
            survey: survey, layout: layout,
            tally: try earlierEngine.counts(
                TallyQuery(survey: survey, layout: layout, wave: "2025"))
        ).analysis()
        let panel = PanelChange(plain, layout: layout, since: "2025")
        let followed = try engine.panel(
            PanelQuery(
                survey: survey, layout: layout, before: "2025", now: "2026", items: panel.items),
            since: earlierEngine)
        let inside = analyst.countingNoAnswers(plain)
            .adding(analyst.weightedFigures(plain))
            .adding(analyst.pairwiseReliability(plain))
            .adding(
                LateComparison(plain, layout: layout).figures(try engine.lateness(query))
            )
            .adding(panel.figures(followed, isBroken: []))
        return analyst.countingStraightLines(inside, try engine.straightLines(query))
            .completed { _, _ in true }.comparingUnits()
            .comparingGroups(where: { _, _ in true }, rounded: { $0.value })
            .comparing(with: EarlierWave(analysis: earlier, isBroken: [])) { $0.value }
    }

    private func batch(_ rows: [[String: SurveyRows.Cell]], _ layout: ColumnLayout)
        -> ResponseBatch
    {
        var batch = SurveyRows(survey: survey, rows: rows).batch(layout)
        batch.days = rows.map { row in
            // Whoever has a code came in on a day that goes with it, whatever else is in the file.
            guard case .text(let code)? = row["kod"], let person = Int(code.dropFirst()) else {
                return AnswerDay.unknown
            }
            return AnswerDay(year: 2026, month: 1, day: 1 + person % 20)?.code
                ?? AnswerDay.unknown
        }
        return batch
    }

    // MARK: Answers

    /// Everything answered alike, but for what is told.
    static func row(
        _ unit: String?, _ profession: String?, now: String, need: String, whole: String,
        advice: String = "8", plan: String = "ja", ticked: String = "1", code: String? = nil
    ) -> [String: SurveyRows.Cell] {
        var answers: [String: SurveyRows.Cell] = [
            "helhet": .code(whole), "rad": .code(advice), "plan": .code(plan),
            "hinder_tid": .code(ticked), "hinder_lokal": "0",
        ]
        for row in rows.map({ "resurs_" + $0 }) + ["komp_neuro"] {
            answers.merge(Clinic.pair(row, now, need)) { own, _ in own }
        }
        if let code { answers["kod"] = .text(code) }
        return Clinic.row(unit, profession, answers)
    }

    /// Some of every unit but b3, of every profession and of none, who answer in many ways and leave things
    /// out; those of the wave before are half the same people.
    static func varied(wave: Int) -> [[String: SurveyRows.Cell]] {
        let units: [String?] = ["a1", "a1", "b1", "a2", "b2", "a1", "b1", nil]
        let professions: [String?] = ["ft", "at", "ft", "at", "ft", nil]
        return (0..<36).map { person in
            let turn = person * 7 + wave * 3
            var answers = row(
                units[person % 8], professions[person % 6], now: String(1 + turn % 4),
                need: String(2 + (turn / 3 + person % 2) % 4), whole: String(1 + (turn / 5) % 5),
                advice: String((turn * 3) % 11), plan: person % 4 == 0 ? "nej" : "ja",
                ticked: String(person / 2 % 2), code: "p\(person + wave * 18)")
            if person % 9 == 0 { answers["resurs_rum_nu"] = "9" }
            if person % 11 == 0 { answers["resurs_plats_behov"] = "8" }
            if person % 7 == 0 { answers["komp_neuro_nu"] = .none(.skipped) }
            if person % 13 == 0 { answers["helhet"] = .none(.unknownEmpty) }
            answers["resurs_tid_behov"] = .code(String(1 + (turn / 2) % 5))
            return answers
        }
    }

    static let outcomes = Outcomes(counts: [
        "a1": [.undelivered: 1, .refused: 1], "b1": [.ineligible: 1], "": [.other: 1, .unknown: 2],
    ])

    static let registration = Registration(
        meetings: ["m1", "m2"],
        people: (0..<40).map { person in
            .init(
                groups: ["yrke": ["ft", "at", "chef"][person % 3]],
                attended: [person % 10 != 0, person % 4 == 0])
        })

    /// A run that has everything.
    static var varied: WholeRun {
        WholeRun(
            files: [varied(wave: 1)], before: varied(wave: 0), registration: registration,
            outcomes: outcomes)
    }
}
