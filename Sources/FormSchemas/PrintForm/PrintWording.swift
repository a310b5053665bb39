import SurveyModel

/// What only the paper form says.
enum PrintWording: CaseIterable, BilingualWords {
    case onScreen, howTo, open, severalAnswers, alone, specify, unit
    case integer, integerRange, decimalRange, sum, year, month, day, yourAnswer, end

    var words: (swedish: String, english: String) {
        switch self {
        case .onScreen:
            (
                "Det här är pappersformuläret. Skriv ut det eller spara det som PDF från "
                    + "webbläsaren (Ctrl+P).",
                "This is the paper form. Print it or save it as a PDF from the browser (Ctrl+P)."
            )
        case .howTo:
            (
                "Sätt kryss i rutan för ditt svar. Blev det fel, fyll i hela rutan och kryssa i "
                    + "en annan. Du kan hoppa över frågor.",
                "Put a cross in the box for your answer. If it went wrong, fill the whole box and "
                    + "cross another. You may skip questions."
            )
        case .open: ("Svara {from} till {to}.", "Answer from {from} to {to}.")
        case .severalAnswers: ("Du kan kryssa i flera.", "You can cross several.")
        case .alone: ("(kryssa inte i något annat)", "(cross nothing else)")
        case .specify: ("Ange vad:", "Please specify:")
        case .unit: ("Skriv vad det heter:", "Write its name:")
        case .integer: ("Ett heltal.", "A whole number.")
        case .integerRange:
            ("Ett heltal från {low} till {high}.", "A whole number from {low} to {high}.")
        case .decimalRange:
            (
                "Ett tal från {low} till {high}, gärna med decimaler.",
                "A number from {low} to {high}, with decimals if you like."
            )
        case .sum: ("Summa (ska bli {total})", "Sum (must be {total})")
        case .year: ("År", "Year")
        case .month: ("Månad", "Month")
        case .day: ("Dag", "Day")
        case .yourAnswer: ("[ditt svar på {question}]", "[your answer to {question}]")
        case .end: ("Tack för dina svar!", "Thank you for your answers!")
        }
    }
}
