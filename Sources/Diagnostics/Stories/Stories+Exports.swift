extension Stories {
    /// E460–E469, V420–V421: answers for analysts.
    static let exports: [DiagnosticCode: Story] = [
        .sqlRefused: Story(
            sv: "Frågan skickas som den är till SQLite, som säger vad den inte förstår. Oftast "
                + "är det ett namn på en kolumn; det närmaste föreslås.",
            en: "The query goes to SQLite as it is, which says what it does not understand. Most "
                + "often it is the name of a column; the nearest is suggested."),
        .sqlOnlyReads: Story(
            sv: "Svaren är ett arkiv av exporterna. Den som frågar får inte kunna ändra dem, "
                + "öppna andra filer eller ladda program, inte ens av misstag.",
            en: "The answers are an archive of the exports. Whoever asks must not be able to "
                + "change them, open other files or load programs, not even by mistake."),
        .sqlNotOneQuery: Story(
            sv: "Resultatet är en tabell, så det behövs precis en fråga. En parameter (?) har "
                + "ingen som ger den ett värde.",
            en: "The result is one table, so exactly one query is needed. Nobody gives a "
                + "parameter (?) a value."),
        .tooManyColumnsForSQL: Story(
            sv: "SQLite har en gräns för hur många kolumner en tabell kan ha, och varje rad och "
                + "alternativ i enkäten är en.",
            en: "SQLite limits how many columns a table can have, and every row and option of "
                + "the survey is one."),
        .unknownFigure: Story(
            sv: "En siffra i rapporten kommer ur en kolumn av svar. Den kallas som i enkäten "
                + "eller som kolumnen heter i exporterna.",
            en: "A figure of the report comes out of one column of answers. It is called as in "
                + "the survey, or as the column is named in exports."),
        .severalFigures: Story(
            sv: "En fråga med rader eller flera val är flera kolumner, och varje siffra hör "
                + "till en av dem.",
            en: "A question with rows or several choices is several columns, and every figure "
                + "belongs to one of them."),
        .unknownFigureUnit: Story(
            sv: "Enheten väljs med sitt id ur registret. En enhet med andra under sig räknar "
                + "alla som hör dit.",
            en: "The unit is chosen by its id in the register. A unit with others below it "
                + "counts everyone who belongs there."),
        .unknownFigureGroup: Story(
            sv: "Grupper är svar på bakgrundsfrågor som besvaras ur ett register, som yrke.",
            en: "Groups are answers to background questions answered from a register, such as "
                + "profession."),
        .unknownFigureAnswer: Story(
            sv: "Ett svar väljs med sin kod eller sin text. Den som inte svarat har i stället "
                + "ett skäl, som .skipped.",
            en: "An answer is chosen by its code or its text. Those who did not answer have a "
                + "reason instead, such as .skipped."),
        .exportOverAnswers: Story(
            sv: "Filerna som svaren kom i är originalet, och lagret är gjort av dem. En export "
                + "får aldrig ta deras plats.",
            en: "The files that the answers came in are the original, and the store is made of "
                + "them. An export must never take their place."),
        .lineBreaksJoined: Story(
            sv: "SPSS läser textfiler rad för rad, också inom citattecken. En radbrytning i ett "
                + "svar skulle bli ett nytt svar.",
            en: "SPSS reads text files line by line, inside quotation marks too. A line break "
                + "in an answer would become a new response."),
        .textsTooLong: Story(
            sv: "En textvariabel i SPSS rymmer 32 767 byte. Det som är längre läses till dit.",
            en: "A string variable in SPSS holds 32,767 bytes. What is longer is read up to "
                + "there."),
    ]
}
