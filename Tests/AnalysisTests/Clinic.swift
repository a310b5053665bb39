import SurveyModel

/// A small invented survey: two municipalities with five units under one county, three
/// professions, a pair, a section that managers skip, a multiple choice, a scale and an index.
enum Clinic {
    static func survey(
        units: [Register.Entry] = units, professions: [Register.Entry] = professions
    ) -> Survey {
        var survey = Survey(id: "klinik", title: LocalizedText("Klinik"))
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: units),
            Register(id: "yrken", title: LocalizedText("Yrke"), entries: professions),
        ]
        survey.scales = [
            Scale(
                id: "grad", title: LocalizedText("Grad"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [
                    .init(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow),
                    .init(value: 8, label: LocalizedText("Ej relevant"), kind: .notApplicable),
                ])
        ]
        let notManagers = Condition.isNot(ItemReference(question: "yrke"), "chef")
        survey.sections = [
            Section(
                id: "bakgrund", title: LocalizedText("Om dig"),
                questions: [
                    question("enhet", .register("enheter")), question("yrke", .register("yrken")),
                ]),
            Section(id: "nu", title: LocalizedText("Nu"), questions: [pair("resurs", ["tid"])]),
            Section(
                id: "komp", title: LocalizedText("Kompetens"), condition: notManagers,
                questions: [pair("komp", ["neuro"])]),
            Section(
                id: "slut", title: LocalizedText("Slut"),
                questions: [
                    question("hinder", .multiple([option("tid"), option("lokal")])),
                    question("helhet", .scale("grad")),
                    question("plan", .single([option("ja"), option("nej")])),
                ]),
        ]
        survey.indices = [
            ItemIndex(
                id: "räcker", title: LocalizedText("Räcker"),
                items: [
                    ItemReference(question: "resurs", row: "tid", horizon: .now),
                    ItemReference(question: "komp", row: "neuro", horizon: .now),
                    ItemReference(question: "helhet"),
                ], minimumAnswered: 2)
        ]
        return survey
    }

    static let units: [Register.Entry] = [
        entry("lan", headcount: 51), entry("a", parent: "lan", headcount: 30),
        entry("a1", parent: "a", staff: ["ft": 10, "at": 8, "chef": 2]),
        entry("a2", parent: "a", staff: ["ft": 5, "at": 4, "chef": 1]),
        entry("b", parent: "lan", headcount: 21),
        entry("b1", parent: "b", staff: ["ft": 6, "at": 4]),
        entry("b2", parent: "b", staff: ["ft": 5, "at": 4, "chef": 1]),
        entry("b3", parent: "b", staff: ["chef": 1]),
    ]

    static let professions = [entry("ft"), entry("at"), entry("chef")]

    static func entry(
        _ code: String, parent: String? = nil, headcount: Int? = nil, staff: [String: Int] = [:]
    ) -> Register.Entry {
        var entry = Register.Entry(
            code: code, label: LocalizedText(code.uppercased(), translations: ["en": "en " + code]))
        entry.parent = parent
        entry.headcount = headcount ?? (staff.isEmpty ? nil : staff.values.reduce(0, +))
        if !staff.isEmpty { entry.headcounts = ["yrken": staff] }
        return entry
    }

    private static func question(_ id: String, _ kind: Question.Kind) -> Question {
        Question(id: id, title: LocalizedText(id), kind: kind)
    }

    private static func option(_ code: String) -> Option {
        Option(code: code, label: LocalizedText(code))
    }

    private static func pair(_ id: String, _ rows: [String]) -> Question {
        question(
            id,
            .pair(
                Pair(
                    scale: "grad", nowTitle: LocalizedText("I dag"),
                    needTitle: LocalizedText("Behov"),
                    rows: rows.map { .init(id: $0, title: LocalizedText($0)) })))
    }

    /// One response: unit, profession, and what was answered, by column.
    static func row(
        _ unit: String?, _ profession: String?, _ answers: [String: SurveyRows.Cell] = [:]
    ) -> [String: SurveyRows.Cell] {
        var row = answers
        if let unit { row["enhet"] = .code(unit) }
        if let profession { row["yrke"] = .code(profession) }
        if profession == "chef" {
            row["komp_neuro_nu"] = .none(.notShown)
            row["komp_neuro_behov"] = .none(.notShown)
        }
        return row
    }

    /// The two columns of a pair's row.
    static func pair(_ row: String, _ now: String, _ need: String) -> [String: SurveyRows.Cell] {
        [row + "_nu": .code(now), row + "_behov": .code(need)]
    }
}
