/// Audits of what was published.
extension Stories {
    static let audits: [DiagnosticCode: Story] = [
        .figuresColumnMissing: Story(
            sv: "Granskningen läser figures.csv, eller tabeller som en mappning beskriver. Utan "
                + "kolumnen vet den inte vad siffrorna gäller och säger hellre ingenting.",
            en: "The audit reads figures.csv, or tables that a mapping describes. Without the "
                + "column it does not know what the figures are of, and rather says nothing."),
        .figuresBadCell: Story(
            sv: "En cell som inte går att läsa kan vara just den som röjer någon. Därför granskas "
                + "inget alls förrän den går att läsa.",
            en:
                "A cell that cannot be read may be the very one that gives someone away. So nothing "
                + "is audited until it can be read."),
        .figuresContradict: Story(
            sv: "Siffrorna blir ekvationer om hur många som svarat i varje grupp. Har de ingen "
                + "lösning är filerna inte från samma körning, eller registret ett annat.",
            en: "The figures become equations of how many answered in each group. If they have no "
                + "solution the files are not of one run, or the register is another."),
        .auditGaveUp: Story(
            sv: "Lösaren räknar ett bestämt antal steg, så att samma filer alltid ger samma svar. "
                + "Tar stegen slut sägs ingenting, och inget är då bevisat säkert.",
            en: "The solver takes a fixed number of steps, so that the same files always give the "
                + "same answer. If they run out nothing is said, and nothing is proved safe."),
        .mappingUnreadable: Story(
            sv: "Mappningen säger vilken kolumn som är enhet, antal, svar och medelvärde och vad "
                + "tabellens symboler döljer. Ett missförstånd där gör granskningen värdelös.",
            en: "The mapping says which column is the unit, the number, the answers and the mean, "
                + "and what the table's symbols hide. A misunderstanding there makes the audit "
                + "worthless."),
        .draftTellsTooMuch: Story(
            sv: "Varje körning angriper sitt eget utkast utifrån, med registret och en lösare. Det "
                + "som går att räkna ut står i internal/, för fyndet säger lika mycket som filerna. "
                + "Utkastet finns kvar för den som ska rätta; ett släpp stoppas.",
            en:
                "Every run attacks its own draft from outside, with the register and a solver. What "
                + "can be worked out stands in internal/, since the finding tells as much as the "
                + "files. The draft stays for whoever is to mend it; a release is stopped."),
        .draftNotAudited: Story(
            sv: "Siffrorna gick inte att ställa upp som ekvationer med en lösning. Det händer när "
                + "fler har svarat än registret har anställda, eller när lösaren ger upp.",
            en: "The figures could not be written as equations with a solution. That happens when "
                + "more people answered than the register has, or when the solver gives up."),
    ]
}
