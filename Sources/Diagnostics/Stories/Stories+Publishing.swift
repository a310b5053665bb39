extension Stories {
    /// E084–E097, V122, V140–V143: what was published, and what the survey is now.
    static let publishing: [DiagnosticCode: Story] = [
        .lockUnreadable: Story(
            sv: "Låsfilen minns vad som har getts ut. Går den inte att läsa vet ingen om gamla "
                + "svar fortfarande passar.",
            en: "The lock file remembers what was published. If it cannot be read nobody knows "
                + "whether old answers still fit."),
        .lockOfOtherSurvey: Story(
            sv: "Låsfilen bredvid enkäten minns en annan enkät. Jämförs de med varandra blir "
                + "allt fel.",
            en: "The lock file beside the survey remembers another one. Held against each other "
                + "everything would be wrong."),
        .publishedPartRemoved: Story(
            sv: "Det finns svar som hör till det som togs bort. De skulle inte längre räknas "
                + "någonstans.",
            en: "There are answers that belong to what was removed. They would no longer count "
                + "anywhere."),
        .publishedAnswerRemoved: Story(
            sv: "De som valde svaret har fortfarande valt det. Utan det skulle deras svar bli "
                + "okända.",
            en: "Those who chose the answer have still chosen it. Without it their answers would "
                + "become unknown."),
        .answerKindChanged: Story(
            sv: "Svar av ett slag kan inte läggas ihop med svar av ett annat, så frågan måste "
                + "vara en ny.",
            en: "Answers of one kind cannot be put together with answers of another, so the "
                + "question must be a new one."),
        .idReused: Story(
            sv: "Id:t är det som svaren bär. Får det en ny betydelse räknas gamla svar som svar "
                + "på något annat.",
            en: "The id is what answers carry. With a new meaning old answers count as answers "
                + "to something else."),
        .formerlyUnknown: Story(
            sv: "Raden ska leda gamla svar rätt, men leder ingenstans.",
            en: "The line is to lead old answers to their place, but leads nowhere."),
        .formerlyStillThere: Story(
            sv: "Två saker kan inte dela på samma gamla svar.",
            en: "Two things cannot share the same old answers."),
        .formerlyClaimedTwice: Story(
            sv: "Gamla svar kan bara följa med till en plats.",
            en: "Old answers can go to one place only."),
        .formerlyItself: Story(
            sv: "Inget har bytt namn, så raden gör ingen nytta och tyder på ett stavfel.",
            en: "Nothing was renamed, so the line does nothing and suggests a misspelling."),
        .looksRenamed: Story(
            sv: "Ett id har försvunnit och ett nytt med samma text har kommit. Utan en rad som "
                + "säger det tappas svaren på det gamla.",
            en: "One id is gone and a new one with the same text has come. Without a line that "
                + "says so the answers to the old one are lost."),
        .optionsReordered: Story(
            sv: "Svar som står först väljs oftare. Ändras ordningen ändras resultatet, utan att "
                + "någon har ändrat sig.",
            en: "Answers that stand first are chosen more often. A new order changes the result "
                + "without anybody changing their mind."),
        .codeGivenToAnother: Story(
            sv: "Koden är det som sparas. Får den en annan text säger gamla svar något som ingen "
                + "har svarat.",
            en: "The code is what is stored. With another text old answers say what nobody "
                + "answered."),
        .answerRoleChanged: Story(
            sv: "Ett svar utanför ordningen räknas inte i medelvärdet. Byter det plats ändras "
                + "alla gamla siffror.",
            en: "An answer outside the order is no part of a mean. If it moves, all old figures "
                + "change."),
        .outdatedTranslation: Story(
            sv: "Texten ändrades men inte översättningen, så de som svarar på olika språk kan ha "
                + "svarat på olika frågor.",
            en: "The text was changed and its translation was not, so people may have answered "
                + "different questions."),
        .publishedTextChanged: Story(
            sv: "En ny text kan ge nya svar på samma fråga. Är det samma fråga behöver inget "
                + "göras.",
            en: "A new text can bring new answers to the same question. If it asks the same, "
                + "nothing needs doing."),
        .conditionChanged: Story(
            sv: "Andelar före och efter gäller olika grupper av människor och ska inte jämföras "
                + "rakt av.",
            en: "Shares before and after are about different groups of people and should not "
                + "simply be compared."),
        .calculationChanged: Story(
            sv: "Värdet räknas på ett nytt sätt, så siffrorna före och efter betyder olika "
                + "saker.",
            en: "The value is worked out in a new way, so figures before and after mean "
                + "different things."),
        .scaleExtended: Story(
            sv: "De som svarade förut kunde inte välja de nya stegen. Medelvärden före och efter "
                + "går inte att jämföra.",
            en: "Those who answered before could not choose the new levels. Means before and "
                + "after cannot be compared."),
    ]
}
