extension Catalogue {
    /// Exports of digital boards and polls.
    static let boards: [DiagnosticCode: Message] = [
        .boardColumnMissing: Message(
            sv: "Kolumnen \"{name}\" finns inte i {path}.", svHelp: "De som finns heter: {list}.",
            en: "The column \"{name}\" is not in {path}.", enHelp: "There are: {list}."),
        .boardColumnPersonal: Message(
            sv: "Kolumnen \"{name}\" säger vem någon är och får inte läsas.",
            svHelp: "Ta bort den ur columns. Vem som skrev en anteckning ska ingen kunna se.",
            en: "The column \"{name}\" says who somebody is and must not be read.",
            enHelp: "Remove it from columns. Nobody is to see who wrote a note."),
        .boardColumnTwice: Message(
            sv: "Kolumnen \"{name}\" finns flera gånger i {path}.",
            svHelp: "Ge kolumnerna olika rubriker i filen.",
            en: "The column \"{name}\" is there several times in {path}.",
            enHelp: "Give the columns different headings in the file."),
        .boardParticipantsOfTables: Message(
            sv:
                "Deltagarna går inte att dela på flera bord: kolumnen \"{name}\" säger vilket bord det är.",
            svHelp: "Ta bort participants, eller dela filen så att varje bord har en egen.",
            en: "The participants cannot be divided among tables: the column \"{name}\" says which "
                + "table it is.",
            enHelp: "Remove participants, or divide the file so that every table has its own."),
        .noTextNotes: Message(
            sv: "Pipelinen läser inga fritextsvar som anteckningar.",
            svHelp: "Skriv under {name} i pipelines.yml vilka frågor det gäller.",
            en: "The pipeline reads no free answers as notes.",
            enHelp: "Say under {name} in pipelines.yml which questions they are."),
        .boardColumnNotRead: Message(
            sv: "Kolumnen \"{name}\" säger vem någon är och läses inte.",
            svHelp: "Ta gärna bort den ur filen innan den sparas här.",
            en: "The column \"{name}\" says who somebody is and is not read.",
            enHelp: "Consider removing it from the file before it is kept here."),
        .boardValueUnknown: Message(
            sv: "\"{value}\" är inte {name}, så raden är satt åt sidan.",
            svHelp:
                "Skriv under values i pipelines.yml vad det betyder, eller rätta cellen. Det finns: "
                + "{list}.",
            en: "\"{value}\" is not {name}, so the row is set aside.",
            enHelp: "Say under values in pipelines.yml what it means, or mend the cell. There are: "
                + "{list}."),
        .boardRowWithoutText: Message(
            sv: "Raden har ingen text i kolumnen \"{name}\" och är satt åt sidan.",
            svHelp: "Ta bort raden, eller kontrollera vilken kolumn som har texten.",
            en: "The row has no text in the column \"{name}\" and is set aside.",
            enHelp: "Remove the row, or check which column has the text."),
        .boardRowTwice: Message(
            sv: "Id \"{value}\" finns redan på rad {line}, så raden är satt åt sidan.",
            svHelp: "Ta bort den ena, eller ge den ett annat id.",
            en: "The id \"{value}\" is already in row {line}, so the row is set aside.",
            enHelp: "Remove one of them, or give it another id."),
        .boardRowTurnedDown: Message(
            sv: "Raden är avvisad i verktyget (kolumnen \"{name}\") och är satt åt sidan.",
            svHelp: "Inget behöver göras.",
            en: "The row was turned down in the tool (column \"{name}\") and is set aside.",
            enHelp: "Nothing needs to be done."),
    ]
}
