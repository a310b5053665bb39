extension Catalogue {
    /// E4xx: pipelines and commands.
    static let pipelines: [DiagnosticCode: Message] = [
        .yamlSyntax: Message(
            sv: "Filen går inte att läsa som YAML.",
            svHelp: "Kontrollera indragen på raden och raden ovanför: mellanslag, inte tabbar, "
                + "och ett kolon efter varje namn.",
            en: "The file cannot be read as YAML.",
            enHelp: "Check the indentation of this line and the one above: spaces, not tabs, and "
                + "a colon after each name."),
        .unknownKey: Message(
            sv: "\"{name}\" känns inte igen under {parent}.",
            svHelp: "Här kan stå: {list}.",
            en: "\"{name}\" is not known under {parent}.",
            enHelp: "What may stand here: {list}."),
        .keyMissing: Message(
            sv: "\"{name}\" saknas i {parent}.",
            svHelp: "Lägg till raden \"{name}: …\".",
            en: "\"{name}\" is missing in {parent}.",
            enHelp: "Add the line \"{name}: …\"."),
        .valueMissing: Message(
            sv: "{name} har inget värde.",
            svHelp: "Skriv en text efter kolonet på samma rad, eller ta bort raden.",
            en: "{name} has no value.",
            enHelp: "Write a text after the colon on the same line, or take the line away."),
        .unknownValue: Message(
            sv: "\"{value}\" går inte att använda för {name}.",
            svHelp: "Möjliga värden: {list}.",
            en: "\"{value}\" cannot be used for {name}.",
            enHelp: "Possible values: {list}."),
        .mappingExpected: Message(
            sv: "Under {name} väntas rader av formen \"nyckel: värde\".",
            svHelp: "Nycklar här: {list}.",
            en: "Lines of the form \"key: value\" are expected under {name}.",
            enHelp: "Keys here: {list}."),
        .pipelineName: Message(
            sv: "\"{name}\" kan inte vara namn på en pipeline, eftersom det blir en mapp i Output.",
            svHelp: "Börja med en bokstav eller siffra och använd sedan bara bokstäver, siffror, "
                + "bindestreck, understreck och punkt.",
            en: "\"{name}\" cannot name a pipeline, since it becomes a folder in Output.",
            enHelp: "Begin with a letter or digit, then use only letters, digits, hyphens, "
                + "underscores and full stops."),
        .surveyNeeded: Message(
            sv: "{name} behöver en enkät, och {parent} har ingen.",
            svHelp: "Lägg till survey: med sökvägen till en .enkat-fil, eller ta bort {name}.",
            en: "{name} needs a survey, and {parent} has none.",
            enHelp: "Add survey: with the path of an .enkat file, or take {name} away."),
        .unknownPipeline: Message(
            sv: "Ingen pipeline heter \"{name}\".",
            svHelp: "I filen finns: {list}.",
            en: "No pipeline is called \"{name}\".",
            enHelp: "The file has: {list}."),
        .noMatchingFiles: Message(
            sv: "Inga svarsfiler matchar {path}.",
            svHelp: "Lägg exporterna där, eller ändra sökvägen under responses i pipelines.yml.",
            en: "No response files match {path}.",
            enHelp: "Put the exports there, or change the path under responses in pipelines.yml."),
        .outputNotWritten: Message(
            sv: "Resultatet kunde inte skrivas till {path}: {reason}.",
            svHelp: "Kontrollera att mappen går att skriva i och att det finns plats på disken. "
                + "Det förra resultatet är orört.",
            en: "The result could not be written to {path}: {reason}.",
            enHelp: "Check that the folder is writable and that the disk has room. The previous "
                + "result is untouched."),
        .qualityStop: Message(
            sv: "{count} av {other} poster kunde inte läsas, fler än gränsen {limit}.",
            svHelp: "Se orsakerna rad för rad i {path}. Rätta filerna, eller höj gränsen under "
                + "quality i pipelines.yml. Det förra resultatet är orört.",
            en: "{count} of {other} records could not be read, more than the limit {limit}.",
            enHelp: "The reasons stand line by line in {path}. Mend the files, or raise the limit "
                + "under quality in pipelines.yml. The previous result is untouched."),
        .ruleStop: Message(
            sv: "{name} gäller {count} gånger i {other} poster, fler än gränsen {limit}.",
            svHelp: "Se varje ställe i {path}, och vad koden betyder med lagesbild explain {name}. "
                + "Det förra resultatet är orört.",
            en: "{name} was given {count} times in {other} records, more than the limit {limit}.",
            enHelp: "Every place stands in {path}; lagesbild explain {name} tells what the code "
                + "means. The previous result is untouched."),
        .ruleWarning: Message(
            sv: "{name} gäller {count} gånger i {other} poster, fler än gränsen {limit}.",
            svHelp: "Se varje ställe i {path}, och vad koden betyder med lagesbild explain {name}.",
            en: "{name} was given {count} times in {other} records, more than the limit {limit}.",
            enHelp: "Every place stands in {path}; lagesbild explain {name} tells what the code "
                + "means."),
        .alreadyRunning: Message(
            sv: "En annan körning av {name} pågår.",
            svHelp: "Vänta tills den är klar och kör igen.",
            en: "Another run of {name} is under way.",
            enHelp: "Wait until it is done, then run again."),
        .storeFailed: Message(
            sv: "Svarslagret kunde inte användas: {reason}.",
            svHelp: "Ta bort {path}; det byggs upp igen ur exporterna.",
            en: "The answer store could not be used: {reason}.",
            enHelp: "Remove {path}; it is built again from the exports."),
        .recordsNotAccounted: Message(
            sv: "Posterna går inte ihop: {count} lästes men {other} har fått ett öde.",
            svHelp: "Det är ett fel i Lagesbild. Inget har publicerats; rapportera det gärna.",
            en: "The records do not add up: {count} were read but {other} were accounted for.",
            enHelp: "This is a fault in Lagesbild. Nothing was published; please report it."),
        .unknownFormat: Message(
            sv: "\"{value}\" är inget känt format.",
            svHelp: "Möjliga format: {list}.",
            en: "\"{value}\" is not a known format.",
            enHelp: "Possible formats: {list}."),
        .tooManySimulatedAnswers: Message(
            sv: "{count} svar går inte att hitta på: registret har bara {limit} personer.",
            svHelp: "Begär färre med --answers, eller rätta antalen i registret.",
            en: "{count} answers cannot be made up: the register has only {limit} people.",
            enHelp: "Ask for fewer with --answers, or correct the headcounts in the register."),
        .unknownSimulationUnit: Message(
            sv: "Ingen enhet heter \"{name}\" i registret.",
            en: "No unit is called \"{name}\" in the register."),
        .storeNotThere: Message(
            sv: "Det finns inga inlästa svar: {path} saknas.",
            svHelp: "Läs in dem med lagesbild run, eller med lagesbild ingest --store.",
            en: "No answers have been read: {path} is missing.",
            enHelp: "Read them with lagesbild run, or with lagesbild ingest --store."),
        .storeOfOtherSurvey: Message(
            sv: "Svaren i {path} är inlästa för en annan enkät eller en annan version av den.",
            svHelp: "Läs in dem på nytt: lagesbild run för en pipeline, annars lagesbild ingest "
                + "till en ny fil. Svarslagret är orört.",
            en: "The answers in {path} were read for another survey or another version of it.",
            enHelp: "Read them anew: lagesbild run for a pipeline, else lagesbild ingest into a "
                + "new file. The store was left alone."),
        .storeDamaged: Message(
            sv: "Svarslagret {path} är skadat.",
            svHelp: "Läs in svaren på nytt: lagesbild run för en pipeline, annars lagesbild ingest "
                + "till en ny fil.",
            en: "The store of answers {path} is damaged.",
            enHelp: "Read the answers anew: lagesbild run for a pipeline, else lagesbild ingest "
                + "into a new file."),
        .notAStore: Message(
            sv: "{path} är inget svarslager.",
            svHelp: "Ange filen som lagesbild ingest --store har skapat. Filen är orörd.",
            en: "{path} is not a store of answers.",
            enHelp: "Name the file that lagesbild ingest --store made. The file was left alone."),
        .portNotAvailable: Message(
            sv: "Förhandsvisningen kan inte använda port {value}: {reason}.",
            svHelp: "Välj en annan med --port; 0 tar en som är ledig.",
            en: "The preview cannot use port {value}: {reason}.",
            enHelp: "Choose another with --port; 0 takes one that is free."),
        .unknownCode: Message(
            sv: "Ingen kod heter \"{name}\".",
            svHelp: "Koderna står inom hakparentes i varje meddelande, till exempel [E030].",
            en: "No code is called \"{name}\".",
            enHelp: "Every message has its code in brackets, for example [E030]."),
        .registrationGroupUnknown: Message(
            sv: "\"{value}\" finns inte bland svaren på \"{name}\".",
            svHelp: "Skriv koden eller texten som den står i enkäten: {list}.",
            en: "\"{value}\" is not among the answers to \"{name}\".",
            enHelp: "Write the code or the text as the survey has it: {list}."),
        .registrationCellUnknown: Message(
            sv: "\"{value}\" säger varken att personen kom till \"{name}\" eller inte kom.",
            svHelp:
                "Skriv 1 eller ja för den som kom; 0, nej eller ingenting för den som inte kom.",
            en:
                "\"{value}\" says neither that the person came to \"{name}\" nor that they did not.",
            enHelp: "Write 1 or yes for who came; 0, no or nothing for who did not."),
        .registrationWithoutMeetings: Message(
            sv: "Listan över anmälda har ingen kolumn för någon träff.",
            svHelp:
                "Varje träff är en kolumn med 1 för dem som kom. Kolumner som heter som en fråga "
                + "säger vilken grupp var och en hör till, och id läses inte.",
            en: "The list of those registered has no column for any meeting.",
            enHelp:
                "Each meeting is a column with 1 for those who came. Columns named like a question "
                + "say which group each belongs to, and id is not read."),
        .outcomeColumnUnknown: Message(
            sv: "Kolumnen \"{name}\" i listan över utfall säger inget som är känt.",
            svHelp: "Kolumnerna är {list}. Ta bort andra kolumner ur filen.",
            en: "The column \"{name}\" of the list of outcomes says nothing that is known.",
            enHelp: "The columns are {list}. Take other columns out of the file."),
        .outcomeNotACount: Message(
            sv: "\"{value}\" under \"{name}\" är inget antal personer.",
            svHelp: "Skriv ett heltal, eller lämna rutan tom för ingen.",
            en: "\"{value}\" under \"{name}\" is no number of people.",
            enHelp: "Write a whole number, or leave the cell empty for nobody."),
        .headcountsWithoutRegister: Message(
            sv:
                "Enkäten har inget register över enheter i en fil, så det finns inga antal att byta.",
            svHelp: "Ta bort raden, eller ge enkäten ett register: från: enheter.csv.",
            en: "The survey has no register of units in a file, so there are no headcounts to "
                + "replace.",
            enHelp: "Remove the line, or give the survey a register: from: units.csv."),
        .moreOutcomesThanPeople: Message(
            sv: "I {name} är svaren och utfallen i listan fler än personerna i registret.",
            svHelp: "Svarsfrekvenserna enligt AAPOR räknas inte. Se över listan eller registret.",
            en: "In {name} the answers and the outcomes of the list are more than the people of "
                + "the register.",
            enHelp: "The response rates of AAPOR are not made. Look over the list or the register."),
        .qualityWarning: Message(
            sv: "{count} av {other} poster kunde inte läsas, fler än gränsen {limit}.",
            svHelp: "Se orsakerna rad för rad i {path}.",
            en: "{count} of {other} records could not be read, more than the limit {limit}.",
            enHelp: "The reasons stand line by line in {path}."),
        .moreAnswersThanPeople: Message(
            sv: "Fler har svarat än vad registret säger finns: {name}.",
            svHelp: "Rätta antalet i registret. Tills dess visas ingen svarsfrekvens där.",
            en: "More people answered than the register says there are: {name}.",
            enHelp: "Correct the headcount in the register. Until then no response rate is shown "
                + "there."),
        .sameContent: Message(
            sv: "Filen har exakt samma innehåll som {other} och läses inte en gång till.",
            svHelp: "Ta bort den ena.",
            en: "The file has exactly the same content as {other} and is not read again.",
            enHelp: "Remove one of them."),
        .sameIDsWithoutStart: Message(
            sv: "{count} svars-id finns också i {other}, med andra svar och utan starttid. "
                + "Båda räknas.",
            svHelp: "Är det samma personer som har ändrat sina svar, ta bort den äldre filen. "
                + "Annars räknas de två gånger.",
            en: "{count} response ids are in {other} too, with other answers and without a time "
                + "of starting. Both count.",
            enHelp: "If they are the same people with changed answers, remove the older file. "
                + "Otherwise they are counted twice."),
    ]
}
