extension Phrase {
    /// The words about what a form of another program cannot do; everything else has its own.
    var targetWording: Wording {
        switch self {
        case .sectionsInOrder:
            Wording(
                "avsnitten kommer alltid i enkätens ordning",
                "sections always come in the survey's order")
        case .optionsInOrder:
            Wording(
                "alternativen kommer alltid i enkätens ordning",
                "options always come in the survey's order")
        case .sumNotChecked:
            Wording(
                "att poängen stämmer med summan kontrolleras inte",
                "that the points add up is not checked")
        case .calculationNotChecked:
            Wording(
                "det som beräknas kontrolleras inte, och villkor som frågar efter det gäller bara "
                    + "svar där det finns med",
                "what is calculated is not checked, and conditions that look at it hold only for "
                    + "answers that have it")
        case .otherTextRequired:
            Wording(
                "den som väljer alternativet måste också skriva något",
                "whoever chooses the option must also write something")
        case .textCaseIgnored:
            Wording(
                "stora och små bokstäver räknas som lika när texter jämförs",
                "letters' case does not count when texts are compared")
        case .conditionNeedsFHIRPath:
            Wording(
                "villkoret blir ett FHIRPath-uttryck, och program utan stöd för det visar frågan "
                    + "för alla",
                "the condition becomes a FHIRPath expression, and programs that do not read it "
                    + "show the question to everyone")
        case .calculationNeedsFHIRPath:
            Wording(
                "värdet räknas bara ut av program som läser FHIRPath-uttryck",
                "only programs that read FHIRPath expressions work the value out")
        case .ruleNeedsFHIRPath:
            Wording(
                "bara program som läser FHIRPath-uttryck kontrollerar svaret",
                "only programs that read FHIRPath expressions check the answer")
        case .answersNotQuoted:
            Wording(
                "tidigare svar kan inte stå i texten; där står \"…\"",
                "earlier answers cannot stand in the text; \"…\" stands there")
        case .rankingAsNumbers:
            Wording(
                "alternativen ordnas genom att vart och ett får ett platsnummer",
                "options are put in order by giving each the number of its place")
        case .oneLanguageOnly:
            Wording(
                "det finns plats för ett språk; det första används",
                "there is room for one language; the first is used")
        case .ruleOnlyTold:
            Wording(
                "regeln för giltiga svar visas bara som text; svar som bryter den sätts åt sidan "
                    + "vid inläsning",
                "the rule for valid answers is only told; answers that break it are set aside when "
                    + "read")
        case .textNumbersLoose:
            Wording(
                "webbläsaren jämför en text som ser ut som ett tal som tal, så att 3.0 är 3",
                "the browser compares a text that looks like a number as one, so that 3.0 is 3")
        case .rowsInOrder:
            Wording(
                "raderna kommer i samma ordning för alla", "rows come in one order for everyone")
        case .sumOnlyShown:
            Wording(
                "summan visas men krävs inte; svar med fel summa sätts åt sidan vid inläsning",
                "the sum is shown but not demanded; answers with another are set aside when read")
        case .conditionLeftOut:
            Wording(
                "villkoret utelämnas, för texten det jämför med har citattecken eller parenteser",
                "the condition is left out: the text it compares with has quotation marks or "
                    + "brackets")
        default: Wording("", "")
        }
    }
}
