extension Catalogue {
    /// E2xx and V2xx: files and tables.
    static let tables: [DiagnosticCode: Message] = [
        files, encodings, delimitedText, json, workbooks, tableWarnings,
    ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }

    private static let files: [DiagnosticCode: Message] = [
        .fileNotFound: Message(
            sv: "Filen {path} finns inte",
            svHelp: "Kontrollera mappen och namnet. Stora och små bokstäver räknas som olika.",
            en: "The file {path} does not exist",
            enHelp: "Check the folder and the name. Upper and lower case count as different."),
        .fileIsFolder: Message(
            sv: "{path} är en mapp, inte en fil",
            svHelp: "Ange en fil i mappen.",
            en: "{path} is a folder, not a file",
            enHelp: "Name a file in the folder."),
        .fileNotPermitted: Message(
            sv: "Filen {path} får inte läsas: behörighet saknas",
            svHelp: "Be den som äger filen om läsrättighet, eller kopiera den till din egen mapp.",
            en: "The file {path} may not be read: permission is missing",
            enHelp: "Ask the owner for permission to read it, or copy it to a folder of your own."),
        .fileNotOrdinary: Message(
            sv: "{path} är ingen vanlig fil",
            svHelp: "Spara innehållet i en fil och ange den; det läses två gånger.",
            en: "{path} is not an ordinary file",
            enHelp: "Save the content in a file and name that one; it is read twice."),
        .fileNotReadable: Message(
            sv: "Filen {path} gick inte att läsa ({reason})",
            svHelp: "Kontrollera att disken eller nätverksmappen är ansluten och försök igen.",
            en: "The file {path} could not be read ({reason})",
            enHelp: "Check that the disk or network folder is connected and try again."),
        .fileEmpty: Message(
            sv: "Filen {path} är tom",
            svHelp: "Gör om exporten. Blir den tom igen finns det inga svar i urvalet.",
            en: "The file {path} is empty",
            enHelp: "Export it again. If it is still empty there are no answers in the selection."),
        .fileNotWritten: Message(
            sv: "{path} gick inte att skriva ({reason})",
            svHelp:
                "Kontrollera att mappen finns, att du får skriva i den och att disken har plats. "
                + "Den tidigare filen är orörd.",
            en: "{path} could not be written ({reason})",
            enHelp:
                "Check that the folder exists, that you may write in it and that the disk is not "
                + "full. The earlier file is untouched."),
    ]

    private static let encodings: [DiagnosticCode: Message] = [
        .undecodableByte: Message(
            sv:
                "Tecknet med koden {value} finns inte i teckenkodningen {name}, som resten av filen har",
            svHelp: "Öppna filen i det program den kommer från och spara den som \"CSV UTF-8\".",
            en: "The byte {value} means nothing in {name}, the encoding of the rest of the file",
            enHelp: "Open the file in the program it comes from and save it as \"CSV UTF-8\"."),
        .damagedUTF8: Message(
            sv: "Filen är skriven i UTF-8 men har skadade tecken, de första på den här raden "
                + "(antal: {count})",
            svHelp:
                "Ofta har två filer klistrats ihop, eller så är filen avkapad. Gör om exporten, "
                + "eller rätta raden och spara som \"CSV UTF-8\".",
            en: "The file is UTF-8 but has damaged characters, the first in this line "
                + "(count: {count})",
            enHelp:
                "Often two files were pasted together, or the file is cut off. Export it again, "
                + "or mend the line and save it as \"CSV UTF-8\"."),
        .brokenUTF16: Message(
            sv: "Filen är skriven i UTF-16 men ett tecken är avkapat",
            svHelp: "Filen är troligen inte hel. Gör om exporten, helst som \"CSV UTF-8\".",
            en: "The file is UTF-16 but a character is cut in two",
            enHelp: "The file is probably not whole. Export it again, preferably as \"CSV UTF-8\"."),
        .gzipDamaged: Message(
            sv: "Filen {path} är packad med gzip men skadad ({reason})",
            svHelp: "Hämta filen igen. Är den skadad där den kommer ifrån: gör om exporten.",
            en: "The file {path} is compressed with gzip but damaged ({reason})",
            enHelp: "Fetch the file again. If it is damaged where it comes from: export it again."),
        .gzipCutOff: Message(
            sv: "Filen {path} är packad med gzip men avkapad",
            svHelp: "Hämta filen igen och låt överföringen bli klar.",
            en: "The file {path} is compressed with gzip but cut off",
            enHelp: "Fetch the file again and let the transfer finish."),
        .gzipTooLarge: Message(
            sv: "Filen {path} är packad med gzip och blir större än {limit} MB uppackad",
            svHelp: "Packa upp filen och ange den uppackade; då finns ingen sådan gräns.",
            en: "The file {path} is compressed with gzip and unpacks to more than {limit} MB",
            enHelp: "Unpack the file and name the unpacked one; then there is no such limit."),
        .unsupportedEncoding: Message(
            sv: "Filen har teckenkodningen {name}, som inte kan läsas",
            svHelp: "Spara den som \"CSV UTF-8\".",
            en: "The file is encoded in {name}, which cannot be read",
            enHelp: "Save it as \"CSV UTF-8\"."),
        .characterNotEncodable: Message(
            sv: "Tecknet \"{value}\" går inte att skriva i {name}",
            svHelp: "Välj UTF-8 för filen som skrivs.",
            en: "The character \"{value}\" cannot be written in {name}",
            enHelp: "Choose UTF-8 for the file that is written."),
    ]

    private static let delimitedText: [DiagnosticCode: Message] = [
        .unclosedQuote: Message(
            sv: "Ett citattecken öppnas på rad {line} men stängs aldrig",
            svHelp:
                "Är filen avkapad: gör om exporten. Annars saknas ett \" i svaret på den raden.",
            en: "A quotation mark is opened in line {line} and never closed",
            enHelp:
                "If the file is cut off, export it again. Else the answer in that line lacks a \"."),
        .strayQuote: Message(
            sv: "Raden har ett citattecken mitt i en cell och går inte att dela upp säkert",
            svHelp: "Sätt cellen inom citattecken och dubbla dem som står inuti: \"5\"\" rör\".",
            en: "The line has a quotation mark inside a cell and cannot be split with certainty",
            enHelp: "Put the cell in quotation marks and double those inside it: \"5\"\" pipe\"."),
        .textAfterClosingQuote: Message(
            sv: "Det står text efter ett avslutande citattecken",
            svHelp: "Citattecken inuti en cell ska skrivas dubbelt: \"han sa \"\"hej\"\"\".",
            en: "There is text after a closing quotation mark",
            enHelp: "Quotation marks inside a cell are written twice: \"he said \"\"hi\"\"\"."),
        .nulByte: Message(
            sv: "Raden innehåller ett nolltecken, som inte hör hemma i text",
            svHelp: "Filen är skadad eller ingen textfil. Gör om exporten som CSV.",
            en: "The line contains a zero byte, which does not belong in text",
            enHelp: "The file is damaged or no text file. Export it again as CSV."),
        .cellTooLarge: Message(
            sv: "En cell är större än {limit} MB",
            svHelp: "Troligen saknas ett avslutande citattecken på raden.",
            en: "A cell is larger than {limit} MB",
            enHelp: "Probably a closing quotation mark is missing in the line."),
        .recordTooLarge: Message(
            sv: "En rad är större än {limit} MB",
            svHelp: "Kontrollera att filen är en export av svar och att den är hel.",
            en: "A record is larger than {limit} MB",
            enHelp: "Check that the file is an export of answers, and whole."),
        .tooManyColumns: Message(
            sv: "Raden har fler än {limit} celler",
            svHelp: "Kontrollera att filen är en export av svar med en rad per svar.",
            en: "The record has more than {limit} cells",
            enHelp: "Check that the file is an export of answers with one row per answer."),
        .outOfMemory: Message(
            sv: "Datorns minne räcker inte för raden",
            svHelp: "Stäng andra program och försök igen, eller dela filen.",
            en: "The computer has not enough memory for the record",
            enHelp: "Close other programs and try again, or split the file."),
    ]

    private static let json: [DiagnosticCode: Message] = [
        .jsonUnexpected: Message(
            sv: "\"{value}\" passar inte här i JSON; här kan stå: {expected}",
            svHelp: "Gör om exporten. Har filen ändrats för hand, rätta tecknet på den platsen.",
            en: "\"{value}\" does not fit here in JSON; what can stand here: {expected}",
            enHelp: "Export the file again. If it was edited by hand, mend it at that place."),
        .jsonCutOff: Message(
            sv: "Filen slutar mitt i ett svar",
            svHelp: "Den är avkapad. Gör om exporten och kontrollera att hela filen laddats ner.",
            en: "The file ends in the middle of an answer",
            enHelp: "It is cut off. Export it again and check that it was downloaded whole."),
        .jsonTooDeep: Message(
            sv: "Svaret har fler än {limit} nivåer inuti varandra",
            svHelp: "Ingen känd enkätexport ser ut så. Kontrollera att det är rätt fil.",
            en: "The answer has more than {limit} levels inside each other",
            enHelp: "No known survey export looks like that. Check that it is the right file."),
        .jsonNotUTF8: Message(
            sv: "Ett tecken är inte skrivet i UTF-8, som JSON måste vara",
            svHelp: "Spara filen som UTF-8, eller gör om exporten.",
            en: "A character is not written in UTF-8, as JSON must be",
            enHelp: "Save the file as UTF-8, or export it again."),
        .jsonConflictingKey: Message(
            sv: "\"{name}\" står två gånger i samma svar, med olika värden",
            svHelp:
                "Två frågor har troligen samma namn i enkätverktyget. Ge dem olika namn och gör "
                + "om exporten, eller ta bort det värde som är fel.",
            en: "\"{name}\" stands twice in the same answer, with different values",
            enHelp: "Two questions probably have the same name in the survey tool. Give them "
                + "different names and export again, or remove the wrong value."),
        .jsonLoneSurrogate: Message(
            sv: "Ett tecken är bara halvt (\\u-kod utan sin andra hälft)",
            svHelp: "Ofta en emoji som kapats. Skriv om eller ta bort tecknet i filen.",
            en: "A character is only half there (a \\u code without its other half)",
            enHelp: "Often an emoji that was cut. Rewrite or remove the character in the file."),
        .jsonNotAnObject: Message(
            sv: "Svaret är inte ett objekt med namn och värden",
            svHelp: "Varje svar ska stå inom klammerparentes, med frågans namn före varje värde.",
            en: "The answer is not an object with names and values",
            enHelp: "Write every answer in braces, with the name of the question before each value."
        ),
        .jsonWithoutRecords: Message(
            sv: "Filen är JSON men innehåller ingen lista med svar",
            svHelp: "Exportera svaren, inte enkätens definition.",
            en: "The file is JSON but holds no list of answers",
            enHelp: "Export the answers, not the definition of the survey."),
    ]

    private static let tableWarnings: [DiagnosticCode: Message] = [
        .mojibake: Message(
            sv: "Texten ser dubbelkodad ut, som \"Ã¶\" i stället för \"ö\" (rader: {count})",
            svHelp:
                "Filen har sparats om med fel teckenkodning. Gör om exporten och öppna den inte i "
                + "Excel däremellan. Texten är läst som den står.",
            en: "The text looks encoded twice, like \"Ã¶\" for \"ö\" (rows: {count})",
            enHelp:
                "The file was saved with the wrong encoding. Export it again and do not open it "
                + "in Excel in between. The text was read as it stands."),
        .strayQuoteKept: Message(
            sv: "Citattecken mitt i en cell har lästs som de står (rader: {count})",
            svHelp: "Kontrollera cellerna på raden.",
            en: "Quotation marks inside a cell were read as they stand (rows: {count})",
            enHelp: "Check the cells of the line."),
        .blanksAfterQuoteDropped: Message(
            sv: "Blanksteg efter ett avslutande citattecken har tagits bort (rader: {count})",
            svHelp: "Du behöver inte göra något.",
            en: "Blanks after a closing quotation mark were dropped (rows: {count})",
            enHelp: "You need not do anything."),
        .undoubledQuotesKept: Message(
            sv:
                "Citattecken inuti en cell är inte dubblade; de har lästs som text (rader: {count})",
            svHelp: "Kontrollera cellerna på raden.",
            en: "Quotation marks inside a cell are not doubled; they were read as text "
                + "(rows: {count})",
            enHelp: "Check the cells of the line."),
        .jsonRepeatedKey: Message(
            sv: "Samma namn står två gånger i ett svar, med samma värde (svar: {count})",
            svHelp: "Värdet används en gång. Två frågor har kanske samma namn i enkätverktyget.",
            en: "The same name stands twice in an answer, with the same value (answers: {count})",
            enHelp: "The value is used once. Two questions may have the same name in the tool."),
        .uncertainSeparator: Message(
            sv: "Raderna har olika många celler; skiljetecknet är osäkert",
            svHelp: "Kontrollera att rubrikraden har samma skiljetecken som resten av filen.",
            en: "The rows have different numbers of cells; the separator is uncertain",
            enHelp: "Check that the header has the same separator as the rest of the file."),
    ]
}
