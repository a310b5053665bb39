import SurveyModel

/// What the page says only where its script does not run: in the survey's first language.
enum UnscriptedWording: CaseIterable, BilingualWords {
    case title, howTo, alone, sum, check, valid, invalid

    var words: (swedish: String, english: String) {
        switch self {
        case .title:
            ("Sidan fungerar utan skript, så här", "The page works without script, like this")
        case .howTo:
            (
                "Webbläsaren kör inte sidans skript. Då visas alla frågor, och över dem som inte "
                    + "gäller alla står vem de gäller. Svaren kan inte sparas i en fil: fyll i, "
                    + "skriv ut sidan på papper eller som PDF (Ctrl+P) och lämna den till den som "
                    + "håller i enkäten. Inget hämtas från eller skickas till internet.",
                "The browser does not run the page's script. All questions are shown then, and "
                    + "above those that are not for everyone it says whom they concern. Answers "
                    + "cannot be saved to a file: fill in, print the page on paper or as a PDF "
                    + "(Ctrl+P) and hand it to whoever runs the survey. Nothing is fetched from "
                    + "or sent to the internet."
            )
        case .alone: ("(kryssa inte i något annat)", "(tick nothing else)")
        case .sum: ("Summan ska bli {total}.", "They must add up to {total}.")
        case .check: ("Kontrollera svaren", "Check the answers")
        case .valid:
            (
                "Inget som alla måste svara på saknas. Skriv ut sidan nu (Ctrl+P). Knappen visar "
                    + "bara om något saknas; den skickar och sparar ingenting.",
                "Nothing that everyone must answer is missing. Print the page now (Ctrl+P). The "
                    + "button only shows what is missing; it sends and saves nothing."
            )
        case .invalid:
            (
                "Något som alla måste svara på saknas än. Knappen visar var; den skickar och "
                    + "sparar ingenting.",
                "Something that everyone must answer is still missing. The button shows where; it "
                    + "sends and saves nothing."
            )
        }
    }
}
