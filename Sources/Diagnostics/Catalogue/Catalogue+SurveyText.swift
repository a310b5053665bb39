extension Catalogue {
    /// E0xx and V1xx: the survey text.
    static let surveyText: [DiagnosticCode: Message] = [
        surveyLines, surveyWords, surveyReferences, surveyOrder, surveyAdvice,
    ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

    /// E001–E008: the shape of lines.
    private static let surveyLines: [DiagnosticCode: Message] = [
        .tabInIndentation: Message(
            sv: "Indraget är gjort med tabb (antal rader: {count}).",
            svHelp: "Använd två blanksteg per nivå; `lagesbild format` byter ut tabbarna.",
            en: "The indentation is made with tabs (lines: {count}).",
            enHelp: "Use two spaces per level; `lagesbild format` replaces the tabs."),
        .oddIndentation: Message(
            sv: "Indraget är {count} blanksteg men ska vara {expected}.",
            svHelp: "Det som hör till en rad står två blanksteg längre in än den raden.",
            en: "The indentation is {count} spaces but should be {expected}.",
            enHelp: "What belongs to a line stands two spaces deeper than that line."),
        .unreadableLine: Message(
            sv: "Raden innehåller ett tecken som inte går att läsa ({value}).",
            svHelp: "Ta bort tecknet eller skriv om raden.",
            en: "The line has a character that cannot be read ({value}).",
            enHelp: "Remove the character or write the line anew."),
        .notUTF8: Message(
            sv: "Filen är inte sparad som UTF-8 utan ser ut att vara {value}.",
            svHelp: "{expected}.",
            en: "The file is not saved as UTF-8; it looks like {value}.",
            enHelp: "{expected}."),
        .emptySurvey: Message(
            sv: "Enkäten är tom.",
            svHelp: "Börja med raden \"enkät mitt_id: Enkätens titel\".",
            en: "The survey is empty.",
            enHelp: "Begin with the line \"survey my_id: Title of the survey\"."),
        .surveyNotFirst: Message(
            sv: "Filen ska börja med ordet \"enkät\" eller \"survey\".",
            svHelp: "Första raden ser ut så här: \"enkät mitt_id: Enkätens titel\".",
            en: "The file must begin with the word \"enkät\" or \"survey\".",
            enHelp: "The first line looks like this: \"survey my_id: Title of the survey\"."),
        .danglingContinuation: Message(
            sv: "Raden börjar med \">\" men ovanför finns ingen text att fortsätta.",
            svHelp: "Flytta raden till den text den hör till, eller ta bort \">\".",
            en: "The line begins with \">\" but there is no text above it to continue.",
            enHelp: "Move the line to the text it belongs to, or remove \">\"."),
        .topLevelKeywordIndented: Message(
            sv: "\"{name}\" ska stå längst till vänster, utan indrag.",
            svHelp: "Ta bort indraget på raden; det som hör till den står två blanksteg in.",
            en: "\"{name}\" must stand at the left margin, without indentation.",
            enHelp: "Remove the indentation; what belongs to the line stands two spaces in."),
    ]

    /// E010–E027: words, ids and values.
    private static let surveyWords: [DiagnosticCode: Message] = [
        .unknownKeyword: Message(
            sv: "Okänt ord: \"{name}\".",
            svHelp: "Hör raden till texten ovanför ska den börja med \">\". "
                + "Annars kan här stå: {list}.",
            en: "Unknown word: \"{name}\".",
            enHelp: "A line that continues the text above begins with \">\". "
                + "Otherwise allowed here: {list}."),
        .misplacedKeyword: Message(
            sv: "\"{name}\" kan inte stå här; det hör hemma under {parent}.",
            svHelp: "{expected}.",
            en: "\"{name}\" cannot stand here; it belongs under {parent}.",
            enHelp: "{expected}."),
        .mixedLanguages: Message(
            sv: "\"{name}\" är på ett annat språk än resten av filen.",
            svHelp: "En fil skrivs helt på svenska eller helt på engelska.",
            en: "\"{name}\" is in another language than the rest of the file.",
            enHelp: "A file is all in Swedish or all in English."),
        .childrenNotAllowed: Message(
            sv: "Inget kan stå under \"{parent}\".",
            svHelp: "Kontrollera indraget: raden hör kanske till en tidigare rad.",
            en: "Nothing can stand under \"{parent}\".",
            enHelp: "Check the indentation: the line may belong to an earlier one."),
        .missingID: Message(
            sv: "\"{name}\" saknar id.",
            svHelp: "Ett id är ett kort namn utan mellanslag. Skriv till exempel "
                + "\"{name} {expected}: …\".",
            en: "\"{name}\" has no id.",
            enHelp: "An id is a short name without spaces. Write for example "
                + "\"{name} {expected}: …\"."),
        .unexpectedID: Message(
            sv:
                "\"{value}\" är för mycket: efter \"{name}\" ska det stå ett kolon eller ingenting.",
            svHelp: "Skriv \"{name}: …\" eller bara \"{name}\".",
            en: "\"{value}\" is too much: after \"{name}\" comes a colon or nothing.",
            enHelp: "Write \"{name}: …\" or just \"{name}\"."),
        .missingText: Message(
            sv: "\"{name}\" saknar text efter kolon.",
            svHelp: "Skriv \"{name}: …\" med det som ska stå där.",
            en: "\"{name}\" has no text after a colon.",
            enHelp: "Write \"{name}: …\" with what should stand there."),
        .unexpectedText: Message(
            sv: "\"{name}\" tar ingen text.", svHelp: "Ta bort kolonet och det som står efter.",
            en: "\"{name}\" takes no text.", enHelp: "Remove the colon and what follows it."),
        .repeatedKeyword: Message(
            sv: "\"{name}\" står redan här ovanför.",
            svHelp: "Behåll en av raderna.",
            en: "\"{name}\" already stands above.",
            enHelp: "Keep one of the lines."),
        .malformedID: Message(
            sv: "\"{value}\" kan inte vara ett id.",
            svHelp: "{expected}.",
            en: "\"{value}\" cannot be an id.",
            enHelp: "{expected}."),
        .unreadableCondition: Message(
            sv: "Villkoret går inte att förstå vid {value}: här väntas {expected}.",
            svHelp: "Så här ser ett villkor ut: yrke är inte chef och hinder innehåller tid.",
            en: "The condition cannot be understood at {value}: expected {expected}.",
            enHelp: "A condition looks like this: role is not manager and obstacles contains time."),
        .alternativesWithoutAnyOf: Message(
            sv: "\"{value}\" är inget eget villkor.",
            svHelp: "{expected}.",
            en: "\"{value}\" is not a condition of its own.",
            enHelp: "{expected}."),
        .badValue: Message(
            sv: "\"{name}\" kan inte vara \"{value}\".", svHelp: "Skriv {expected}.",
            en: "\"{name}\" cannot be \"{value}\".", enHelp: "Write {expected}."),
        .translationNotAllowed: Message(
            sv: "\"{name}\" kan inte ha en översättning.",
            svHelp: "Ta bort det som står från och med \"|\".",
            en: "\"{name}\" cannot have a translation.",
            enHelp: "Remove everything from \"|\" on."),
        .missingPart: Message(
            sv: "\"{name}\" saknar {expected}.",
            svHelp: "Lägg till det som saknas, två blanksteg in under \"{name}\".",
            en: "\"{name}\" lacks {expected}.",
            enHelp: "Add what is missing, two spaces in under \"{name}\"."),
        .conflictingParts: Message(
            sv: "\"{name}\" och \"{other}\" kan inte stå tillsammans.",
            svHelp: "Behåll det ena: de beskriver två olika sorters svar.",
            en: "\"{name}\" and \"{other}\" cannot stand together.",
            enHelp: "Keep one: they describe two different kinds of answer."),
        .repeatedTranslation: Message(
            sv: "Texten finns redan på språket \"{value}\".",
            svHelp: "Det första språket står före \"|\"; varje annat språk står en gång.",
            en: "The text already has the language \"{value}\".",
            enHelp: "The first language stands before \"|\"; every other one stands once."),
        .missingAnswerKind: Message(
            sv: "Frågan \"{name}\" säger inte hur den besvaras.",
            svHelp: "Lägg till en av raderna {list}, två blanksteg in under frågan.",
            en: "The question \"{name}\" does not say how it is answered.",
            enHelp: "Add one of the lines {list}, two spaces in under the question."),
        .reservedID: Message(
            sv: "\"{value}\" kan inte vara ett id: ordet används i villkor.",
            svHelp: "Välj ett annat id.",
            en: "\"{value}\" cannot be an id: the word is used in conditions.",
            enHelp: "Choose another id."),
        .unreadableCalculation: Message(
            sv: "Beräkningen går inte att förstå vid {value}: här väntas {expected}.",
            svHelp: "Så här ser en beräkning ut: timmar_dag + timmar_natt, eller (a - b) / 2.",
            en: "The calculation cannot be understood at {value}: expected {expected}.",
            enHelp: "A calculation looks like this: hours_day + hours_night, or (a - b) / 2."),
    ]
}
