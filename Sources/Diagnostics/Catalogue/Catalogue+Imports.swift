extension Catalogue {
    /// E6xx and V6xx: forms of other tools.
    static let imports: [DiagnosticCode: Message] = importRefusals.merging(importNotes) { a, _ in a
    }

    private static let importRefusals: [DiagnosticCode: Message] = [
        .unknownForm: Message(
            sv: "Filen är inget formulär som går att importera.",
            svHelp: "Dessa format går att läsa: {list}. Ange --format om filen är ett av dem.",
            en: "The file is no form that can be imported.",
            enHelp: "These formats can be read: {list}. Say --format if the file is one of them."),
        .formPartMissing: Message(
            sv: "Filen saknar {expected} och går inte att läsa som {name}.",
            en: "The file has no {expected} and cannot be read as {name}."),
        .formFileBroken: Message(
            sv: "Filen går inte att läsa som {name}: {reason}.",
            svHelp: "Öppna den i verktyget den kommer från och exportera den igen.",
            en: "The file cannot be read as {name}: {reason}.",
            enHelp: "Open it in the tool it comes from and export it again."),
        .formWithoutQuestions: Message(
            sv: "Formuläret har ingen fråga som går att importera.",
            en: "The form has no question that can be imported."),
        .importNotCompilable: Message(
            sv: "Enkäten som importen gav har fel, så ingenting skrevs.",
            svHelp: "Felen står ovanför, med raderna i den enkät som skulle ha skrivits.",
            en: "The survey that the import gave has errors, so nothing was written.",
            enHelp: "They stand above, with the lines of the survey that would have been written."),
        .outputFileExists: Message(
            sv: "{path} finns redan.",
            svHelp: "Välj ett annat namn, eller skriv över filen med --force.",
            en: "{path} already exists.",
            enHelp: "Choose another name, or overwrite the file with --force."),
    ]

    private static let importNotes: [DiagnosticCode: Message] = [
        .columnNotCarried: Message(
            sv: "\"{name}\" följde inte med (ifyllda: {count}).",
            svHelp: "Enkätspråket har ingen motsvarighet.",
            en: "\"{name}\" was not carried over (filled in: {count}).",
            enHelp: "The survey language has nothing like it."),
        .elementNotCarried: Message(
            sv: "\"{name}\" följde inte med: {value} har ingen motsvarighet.",
            en: "\"{name}\" was not carried over: there is nothing like {value}."),
        .kindBecameText: Message(
            sv: "\"{name}\" blev fritext: {value} har ingen motsvarighet.",
            svHelp: "Byt svarstyp eller ta bort frågan.",
            en: "\"{name}\" became free text: there is nothing like {value}.",
            enHelp: "Choose another kind of answer or remove the question."),
        .conditionNotCarried: Message(
            sv: "\"{name}\" visas alltid: villkoret {value} följde inte med.",
            svHelp: "Vid {other}: {reason}. Skriv en egen rad \"visa om\".",
            en: "\"{name}\" is always shown: the condition {value} was not carried over.",
            enHelp: "At {other}: {reason}. Write a line \"show if\" of your own."),
        .ruleNotCarried: Message(
            sv: "Svaret på \"{name}\" prövas inte: regeln {value} följde inte med.",
            svHelp: "Vid {other}: {reason}. Skriv en egen rad \"giltigt om\".",
            en: "The answer to \"{name}\" is not checked: the rule {value} was not carried over.",
            enHelp: "At {other}: {reason}. Write a line \"valid if\" of your own."),
        .calculationNotCarried: Message(
            sv: "\"{name}\" följde inte med: {value} går inte att räkna ut här.",
            svHelp: "Vid {other}: {reason}.",
            en: "\"{name}\" was not carried over: {value} cannot be worked out here.",
            enHelp: "At {other}: {reason}."),
        .idChanged: Message(
            sv: "\"{value}\" heter {name} i enkäten: {reason}.",
            svHelp: "Svar som samlats in med formuläret har det gamla namnet.",
            en: "\"{value}\" is called {name} in the survey: {reason}.",
            enHelp: "Answers collected with the form have the old name."),
        .codeChanged: Message(
            sv: "Svarskoden \"{value}\" i {parent} blev {name}: {reason}.",
            svHelp: "Svar som samlats in med formuläret har den gamla koden.",
            en: "The answer code \"{value}\" in {parent} became {name}: {reason}.",
            enHelp: "Answers collected with the form have the old code."),
        .textMadeUnique: Message(
            sv: "Texten \"{value}\" finns redan, så här tillades ({name}).",
            svHelp: "Skriv texter som går att skilja åt.",
            en: "The text \"{value}\" already exists, so ({name}) was added here.",
            enHelp: "Write texts that can be told apart."),
        .textMissing: Message(
            sv: "\"{name}\" har ingen text; namnet står i stället.",
            svHelp: "Skriv texten som ska visas.",
            en: "\"{name}\" has no text; its name stands instead.",
            enHelp: "Write the text to be shown."),
        .repeatAskedOnce: Message(
            sv: "\"{name}\" upprepas i formuläret; här ställs frågorna en gång.",
            svHelp: "Skriv en fråga för varje gång, eller en matris.",
            en: "\"{name}\" is repeated in the form; here its questions are asked once.",
            enHelp: "Write a question for each time, or a matrix."),
        .propertyNotCarried: Message(
            sv: "\"{name}\" hos \"{parent}\" följde inte med: {value}.",
            en: "\"{name}\" of \"{parent}\" was not carried over: {value}."),
        .choicesNotFiltered: Message(
            sv: "Alla svar visas i \"{name}\": urvalet {value} följde inte med.",
            svHelp: "Dela upp frågan i flera med \"visa om\" om urvalet behövs.",
            en: "All answers are shown in \"{name}\": the filter {value} was not carried over.",
            enHelp: "Split the question into several with \"show if\" if the filter is needed."),
        .requiredConditionally: Message(
            sv: "\"{name}\" krävs bara när {value}; i enkäten krävs den inte.",
            svHelp: "Skriv \"krävs: ja\" om den alltid ska besvaras.",
            en: "\"{name}\" is required only when {value}; in the survey it is not.",
            enHelp: "Write \"required: yes\" if it must always be answered."),
        .settingNotCarried: Message(
            sv: "Inställningen \"{name}\" följde inte med: {value}.",
            en: "The setting \"{name}\" was not carried over: {value}."),
        .languageCodeMadeUp: Message(
            sv: "Språket \"{value}\" har ingen känd kod; {name} står i stället.",
            svHelp: "Byt {name} mot språkets kod, till exempel sv eller en.",
            en: "The language \"{value}\" has no known code; {name} stands instead.",
            enHelp: "Replace {name} by the language's code, such as sv or en."),
        .listMissing: Message(
            sv: "Svaren i listan \"{value}\" finns inte i filen; \"{name}\" blev fritext.",
            svHelp: "Skriv svaren som \"- kod: text\".",
            en: "The answers of the list \"{value}\" are not in the file; \"{name}\" became "
                + "free text.",
            enHelp: "Write the answers as \"- code: text\"."),
        .answersInOtherFile: Message(
            sv: "Svaren på \"{name}\" ligger i filen {path}, som inte gick att läsa.",
            svHelp: "Lägg den bredvid formuläret och importera igen.",
            en: "The answers of \"{name}\" lie in the file {path}, which could not be read.",
            enHelp: "Put it beside the form and import again."),
        .quoteNotCarried: Message(
            sv: "Svaret {value} kan inte stå i texten till \"{name}\": {reason}.",
            svHelp: "Skriv om texten.",
            en: "The answer {value} cannot stand in the text of \"{name}\": {reason}.",
            enHelp: "Rewrite the text."),
        .markupRemoved: Message(
            sv: "Formateringen i texten till \"{name}\" togs bort.",
            svHelp: "Läs igenom texten.",
            en: "The markup in the text of \"{name}\" was removed.",
            enHelp: "Read the text through."),
        .optionAdded: Message(
            sv: "\"{name}\" fick svaret {value} med fritext, som formuläret lägger till självt.",
            en: "\"{name}\" was given the answer {value} with a text, which the form adds itself."),
        .tooManyAnswers: Message(
            sv: "\"{name}\" har {count} svar, fler än {limit}, och blev {expected}.",
            en: "\"{name}\" has {count} answers, more than {limit}, and became {expected}."),
        .baseTextBorrowed: Message(
            sv: "\"{name}\" saknar text på {value}; texten på {other} står i stället.",
            svHelp: "Skriv texten på {value}.",
            en: "\"{name}\" has no text in {value}; the text in {other} stands instead.",
            enHelp: "Write the text in {value}."),
        .unbalancedGroups: Message(
            sv: "Grupperna går inte ihop vid \"{name}\".",
            svHelp:
                "En grupp som börjar ska sluta. Kontrollera vilka frågor som hör till avsnittet.",
            en: "The groups do not match at \"{name}\".",
            enHelp: "A group that begins must end. Check which questions belong to the section."),
        .unknownKind: Message(
            sv: "Frågetypen \"{value}\" känns inte igen; \"{name}\" blev fritext.",
            en: "The question type \"{value}\" is not known; \"{name}\" became free text."),
        .comparisonNeverTrue: Message(
            sv: "Jämförelsen {value} i villkoret för \"{name}\" kan aldrig stämma.",
            svHelp: "Svaret finns inte i listan. Kontrollera villkoret.",
            en: "The comparison {value} in the condition of \"{name}\" can never hold.",
            enHelp: "The answer is not in the list. Check the condition."),
        .limitNotCarried: Message(
            sv: "Gränsen {value} för \"{name}\" följde inte med: {reason}.",
            en: "The limit {value} of \"{name}\" was not carried over: {reason}."),
        .languageGuessed: Message(
            sv: "Formuläret säger inte vilket språk texterna är på; de antas vara på {name}.",
            svHelp: "Ändra raden \"språk\" om det är fel.",
            en: "The form does not say what language its texts are in; {name} is assumed.",
            enHelp: "Change the line \"languages\" if that is wrong."),
        .neverShown: Message(
            sv: "\"{name}\" visas aldrig i formuläret ({value}); i enkäten visas den alltid.",
            svHelp: "Ta bort den, eller skriv en rad \"visa om\".",
            en: "\"{name}\" is never shown in the form ({value}); in the survey it always is.",
            enHelp: "Remove it, or write a line \"show if\"."),
    ]
}
