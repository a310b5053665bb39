extension Catalogue {
    /// E82x, E83x and W32x: what project staff write beside a report.
    static let followUp: [DiagnosticCode: Message] = references.merging(followUpFiles) { first, _ in
        first
    }

    private static let references: [DiagnosticCode: Message] = [
        .figureWordUnknown: Message(
            sv: "\"{value}\" är inget mått.",
            svHelp: "Mått som finns: {list}.",
            en: "\"{value}\" is no measure.",
            enHelp: "Measures there are: {list}."),
        .unknownInFollowUp: Message(
            sv: "\"{value}\" är inte {name}.", svHelp: "De som finns heter: {list}.",
            en: "\"{value}\" is not {name}.", enHelp: "There are: {list}."),
        .figureIncomplete: Message(
            sv: "Hänvisningen \"{value}\" säger inte vilken siffra som menas.",
            svHelp: "Skriv så här: {expected}",
            en: "The reference \"{value}\" does not say which figure is meant.",
            enHelp: "Write it like this: {expected}"),
        .figureNotInReport: Message(
            sv: "Rapporten har ingen siffra för \"{value}\".",
            svHelp: "Siffror som finns står i figures.csv och themes.csv.",
            en: "The report has no figure for \"{value}\".",
            enHelp: "The figures there are stand in figures.csv and themes.csv."),
        .figureNotShown: Message(
            sv: "Siffran för \"{value}\" visas inte, för att ingen ska kunna kännas igen.",
            svHelp: "Texten får inte peka på något som inte visas. Ta bort hänvisningen, eller "
                + "hänvisa till en större grupp.",
            en: "The figure for \"{value}\" is not shown, so that nobody can be recognised.",
            enHelp: "A text must not point at what is not shown. Remove the reference, or refer "
                + "to a larger group."),
        .figureNotComputable: Message(
            sv: "Siffran för \"{value}\" kan inte beräknas, eller så ställdes frågan inte där.",
            svHelp: "Ta bort hänvisningen.",
            en: "The figure for \"{value}\" cannot be computed, or the question was not asked "
                + "there.",
            enHelp: "Remove the reference."),
        .figureNotClosed: Message(
            sv: "Hänvisningen har inget slut.",
            svHelp: "Skriv den på en rad, mellan {expected}.",
            en: "The reference has no end.",
            enHelp: "Write it on one line, between {expected}."),
        .quoteNotApproved: Message(
            sv: "Inget godkänt citat har ett id som börjar med \"{value}\".",
            svHelp: "Citat som får visas: {list}.",
            en: "No approved quote has an id that begins with \"{value}\".",
            enHelp: "Quotes that may be shown: {list}."),
        .freeQuote: Message(
            sv: "Ett citat ska vara ett som en person har godkänt.",
            svHelp: "Skriv \"{expected}\" på en egen rad. Är texten er egen, ta bort \">\".",
            en: "A quote must be one that a person has approved.",
            enHelp: "Write \"{expected}\" on a line of its own. If the text is your own, remove "
                + "the \">\"."),
    ]

    private static let followUpFiles: [DiagnosticCode: Message] = [
        .linkNotAllowed: Message(
            sv: "Länken till \"{value}\" kan inte användas.",
            svHelp: "En länk börjar med https:// eller http://, eller är en fil i samma mapp, "
                + "till exempel plan.html.",
            en: "The link to \"{value}\" cannot be used.",
            enHelp: "A link begins with https:// or http://, or is a file in the same folder, "
                + "for example plan.html."),
        .markupNotKnown: Message(
            sv: "\"{value}\" finns inte bland det som får stå i texten.",
            svHelp: "Det som finns är rubriker (#), stycken, listor (- eller 1.), *betoning*, "
                + "**stark betoning**, [länk](adress) och citat.",
            en: "\"{value}\" is not among what may stand in the text.",
            enHelp: "There are headings (#), paragraphs, lists (- or 1.), *emphasis*, **strong "
                + "emphasis**, [link](address) and quotes."),
        .notADay: Message(
            sv: "\"{value}\" är ingen dag.",
            svHelp: "Skriv den som 2026-03-12, 260312, 12 mars 2026 eller mars 2026.",
            en: "\"{value}\" is no day.",
            enHelp: "Write it as 2026-03-12, 260312, 12 March 2026 or March 2026."),
        .externalValueMissing: Message(
            sv: "{path} har inget värde för \"{value}\".",
            svHelp: "De som finns där: {list}.",
            en: "{path} has no value for \"{value}\".",
            enHelp: "Those there are: {list}."),
        .followUpColumnMissing: Message(
            sv: "Kolumnen \"{name}\" saknas.", svHelp: "Kolumnerna heter: {list}.",
            en: "The column \"{name}\" is missing.", enHelp: "The columns are called: {list}."),
        .followUpCellMissing: Message(
            sv: "Cellen i kolumnen \"{name}\" är tom.", svHelp: "Fyll i den, eller ta bort raden.",
            en: "The cell in column \"{name}\" is empty.",
            enHelp: "Fill it in, or remove the line."),
        .listExpected: Message(
            sv: "Under {name} väntas en lista: en rad var som börjar med \"- \".",
            svHelp: "Börja varje del med \"- \".",
            en: "A list is expected under {name}: a line each that begins with \"- \".",
            enHelp: "Begin each part with \"- \"."),
        .personalDataInText: Message(
            sv: "Texten innehåller {name}: \"{value}\".",
            svHelp: "Skriv en funktion i stället för en person, och ta bort det som pekar ut "
                + "någon.",
            en: "The text contains {name}: \"{value}\".",
            enHelp: "Write a function instead of a person, and remove what points anyone out."),
        .baselineNotReleased: Message(
            sv:
                "Släpp {value} säger inget om indikatorn \"{name}\", så den har inget utgångsvärde.",
            svHelp: "Släpp som gör det: {list}.",
            en: "Release {value} tells nothing of the indicator \"{name}\", so it has no baseline.",
            enHelp: "Releases that do: {list}."),
        .conclusionWithoutEvidence: Message(
            sv: "Slutsatsen \"{name}\" har inget underlag.",
            svHelp: "Lägg till det under underlag: siffror, teman eller citat.",
            en: "The conclusion \"{name}\" has no evidence.",
            enHelp: "Add it under underlag: figures, themes or quotes."),
    ]
}
