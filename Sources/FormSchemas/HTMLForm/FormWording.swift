import SurveyModel

/// The form's own words that its script changes with the language or fills in; `{…}` is filled in
/// by the page. Languages other than Swedish see the English ones.
enum FormWording: CaseIterable, BilingualWords {
    case choose, required, severalAnswers, howTo, specify, personalDataTitle
    case controller, purpose, legalBasis, categories, retention, officer, smallGroups
    case freeTextAdvice, wholeNumber, wholeNumberRange, numberRange
    case rankAdvice, rankAllAdvice, noPlace, rankNone, rankOrder, placeTwice
    case shareAdvice, shareLeft, shareDone, shareOver
    case questionShown, questionsShown, questionHidden, questionsHidden
    case save, saveAdvice, language
    case draft, draftAdvice, draftRefused, draftRestored, startOver, startOverSure, startedOver
    case errorTitle, answerMissing, rowsMissing, wrongInteger, wrongNumber, wrongDate, outOfRange
    case againstRule, nothingAnswered, thanksTitle, thanksText, another

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

    /// Languages written from right to left.
    static let rightToLeft: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
    ]

    static func direction(of language: String) -> String {
        rightToLeft.contains(language) ? "rtl" : "ltr"
    }

    var words: (swedish: String, english: String) {
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
        case .wholeNumber: ("Ett heltal.", "A whole number.")
        case .wholeNumberRange:
            ("Ett heltal från {low} till {high}.", "A whole number from {low} to {high}.")
        case .numberRange: ("Ett tal från {low} till {high}.", "A number from {low} to {high}.")
        case .rankAdvice:
            (
                "Ge plats 1 till det viktigaste, 2 till det näst viktigaste och så vidare. Du "
                    + "behöver inte ge alla en plats.",
                "Give place 1 to the most important, 2 to the next, and so on. You need not give "
                    + "a place to all."
            )
        case .rankAllAdvice:
            (
                "Ge plats 1 till det viktigaste, 2 till det näst viktigaste och så vidare, tills "
                    + "alla har en plats.",
                "Give place 1 to the most important, 2 to the next, and so on, until all have a "
                    + "place."
            )
        case .noPlace: ("Ingen plats", "No place")
        case .rankNone: ("Ingen har en plats än.", "None has a place yet.")
        case .rankOrder: ("Din ordning: {list}.", "Your order: {list}.")
        case .placeTwice:
            (
                "Plats {place} är vald mer än en gång: {list}.",
                "Place {place} is chosen more than once: {list}."
            )
        case .shareAdvice:
            (
                "Fördela {total} poäng. Ett tomt fält räknas som 0.",
                "Share out {total} points. An empty field counts as 0."
            )
        case .shareLeft:
            (
                "{sum} av {total} poäng är fördelade. {left} återstår.",
                "{sum} of {total} points are shared out. {left} left."
            )
        case .shareDone: ("Alla {total} poäng är fördelade.", "All {total} points are shared out.")
        case .shareOver:
            (
                "{sum} poäng är fördelade, {left} för mycket. Summan ska vara {total}.",
                "{sum} points are shared out, {left} too many. They must add up to {total}."
            )
        case .questionShown:
            ("En fråga visas nu: {question}", "A question is shown now: {question}")
        case .questionsShown: ("{n} frågor till visas nu.", "{n} more questions are shown now.")
        case .questionHidden:
            ("En fråga visas inte längre.", "A question is no longer shown.")
        case .questionsHidden:
            ("{n} frågor visas inte längre.", "{n} questions are no longer shown.")
        case .save: ("Spara svar", "Save answers")
        case .saveAdvice:
            (
                "Dina svar sparas i en fil på din dator. Inget skickas härifrån, och formuläret "
                    + "töms när filen är sparad.",
                "Your answers are saved to a file on your computer. Nothing is sent from here, "
                    + "and the form is emptied once the file is saved."
            )
        case .language: ("Språk", "Language")
        case .draft:
            (
                "Spara ett utkast på den här datorn medan jag svarar",
                "Keep a draft on this computer while I answer"
            )
        case .draftAdvice:
            (
                "Då kan du stänga sidan och fortsätta senare. Välj det bara på en dator som "
                    + "ingen annan använder. Utkastet raderas när du sparar svaren, annars nästa "
                    + "gång sidan öppnas när det har legat i 14 dagar.",
                "You can then close the page and go on later. Choose it only on a computer that "
                    + "nobody else uses. The draft is erased when you save your answers, or the "
                    + "next time the page is opened after 14 days."
            )
        case .draftRefused:
            (
                "Webbläsaren tillåter inte att den här sidan sparar utkast.",
                "The browser does not allow this page to keep drafts."
            )
        case .draftRestored:
            (
                "Ditt utkast från {date} är tillbaka. Fortsätt där du var.",
                "Your draft from {date} is back. Go on where you were."
            )
        case .startOver:
            ("Börja om och radera utkastet", "Start over and erase the draft")
        case .startOverSure:
            (
                "Ska alla svar i formuläret och utkastet raderas?",
                "Erase all answers in the form and the draft?"
            )
        case .startedOver:
            (
                "Utkastet är raderat och formuläret är tomt.",
                "The draft is erased and the form empty."
            )
        case .errorTitle:
            ("Svaren är inte sparade än. Rätta detta först:", "Not saved yet. First, please fix:")
        case .answerMissing: ("Svar saknas.", "An answer is missing.")
        case .rowsMissing: ("{n} svar saknas.", "{n} answers are missing.")
        case .wrongInteger: ("Skriv ett heltal med siffror.", "Write a whole number.")
        case .wrongNumber: ("Skriv ett tal med siffror.", "Write a number.")
        case .wrongDate: ("Ange en dag som finns.", "Give a date that exists.")
        case .outOfRange:
            ("Skriv ett tal från {low} till {high}.", "Write a number from {low} to {high}.")
        case .againstRule: ("Svaret stämmer inte.", "The answer does not fit.")
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
