extension Stories {
    /// E250–E258, V250–V253: a file's columns and the survey's questions.
    static let binding: [DiagnosticCode: Story] = [
        .missingColumn: Story(
            sv: "Svaren på frågan finns inte i filen. Antingen är det en annan enkäts fil, eller "
                + "så ändrades frågan efter att den skickades ut.",
            en: "The answers to the question are not in the file. Either it is another survey's "
                + "file, or the question was changed after it was sent out."),
        .unknownExportFormat: Story(
            sv: "Varje verktyg skriver sina kolumner på sitt sätt. Den här filen liknar inget av "
                + "dem som känns igen.",
            en: "Every tool writes columns in its own way. This file resembles none of those "
                + "that are known."),
        .ambiguousColumn: Story(
            sv: "Två kolumner gör anspråk på samma fråga. Vilken som har de riktiga svaren går "
                + "inte att veta.",
            en: "Two columns lay claim to one question. Nobody can know which one has the real "
                + "answers."),
        .wrongFileKind: Story(
            sv: "Formatet som angetts läses ur en annan sorts fil.",
            en: "The format given is read from another kind of file."),
        .missingHeader: Story(
            sv: "Rubrikerna talar om vilken kolumn som hör till vilken fråga. Utan dem vore det "
                + "en gissning.",
            en: "The headings tell which column belongs to which question. Without them it would "
                + "be a guess."),
        .fileCutOff: Story(
            sv: "Filen slutar mitt i ett svar. Hur många svar som saknas syns inte, så hela "
                + "filen ställs åt sidan.",
            en: "The file ends in the middle of an answer. How many are missing cannot be seen, "
                + "so the whole file is set aside."),
        .nothingRecognised: Story(
            sv: "Inte en enda fråga känns igen, så filen hör till något annat.",
            en: "Not one question is recognised, so the file belongs to something else."),
        .severalSheets: Story(
            sv: "En export har ett blad. Finns det fler kan de vara en sammanställning eller ett "
                + "annat mättillfälle, och inget av dem får tappas bort i tysthet.",
            en: "An export has one sheet. Where there are more, they may be a summary or another "
                + "wave, and none of them may be lost in silence."),
        .unknownColumns: Story(
            sv: "Kolumnerna hör inte till enkäten, till exempel verktygets egna. De läses inte "
                + "och sparas inte.",
            en: "The columns are not the survey's, such as the tool's own. They are not read and "
                + "not stored."),
        .noResponseIDs: Story(
            sv: "Svaren har inget id, så ett svar som finns i två filer kan inte kännas igen som "
                + "samma.",
            en: "The answers have no ids, so one that lies in two files cannot be recognised as "
                + "the same."),
        .columnMatchedByBeginning: Story(
            sv: "Verktyget har kortat rubriken. Början räckte för att hitta frågan, men läs "
                + "varningen en gång.",
            en: "The tool has cut the heading short. Its beginning was enough to find the "
                + "question, but read the warning once."),
        .columnNeverSeen: Story(
            sv: "Ingen har svarat på frågan. Den fanns kanske inte i formuläret.",
            en: "Nobody has answered the question. Perhaps it was not in the form."),
    ]
}
