extension Catalogue {
    /// E046–E065: what a question cannot have; E080–E083: files that include others.
    static let surveyModules: [DiagnosticCode: Message] = [
        .traitWithoutUse: Message(
            sv: "\"{name}\" gör ingen nytta för \"{value}\".",
            svHelp: "Det behöver {expected}. Ta bort raden eller ändra frågan.",
            en: "\"{name}\" does nothing for \"{value}\".",
            enHelp: "It needs {expected}. Remove the line or change the question."),
        .targetNameCollision: Message(
            sv: "\"{name}\" och \"{other}\" får samma namn i {path}: {value}.",
            svHelp: "Byt id på den ena, så att de skiljer sig tidigare i ordet.",
            en: "\"{name}\" and \"{other}\" get the same name in {path}: {value}.",
            enHelp: "Change the id of one of them, so that they differ earlier in the word."),
        .targetCannotExpress: Message(
            sv: "{name} kan inte uttrycka allt här ({list}): {reason}.",
            svHelp: "Inget behöver rättas om det formuläret inte ska användas.",
            en: "{name} cannot express all of this ({list}): {reason}.",
            enHelp: "Nothing needs mending if that form is not used."),
        .notCalculable: Message(
            sv: "\"{name}\" är inget tal och går inte att räkna med.",
            svHelp: "Det går att räkna med heltal, decimaltal, svar på skalor, poäng och det som "
                + "själv beräknas.",
            en: "\"{name}\" is no number and cannot be calculated with.",
            enHelp: "Whole numbers, decimals, answers on scales, points and what is itself "
                + "calculated can be."),
        .notQuotable: Message(
            sv: "Svaret på \"{name}\" kan inte stå i en text.",
            svHelp: "Bara en fråga som har ett enda svar kan det.",
            en: "The answer to \"{name}\" cannot stand in a text.",
            enHelp: "Only a question with a single answer can."),
        .unknownPerspective: Message(
            sv: "Inget perspektiv heter \"{name}\".", svHelp: "Perspektiven är: {list}.",
            en: "No perspective is called \"{name}\".", enHelp: "The perspectives are: {list}."),
        .includeUnreadable: Message(
            sv: "Filen \"{path}\" går inte att läsa: {reason}",
            svHelp: "Sökvägen räknas från mappen som den här filen ligger i.",
            en: "The file \"{path}\" cannot be read: {reason}",
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
