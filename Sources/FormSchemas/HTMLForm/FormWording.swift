import SurveyModel

/// The form's own words. Languages other than Swedish see the English ones.
enum FormWording: CaseIterable {
    case choose, required, severalAnswers, howTo, specify, personalDataTitle
    case controller, purpose, legalBasis, categories, retention, officer, smallGroups
    case freeTextAdvice, save, saveAdvice, noScript, language
    case errorTitle, answerMissing, rowsMissing, wrongInteger, wrongNumber, wrongDate, outOfRange
    case nothingAnswered, thanksTitle, thanksText, another

    /// The words in the languages of a survey, its first language as base.
    func text(in languages: [String]) -> LocalizedText {
        let words = Dictionary(
            languages.map { ($0, $0 == "sv" ? swedish : english) }, uniquingKeysWith: { a, _ in a })
        return LocalizedText(words[languages.first ?? ""] ?? english, translations: words)
    }

    /// A language's name in itself, for the switch.
    static func name(of language: String) -> String {
        switch language {
        case "sv": "Svenska"
        case "en": "English"
        case "fi": "Suomi"
        case "no", "nb", "nn": "Norsk"
        case "da": "Dansk"
        case "se": "Davvisámegiella"
        case "de": "Deutsch"
        case "ar": "العربية"
        default: language
        }
    }

    private var swedish: String { wording.swedish }
    private var english: String { wording.english }

    /// `{…}` is filled in by the page.
    private var wording: (swedish: String, english: String) {
        switch self {
        case .choose: ("Välj i listan", "Choose from the list")
        case .required: ("(måste besvaras)", "(required)")
        case .severalAnswers: ("Du kan välja flera svar.", "You can choose several answers.")
        case .howTo:
            (
                "Du kan hoppa över frågor. Tryck en gång till på ett valt svar om du vill ta bort "
                    + "det.",
                "You may skip questions. Press a chosen answer once more to remove it."
            )
        case .specify: ("Ange vad", "Please specify")
        case .personalDataTitle: ("Så behandlas dina svar", "How your answers are handled")
        case .controller: ("Ansvarig", "Responsible")
        case .purpose: ("Ändamål", "Purpose")
        case .legalBasis: ("Rättslig grund", "Legal basis")
        case .categories: ("Uppgifter som samlas in", "Data collected")
        case .retention: ("Uppgifterna raderas", "Kept until")
        case .officer: ("Dataskyddsombud", "Data protection officer")
        case .smallGroups:
            (
                "Resultat visas bara för grupper där minst {k} personer har svarat.",
                "Results are only shown for groups where at least {k} people have answered."
            )
        case .freeTextAdvice:
            (
                "Skriv inte namn, personnummer eller annat som kan avslöja vem någon är.",
                "Do not write names, identity numbers or anything that could reveal a person."
            )
        case .save: ("Spara svar", "Save answers")
        case .saveAdvice:
            (
                "Dina svar sparas i en fil på din dator. Inget skickas härifrån, och formuläret "
                    + "töms när filen är sparad.",
                "Your answers are saved to a file on your computer. Nothing is sent from here, "
                    + "and the form is emptied once the file is saved."
            )
        case .noScript:
            (
                "Formuläret behöver JavaScript för att kunna spara dina svar. Inget hämtas från "
                    + "eller skickas till internet.",
                "The form needs JavaScript to save your answers. Nothing is fetched from or sent "
                    + "to the internet."
            )
        case .language: ("Språk", "Language")
        case .errorTitle:
            ("Svaren är inte sparade än. Rätta detta först:", "Not saved yet. First, please fix:")
        case .answerMissing: ("Svar saknas.", "An answer is missing.")
        case .rowsMissing:
            ("{n} svar saknas.", "{n} answers are missing.")
        case .wrongInteger:
            ("Skriv ett heltal med siffror.", "Write a whole number.")
        case .wrongNumber: ("Skriv ett tal med siffror.", "Write a number.")
        case .wrongDate:
            ("Ange en dag som finns.", "Give a date that exists.")
        case .outOfRange:
            (
                "Skriv ett tal från {low} till {high}.",
                "Write a number from {low} to {high}."
            )
        case .nothingAnswered:
            ("Du har inte svarat på någon fråga.", "You have not answered any question.")
        case .thanksTitle: ("Tack! Svaren är sparade", "Thank you! Your answers are saved")
        case .thanksText:
            (
                "Filen heter {file} och ligger bland dina hämtade filer. Lämna den till den som "
                    + "håller i enkäten. I formuläret finns inga svar kvar.",
                "The file is called {file} and lies among your downloads. Hand it to whoever runs "
                    + "the survey. No answers are left in the form."
            )
        case .another: ("Fyll i ett nytt svar", "Fill in another response")
        }
    }
}
