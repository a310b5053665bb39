extension Catalogue {
    /// E46x, V42x: answers for analysts.
    static let exports: [DiagnosticCode: Message] = [
        .sqlRefused: Message(
            sv: "SQL-frågan går inte att köra: {reason}.",
            svHelp: "Tabellerna är response, response_label, response_missing, question, "
                + "column, category, source och personal_data_mark; SELECT * FROM \"column\" "
                + "visar svarens kolumner.",
            en: "The SQL query cannot be run: {reason}.",
            enHelp: "The tables are response, response_label, response_missing, question, "
                + "column, category, source and personal_data_mark; SELECT * FROM \"column\" "
                + "shows the columns of answers."),
        .sqlOnlyReads: Message(
            sv: "Frågan får bara läsa: {name} är inte tillåtet.",
            svHelp: "Skriv en SELECT. Vill du ändra eller lägga till, exportera svaren med "
                + "lagesbild export --format sqlite och arbeta i den filen.",
            en: "The query may only read: {name} is not allowed.",
            enHelp: "Write a SELECT. To change or add something, export the answers with "
                + "lagesbild export --format sqlite and work in that file."),
        .sqlNotOneQuery: Message(
            sv: "Kommandot kör en SQL-fråga i taget, utan parametrar.",
            svHelp: "Ge en SELECT inom citattecken, med värdena utskrivna i frågan.",
            en: "The command runs one SQL query at a time, without parameters.",
            enHelp: "Give one SELECT in quotation marks, with the values written out in it."),
        .tooManyColumnsForSQL: Message(
            sv: "Enkäten har {count} svarskolumner, fler än de {limit} en SQL-tabell rymmer.",
            svHelp: "Exportera svaren som csv eller ndjson.",
            en: "The survey has {count} columns of answers, more than the {limit} that an SQL "
                + "table holds.",
            enHelp: "Export the answers as csv or ndjson."),
        .unknownFigure: Message(
            sv: "Ingen fråga och inget svar heter \"{name}\".",
            svHelp: "Skriv frågans id, med rad och sida eller alternativ efter punkt: "
                + "komp.neuro.nuläge, hinder.tid. Kolumnens namn går också bra.",
            en: "No question and no answer is called \"{name}\".",
            enHelp: "Write the question's id, with row and side or option after a point: "
                + "komp.neuro.now, hinder.tid. The column's name does as well."),
        .severalFigures: Message(
            sv: "\"{name}\" har flera svar.",
            svHelp: "Välj ett av dem: {list}.",
            en: "\"{name}\" has several answers.",
            enHelp: "Choose one of them: {list}."),
        .unknownFigureUnit: Message(
            sv: "Ingen enhet har id \"{name}\".",
            svHelp: "Id:n står i registret som enkäten läser.",
            en: "No unit has the id \"{name}\".",
            enHelp: "The ids stand in the register that the survey reads."),
        .unknownFigureGroup: Message(
            sv: "\"{name}\" är ingen grupp.",
            svHelp: "Skriv bakgrundsfråga=svar. Att välja på: {list}.",
            en: "\"{name}\" is no group.",
            enHelp: "Write background question=answer. To choose from: {list}."),
        .unknownFigureAnswer: Message(
            sv: "\"{name}\" är inget svar på frågan.",
            svHelp: "Att välja på: {list}.",
            en: "\"{name}\" is no answer to the question.",
            enHelp: "To choose from: {list}."),
        .exportOverAnswers: Message(
            sv: "Exporten skulle skriva över {path}, där svaren ligger.",
            svHelp: "Välj ett annat namn efter --output. spss och r skriver en .csv bredvid "
                + "skriptet, med samma namn.",
            en: "The export would overwrite {path}, where the answers are.",
            enHelp: "Choose another name after --output. spss and r write a .csv beside the "
                + "script, with the same name."),
        .lineBreaksJoined: Message(
            sv: "{count} fritextsvar har radbrytningar, som blev mellanslag i {path}.",
            svHelp: "SPSS läser ett svar per rad. Texterna är hela i csv, ndjson, sqlite och r.",
            en: "{count} free texts have line breaks, which became spaces in {path}.",
            enHelp: "SPSS reads a response per line. The texts are whole in csv, ndjson, sqlite "
                + "and r."),
        .textsTooLong: Message(
            sv: "Texter i {list} är längre än de 32 767 byte som SPSS läser, och kapas där.",
            svHelp: "Texterna är hela i {path} och i övriga format.",
            en: "Texts in {list} are longer than the 32,767 bytes that SPSS reads, and are cut "
                + "off there.",
            enHelp: "The texts are whole in {path} and in the other formats."),
    ]
}
