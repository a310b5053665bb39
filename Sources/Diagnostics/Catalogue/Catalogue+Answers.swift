extension Catalogue {
    /// E25x and V25x: binding a file's columns; E3xx and V3xx: answers that were set aside.
    static let answers: [DiagnosticCode: Message] = binding.merging(setAside) { first, _ in first }

    private static let binding: [DiagnosticCode: Message] = [
        .missingColumn: Message(
            sv: "Kolumnen \"{expected}\" (frågan {name}) saknas i filen.",
            svHelp:
                "Exportera om med alla frågor, eller rätta rubriken så att den är som i enkäten.",
            en: "The column \"{expected}\" (question {name}) is missing from the file.",
            enHelp: "Export again with all questions, or mend the header to be as in the survey."),
        .unknownExportFormat: Message(
            sv: "Filen liknar ingen export som känns igen ({list}).",
            svHelp: "Ange format: eller columns: i pipelines.yml. `lagesbild ingest FIL --survey "
                + "ENKÄT --explain` visar vad som förstods och skriver ett förslag.",
            en: "The file looks like no export that is known ({list}).",
            enHelp: "Give format: or columns: in pipelines.yml. `lagesbild ingest FILE --survey "
                + "SURVEY --explain` shows what was understood and writes a proposal."),
        .readingsDiffer: Message(
            sv: "Filen kan läsas som {list}, och de skiljer sig åt: \"{value}\" ({name}) blir "
                + "{expected} eller {other}.",
            svHelp: "Ange format: i pipelines.yml. `lagesbild ingest FIL --survey ENKÄT --explain` "
                + "visar hur.",
            en:
                "The file can be read as {list}, and they differ: \"{value}\" ({name}) becomes "
                + "{expected} or {other}.",
            enHelp: "Give format: in pipelines.yml. `lagesbild ingest FILE --survey SURVEY "
                + "--explain` shows how."),
        .ambiguousColumn: Message(
            sv: "Två kolumner svarar mot samma fråga: \"{value}\" och \"{other}\" ({name}).",
            svHelp: "Ta bort eller byt namn på den kolumn som inte ska läsas.",
            en: "Two columns answer to the same question: \"{value}\" and \"{other}\" ({name}).",
            enHelp: "Remove or rename the column that is not to be read."),
        .wrongFileKind: Message(
            sv: "Formatet {expected} läses ur {other}, men filen är {value}.",
            svHelp: "Rätta format: i pipelines.yml, eller exportera i rätt filtyp.",
            en: "The format {expected} is read from {other}, but the file is {value}.",
            enHelp: "Mend format: in pipelines.yml, or export as the right kind of file."),
        .missingHeader: Message(
            sv: "Filen har ingen rubrikrad.",
            svHelp: "Den första raden ska innehålla kolumnernas rubriker.",
            en: "The file has no header row.",
            enHelp: "The first row must hold the headers of the columns."),
        .fileCutOff: Message(
            sv: "Filen slutar mitt i en post som börjar på rad {line}.",
            svHelp:
                "Filen är avkortad eller har tappat ett citattecken. Ingenting har lästs in ur den. "
                + "Exportera om den.",
            en: "The file ends in the middle of a record that begins on line {line}.",
            enHelp:
                "The file is cut off or has lost a quotation mark. Nothing of it was kept. "
                + "Export it again."),
        .severalSheets: Message(
            sv: "Arbetsboken har flera blad med innehåll: {list}.",
            svHelp: "Spara bladet med svaren i en egen fil, eller töm de andra.",
            en: "The workbook has several sheets with something in them: {list}.",
            enHelp: "Save the sheet with the answers as a file of its own, or empty the others."),
        .nothingRecognised: Message(
            sv: "Ingen av enkätens frågor finns i filen.",
            svHelp: "Kontrollera att filen hör till enkäten och att format: stämmer.",
            en: "None of the survey's questions is in the file.",
            enHelp: "Check that the file belongs to the survey and that format: is right."),
        .unknownColumns: Message(
            sv: "{count} kolumner hör inte till enkäten och läses inte: {list}.",
            en: "{count} columns do not belong to the survey and are not read: {list}."),
        .noResponseIDs: Message(
            sv: "Filen har ingen kolumn med svars-id.",
            svHelp:
                "Samma svar i en senare export går inte att känna igen. Exportera med svars-id om det går.",
            en: "The file has no column of response ids.",
            enHelp:
                "The same response in a later export cannot be recognised. Export with ids if possible."
        ),
        .columnMatchedByBeginning: Message(
            sv: "Rubriken \"{value}\" är avkortad och läses som \"{expected}\".",
            en: "The header \"{value}\" is cut short and read as \"{expected}\"."),
        .columnNeverSeen: Message(
            sv: "{count} frågor har inget svar någonstans i filen: {list}.",
            svHelp: "Kontrollera att frågorna finns med i formuläret som exporten kommer från.",
            en: "{count} questions have no answer anywhere in the file: {list}.",
            enHelp: "Check that the questions are in the form that the export comes from."),
    ]

    private static let setAside: [DiagnosticCode: Message] = [
        .dateBecameNumber: Message(
            sv: "\"{value}\" är ett datum som kalkylprogrammet gjort till ett tal (kanske "
                + "{expected}).",
            svHelp: "Formatera kolumnen som datum (ÅÅÅÅ-MM-DD) i kalkylprogrammet och spara om, "
                + "eller exportera på nytt utan att öppna filen däremellan.",
            en: "\"{value}\" is a date that the spreadsheet made a number (perhaps {expected}).",
            enHelp: "Format the column as dates (YYYY-MM-DD) in the spreadsheet and save again, "
                + "or export anew without opening the file in between."),
        .codeBecameDate: Message(
            sv: "\"{value}\" är ett svar som kalkylprogrammet gjort till ett datum; det stod "
                + "troligen \"{expected}\".",
            svHelp: "Exportera på nytt utan att öppna filen i kalkylprogrammet, eller importera "
                + "den där med kolumnen som text.",
            en: "\"{value}\" is an answer that the spreadsheet made a date; it probably was "
                + "\"{expected}\".",
            enHelp: "Export anew without opening the file in the spreadsheet, or import it there "
                + "with the column as text."),
        .ambiguousDate: Message(
            sv: "\"{value}\" kan vara två dagar: {expected} eller {other}.",
            svHelp: "Exportera med datum som ÅÅÅÅ-MM-DD. Med columns: i pipelines.yml kan dates: "
                + "day first eller dates: month first säga hur filen skriver.",
            en: "\"{value}\" may be two days: {expected} or {other}.",
            enHelp: "Export with dates as YYYY-MM-DD. With columns: in pipelines.yml, dates: day "
                + "first or dates: month first can say how the file writes them."),
        .idBecameNumber: Message(
            sv: "Svarets id \"{value}\" är avkortat av kalkylprogrammet, så olika svar kan ha fått "
                + "samma.",
            svHelp: "Exportera på nytt utan att öppna filen i kalkylprogrammet, eller importera "
                + "den där med kolumnen som text.",
            en: "The id \"{value}\" of the response was cut by the spreadsheet, so that several "
                + "responses may have got the same.",
            enHelp: "Export anew without opening the file in the spreadsheet, or import it there "
                + "with the column as text."),
        .raggedRecord: Message(
            sv: "Raden har {count} celler men rubrikraden har {expected}.",
            svHelp:
                "Leta efter ett skiljetecken eller en radbrytning i en cell utan citattecken, och rätta raden.",
            en: "The row has {count} cells but the header has {expected}.",
            enHelp:
                "Look for a separator or a line break in a cell without quotation marks, and mend the row."
        ),
        .unknownUnit: Message(
            sv: "Enheten \"{value}\" finns inte i registret.",
            svHelp:
                "Rätta värdet eller lägg till enheten i registret. Svaret räknas inte förrän dess.",
            en: "The unit \"{value}\" is not in the register.",
            enHelp:
                "Mend the value or add the unit to the register. Until then the answer is not counted."
        ),
        .missingUnit: Message(
            sv: "Svaret saknar enhet, som är obligatorisk.",
            svHelp: "Fyll i enheten om den är känd. Svaret räknas inte förrän dess.",
            en: "The answer lacks its unit, which is required.",
            enHelp: "Fill in the unit if it is known. Until then the answer is not counted."),
        .notSubmitted: Message(
            sv: "Svaret är inte inskickat.",
            svHelp: "Påbörjade svar räknas inte. Inget behöver göras.",
            en: "The answer was not submitted.",
            enHelp: "Answers that were only begun are not counted. Nothing needs doing."),
        .trialAnswer: Message(
            sv: "Svaret är märkt som ett prov (\"{value}\").",
            svHelp: "Provsvar räknas inte. Är svaret riktigt, ta bort märket i exporten.",
            en: "The answer is marked as a trial (\"{value}\").",
            enHelp: "Trials are not counted. If the answer is real, remove the mark in the export."),
        .answeredBeforeOpening: Message(
            sv: "Svaret påbörjades {value}, innan enkäten öppnade {expected}.",
            svHelp:
                "Det räknas som ett provsvar. Är svaret riktigt, rätta dagen efter öppen: i enkäten.",
            en: "The answer was begun {value}, before the survey opened {expected}.",
            enHelp:
                "It counts as a trial. If the answer is real, mend the opening day in the survey."),
        .rankedTwice: Message(
            sv: "\"{value}\" står två gånger i samma rangordning.",
            svHelp: "Vilken plats som gäller går inte att veta; svaret räknas inte.",
            en: "\"{value}\" stands twice in one ranking.",
            enHelp: "Which place counts cannot be known; the answer is not counted."),
        .placeUsedTwice: Message(
            sv: "Samma plats har getts två gånger i rangordningen \"{name}\".",
            svHelp: "Rangordningen räknas inte.",
            en: "The same place is given twice in the ranking \"{name}\".",
            enHelp: "The ranking is not counted."),
        .pointsDoNotAddUp: Message(
            sv: "Poängen i \"{name}\" blir {count} men ska bli {expected}.",
            svHelp: "Fördelningen räknas inte.",
            en: "The points of \"{name}\" add up to {count}, not {expected}.",
            enHelp: "The allocation is not counted."),
        .answerAgainstRule: Message(
            sv: "Svaret på \"{name}\" bryter mot frågans villkor. {reason}",
            svHelp: "Svaret räknas inte; resten av posten gör det.",
            en: "The answer to \"{name}\" breaks the question's rule. {reason}",
            enHelp: "The answer is not counted; the rest of the record is."),
        .answerToOtherSurvey: Message(
            sv: "Svaret hör till enkäten {value}, inte till {expected}.",
            svHelp: "Lägg filen hos den enkät som den hör till.",
            en: "The answer belongs to the survey {value}, not to {expected}.",
            enHelp: "Move the file to the survey it belongs to."),
        .unknownAnswer: Message(
            sv: "\"{value}\" är inget svar på frågan {name}.",
            svHelp: "Rätta värdet till ett av svarsalternativen. Resten av svaret räknas.",
            en: "\"{value}\" is no answer to the question {name}.",
            enHelp: "Mend the value to one of the options. The rest of the answer is counted."),
        .unknownOption: Message(
            sv: "\"{value}\" är inget av alternativen på frågan {name}.",
            svHelp: "Rätta värdet. Övriga ikryssade alternativ räknas.",
            en: "\"{value}\" is none of the options of the question {name}.",
            enHelp: "Mend the value. The other ticked options are counted."),
        .notAFlag: Message(
            sv: "\"{value}\" säger varken ja eller nej på {name}.",
            svHelp: "Skriv 1 för ikryssat och 0 eller tomt för inte ikryssat.",
            en: "\"{value}\" says neither yes nor no to {name}.",
            enHelp: "Write 1 for ticked and 0 or nothing for not ticked."),
        .notANumber: Message(
            sv: "\"{value}\" är inget tal, men frågan {name} vill ha ett.",
            svHelp: "Skriv talet med siffror, med decimalkomma eller decimalpunkt.",
            en: "\"{value}\" is no number, but the question {name} wants one.",
            enHelp: "Write the number in digits, with a decimal comma or point."),
        .notAWholeNumber: Message(
            sv: "\"{value}\" är inget heltal, men frågan {name} vill ha ett.",
            svHelp: "Skriv ett tal utan decimaler.",
            en: "\"{value}\" is no whole number, but the question {name} wants one.",
            enHelp: "Write a number without decimals."),
        .ambiguousNumber: Message(
            sv: "\"{value}\" kan vara tusental eller decimaler (frågan {name}).",
            svHelp: "Skriv talet utan tusentalsavgränsare, eller med decimalpunkt.",
            en: "\"{value}\" may be thousands or decimals (question {name}).",
            enHelp: "Write the number without a thousands separator, or with a decimal point."),
        .numberOutOfRange: Message(
            sv: "\"{value}\" ligger utanför {expected} (frågan {name}).",
            svHelp: "Rätta värdet, eller ändra gränserna i enkäten.",
            en: "\"{value}\" lies outside {expected} (question {name}).",
            enHelp: "Mend the value, or change the limits in the survey."),
        .notADate: Message(
            sv: "\"{value}\" är inget datum, men frågan {name} vill ha ett.",
            svHelp: "Skriv datumet som 2026-01-31.",
            en: "\"{value}\" is no date, but the question {name} wants one.",
            enHelp: "Write the date as 2026-01-31."),
        .answerOfWrongShape: Message(
            sv: "Svaret på {name} är en lista eller ett objekt, inte ett värde.",
            svHelp: "Kontrollera att frågan är av samma slag i formuläret som i enkäten.",
            en: "The answer to {name} is a list or an object, not a value.",
            enHelp: "Check that the question is of the same kind in the form as in the survey."),
        .fatesDoNotAddUp: Message(
            sv: "Räkningen går inte ihop: {count} poster lästes men {other} har fått ett öde.",
            svHelp:
                "Ingenting har lästs in ur filen. Det är ett fel i programmet, rapportera det gärna.",
            en: "The accounts do not balance: {count} records were read but {other} have a fate.",
            enHelp:
                "Nothing of the file was kept. This is a mistake in the program; please report it."),
        .answerNotShown: Message(
            sv: "\"{value}\" är svar på {name}, som inte ska ha visats för den som svarade.",
            svHelp:
                "Svaret räknas inte på den frågan. Kontrollera att villkoret är lika i formuläret.",
            en: "\"{value}\" answers {name}, which should not have been shown to the respondent.",
            enHelp:
                "It is not counted for that question. Check that the condition is the same in the form."
        ),
        .exclusiveOptionCombined: Message(
            sv:
                "\"{value}\" är ikryssat tillsammans med {count} andra alternativ men ska stå ensamt.",
            svHelp: "Alla ikryssade alternativ räknas. Kontrollera svaret om det är viktigt.",
            en: "\"{value}\" is ticked together with {count} others but should stand alone.",
            enHelp: "All ticked options are counted. Check the answer if it matters."),
        .recordReplaced: Message(
            sv:
                "Svaret {name} på rad {line} ersattes av ett senare med samma id och annat innehåll.",
            svHelp: "Det senare räknas. Kontrollera id:t om det är två olika svar.",
            en: "Response {name} on line {line} was replaced by a later one with the same id.",
            enHelp: "The later one counts. Check the id if they are two different answers."),
    ]
}
