/// Evaluations of meetings, sign-up lists and logs of questions.
extension Stories {
    static let evaluations: [DiagnosticCode: Story] = [
        .notACount: Story(
            sv: "Andelar räknas på antalen. Ett tal som inte går att läsa får inte bli noll.",
            en: "Shares are worked out from the numbers. One that cannot be read must not become 0."
        ),
        .moreAtStepThanBefore: Story(
            sv: "Varje steg är en del av det före: inbjuden, anmäld, deltog. Annars blir en andel "
                + "större än hundra procent.",
            en:
                "Every step is a part of the one before: invited, registered, attended. Else a share "
                + "becomes larger than a hundred per cent."),
        .countsExceedTotal: Story(
            sv: "Yrkena är delar av summan. Är de fler än den är något av talen fel.",
            en: "The professions are parts of the total. If they are more, one number is wrong."),
        .unknownInEvaluation: Story(
            sv: "Namnen står i enkäten eller längre upp i filen. Ett felskrivet namn skulle annars "
                + "se ut som en grupp som ingen nådde.",
            en:
                "The names stand in the survey or further up in the file. A misspelt one would look "
                + "like a group that nobody reached."),
        .noSuchDay: Story(
            sv: "Dagar skrivs på ett sätt, så att ingen behöver gissa vad som är månad.",
            en: "Days are written in one way, so that nobody has to guess which is the month."),
        .inquiryColumnMissing: Story(
            sv: "Frågor räknas per kanal och ämne. Vad någon skrev läses aldrig in.",
            en: "Questions are counted by channel and topic. What somebody wrote is never read."),
        .inquiryCellUnknown: Story(
            sv:
                "Hur många frågor som fått svar räknas. Något annat än ja och nej går inte att räkna.",
            en: "How many questions were answered is counted. Only yes and no can be counted."),
        .evaluationWithRegistered: Story(
            sv:
                "Samma personer i två tabeller med olika regler för vad som visas kan ge ett dolt tal.",
            en: "The same people in two tables with different rules of what is shown can give a "
                + "hidden number away."),
        .listAndCounts: Story(
            sv: "Två källor till samma tal säger förr eller senare olika.",
            en: "Two sources of the same number sooner or later say different things."),
    ]
}
