extension Stories {
    /// E220–E237, V201–V210: delimited text and JSON.
    static let tables: [DiagnosticCode: Story] = [
        .unclosedQuote: Story(
            sv: "Ett citattecken som aldrig stängs gör resten av filen till en enda cell. Allt "
                + "efter det skulle bli ett svar.",
            en: "A quotation mark that is never closed makes the rest of the file one cell. "
                + "Everything after it would become one answer."),
        .strayQuote: Story(
            sv: "Citattecknet kan vara början på en cell eller en del av texten. Beroende på "
                + "vilket hamnar svaren i olika kolumner.",
            en: "The quotation mark may begin a cell or be part of the text. Depending on which, "
                + "answers land in different columns."),
        .textAfterClosingQuote: Story(
            sv: "Efter citattecknet som avslutar en cell ska skiljetecknet komma. Något annat "
                + "betyder att cellen slutade någon annanstans.",
            en: "After the quotation mark that ends a cell comes the separator. Anything else "
                + "means that the cell ended elsewhere."),
        .nulByte: Story(
            sv: "Nolltecken finns inte i text. Filen är skadad, eller en arbetsbok eller bild "
                + "med fel filnamn.",
            en: "NUL characters do not occur in text. The file is damaged, or a workbook or "
                + "image with the wrong name."),
        .cellTooLarge: Story(
            sv: "Ingen skriver så långa svar. Oftast saknas ett citattecken, så att många rader "
                + "har blivit en cell.",
            en: "Nobody writes answers that long. Mostly a quotation mark is missing, so that "
                + "many lines became one cell."),
        .recordTooLarge: Story(
            sv: "Inget svar är så stort. Filen är troligen något annat än en export av svar.",
            en: "No answer is that large. The file is probably something else than an export of "
                + "answers."),
        .tooManyColumns: Story(
            sv: "Så många frågor har ingen enkät. Troligen ligger svaren i kolumner i stället "
                + "för i rader.",
            en: "No survey has that many questions. Probably the answers lie in columns instead "
                + "of rows."),
        .outOfMemory: Story(
            sv: "Raden rymdes inte i minnet, så filen lästes inte färdigt och används inte.",
            en: "The line did not fit in memory, so the file was not read to its end and is not "
                + "used."),
        .mojibake: Story(
            sv: "Filen har tolkats i fel teckenkodning och sparats igen, så \"ö\" har blivit "
                + "\"Ã¶\". Svarstexter och enhetsnamn känns då inte igen.",
            en: "The file was read in the wrong encoding and saved again, so \"ö\" became "
                + "\"Ã¶\". Answers and names of units are then not recognised."),
        .strayQuoteKept: Story(
            sv: "Cellen hade ett citattecken som inte behövde betyda något. Det lästes som text; "
                + "stämmer det inte har cellen fått fel innehåll.",
            en: "The cell had a quotation mark that need not mean anything. It was read as text; "
                + "if that is wrong, so is the cell."),
        .blanksAfterQuoteDropped: Story(
            sv: "En del program skriver blanksteg efter cellens citattecken. De hör inte till "
                + "svaret.",
            en: "Some programs write spaces after a cell's quotation mark. They are not part of "
                + "the answer."),
        .undoubledQuotesKept: Story(
            sv: "Inuti en cell ska citattecken skrivas dubbelt. Här stod de enkelt, men raden "
                + "gick att dela upp på ett enda sätt.",
            en: "Inside a cell quotation marks are to be doubled. Here they were not, but the "
                + "line could be divided in one way only."),
        .uncertainSeparator: Story(
            sv: "Vilket tecken som skiljer cellerna åt avgörs av raderna. Här säger de emot "
                + "varandra, så kolumnerna kan vara förskjutna.",
            en: "Which character separates cells is told by the lines. Here they contradict each "
                + "other, so columns may be shifted."),
        .jsonUnexpected: Story(
            sv: "Texten följer inte reglerna för JSON på den här platsen, så det som kommer "
                + "efter kan inte tolkas säkert.",
            en: "The text breaks the rules of JSON at this place, so what follows cannot be read "
                + "with certainty."),
        .jsonCutOff: Story(
            sv: "Filen slutar innan det sista svaret är slut. Svar som saknas märks inte i "
                + "siffrorna, så filen används inte.",
            en: "The file ends before its last answer does. Missing answers do not show in "
                + "figures, so the file is not used."),
        .jsonTooDeep: Story(
            sv: "Så djupt ligger inget svar i någon känd export. Gränsen skyddar också mot filer "
                + "gjorda för att störa.",
            en: "No answer lies that deep in any known export. The limit also protects against "
                + "files made to do harm."),
        .jsonNotUTF8: Story(
            sv: "JSON skrivs alltid i UTF-8. En annan teckenkodning skulle ändra å, ä och ö.",
            en: "JSON is always in UTF-8. Another encoding would change å, ä and ö."),
        .jsonConflictingKey: Story(
            sv: "Samma fråga har två svar i samma post. Vilket som gäller går inte att veta.",
            en: "One question has two answers in one record. Nobody can know which one counts."),
        .jsonLoneSurrogate: Story(
            sv: "Ett tecken är kapat mitt itu, ofta en emoji sist i ett svar med begränsad "
                + "längd.",
            en: "A character is cut in half, often an emoji at the end of an answer of limited "
                + "length."),
        .jsonNotAnObject: Story(
            sv: "Ett svar är frågor med värden. Det här är något annat, till exempel bara ett "
                + "tal.",
            en: "An answer is questions with values. This is something else, such as a mere "
                + "number."),
        .jsonWithoutRecords: Story(
            sv: "Filen går att läsa men har inga svar. Ofta är det formulärets definition som "
                + "har exporterats.",
            en: "The file can be read but has no answers. Often it is the definition of the form "
                + "that was exported."),
        .jsonRepeatedKey: Story(
            sv: "Samma fråga står två gånger i en post, med samma svar. Det ändrar inget, men "
                + "tyder på två frågor med ett namn.",
            en: "A question stands twice in a record, with the same answer. It changes nothing, "
                + "but suggests two questions with one name."),
    ]
}
