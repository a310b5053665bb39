import SurveyModel

/// A survey with one question of every kind, conditions on sections and questions, and two
/// languages of which the second lacks some texts.
enum SampleSurvey {
    static let survey: Survey = {
        var survey = Survey(id: "prövning", title: text("Prövning <av> \"allt\"", "Trial of all"))
        survey.languages = ["sv", "en"]
        survey.introduction = text("Här prövas varje slags fråga.", "Every kind of question.")
        var notice = PersonalDataNotice()
        notice.controller = "Nämnden & co"
        notice.categories = ["arbetsplats", "fritext"]
        survey.personalData = notice
        survey.registers = [units, roles]
        survey.scales = [scale, likelihoodScale]
        survey.areas = [Area(id: "drift", title: text("Drift", "Operations"))]
        survey.sections = [
            Section(id: "om", title: text("Om dig", "About you"), questions: [unit, role]),
            Section(
                id: "drift", title: text("Drift", "Operations"),
                condition: .isNot(ItemReference(question: "roll"), "chef"),
                questions: [pair, level]),
            Section(
                id: "mer", title: text("Mer", "More"),
                questions: [multiple, explanation, years, hours, day, word, single]),
        ]
        survey.sections += furtherSections
        return survey
    }()

    static let layout = ColumnLayout(survey)

    static func text(_ swedish: String, _ english: String? = nil) -> LocalizedText {
        LocalizedText(swedish, translations: english.map { ["en": $0] } ?? [:])
    }

    // MARK: Registers and scales

    private static let units: Register = {
        var entries = [
            Register.Entry(code: "norr", label: text("Norr")),
            Register.Entry(code: "söder", label: text("Söder")),
        ]
        for number in 1...14 {
            var entry = Register.Entry(code: "e\(number)", label: text("Enhet \(number)"))
            entry.parent = number <= 7 ? "norr" : "söder"
            entry.headcount = number
            entries.append(entry)
        }
        return Register(id: "enhet", title: text("Var arbetar du?"), entries: entries)
    }()

    private static let roles: Register = {
        var other = Register.Entry(code: "annan", label: text("Annan", "Other"))
        other.hasText = true
        return Register(
            id: "roll", title: text("Vad är du?", "What are you?"),
            entries: [
                Register.Entry(code: "ft", label: text("Fysioterapeut", "Physiotherapist")),
                Register.Entry(code: "chef", label: text("Chef", "Manager")), other,
            ])
    }()

    static let scale = Scale(
        id: "grad", title: text("Grad"),
        levels: (1...4).map { Scale.Level(value: $0, label: text("Nivå \($0)", "Level \($0)")) },
        missing: [
            Scale.MissingLevel(value: 9, label: text("Vet ej"), kind: .doNotKnow),
            Scale.MissingLevel(value: 8, label: text("Berör inte"), kind: .notApplicable),
        ])

    // MARK: Questions

    private static var unit: Question {
        var question = Question(id: "enhet", title: text(""), kind: .register("enhet"))
        question.isRequired = true
        return question
    }

    private static var role: Question {
        var question = Question(id: "roll", title: text(""), kind: .register("roll"))
        question.isRequired = true
        return question
    }

    private static var pair: Question {
        var question = Question(
            id: "komp", title: text("Hur väl räcker …", "How well does … suffice"),
            kind: .pair(
                Pair(
                    scale: "grad", nowTitle: text("I dag", "Today"),
                    needTitle: text("Behov", "Need"),
                    rows: [
                        Pair.Row(id: "neuro", title: text("Neurologi", "Neurology")),
                        Pair.Row(id: "smärta", title: text("Smärta", "Pain")),
                    ])))
        question.area = "drift"
        question.help = text("Svara för hela enheten.", "Answer for the whole unit.")
        return question
    }

    private static var level: Question {
        var question = Question(id: "nivå", title: text("Vilken nivå?"), kind: .scale("grad"))
        question.isRequired = true
        return question
    }

    private static var multiple: Question {
        var other = SurveyModel.Option(code: "annat", label: text("Annat", "Other"))
        other.hasText = true
        var none = SurveyModel.Option(code: "inga", label: text("Inga", "None"))
        none.isExclusive = true
        return Question(
            id: "hinder", title: text("Vilka hinder?", "Which obstacles?"),
            kind: .multiple([
                SurveyModel.Option(code: "tid", label: text("Tid", "Time")),
                SurveyModel.Option(code: "lokal", label: text("Lokal", "Premises")), other, none,
            ]))
    }

    private static var explanation: Question {
        var question = Question(
            id: "hinder_text", title: text("Beskriv hindret"), kind: .text(long: true))
        question.condition = .any([
            .contains(ItemReference(question: "hinder"), "tid"),
            .atMost(ItemReference(question: "komp", row: "neuro", horizon: .now), 2),
        ])
        return question
    }

    private static var years: Question {
        Question(id: "år", title: text("Hur många år?"), kind: .integer(range: 0...50))
    }

    private static var hours: Question {
        Question(id: "timmar", title: text("Hur många timmar?"), kind: .decimal(range: nil))
    }

    private static var day: Question {
        var question = Question(id: "dag", title: text("Vilken dag?"), kind: .date)
        question.condition = .not(.between(ItemReference(question: "år"), 3, 10))
        return question
    }

    private static var word: Question {
        var question = Question(id: "ord", title: text("Ett ord?"), kind: .text(long: false))
        question.condition = .all([
            .isAnswered(ItemReference(question: "timmar")),
            .isOneOf(ItemReference(question: "roll"), ["ft", "annan"]),
        ])
        question.isRequired = true
        return question
    }

    private static var single: Question {
        Question(
            id: "val", title: text("Vilket?"),
            kind: .single([
                SurveyModel.Option(code: "A", label: text("Stora a")),
                SurveyModel.Option(code: "a", label: text("Lilla a")),
                SurveyModel.Option(code: "03", label: text("Noll tre")),
            ]))
    }
}
