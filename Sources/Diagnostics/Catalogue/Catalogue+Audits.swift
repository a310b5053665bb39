extension Catalogue {
    /// E47x: files that an audit reads.
    static let audits: [DiagnosticCode: Message] = [
        .figuresColumnMissing: Message(
            sv: "{path} saknar kolumnen {name}.",
            svHelp: "Granska mappen som lagesbild run skrev, eller beskriv en annan tabell med "
                + "--mapping.",
            en: "{path} has no column {name}.",
            enHelp: "Audit the folder that lagesbild run wrote, or describe another table with "
                + "--mapping."),
        .figuresBadCell: Message(
            sv: "{path}, rad {line}: i kolumnen {column} står {value}, som inte går att läsa där.",
            svHelp: "Låt tabellen vara som den skrevs; ett kalkylprogram kan ha ändrat den.",
            en: "{path}, line {line}: the column {column} has {value}, which cannot be read there.",
            enHelp: "Leave the table as it was written; a spreadsheet program may have changed it."),
        .figuresContradict: Message(
            sv: "Siffrorna i {path} går inte ihop: inga antal personer stämmer med dem alla.",
            svHelp: "Granska filerna som de skrevs, med registret som gällde då.",
            en: "The figures in {path} do not fit together: no numbers of people agree with all.",
            enHelp: "Audit the files as they were written, with the register of that time."),
        .auditGaveUp: Message(
            sv: "Granskningen av {path} blev inte klar: lösaren gav upp.",
            svHelp: "Inget är sagt om filerna. Dela upp tabellen och granska delarna.",
            en: "The audit of {path} was not finished: the solver gave up.",
            enHelp: "Nothing is said of the files. Divide the table and audit its parts."),
        .mappingUnreadable: Message(
            sv: "{path}, rad {line}: {value} går inte att förstå som {expected}.",
            svHelp: "Hur tabeller beskrivs står i docs/disclosure.md.",
            en: "{path}, line {line}: {value} cannot be understood as {expected}.",
            enHelp: "docs/disclosure.md says how tables are described."),
        .draftTellsTooMuch: Message(
            sv:
                "Utkastet är skrivet, men {count} uppgifter om små grupper går att räkna ut ur det.",
            svHelp: "Sprid det inte. Vad som går att räkna ut, och vad som hjälper, står i {path}.",
            en: "The draft is written, but {count} facts about small groups can be worked out "
                + "from it.",
            enHelp: "Do not spread it. {path} says what can be worked out, and what helps."),
        .draftNotAudited: Message(
            sv: "Utkastet är skrivet, men kunde inte granskas ({name}).",
            svHelp: "Inget är sagt om vad som går att räkna ut. lagesbild audit {path} säger "
                + "varför.",
            en: "The draft is written, but could not be audited ({name}).",
            enHelp: "Nothing is said of what can be worked out. lagesbild audit {path} tells why."),
    ]
}
