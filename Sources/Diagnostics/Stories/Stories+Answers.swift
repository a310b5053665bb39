extension Stories {
    /// E301–E321, V301–V303: records and cells that were set aside.
    static let answers: [DiagnosticCode: Story] = [
        .raggedRecord: Story(
            sv: "Antalet celler stämmer inte med rubriken, så svaren kan ha hamnat under fel "
                + "fråga.",
            en: "The number of cells does not fit the header, so answers may be under the wrong "
                + "question."),
        .unknownUnit: Story(
            sv: "Svaret kommer från en enhet som inte finns i registret. Det kan inte räknas "
                + "till någon, men det försvinner inte: det väntar i karantän.",
            en: "The answer comes from a unit that is not in the register. It counts for none, "
                + "but it does not vanish: it waits in quarantine."),
        .missingUnit: Story(
            sv: "Svaret säger inte vilken enhet det kommer från och kan inte räknas till någon.",
            en: "The answer does not say which unit it comes from and counts for none."),
        .notSubmitted: Story(
            sv: "Den som svarade skickade aldrig in. Ett påbörjat svar är inget svar.",
            en: "The respondent never sent it in. An answer that was begun is no answer."),
        .trialAnswer: Story(
            sv: "Svaret är märkt som ett prov och är ingen människas åsikt.",
            en: "The answer is marked as a trial and is nobody's opinion."),
        .unknownAnswer: Story(
            sv: "Värdet är inget av frågans svar. Bara den cellen ställs åt sidan; resten av "
                + "svaret räknas.",
            en: "The value is none of the question's answers. Only that cell is set aside; the "
                + "rest counts."),
        .unknownOption: Story(
            sv: "Ett av de valda alternativen finns inte i enkäten. De andra räknas.",
            en: "One of the options chosen is not in the survey. The others count."),
        .notAFlag: Story(
            sv: "Kolumnen ska säga om alternativet är ikryssat. Det här betyder varken ja eller "
                + "nej.",
            en: "The column is to say whether the option is ticked. This means neither yes nor "
                + "no."),
        .notANumber: Story(
            sv: "Frågan besvaras med ett tal. Det som står här kan inte räknas.",
            en: "The question is answered with a number. What stands here cannot be counted."),
        .notAWholeNumber: Story(
            sv: "Frågan besvaras med ett heltal. Att avrunda vore att ändra svaret.",
            en: "The question is answered with a whole number. Rounding would change the answer."),
        .ambiguousNumber: Story(
            sv: "1.234 är tolvhundratrettiofyra eller drygt ett, beroende på vem som skrev det.",
            en: "1.234 is twelve hundred and thirty-four or a little more than one, depending on "
                + "who wrote it."),
        .numberOutOfRange: Story(
            sv: "Talet ligger utanför frågans gränser och är troligen felskrivet.",
            en: "The number lies outside the question's limits and is probably a slip."),
        .notADate: Story(
            sv: "Frågan besvaras med en dag. Det här är ingen som finns i almanackan.",
            en: "The question is answered with a day. This is none in the calendar."),
        .answerOfWrongShape: Story(
            sv: "Svaret är en lista där enkäten väntar ett värde, så frågan är av ett annat slag "
                + "i formuläret.",
            en: "The answer is a list where the survey expects a value, so the question is of "
                + "another kind in the form."),
        .answeredBeforeOpening: Story(
            sv: "Svaret är äldre än enkäten. Oftast är det ett prov från när formuläret byggdes.",
            en: "The answer is older than the survey. Mostly it is a trial from when the form "
                + "was built."),
        .answerToOtherSurvey: Story(
            sv: "Filen säger själv att den hör till en annan enkät.",
            en: "The file itself says that it belongs to another survey."),
        .rankedTwice: Story(
            sv: "Ett alternativ kan bara ha en plats. Vilken som menades går inte att veta.",
            en: "An option can have one place only. Nobody can know which one was meant."),
        .placeUsedTwice: Story(
            sv: "Två alternativ kan inte dela en plats i en rangordning.",
            en: "Two options cannot share a place in a ranking."),
        .pointsDoNotAddUp: Story(
            sv: "Poängen ska fördelas helt. Blir summan en annan jämförs inte samma sak.",
            en: "All points are to be shared out. With another sum unlike things would be "
                + "compared."),
        .answerAgainstRule: Story(
            sv: "Enkäten säger vad ett giltigt svar är, och det här är inget.",
            en: "The survey says what a valid answer is, and this is none."),
        .fatesDoNotAddUp: Story(
            sv: "Varje post som läses får ett öde: räknad, ersatt, dubblett, i karantän eller "
                + "tom. Här stämde summan inte, så något är fel i programmet.",
            en: "Every record read has one fate: counted, replaced, duplicate, quarantined or "
                + "blank. Here they did not add up, so something is wrong in the program."),
        .answerNotShown: Story(
            sv: "Svaret hör till en fråga som villkoren säger inte skulle visas. Det räknas "
                + "inte, men sparas inte bort i tysthet.",
            en: "The answer is to a question that by its condition was not to be shown. It does "
                + "not count, and is not dropped in silence."),
        .exclusiveOptionCombined: Story(
            sv: "\"Inga hinder\" tillsammans med ett hinder säger emot sig självt.",
            en: "\"No obstacles\" together with an obstacle contradicts itself."),
        .recordReplaced: Story(
            sv: "Samma svar finns i två versioner. Den senare gäller.",
            en: "One answer is there in two versions. The later counts."),
    ]
}
