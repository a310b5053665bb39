extension Catalogue {
    /// E030–E039: references that lead nowhere or to the wrong kind.
    static let surveyReferences: [DiagnosticCode: Message] = [
        .unknownQuestion: Message(
            sv: "Ingen fråga heter \"{name}\".", svHelp: "Frågorna heter: {list}.",
            en: "No question is called \"{name}\".", enHelp: "The questions are: {list}."),
        .notAnOption: Message(
            sv: "\"{value}\" är inget svar på \"{name}\".", svHelp: "Svaren är: {list}.",
            en: "\"{value}\" is not an answer to \"{name}\".", enHelp: "The answers are: {list}."),
        .unknownRegister: Message(
            sv: "Inget register heter \"{name}\".",
            svHelp: "{expected}.",
            en: "No register is called \"{name}\".", enHelp: "{expected}."),
        .unknownScale: Message(
            sv: "Ingen skala heter \"{name}\".",
            svHelp: "{expected}.",
            en: "No scale is called \"{name}\".", enHelp: "{expected}."),
        .unknownArea: Message(
            sv: "Inget område heter \"{name}\".",
            svHelp: "{expected}.",
            en: "No area is called \"{name}\".", enHelp: "{expected}."),
        .unknownRow: Message(
            sv: "\"{parent}\" har inget som heter \"{name}\".", svHelp: "Där finns: {list}.",
            en: "\"{parent}\" has nothing called \"{name}\".", enHelp: "It has: {list}."),
        .incompleteReference: Message(
            sv: "\"{name}\" pekar inte ut ett enda svar.", svHelp: "Skriv {expected}.",
            en: "\"{name}\" does not point to a single answer.", enHelp: "Write {expected}."),
        .wrongComparison: Message(
            sv: "\"{name}\" kan inte jämföras med \"{value}\".",
            svHelp: "För den frågan går det att skriva: {expected}.",
            en: "\"{name}\" cannot be compared with \"{value}\".",
            enHelp: "For that question you can write: {expected}."),
        .unknownReportTarget: Message(
            sv: "\"{name}\" kan inte redovisas med \"{value}\": {reason}.",
            svHelp: "Det går med: {list}.",
            en: "\"{name}\" cannot be reported with \"{value}\": {reason}.",
            enHelp: "Possible: {list}."),
        .circularReportTarget: Message(
            sv: "\"{name}\" redovisas med \"{other}\", som i sin tur redovisas med något annat.",
            svHelp: "Peka på det svar som ska stå kvar i rapporten.",
            en: "\"{name}\" is reported with \"{other}\", which is itself reported elsewhere.",
            enHelp: "Point to the answer that stays in the report."),
    ]

    /// E040–E077: what must be unique, in order, allowed.
    static let surveyOrder: [DiagnosticCode: Message] = [
        .idCollision: Message(
            sv: "\"{name}\" och \"{other}\" blir samma kolumnnamn: {value}.",
            svHelp: "Byt ett av dem; å, ä och ö räknas som a och o i kolumnnamn.",
            en: "\"{name}\" and \"{other}\" become the same column name: {value}.",
            enHelp: "Change one; å, ä and ö count as a and o in column names."),
        .idTaken: Message(
            sv: "Id \"{name}\" finns redan här ovanför.",
            svHelp: "Byt det på en av raderna.",
            en: "The id \"{name}\" already stands above.",
            enHelp: "Change it on one of the lines."),
        .duplicateQuestionText: Message(
            sv: "Frågetexten finns redan: \"{value}\".",
            svHelp: "Ge frågorna olika text, annars går kolumnerna inte att skilja åt i en export.",
            en: "The question text already exists: \"{value}\".",
            enHelp: "Word them differently, or their columns cannot be told apart in an export."),
        .duplicateCode: Message(
            sv: "Koden \"{name}\" finns redan i listan.",
            svHelp: "Ge varje svar en egen kod; stora och små bokstäver räknas som lika.",
            en: "The code \"{name}\" is already in the list.",
            enHelp: "Give every answer a code of its own; upper and lower case count as equal."),
        .duplicateLabel: Message(
            sv: "Svarstexten \"{value}\" finns redan i listan.",
            svHelp: "Ge svaren olika text, annars går de inte att skilja åt i en export.",
            en: "The answer text \"{value}\" is already in the list.",
            enHelp: "Word the answers differently, or they cannot be told apart in an export."),
        .levelsNotIncreasing: Message(
            sv: "Skalans steg ska öka: {value} kommer efter {other}.",
            svHelp: "Skriv det lägsta steget först.",
            en: "The levels of a scale must increase: {value} comes after {other}.",
            enHelp: "Write the lowest level first."),
        .tooManyCategories: Message(
            sv: "\"{name}\" har {count} svar; det får vara högst {limit}.",
            svHelp: "Dela upp listan eller använd ett register i en fil.",
            en: "\"{name}\" has {count} answers; at most {limit} are allowed.",
            enHelp: "Split the list or use a register in a file."),
        .forwardReference: Message(
            sv: "{parent} gäller \"{name}\", {reason}.",
            svHelp: "Det svaret finns inte än när det behövs. {expected}.",
            en: "{parent} is about \"{name}\", {reason}.",
            enHelp: "There is no answer yet when it is needed. {expected}."),
        .unknownAnalysisItem: Message(
            sv: "Analysen gäller \"{name}\", som inte finns.", svHelp: "{expected}.",
            en: "The analysis is about \"{name}\", which does not exist.",
            enHelp: "{expected}."),
        .wrongAnalysisType: Message(
            sv: "\"{name}\" går inte att använda här: det behövs {expected}.",
            svHelp: "{reason}.",
            en: "\"{name}\" cannot be used here: {expected} is needed.",
            enHelp: "{reason}."),
        .unknownBreakdown: Message(
            sv: "Det går inte att redovisa per \"{name}\".", svHelp: "Det går per: {list}.",
            en: "Nothing can be reported per \"{name}\".", enHelp: "Possible: per {list}."),
        .crossingNotAllowed: Message(
            sv: "Korsningen \"{value}\" går utöver det som lovas under anonymitet.",
            svHelp: "Där står: högst {limit} av {list}.",
            en: "The crossing \"{value}\" goes beyond what is promised under anonymity.",
            enHelp: "It says: at most {limit} of {list}."),
        .minimumAnsweredOutOfRange: Message(
            sv: "Indexet bygger på {limit} frågor, så minst {value} besvarade går inte.",
            svHelp: "Skriv ett tal från 1 till {limit}.",
            en: "The index is made of {limit} questions, so {value} answered is not possible.",
            enHelp: "Write a number from 1 to {limit}."),
        .minimumGroupOutOfRange: Message(
            sv: "Minsta grupp är {value} men ska vara från 3 till 20.",
            svHelp: "5 är det vanliga; 10 för fritext.",
            en: "The minimum group is {value} but must be from 3 to 20.",
            enHelp: "5 is usual; 10 for free text."),
        .unknownProfile: Message(
            sv: "Ingen anonymitetsprofil heter \"{name}\".", svHelp: "Profilerna är: {list}.",
            en: "No anonymity profile is called \"{name}\".", enHelp: "The profiles are: {list}."),
        .thresholdOutOfRange: Message(
            sv: "\"{name}\" är {value} men ska vara från {count} till {limit}.",
            svHelp: "Utan raden gäller profilens tal.",
            en: "\"{name}\" is {value} but must be from {count} to {limit}.",
            enHelp: "Without the line that of the profile applies."),
    ]

    /// V1xx: advice to the author.
    static let surveyAdvice: [DiagnosticCode: Message] = [
        .unitTooSmall: Message(
            sv: "Antalet anställda i \"{name}\" är {count} men minsta grupp är {limit}: "
                + "enheten kan aldrig redovisas.",
            svHelp: "Slå ihop den i rapporten med \"redovisa med\".",
            en: "The headcount of \"{name}\" is {count} but the minimum group is {limit}: "
                + "it can never be reported.",
            enHelp: "Merge it in the report with \"report with\"."),
        .thresholdWithoutEffect: Message(
            sv: "\"{name}\" är {value}, men en annan gräns gör att {limit} gäller.",
            svHelp:
                "Den som ser en fördelning ser också medelvärdet, och den som ser ett medelvärde ser "
                + "en grupp. Höj talet eller ta bort raden.",
            en: "\"{name}\" is {value}, but another threshold makes {limit} apply.",
            enHelp:
                "Whoever sees a distribution sees its mean, and whoever sees a mean sees a group. "
                + "Raise the number or remove the line."),
        .noPersonalDataNotice: Message(
            sv: "Enkäten saknar blocket \"personuppgifter\".",
            svHelp: "Den som svarar ska få veta vem som ansvarar och varför; "
                + "utan blocket kan inget lämnas ut.",
            en: "The survey has no \"personal data\" block.",
            enHelp: "Those who answer must be told who is responsible and why; "
                + "without it nothing can be released."),
        .incompletePersonalDataNotice: Message(
            sv: "Blocket \"personuppgifter\" saknar: {list}.",
            svHelp: "Lägg till raderna innan enkäten går ut.",
            en: "The \"personal data\" block lacks: {list}.",
            enHelp: "Add the lines before the survey goes out."),
        .unansweredPassesIsNot: Message(
            sv: "\"är inte\" gäller även den som inte har svarat på \"{name}\".",
            svHelp: "Skriv \"krävs: ja\" på frågan, eller lägg till \"och {name} besvarad\".",
            en: "\"is not\" also holds for those who left \"{name}\" unanswered.",
            enHelp: "Write \"required: yes\" on the question, or add \"and {name} answered\"."),
        .unusedScale: Message(
            sv: "Skalan \"{name}\" används inte.", svHelp: "Ta bort den eller använd den.",
            en: "The scale \"{name}\" is not used.", enHelp: "Remove it or use it."),
        .missingTranslation: Message(
            sv: "Översättning till \"{value}\" saknas på rad {list} (antal texter: {count}).",
            svHelp: "Lägg till \" | {value}: …\" efter texten.",
            en: "No translation to \"{value}\" on line {list} (texts: {count}).",
            enHelp: "Add \" | {value}: …\" after the text."),
        .undeclaredLanguage: Message(
            sv: "\"{value}\" ser ut som en översättning, men språket är inte angivet.",
            svHelp: "Lägg till språket på raden \"språk\", annars blir det en del av texten.",
            en: "\"{value}\" looks like a translation, but the language is not declared.",
            enHelp: "Add the language to the line \"languages\", or it stays part of the text."),
    ]
}
