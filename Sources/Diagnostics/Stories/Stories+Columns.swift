extension Stories {
    /// E440–E455, V410: columns of a file bound to questions in pipelines.yml.
    static let columns: [DiagnosticCode: Story] = [
        .boundQuestionUnknown: Story(
            sv: "Till vänster under columns: står enkätens frågor, till höger filens rubriker. En "
                + "fråga som inte finns kan ingen kolumn höra till.",
            en: "On the left below columns: stand the questions of the survey, on the right the "
                + "headers of the file. A question that is not there can have no column."),
        .boundPartMissing: Story(
            sv: "Ett par har två svar per rad, en matris ett per rad. Kolumnen måste höra till ett "
                + "av dem, annars blandas i dag och behov ihop.",
            en: "A pair has two answers per row, a matrix one per row. The column must belong to "
                + "one of them, or else today and need are mixed up."),
        .boundOptionUnknown: Story(
            sv: "Det som står i cellerna ska bli ett av frågans svar. Ett svar som frågan inte har "
                + "kan det inte bli.",
            en: "What stands in the cells is to become one of the question's answers. It cannot "
                + "become one that the question does not have."),
        .boundColumnTwice: Story(
            sv: "Samma kolumn kan inte vara svaret på två frågor. Ofta är den ena raden kopierad "
                + "och rubriken inte ändrad.",
            en: "One column cannot be the answer to two questions. Often one line was copied and "
                + "its header not changed."),
        .boundQuestionTwice: Story(
            sv: "Två rader säger var frågans svar står. Bara den ena kan gälla.",
            en: "Two lines say where the answers to the question stand. Only one can hold."),
        .boundColumnMissing: Story(
            sv: "Rubriken i pipelines.yml finns inte i filen. Antingen är den felskriven, eller så "
                + "har verktyget ändrat den sedan sist. Hela filen ställs åt sidan hellre än att "
                + "en fråga tappas bort.",
            en:
                "The header in pipelines.yml is not in the file. Either it is misspelt, or the tool "
                + "has changed it since. The whole file is set aside rather than a question lost."),
        .boundOptionMissing: Story(
            sv: "Utan kolumnen skulle ingen kunna ha valt svaret, och andelarna bli fel. Fanns "
                + "svaret inte i formuläret ska det sägas.",
            en: "Without the column nobody could have chosen the answer, and the shares would be "
                + "wrong. If the form did not have it, that has to be said."),
        .boundRequiredMissing: Story(
            sv: "Alla har svarat på frågan i formuläret, så svaren finns troligen i filen och "
                + "raden har glömts.",
            en: "Everybody has answered the question in the form, so the answers most likely are "
                + "in the file and the line was forgotten."),
        .boundUnitMissing: Story(
            sv: "Svar räknas per enhet. Ett svar utan enhet kan inte räknas någonstans.",
            en: "Answers are counted by unit. One without a unit cannot be counted anywhere."),
        .boundKindWrong: Story(
            sv: "En fråga med ett svar läses ur en kolumn. En fråga med flera svar läses antingen "
                + "ur en cell med skiljetecken eller ur en kolumn per svar, och det måste sägas "
                + "vilket.",
            en: "A question with one answer is read from one column. One with several is read "
                + "either from a cell with separators or from a column per answer, and which of "
                + "them has to be said."),
        .boundCalculated: Story(
            sv: "Värdet räknas ut på nytt för varje svar, så att det alltid stämmer med de andra "
                + "svaren.",
            en: "The value is worked out anew for every response, so that it always agrees with "
                + "the other answers."),
        .boundSeparator: Story(
            sv: "Mellan svaren i en cell står ett tecken, som semikolon eller komma. Fler än ett "
                + "går inte att dela vid.",
            en: "Between the answers in a cell stands one sign, such as a semicolon or a comma. "
                + "More than one cannot be split at."),
        .boundWithFormat: Story(
            sv: "Ett känt format bestämmer självt vilka kolumner som är vad. Med egna kolumner "
                + "skulle det finnas två svar på samma fråga.",
            en: "A known format decides by itself which columns are what. With columns of one's "
                + "own there would be two answers to that."),
        .boundValueTwice: Story(
            sv: "Ett värde i filen måste betyda ett svar, annars är det slumpen som avgör.",
            en: "A value in the file must mean one answer, or else chance decides."),
        .boundWithoutHeader: Story(
            sv: "Raden säger att frågan finns men inte i vilken kolumn.",
            en: "The line says that the question is there but not in which column."),
        .keyTwice: Story(
            sv: "I YAML får varje namn stå en gång på sin plats; annars vet ingen vilken av "
                + "raderna som gäller.",
            en: "In YAML every name may stand once in its place; else nobody knows which of the "
                + "lines holds."),
        .yamlTooLarge: Story(
            sv: "YAML låter några rader hänvisa till varandra så att de betyder miljarder värden. "
                + "Ingen fil som en människa skriver behöver det, så den läses inte.",
            en:
                "YAML lets a few lines refer to each other so that they mean thousands of millions of values. "
                + "No file that a person writes needs that, so it is not read."),
        .questionsNotBound: Story(
            sv: "Frågorna räknas som att filen inte har dem: ingen vet vad de som svarade där "
                + "skulle ha sagt. Det är rätt om formuläret inte hade dem, annars saknas en rad.",
            en: "The questions count as not being in the file: nobody knows what those who "
                + "answered there would have said. That is right if the form did not have them, "
                + "else a line is missing."),
        .readingsDiffer: Story(
            sv: "Filen passar lika bra på två verktyg. Svaren lästes på båda sätten, och i minst "
                + "en cell blev de olika. Då måste någon säga vilket som gäller.",
            en: "The file fits two tools equally well. The answers were read in both ways, and in "
                + "one cell at least they came out different. Then somebody has to say which."),
        .dateBecameNumber: Story(
            sv: "Kalkylprogram sparar datum som antalet dagar sedan 1900, på vissa datorer sedan "
                + "1904. Ur talet går det inte att veta vilket, så dagen kan bli fyra år fel.",
            en: "Spreadsheets keep dates as the number of days since 1900, on some computers since "
                + "1904. The number does not tell which, so the day may be four years wrong."),
        .codeBecameDate: Story(
            sv: "När en fil öppnas i ett kalkylprogram blir 1-2 den andra januari, och sparas så. "
                + "Vad som stod från början syns inte längre.",
            en: "When a file is opened in a spreadsheet, 1-2 becomes the second of January and is "
                + "saved so. What it was from the beginning can no longer be seen."),
        .ambiguousDate: Story(
            sv: "03/04 är den tredje april i Europa och den fjärde mars i USA. Filen säger inte "
                + "vilket.",
            en: "03/04 is the third of April in Europe and the fourth of March in the USA. The "
                + "file does not say which."),
        .idBecameNumber: Story(
            sv: "Ett långt id som 1234567890123 visas av kalkylprogram som 1,23457E+12 och sparas "
                + "så. Då får olika svar samma id, och det ena skulle ersätta det andra.",
            en: "A long id such as 1234567890123 is shown by spreadsheets as 1.23457E+12 and saved "
                + "so. Then several responses have the same id, and one would replace the other."),
    ]
}
