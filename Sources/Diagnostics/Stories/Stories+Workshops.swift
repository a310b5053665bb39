/// Notes, definitions and codebooks of workshops.
extension Stories {
    static let workshops: [DiagnosticCode: Story] = [
        .noteLineUnknown: Story(
            sv:
                "Tecknet först på raden säger vad anteckningen är. Utan det vet ingen om den är ett "
                + "hinder eller ett förslag, så raden räknas inte.",
            en: "The sign at the beginning says what a note is. Without it nobody knows whether it "
                + "is an obstacle or a proposal, so the line is not counted."),
        .noteOutsideHeading: Story(
            sv:
                "Varje anteckning hör till ett område och en horisont, samma som enkätens. Det är så "
                + "det som sagts kan ställas bredvid det som kryssats.",
            en:
                "Every note belongs to an area and a horizon, the same as the survey's. That is how "
                + "what was said can stand beside what was ticked."),
        .headingIncomplete: Story(
            sv:
                "En rubrik som bara säger området lämnar öppet om det gäller i dag eller framtiden.",
            en: "A heading that only says the area leaves open whether it is about today or the "
                + "time ahead."),
        .unknownInWorkshop: Story(
            sv:
                "Namnen står i workshopens fil, kodboken och enheternas register. Ett felskrivet namn "
                + "skulle annars bli ett eget tema med en enda anteckning.",
            en: "The names stand in the workshop's file, the codebook and the register of units. A "
                + "misspelt name would otherwise become a theme of its own with a single note."),
        .badNoteMark: Story(
            sv: "Märkena sist på raden räknas. Ett som inte går att läsa får inte försvinna tyst.",
            en: "The marks at the end of a line are counted. One that cannot be read must not "
                + "vanish silently."),
        .noteHeaderMissing: Story(
            sv: "Huvudet säger vilket bord det är. Utan det kan ingen räkna hur många bord som tog "
                + "upp samma sak.",
            en: "The header says which table it is. Without it nobody can count how many tables "
                + "raised the same thing."),
        .noteHeaderKeyMissing: Story(
            sv: "Workshop, forum och bord behövs för att veta var något sagts och räkna rätt.",
            en: "Workshop, forum and table are needed to know where something was said and to "
                + "count it once."),
        .noteIDTwice: Story(
            sv: "Koder och godkända citat pekar på en anteckning med dess id. Två med samma id "
                + "skulle få varandras koder.",
            en: "Codes and approved quotes point at a note by its id. Two with the same id would "
                + "get each other's codes."),
        .workshopTableTwice: Story(
            sv: "Två filer för samma bord skulle räknas som två bord, eller sudda ut varandra.",
            en: "Two files of one table would count as two tables, or wipe each other out."),
        .emptyNote: Story(
            sv: "Ett tecken utan text räknas annars som en anteckning som ingen kan läsa.",
            en: "A sign without text would count as a note that nobody can read."),
        .noNoteFiles: Story(
            sv: "Anteckningar som glömts bort får inte se ut som en workshop där ingen sa något.",
            en: "Notes that were forgotten must not look like a workshop where nobody spoke."),
        .notesOfOtherWorkshop: Story(
            sv: "Bord från en annan workshop skulle ändra alla antal utan att någon märkte det.",
            en: "Tables of another workshop would change every count without anyone noticing."),
        .exchangeUnreadable: Story(
            sv:
                "REFI-QDA är en arkivfil med XML i. Går den inte att läsa helt tas inget ur den, så "
                + "att ingen halv kodning blir kvar.",
            en:
                "REFI-QDA is an archive with XML in it. If it cannot be read whole nothing is taken "
                + "from it, so that no half coding is left."),
        .codingColumnMissing: Story(
            sv: "Vem som satt vilken kod på vilken anteckning måste framgå för att "
                + "överensstämmelsen ska kunna räknas.",
            en: "Who set which code on which note must be known for agreement to be counted."),
        .wordListFormUnknown: Story(
            sv: "Texter delas i ord vid blanksteg och skiljetecken. En form med sådana i skulle "
                + "aldrig hittas.",
            en:
                "Texts are split into words at blanks and punctuation. A form with such in it would "
                + "never be found."),
        .wordListFormTwice: Story(
            sv: "Hör en form till två ord vet ingen vilket av dem den ska räknas till.",
            en: "If a form belongs to two words, nobody knows which of them it counts for."),
        .definitionNotFirst: Story(
            sv: "Första raden säger vad filen är och vad den heter.",
            en: "The first line says what the file is and what it is called."),
        .fewParticipants: Story(
            sv: "Vid ett bord med två eller tre personer vet alla vem som sagt vad.",
            en: "At a table of two or three everyone knows who said what."),
        .personalDataInNote: Story(
            sv:
                "Anteckningar ska inte peka ut någon. Detektorn känner igen nummer och adresser men "
                + "inte namn; läs själv igenom texten också.",
            en: "Notes must not point anyone out. The detector knows numbers and addresses but no "
                + "names; read the text yourself too."),
        .moreParticipantsThanRegistered: Story(
            sv: "Fler deltagare än anmälda kan stämma, men är oftast ett skrivfel.",
            en: "More participants than registered may be right, but is mostly a slip."),
        .notesWithoutID: Story(
            sv:
                "Ett id som står kvar gör att kodningar och godkännanden överlever att rader flyttas.",
            en: "An id that stays lets codings and approvals survive that lines are moved."),
        .markInsideText: Story(
            sv:
                "Märken läses från slutet av raden, så att text får innehålla vilka tecken som helst.",
            en: "Marks are read from the end of the line, so that text may hold any characters."),
        .lexiconWithoutMeaning: Story(
            sv:
                "Småord som \"och\" och \"att\" finns i nästan varje anteckning och säger ingenting.",
            en: "Little words such as \"och\" and \"att\" are in nearly every note and say nothing."
        ),
        .participantsNotGiven: Story(
            sv: "Ett forum visas för sig bara när tillräckligt många deltog i det.",
            en: "A forum is shown by itself only when enough people took part in it."),
        .dictionaryMissing: Story(
            sv: "Med ordboken räknas resurs och resurser som ett ord. Utan den blir de två, och "
                + "siffrorna andra än på en dator som har den.",
            en:
                "With the dictionary resurs and resurser count as one word. Without it they are two, "
                + "and the numbers others than on a computer that has it."),
        .boardColumnMissing: Story(
            sv:
                "Kolumner i en export pekas ut med sin rubrik, för att den som läser pipelines.yml ska "
                + "se vad som är vad. Verktygen byter ibland rubriker.",
            en:
                "Columns of an export are named by their heading, so that whoever reads pipelines.yml "
                + "sees what is what. Tools sometimes change headings."),
        .boardColumnPersonal: Story(
            sv: "Anteckningar är bordets, inte en persons. Namn och konton hör inte dit.",
            en: "Notes are the table's, not a person's. Names and accounts do not belong there."),
        .boardColumnTwice: Story(
            sv: "Med två lika rubriker går det inte att veta vilken kolumn som menas.",
            en: "With two headings alike nobody knows which column is meant."),
        .boardParticipantsOfTables: Story(
            sv:
                "Trösklarna räknar deltagare bord för bord. Samma siffra för flera bord skulle räkna "
                + "samma personer flera gånger.",
            en: "Thresholds count participants table by table. One number for several tables would "
                + "count the same people several times."),
        .noTextNotes: Story(
            sv: "Vilka frågor som hör till vilket område och vilken horisont säger pipelines.yml.",
            en: "pipelines.yml says which questions belong to which area and horizon."),
        .boardColumnNotRead: Story(
            sv: "Vissa verktyg skriver ut vem som skrev varje inlägg. Inget ur den kolumnen läses.",
            en: "Some tools write who made each post. Nothing of that column is read."),
        .boardValueUnknown: Story(
            sv:
                "En anteckning utan känt område eller horisont går inte att ställa bredvid enkäten. Den "
                + "försvinner inte tyst: den räknas bland dem som är satta åt sidan.",
            en:
                "A note without a known area or horizon cannot stand beside the survey. It does not "
                + "vanish silently: it is counted among those set aside."),
        .boardRowWithoutText: Story(
            sv: "Bilder, kommentarer utan text och rubriker blir rader utan text i exporten.",
            en:
                "Pictures, comments without text and headings become rows without text in the export."
        ),
        .boardRowTwice: Story(
            sv:
                "Koder och godkännanden pekar på en anteckning med dess id. Samma rad två gånger skulle "
                + "också räknas två gånger.",
            en:
                "Codes and approvals point at a note by its id. The same row twice would also count "
                + "twice."),
        .boardRowTurnedDown: Story(
            sv: "Den som höll i samtalet har sagt att inlägget inte hör dit.",
            en: "Whoever led the conversation has said that the post does not belong there."),
    ]
}
