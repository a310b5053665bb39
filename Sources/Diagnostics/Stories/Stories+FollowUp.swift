/// What project staff write beside a report.
extension Stories {
    static let followUp: [DiagnosticCode: Story] = [
        .figureWordUnknown: Story(
            sv:
                "En siffra i en text skrivs aldrig av, den hämtas: {{gap komp.neuro}}. Första ordet "
                + "säger vilket mått.",
            en: "A figure in a text is never copied, it is fetched: {{gap komp.neuro}}. The first "
                + "word says which measure."),
        .unknownInFollowUp: Story(
            sv: "Frågor, enheter, grupper, teman och id:n måste finnas, annars pekar texten på "
                + "något annat än den som skrev trodde.",
            en: "Questions, units, groups, themes and ids must exist, or the text points at "
                + "something else than its author believed."),
        .figureIncomplete: Story(
            sv: "Ett medel i ett par kan vara nuläget eller behovet, och en andel gäller ett svar. "
                + "Ingen siffra väljs på måfå.",
            en: "The mean of a pair may be today or the need, and a share is of one answer. No "
                + "figure is chosen at random."),
        .figureNotInReport: Story(
            sv: "Bara det som rapporten redovisar kan hämtas: analysplanen säger vilka grupper.",
            en: "Only what the report tells can be fetched: the plan of analysis says which groups."
        ),
        .figureNotShown: Story(
            sv: "Det som döljs i rapporten döljs överallt. En text som bygger på en dold siffra "
                + "stoppar körningen, också när den doldes först av nya svar.",
            en: "What the report hides is hidden everywhere. A text that rests on a hidden figure "
                + "stops the run, also where new answers have hidden it."),
        .figureNotComputable: Story(
            sv: "En siffra kan saknas för att frågan inte ställdes där eller för att svaren inte "
                + "räcker till måttet.",
            en: "A figure may be missing because the question was not asked there, or because "
                + "the answers do not suffice for the measure."),
        .figureNotClosed: Story(
            sv: "Utan slut vet ingen var hänvisningen tar slut och texten börjar.",
            en: "Without an end nobody knows where the reference ends and the text begins."),
        .linkNotAllowed: Story(
            sv: "Andra slags länkar kan köra program eller leda ut ur mappen där rapporten ligger.",
            en: "Other kinds of links can run programs, or lead out of the folder of the report."),
        .quoteNotApproved: Story(
            sv: "Ett citat har id efter sin text: början på dess SHA-256. Den som ändrar texten "
                + "ändrar id, och då krävs ett nytt godkännande.",
            en: "A quote has its id from its text: the beginning of its SHA-256. Who changes the "
                + "text changes the id, and a new approval is needed."),
        .freeQuote: Story(
            sv: "En egen formulering som ser ut som ett citat lägger ord i någons mun.",
            en: "Words of one's own that look like a quote put words into somebody's mouth."),
        .markupNotKnown: Story(
            sv: "Texten läses som en liten del av Markdown. Det som inte finns där ska inte tyst "
                + "bli något annat.",
            en: "The text is read as a small part of Markdown. What is not there must not silently "
                + "become something else."),
        .notADay: Story(
            sv: "En dag som inte går att läsa gissas inte: 2026-02-046 kan vara den fjärde eller "
                + "den sextonde.",
            en: "A day that cannot be read is not guessed: 2026-02-046 may be the fourth or the "
                + "sixteenth."),
        .externalValueMissing: Story(
            sv: "Ett utifrån hämtat värde pekas ut av id, plats, år och kön. Stämmer inte alla "
                + "finns det inget att visa.",
            en: "A value from outside is pointed out by id, place, year and sex. Where not all of "
                + "them fit there is nothing to show."),
        .followUpColumnMissing: Story(
            sv: "Kolumnerna känns igen på sina rubriker, på svenska eller engelska.",
            en: "Columns are known by their headers, in Swedish or English."),
        .followUpCellMissing: Story(
            sv: "En rad utan region, aspekt eller fynd säger inget, men ska inte försvinna tyst.",
            en: "A line without region, aspect or finding says nothing, but must not vanish "
                + "silently."),
        .listExpected: Story(
            sv: "Där flera kan stå väntas en lista, också när det bara är en.",
            en: "Where several may stand a list is expected, also of one."),
        .personalDataInText: Story(
            sv: "Planer och slutsatser sprids vidare. Ansvarig är en funktion, inte en person.",
            en: "Plans and conclusions are spread. Who is responsible is a function, not a person."),
        .baselineNotReleased: Story(
            sv:
                "Ett utgångsvärde ur ett släpp är det som visades då. Visades inget finns inget att jämföra "
                + "med.",
            en:
                "A baseline from a release is what was shown then. Where nothing was, there is nothing to "
                + "compare with."),
        .conclusionWithoutEvidence: Story(
            sv: "En slutsats utan underlag visas, men det står att underlag saknas.",
            en: "A conclusion without evidence is shown, and said to have none."),
    ]
}
