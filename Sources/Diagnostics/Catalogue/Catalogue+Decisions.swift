/// Decisions about answers: erasures, and what was set aside.
extension Catalogue {
    static let decisions: [DiagnosticCode: Message] = [
        .decisionUnreadable: Message(
            sv: "Rad {line} är inget beslut.",
            svHelp: "Återställ raden som den var: utan beslutet kan raderade svar läsas in igen.",
            en: "Line {line} is no decision.",
            enHelp:
                "Restore the line as it was: without the decision, erased answers could be read "
                + "again."),
        .decisionKeyMissing: Message(
            sv: "Nyckeln {path} saknas, så tidigare beslut går inte att känna igen.",
            svHelp: "Återställ filen från en säkerhetskopia. Inget har lästs in.",
            en: "The key {path} is missing, so earlier decisions cannot be recognised.",
            enHelp: "Restore the file from a backup. Nothing was read."),
        .decisionKeyDamaged: Message(
            sv: "{path} är ingen nyckel: den ska ha 64 hexadecimala siffror.",
            svHelp: "Återställ filen från en säkerhetskopia. Inget har lästs in.",
            en: "{path} is no key: it should have 64 hexadecimal digits.",
            enHelp: "Restore the file from a backup. Nothing was read."),
        .decisionNotWritten: Message(
            sv: "Beslutet kunde inte sparas i {path}: {reason}.",
            svHelp: "Kontrollera att mappen går att skriva i. Inget svar har ändrats.",
            en: "The decision could not be saved in {path}: {reason}.",
            enHelp: "Check that the folder is writable. No answer was changed."),
        .unknownResponse: Message(
            sv: "Inget svar har id {name}.",
            svHelp: "Skriv id som det står i exporten.",
            en: "No response has the id {name}.",
            enHelp: "Write the id as it stands in the export."),
        .ambiguousResponse: Message(
            sv: "{count} olika svar har id {name}: {list}.",
            svHelp: "Ange vilket med --started, eller alla med --all.",
            en: "{count} different responses have the id {name}: {list}.",
            enHelp: "Say which with --started, or all of them with --all."),
        .unknownWave: Message(
            sv: "Inga svar hör till mättillfället {name}.",
            svHelp: "Inlästa mättillfällen: {list}.",
            en: "No answers belong to the wave {name}.",
            enHelp: "Waves that were read: {list}."),
        .unknownQuarantined: Message(
            sv: "Inget i karantänen har nyckeln {name}.",
            svHelp: "Nycklarna visas av lagesbild quarantine list.",
            en: "Nothing in the quarantine has the key {name}.",
            enHelp: "The keys are shown by lagesbild quarantine list."),
        .notReleasable: Message(
            sv: "{name} kan inte släppas utan ett värde: felet {value} gäller vad som står där.",
            svHelp: "Ange vad cellen betyder med --value, eller rätta filen och kör igen. {other}",
            en: "{name} cannot be released without a value: the fault {value} is about what stands "
                + "there.",
            enHelp: "Say what the cell means with --value, or mend the file and run again. {other}"),
        .fileNotHeld: Message(
            sv: "Lagringen har ingen fil {path}.",
            svHelp: "Den har: {list}.",
            en: "The store has no file {path}.",
            enHelp: "It has: {list}."),
        .valueNotUnderstood: Message(
            sv: "Posten {name} kan inte släppas: den går inte att läsa ({value}).",
            svHelp: "Rätta raden i filen och kör igen.",
            en: "The record {name} cannot be released: it cannot be read ({value}).",
            enHelp: "Mend the line in the file and run again."),
    ]
}
