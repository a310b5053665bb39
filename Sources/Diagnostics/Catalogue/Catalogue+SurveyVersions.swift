extension Catalogue {
    /// E084–E097, V122 and V140–V143: a survey held against what was published of it.
    static let surveyVersions: [DiagnosticCode: Message] = brokenPromises.merging(advice) {
        first, _ in first
    }

    private static let brokenPromises: [DiagnosticCode: Message] = [
        .lockUnreadable: Message(
            sv: "Låsfilen går inte att läsa: {reason}.",
            svHelp: "Ta fram den senaste hela filen ur säkerhetskopian. Den skrivs av "
                + "`lagesbild compile … --lock` och ändras aldrig för hand.",
            en: "The lock file cannot be read: {reason}.",
            enHelp: "Restore the latest whole file from a backup. It is written by "
                + "`lagesbild compile … --lock` and never changed by hand."),
        .lockOfOtherSurvey: Message(
            sv: "Låsfilen {path} hör till enkäten \"{value}\", men den här heter \"{name}\".",
            svHelp: "Är det här en ny enkät ska den inte ha den andras låsfil: ta bort den. "
                + "Är det samma enkät, skriv tillbaka \"{value}\" på första raden.",
            en: "The lock file {path} belongs to the survey \"{value}\"; this is \"{name}\".",
            enHelp: "A new survey must not have the other one's lock file: remove it. "
                + "If it is the same survey, write \"{value}\" back on the first line."),
        .publishedPartRemoved: Message(
            sv: "\"{name}\" finns i den utgivna enkäten men inte här.",
            svHelp: "Sätt tillbaka den, så att svaren inte blir hemlösa. Har den bytt id, skriv "
                + "det gamla efter \"tidigare:\". Ska den inte ställas mer, börja en ny enkätfil.",
            en: "\"{name}\" is in the published survey but not here.",
            enHelp: "Put it back, so that its answers keep their home. If its id changed, write "
                + "the old one after \"formerly:\". To stop asking it, begin a new survey file."),
        .publishedAnswerRemoved: Message(
            sv: "Svaret \"{value}\" fanns i den utgivna enkäten men finns inte kvar i \"{name}\".",
            svHelp: "Sätt tillbaka det, så att de som valt det räknas. Har koden bytts, skriv den "
                + "gamla efter \"tidigare:\" under svaret.",
            en: "The answer \"{value}\" of the published survey is gone from \"{name}\".",
            enHelp: "Put it back, so that those who chose it count. If its code changed, write "
                + "the old one after \"formerly:\" under the answer."),
        .answerKindChanged: Message(
            sv: "\"{name}\" besvarades med {value} i den utgivna enkäten, men nu med {other}.",
            svHelp: "Svaren går inte att lägga ihop. Låt frågan vara som den var, och ge den nya "
                + "frågan ett eget id.",
            en: "\"{name}\" was answered by {value} in the published survey, but now by {other}.",
            enHelp: "The answers cannot be put together. Leave the question as it was, and give "
                + "the new one an id of its own."),
        .idReused: Message(
            sv: "\"{value}\" betydde något annat i den utgivna enkäten (\"{other}\").",
            svHelp: "Svar på det gamla skulle räknas som svar på det nya. Välj ett annat id "
                + "än \"{name}\".",
            en: "\"{value}\" meant something else in the published survey (\"{other}\").",
            enHelp: "Answers to the old would count as answers to the new. Choose another id "
                + "than \"{name}\"."),
        .formerlyUnknown: Message(
            sv: "Ingenting i den utgivna enkäten hette \"{value}\".",
            svHelp: "Efter \"tidigare:\" under \"{name}\" ska det id stå som gällde förut. "
                + "Där fanns: {list}.",
            en: "Nothing in the published survey was called \"{value}\".",
            enHelp: "After \"formerly:\" under \"{name}\" stands the id it had before. "
                + "There was: {list}."),
        .formerlyStillThere: Message(
            sv: "\"{name}\" kan inte ha hetat \"{value}\", som fortfarande finns.",
            svHelp: "Ta bort raden \"tidigare\", eller ta bort det som heter \"{value}\".",
            en: "\"{name}\" cannot have been \"{value}\", which is still there.",
            enHelp: "Remove the line \"formerly\", or remove what is called \"{value}\"."),
        .formerlyClaimedTwice: Message(
            sv: "\"{name}\" kan inte ha hetat \"{value}\": det sägs redan om något annat.",
            svHelp: "Bara ett kan ta över det som hette \"{value}\"; ta bort den ena raden.",
            en: "\"{name}\" cannot have been \"{value}\": another one says so already.",
            enHelp: "Only one can take over what was \"{value}\"; remove one of the lines."),
        .formerlyItself: Message(
            sv: "\"{name}\" kan inte ha hetat likadant förut.",
            svHelp: "Efter \"tidigare:\" ska det gamla id:t stå. Har inget bytts, ta bort raden.",
            en: "\"{name}\" cannot have had the same name before.",
            enHelp: "After \"formerly:\" stands the old id. If nothing changed, remove the line."),
        .looksRenamed: Message(
            sv: "\"{name}\" ser ut att vara det som hette \"{value}\" i den utgivna enkäten.",
            svHelp: "Lägg till raden \"tidigare: {value}\" under \"{name}\", så följer svaren med.",
            en: "\"{name}\" looks like what was \"{value}\" in the published survey.",
            enHelp: "Add the line \"formerly: {value}\" under \"{name}\", and answers follow."),
        .optionsReordered: Message(
            sv: "\"{value}\" stod före \"{other}\" i den utgivna enkäten.",
            svHelp: "Ordningen påverkar vad folk svarar. Ställ tillbaka svaren i \"{name}\" som de "
                + "stod; nya svar läggs till var som helst.",
            en: "\"{value}\" stood before \"{other}\" in the published survey.",
            enHelp: "Order influences what people answer. Put the answers of \"{name}\" back as "
                + "they were; new ones may be added anywhere."),
        .codeGivenToAnother: Message(
            sv: "\"{name}\" i \"{parent}\" har fått den text som \"{other}\" hade.",
            svHelp: "Svaren är sparade med koden, så gamla svar skulle byta betydelse. "
                + "Låt varje text ha kvar sin kod.",
            en: "\"{name}\" in \"{parent}\" got the text that \"{other}\" had.",
            enHelp: "Answers are kept by their code, so old ones would change their meaning. "
                + "Let every text keep its code."),
        .answerRoleChanged: Message(
            sv: "\"{name}\" i \"{parent}\" var {value} i den utgivna enkäten, men är nu {other}.",
            svHelp: "Det skulle räkna om alla medelvärden. Låt det vara som det var.",
            en: "\"{name}\" in \"{parent}\" was {value} in the published survey, now {other}.",
            enHelp: "It would change every mean. Leave it as it was."),
    ]

    private static let advice: [DiagnosticCode: Message] = [
        .outdatedTranslation: Message(
            sv: "Översättningen till \"{value}\" kan vara för gammal på rad {list}.",
            svHelp:
                "Texten har ändrats sedan enkäten gavs ut, men inte översättningen: läs om den. "
                + "Stämmer den, behöver inget göras.",
            en: "The translation to \"{value}\" may be out of date on line {list}.",
            enHelp:
                "The text changed since the survey was published, the translation did not: read "
                + "it again. If it is right, nothing needs doing."),
        .publishedTextChanged: Message(
            sv: "Texten är inte den som gavs ut i version {count} (rad {list}): serien kan brytas.",
            svHelp: "Frågar \"{name}\" efter samma sak som förut, behöver inget göras. "
                + "Annars bör det nya få ett eget id.",
            en: "The text differs from version {count} (line {list}): the series may break.",
            enHelp: "If \"{name}\" still asks the same, nothing needs doing. "
                + "Otherwise the new wording should have an id of its own."),
        .conditionChanged: Message(
            sv: "\"{name}\" ställs inte till samma personer som i den utgivna enkäten.",
            svHelp: "Villkoret har ändrats, så andelar före och efter gäller olika grupper. Är det "
                + "meningen, behöver inget göras; annars skriv tillbaka villkoret.",
            en: "\"{name}\" is not asked of the same people as in the published survey.",
            enHelp: "Its condition changed, so shares before and after are of different groups. If "
                + "that is meant, nothing needs doing; otherwise put the condition back."),
        .calculationChanged: Message(
            sv: "\"{name}\" räknas inte ut som i den utgivna enkäten.",
            svHelp:
                "Värden före och efter går inte att jämföra. Ge den nya beräkningen ett eget id.",
            en: "\"{name}\" is not calculated as in the published survey.",
            enHelp: "Values before and after cannot be compared. Give the new one its own id."),
        .scaleExtended: Message(
            sv: "Skalan \"{name}\" har fått nya steg: {list}.",
            svHelp: "De som redan har svarat kunde inte välja dem, så medelvärden före och efter "
                + "går inte att jämföra. Är det meningen, behöver inget göras; annars ta bort dem.",
            en: "The scale \"{name}\" has new levels: {list}.",
            enHelp: "Those who answered already could not choose them, so means before and after "
                + "cannot be compared. If that is meant, nothing needs doing; otherwise remove them."
        ),
    ]
}
