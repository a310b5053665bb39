import SurveyModel

/// A small survey with one of everything that exports treat differently.
enum ExampleSurvey {
    static let survey = make()
    static let layout = ColumnLayout(survey)

    private static func entry(_ code: String, _ label: String, parent: String? = nil)
        -> Register.Entry
    {
        var entry = Register.Entry(code: code, label: LocalizedText(label))
        entry.parent = parent
        return entry
    }

    private static func make() -> Survey {
        var survey = Survey(id: "prov", title: LocalizedText("Provenkät"))
        survey.languages = ["sv", "en"]
        survey.wave = "2026-vår"
        survey.opens = "2026-01-12"
        survey.registers = [
            Register(
                id: "enhet", title: LocalizedText("Var arbetar du?"), source: "enheter.csv",
                entries: [
                    entry("region", "Region Exempel"),
                    entry("rehab_norr", "Rehab Norr", parent: "region"),
                    entry("rehab_soder", "Rehab Söder", parent: "region"),
                    entry("bhv", "Barn- och ungdomshabiliteringen", parent: "region"),
                ]),
            Register(
                id: "yrke",
                title: LocalizedText(
                    "Vilken är din yrkesroll?", translations: ["en": "Your role?"]),
                entries: [
                    Register.Entry(
                        code: "ft",
                        label: LocalizedText(
                            "Fysioterapeut", translations: ["en": "Physiotherapist"])),
                    entry("at", "Arbetsterapeut"), entry("chef", "Chef"), other,
                ]),
        ]
        survey.scales = [
            Scale(
                id: "räcker", title: LocalizedText("Hur väl räcker det?"),
                levels: zip(
                    1...5, ["Inte alls", "I låg grad", "Delvis", "I hög grad", "Helt"]
                ).map { Scale.Level(value: $0, label: LocalizedText($1)) },
                missing: [
                    Scale.MissingLevel(
                        value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow),
                    Scale.MissingLevel(
                        value: 8, label: LocalizedText("Berör inte mitt arbete"),
                        kind: .notApplicable),
                ])
        ]
        survey.sections = [background, competence, closing]
        return survey
    }

    private static var other: Register.Entry {
        var entry = Register.Entry(code: "annan", label: LocalizedText("Annan roll"))
        entry.hasText = true
        return entry
    }

    private static var background: Section {
        var unit = Question(
            id: "enhet", title: LocalizedText("Var arbetar du?"), kind: .register("enhet"))
        unit.isRequired = true
        let role = Question(
            id: "yrke",
            title: LocalizedText("Vilken är din yrkesroll?", translations: ["en": "Your role?"]),
            kind: .register("yrke"))
        let years = Question(
            id: "år_i_yrket", title: LocalizedText("Hur många år har du arbetat i yrket?"),
            kind: .integer(range: 0...50))
        return Section(
            id: "bakgrund", title: LocalizedText("Om dig"), questions: [unit, role, years])
    }

    private static var competence: Section {
        let pair = Question(
            id: "komp", title: LocalizedText("Hur väl räcker enhetens kompetens till inom …"),
            kind: .pair(
                Pair(
                    scale: "räcker", nowTitle: LocalizedText("I dag"),
                    needTitle: LocalizedText("Behov om tre år"),
                    rows: [
                        Pair.Row(id: "neuro", title: LocalizedText("Neurologisk rehabilitering")),
                        Pair.Row(id: "smärta", title: LocalizedText("Långvarig smärta")),
                    ])))
        var none = Option(code: "inga", label: LocalizedText("Inga hinder"))
        none.isExclusive = true
        var other = Option(code: "annat", label: LocalizedText("Annat hinder"))
        other.hasText = true
        let obstacles = Question(
            id: "hinder", title: LocalizedText("Vilka hinder ser du?"),
            kind: .multiple([
                Option(code: "tid", label: LocalizedText("Tidsbrist")),
                Option(code: "lokal", label: LocalizedText("Lokaler; utrustning")), none, other,
            ]))
        var text = Question(
            id: "hinder_text", title: LocalizedText("Beskriv det största hindret"),
            kind: .text(long: true))
        text.condition = .any([
            .contains(ItemReference(question: "hinder"), "tid"),
            .atMost(ItemReference(question: "komp", row: "neuro", horizon: .now), 2),
        ])
        return Section(
            id: "kompetens", title: LocalizedText("Kompetens"),
            condition: .isNot(ItemReference(question: "yrke"), "chef"),
            questions: [pair, obstacles, text])
    }

    private static var closing: Section {
        let hours = Question(
            id: "timmar", title: LocalizedText("Hur många timmar i veckan ägnar du åt \"rehab\"?"),
            kind: .decimal(range: nil))
        let since = Question(
            id: "sedan", title: LocalizedText("Sedan vilken dag?"), kind: .date)
        let usage = Question(
            id: "stöd", title: LocalizedText("Vilket stöd får du?"),
            kind: .single([
                Option(code: "a", label: LocalizedText("Handledning")),
                Option(code: "b", label: LocalizedText("Inget – alls")),
            ]))
        return Section(
            id: "slut", title: LocalizedText("Till sist"), questions: [hours, since, usage])
    }
}
