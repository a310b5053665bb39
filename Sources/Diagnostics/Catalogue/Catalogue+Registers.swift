extension Catalogue {
    /// E5xx and V5xx: registers.
    static let registers: [DiagnosticCode: Message] = [
        .registerUnreadable: Message(
            sv: "Registerfilen \"{path}\" går inte att läsa: {reason}.",
            svHelp: "Sökvägen räknas från enkätens mapp.",
            en: "The register file \"{path}\" cannot be read: {reason}.",
            enHelp: "The path is counted from the survey's folder."),
        .registerColumnMissing: Message(
            sv: "Registret saknar kolumnen \"{name}\".",
            svHelp:
                "Rubrikraden har: {list}. Döp om den kolumn som är \"{name}\", eller lägg till den.",
            en: "The register has no column \"{name}\".",
            enHelp: "The header has: {list}. Rename the column that is \"{name}\", or add it."),
        .unknownParentUnit: Message(
            sv: "\"{name}\" ligger under \"{value}\", som inte finns i registret.",
            svHelp: "Lägg till en rad för \"{value}\" eller rätta överordnad.",
            en: "\"{name}\" lies under \"{value}\", which is not in the register.",
            enHelp: "Add a row for \"{value}\" or correct the parent."),
        .circularHierarchy: Message(
            sv: "\"{name}\" ligger under sig själv: {list}.",
            svHelp: "Rätta överordnad på en av raderna.",
            en: "\"{name}\" lies under itself: {list}.",
            enHelp: "Correct the parent in one of the rows."),
        .duplicateRegisterRow: Message(
            sv: "\"{name}\" finns redan på rad {line}.",
            svHelp: "Ta bort den ena raden. Flera rader för samma enhet går bara om de räknar var "
                + "sin grupp.",
            en: "\"{name}\" already stands on row {line}.",
            enHelp:
                "Remove one of the rows. Several rows for one unit are possible only where each "
                + "counts a group of its own."),
        .notAHeadcount: Message(
            sv: "\"{value}\" kan inte vara ett antal.",
            svHelp: "Skriv ett tal från 0 till {limit} med siffror, eller lämna tomt.",
            en: "\"{value}\" cannot be a headcount.",
            enHelp: "Write a number from 0 to {limit} in digits, or leave it empty."),
        .unknownGroup: Message(
            sv: "\"{value}\" finns inte i registret \"{name}\".", svHelp: "Där finns: {list}.",
            en: "\"{value}\" is not in the register \"{name}\".", enHelp: "It has: {list}."),
        .headcountMismatch: Message(
            sv: "\"{name}\" har antalet {value}, men delarna blir tillsammans {expected}.",
            svHelp: "Rätta ett av talen, eller lämna antalet tomt så räknas det ut.",
            en: "\"{name}\" has the headcount {value}, but its parts add up to {expected}.",
            enHelp: "Correct one of the numbers, or leave it empty to have it computed."),
        .badRegisterCode: Message(
            sv: "{value} kan inte vara ett id i ett register.",
            svHelp: "Skriv bokstäver, siffror, _, - och punkt, utan blanksteg.",
            en: "{value} cannot be an id in a register.",
            enHelp: "Write letters, digits, _, - and points, without spaces."),
        .conflictingRegisterRow: Message(
            sv: "\"{name}\" har \"{value}\" här men \"{other}\" på rad {line}.",
            svHelp: "Rader för samma enhet ska ha samma uppgifter; eller lämna rutan tom.",
            en: "\"{name}\" has \"{value}\" here but \"{other}\" on row {line}.",
            enHelp: "Rows for one unit must agree; or leave the cell empty."),
        .emptyRegister: Message(
            sv: "Registret har inga rader.",
            svHelp: "Under rubrikraden ska det stå en rad per enhet.",
            en: "The register has no rows.",
            enHelp: "Below the header there must be one row per unit."),
        .twoGroupsInRow: Message(
            sv: "Raden räknar både \"{name}\" och \"{other}\".",
            svHelp: "Skriv en rad per grupp: fyll bara i en av kolumnerna.",
            en: "The row counts both \"{name}\" and \"{other}\".",
            enHelp: "Write one row per group: fill in only one of the columns."),
        .unknownUnitReportTarget: Message(
            sv: "\"{name}\" kan inte redovisas med \"{value}\": {reason}.",
            svHelp: "Peka på en annan enhet i registret, som redovisas för sig.",
            en: "\"{name}\" cannot be reported with \"{value}\": {reason}.",
            enHelp: "Point to another unit of the register that is itself reported."),
        .tooManyCells: Message(
            sv: "Raden har {count} rutor men rubrikraden har {limit}.",
            svHelp: "Sätt citattecken om en text som innehåller skiljetecknet: \"Nord, team 1\".",
            en: "The row has {count} cells but the header has {limit}.",
            enHelp: "Put quotation marks around a text with the separator in it: "
                + "\"North, team 1\"."),
        .headcountMissing: Message(
            sv: "{count} av {limit} enheter saknar antal, så svarsfrekvensen kan inte räknas.",
            svHelp: "Fyll i kolumnen \"antal\".",
            en: "{count} of {limit} units have no headcount, so no response rate can be computed.",
            enHelp: "Fill in the column \"headcount\"."),
        .duplicateUnitName: Message(
            sv: "Namnet \"{value}\" finns redan på rad {line}.",
            svHelp: "Ge enheterna olika namn om svaren kommer med namn i stället för id.",
            en: "The name \"{value}\" already stands on row {line}.",
            enHelp: "Give units different names if answers come with names instead of ids."),
    ]
}
