extension Catalogue {
    /// E046–E065: what a question cannot have; E080–E083: files that include others.
    static let surveyModules: [DiagnosticCode: Message] = [
        .traitWithoutUse: Message(
            sv: "\"{name}\" gör ingen nytta för \"{value}\".",
            svHelp: "Raden förutsätter {expected}. Ta bort den eller ändra frågan.",
            en: "\"{name}\" does nothing for \"{value}\".",
            enHelp: "The line needs {expected}. Remove it or change the question."),
        .targetNameCollision: Message(
            sv: "\"{name}\" och \"{other}\" får samma namn i {path}: {value}.",
            svHelp: "Byt id på den ena, så att de skiljer sig tidigare i ordet.",
            en: "\"{name}\" and \"{other}\" get the same name in {path}: {value}.",
            enHelp: "Change the id of one of them, so that they differ earlier in the word."),
        .targetCannotExpress: Message(
            sv: "{name} klarar inte allt: {reason} ({list}).",
            svHelp: "Inget behöver rättas om de formulären inte ska användas.",
            en: "{name} cannot do everything: {reason} ({list}).",
            enHelp: "Nothing needs mending if those forms are not used."),
        .unreachable: Message(
            sv: "{parent} \"{name}\" kan aldrig visas: {reason}.",
            svHelp: "Ändra villkoret, eller ta bort det som aldrig visas. En fråga som inte visas "
                + "räknas som obesvarad.",
            en: "{parent} \"{name}\" can never be shown: {reason}.",
            enHelp: "Change the condition, or remove what is never shown. A question that is not "
                + "shown counts as unanswered."),
        .neverValid: Message(
            sv: "Inget svar på \"{name}\" kan godtas: villkoret går inte att uppfylla.",
            svHelp: "Ändra \"giltigt om\", eller de tal som frågan tillåter.",
            en: "No answer to \"{name}\" can be accepted: the rule cannot be fulfilled.",
            enHelp: "Change \"valid if\", or the numbers that the question allows."),
        .alwaysShown: Message(
            sv: "Villkoret för \"{name}\" är alltid uppfyllt för den som kommer dit.",
            svHelp: "Ta bort raden, eller ändra den om någon inte skulle se \"{name}\".",
            en: "The condition of \"{name}\" always holds for those who get there.",
            enHelp: "Remove the line, or change it if somebody was not to see \"{name}\"."),
        .equalRowTexts: Message(
            sv: "\"{name}\" och \"{other}\" har rader med samma text (antal: {count}).",
            svHelp: "Det går bra. Men en export med texter som rubriker, som från Microsoft Forms, "
                + "skiljer dem bara åt genom ordningen: flytta inga kolumner i den.",
            en: "\"{name}\" and \"{other}\" have rows with the same text (number: {count}).",
            enHelp: "That is fine. But an export with texts as headers, as from Microsoft Forms, "
                + "tells them apart by their order alone: move no columns in it."),
        .equalBeginnings: Message(
            sv: "De första {limit} tecknen är desamma som i \"{other}\".",
            svHelp: "Kortar ett verktyg av rubriken i sin export går frågorna inte att skilja åt. "
                + "Flytta fram det som skiljer dem.",
            en: "The first {limit} characters are the same as in \"{other}\".",
            enHelp: "If a tool cuts the header short in its export, the questions cannot be told "
                + "apart. Begin with what differs."),
        .unitReportedWith: Message(
            sv: "\"{name}\" har {count} anställda och redovisas tillsammans med \"{other}\".",
            en: "\"{name}\" has {count} employees and is reported together with \"{other}\"."),
        .identifyingBackground: Message(
            sv: "{list} ger tillsammans {other} grupper av {value} personer: i snitt färre än "
                + "{count} i varje.",
            svHelp: "Den som vet detta om en kollega kan känna igen svaren i underlaget. Slå ihop "
                + "svarsalternativ, eller fråga bara efter det som ska redovisas (minsta grupp är "
                + "{limit}).",
            en: "{list} together make {other} groups of {value} people: fewer than {count} in each "
                + "on average.",
            enHelp: "Whoever knows this about a colleague can recognise the answers in the data. "
                + "Merge answers, or ask only for what is to be reported (the minimum group is "
                + "{limit})."),
        .notCalculable: Message(
            sv: "\"{name}\" är inget tal och går inte att räkna med.",
            svHelp: "Det går att räkna med heltal, decimaltal, svar på skalor, poäng och det som "
                + "själv beräknas.",
            en: "\"{name}\" is no number and cannot be calculated with.",
            enHelp: "Whole numbers, decimals, answers on scales, points and what is itself "
                + "calculated can be."),
        .notQuotable: Message(
            sv: "Svaret på \"{name}\" kan inte stå i en text.",
            svHelp: "Ta bort det som står inom klamrar, eller nämn en fråga som har ett enda svar.",
            en: "The answer to \"{name}\" cannot stand in a text.",
            enHelp: "Remove what stands in braces, or name a question with a single answer."),
        .crossingNotReported: Message(
            sv:
                "Korsningen {value} går inte att redovisa: bara enheter, eller ett attribut hos dem, "
                + "korsas med en annan indelning.",
            svHelp: "Redovisa var för sig: {list}.",
            en:
                "The crossing {value} cannot be reported: only units, or an attribute of theirs, are "
                + "crossed with another breakdown.",
            enHelp: "Report each by itself: {list}."),
        .unknownPerspective: Message(
            sv: "Inget perspektiv heter \"{name}\".", svHelp: "Perspektiven är: {list}.",
            en: "No perspective is called \"{name}\".", enHelp: "The perspectives are: {list}."),
        .includeUnreadable: Message(
            sv: "Filen \"{path}\" går inte att läsa: {reason}.",
            svHelp: "Sökvägen räknas från mappen som den här filen ligger i.",
            en: "The file \"{path}\" cannot be read: {reason}.",
            enHelp: "The path is counted from the folder this file lies in."),
        .circularInclude: Message(
            sv: "\"{path}\" inkluderar sig själv, direkt eller genom en annan fil.",
            svHelp: "Ta bort raden i en av filerna.",
            en: "\"{path}\" includes itself, directly or through another file.",
            enHelp: "Remove the line in one of the files."),
        .notAModule: Message(
            sv: "\"{path}\" är ingen modul och kan inte inkluderas.",
            svHelp: "En fil som andra inkluderar börjar med \"modul id: titel\".",
            en: "\"{path}\" is no module and cannot be included.",
            enHelp: "A file that others include begins with \"module id: title\"."),
        .notInModule: Message(
            sv: "\"{name}\" kan inte stå i en modul.",
            svHelp: "Det hör till enkäten som inkluderar modulen.",
            en: "\"{name}\" cannot stand in a module.",
            enHelp: "It belongs to the survey that includes the module."),
    ]
}
