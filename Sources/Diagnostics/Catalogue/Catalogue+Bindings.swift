extension Catalogue {
    /// E44x, E45x and V41x: columns of a file bound to questions in pipelines.yml.
    static let bindings: [DiagnosticCode: Message] = [
        .boundQuestionUnknown: Message(
            sv: "Enkäten har ingen fråga \"{name}\", och verktygets egna kolumner heter inte så.",
            svHelp: "Skriv frågans id (komp.neuro.nuläge), eller id, started, submitted eller "
                + "language. `lagesbild ingest FIL --survey ENKÄT --explain` skriver ett förslag.",
            en: "The survey has no question \"{name}\", nor is it a column of the tool's own.",
            enHelp: "Write the question's id (komp.neuro.nuläge), or id, started, submitted or "
                + "language. `lagesbild ingest FILE --survey SURVEY --explain` writes a proposal."),
        .boundPartMissing: Message(
            sv: "\"{name}\" har flera svar, och det framgår inte vilket kolumnen är.",
            svHelp: "Skriv en rad för vart och ett: {list}.",
            en: "\"{name}\" has several answers, and which of them the column is does not show.",
            enHelp: "Write a line for each: {list}."),
        .boundOptionUnknown: Message(
            sv: "\"{name}\" har inget svar \"{value}\".",
            svHelp: "Svaren är: {list}.",
            en: "\"{name}\" has no answer \"{value}\".",
            enHelp: "The answers are: {list}."),
        .boundColumnTwice: Message(
            sv: "Kolumnen \"{value}\" används två gånger: för {other} och för {name}.",
            svHelp: "En kolumn hör till en fråga. Finns det två kolumner med samma rubrik heter "
                + "den andra \"{value}2\".",
            en: "The column \"{value}\" is used twice: for {other} and for {name}.",
            enHelp: "A column belongs to one question. If two columns have the same header, the "
                + "second is called \"{value}2\"."),
        .boundQuestionTwice: Message(
            sv: "{name} har redan en kolumn, genom \"{other}\".",
            svHelp: "Ta bort den ena raden.",
            en: "{name} has a column already, by \"{other}\".",
            enHelp: "Remove one of the lines."),
        .boundColumnMissing: Message(
            sv: "Kolumnen \"{expected}\", som {name} ska läsas ur, finns inte i {path}.",
            svHelp: "Rätta rubriken. `lagesbild ingest {path} --survey ENKÄT --explain` visar "
                + "filens rubriker.",
            en: "The column \"{expected}\", from which {name} is to be read, is not in {path}.",
            enHelp: "Mend the header. `lagesbild ingest {path} --survey SURVEY --explain` shows "
                + "the headers of the file."),
        .boundOptionMissing: Message(
            sv: "\"{value}\" i frågan {name} har ingen kolumn.",
            svHelp: "Lägg till raden \"{value}: …\", eller \"{value}: ~\" om formuläret som filen "
                + "kommer från inte hade det svaret.",
            en: "\"{value}\" of the question {name} has no column.",
            enHelp:
                "Add the line \"{value}: …\", or \"{value}: ~\" if the form that the file comes "
                + "from did not have that answer."),
        .boundRequiredMissing: Message(
            sv: "Frågan {name} är obligatorisk men har ingen kolumn.",
            svHelp: "Lägg till raden \"{name}: …\" under columns:, eller \"{name}: ~\" om filen "
                + "inte har frågan.",
            en: "The question {name} must be answered but has no column.",
            enHelp: "Add the line \"{name}: …\" under columns:, or \"{name}: ~\" if the file does "
                + "not have the question."),
        .boundUnitMissing: Message(
            sv: "Enhetsfrågan {name} har ingen kolumn, och utan den hör svaren inte till någon "
                + "enhet.",
            svHelp: "Lägg till raden \"{name}: …\" under columns:.",
            en: "The unit question {name} has no column, and without it the answers belong to no "
                + "unit.",
            enHelp: "Add the line \"{name}: …\" under columns:."),
        .boundKindWrong: Message(
            sv: "\"{name}\" kan inte läsas på det sättet.",
            svHelp: "Här passar: {expected}.",
            en: "\"{name}\" cannot be read in that way.",
            enHelp: "What fits here: {expected}."),
        .boundCalculated: Message(
            sv: "\"{name}\" räknas ut ur andra svar och läses inte ur någon fil.",
            svHelp: "Ta bort raden.",
            en: "\"{name}\" is worked out from other answers and not read from any file.",
            enHelp: "Remove the line."),
        .boundSeparator: Message(
            sv: "\"{value}\" kan inte skilja svaren på {name} åt.",
            svHelp: "Skriv ett tecken, till exempel by: \";\".",
            en: "\"{value}\" cannot keep the answers to {name} apart.",
            enHelp: "Write one sign, such as by: \";\"."),
        .boundWithFormat: Message(
            sv: "Med columns: är filen en tabell vars kolumner du själv anger; format: {value} "
                + "säger något annat.",
            svHelp: "Ta bort den ena av de två.",
            en: "With columns: the file is a table whose columns you name; format: {value} says "
                + "something else.",
            enHelp: "Remove one of the two."),
        .boundValueTwice: Message(
            sv: "\"{value}\" betyder två olika saker i {name}.",
            svHelp: "Låt varje värde stå för ett svar.",
            en: "\"{value}\" means two different things in {name}.",
            enHelp: "Let each value stand for one answer."),
        .boundWithoutHeader: Message(
            sv: "Det står inte vilken kolumn \"{name}\" är.",
            svHelp: "Skriv rubriken som den är i filen, eller \"{name}: ~\" om filen inte har "
                + "frågan.",
            en: "It does not say which column \"{name}\" is.",
            enHelp: "Write the header as it is in the file, or \"{name}: ~\" if the file does not "
                + "have the question."),
        .keyTwice: Message(
            sv: "\"{name}\" står två gånger.",
            svHelp: "Ta bort den ena raden, eller slå ihop dem.",
            en: "\"{name}\" stands there twice.",
            enHelp: "Remove one of the lines, or make them one."),
        .yamlTooLarge: Message(
            sv:
                "Filen blir för stor när det som \"*namn\" hänvisar till skrivs ut: mer än {limit} värden.",
            svHelp: "Skriv ut det som menas i stället för att hänvisa med & och *.",
            en:
                "The file becomes too large once what \"*name\" refers to is written out: more than {limit} "
                + "values.",
            enHelp: "Write out what is meant instead of referring to it with & and *."),
        .questionsNotBound: Message(
            sv: "{count} frågor har ingen kolumn och räknas som att filen inte har dem: {list}.",
            svHelp: "Ange deras kolumner under columns:, eller skriv \"frågan: ~\" för att säga "
                + "att de saknas.",
            en: "{count} questions have no column and count as not being in the file: {list}.",
            enHelp: "Name their columns under columns:, or write \"question: ~\" to say that they "
                + "are missing."),
    ]
}
