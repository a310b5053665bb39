extension Catalogue {
    /// E7xx and W3xx: notes, definitions and codebooks of workshops.
    static let workshops: [DiagnosticCode: Message] = noteLines.merging(noteAdvice) { first, _ in
        first
    }.merging(boards) { first, _ in first }

    private static let noteLines: [DiagnosticCode: Message] = [
        .noteLineUnknown: Message(
            sv: "Raden är ingen anteckning.",
            svHelp: "Börja med ett tecken och ett blanksteg: - hinder, + möjlighet, "
                + "* observation, ! åtgärd, ? fråga, > citat. Fortsätter raden anteckningen ovanför "
                + "står den två blanksteg in. Under \"## memo\" får stå vad som helst.",
            en: "The line is no note.",
            enHelp: "Begin with a sign and a space: - obstacle, + opportunity, * observation, "
                + "! action, ? question, > quote. A line that continues the note above stands two "
                + "spaces in. Under \"## memo\" anything may stand."),
        .noteOutsideHeading: Message(
            sv: "Anteckningen står inte under någon rubrik.",
            svHelp: "Skriv en rad ovanför som säger område och horisont: # {expected}",
            en: "The note stands under no heading.",
            enHelp: "Write a line above that says area and horizon: # {expected}"),
        .headingIncomplete: Message(
            sv: "Rubriken ska säga både område och horisont.",
            svHelp: "Skriv så här: # {expected}",
            en: "The heading must say both area and horizon.",
            enHelp: "Write it like this: # {expected}"),
        .unknownInWorkshop: Message(
            sv: "\"{value}\" är inte {name}.", svHelp: "De som finns heter: {list}.",
            en: "\"{value}\" is not {name}.", enHelp: "There are: {list}."),
        .badNoteMark: Message(
            sv: "Märket \"{value}\" går inte att förstå.",
            svHelp: "Märken står sist: #kod, @perspektiv, (x3), ~kort eller ~lång, ansvarig:vem, "
                + "-> faq, och ett id inom klammer.",
            en: "The mark \"{value}\" cannot be understood.",
            enHelp: "Marks stand last: #code, @perspective, (x3), ~kort or ~lång, ansvarig:who, "
                + "-> faq, and an id in braces."),
        .noteHeaderMissing: Message(
            sv: "Filen ska börja med ett huvud mellan två rader med \"---\".",
            svHelp: "I huvudet står workshop, forum, bord och deltagare, en rad var.",
            en: "The file must begin with a header between two lines of \"---\".",
            enHelp: "The header says workshop, forum, bord and deltagare, a line each."),
        .noteHeaderKeyMissing: Message(
            sv: "\"{name}\" saknas i huvudet.", svHelp: "Lägg till raden \"{name}: …\".",
            en: "\"{name}\" is missing in the header.", enHelp: "Add the line \"{name}: …\"."),
        .noteIDTwice: Message(
            sv: "Två anteckningar har samma id, \"{name}\".",
            svHelp: "Ta bort det ena; `lagesbild format` ger anteckningen ett nytt.",
            en: "Two notes have the same id, \"{name}\".",
            enHelp: "Remove one of them; `lagesbild format` gives the note a new one."),
        .workshopTableTwice: Message(
            sv: "Bord {value} vid {name} finns redan i {path}.",
            svHelp: "Varje bord har en fil. Ändra numret, eller ta bort den ena filen.",
            en: "Table {value} at {name} is already in {path}.",
            enHelp: "Every table has one file. Change the number, or remove one of the files."),
        .emptyNote: Message(
            sv: "Anteckningen har ingen text.",
            svHelp: "Skriv något efter tecknet, eller ta bort "
                + "raden.",
            en: "The note has no text.",
            enHelp: "Write something after the sign, or remove the "
                + "line."),
        .noNoteFiles: Message(
            sv: "Inga anteckningar matchar {path}.",
            svHelp: "Lägg bordens filer där, eller ändra sökvägen under workshops i pipelines.yml.",
            en: "No notes match {path}.",
            enHelp: "Put the tables' files there, or change the path under workshops in "
                + "pipelines.yml."),
        .notesOfOtherWorkshop: Message(
            sv: "Anteckningarna hör till \"{value}\", men workshopen heter \"{name}\".",
            svHelp: "Rätta raden, eller flytta filen till den workshop den hör till.",
            en: "The notes belong to \"{value}\", but the workshop is called \"{name}\".",
            enHelp: "Mend the line, or move the file to the workshop it belongs to."),
        .exchangeUnreadable: Message(
            sv: "{path} går inte att läsa som {name}: {reason}.",
            svHelp: "Exportera filen på nytt från programmet den kommer ifrån, som REFI-QDA.",
            en: "{path} cannot be read as {name}: {reason}.",
            enHelp: "Export the file anew from the program it comes from, as REFI-QDA."),
        .codingColumnMissing: Message(
            sv: "Kodningen saknar kolumnen \"{name}\".",
            svHelp: "Kolumnerna heter note, code, coder och value.",
            en: "The coding lacks the column \"{name}\".",
            enHelp: "The columns are note, code, coder and value."),
        .wordListFormUnknown: Message(
            sv: "\"{value}\" är inte ett ord.",
            svHelp: "Skriv ett ord i taget, med komma mellan: ord samverkan: samverkar, samverka. "
                + "Bland formerna är vårdplan* alla ord som börjar så.",
            en: "\"{value}\" is not a word.",
            enHelp: "Write one word at a time, with commas between: word samverkan: samverkar, "
                + "samverka. Among the forms vårdplan* is every word that begins so."),
        .wordListFormTwice: Message(
            sv: "\"{value}\" är redan en form av ett annat ord än \"{name}\".",
            svHelp: "En form hör till ett ord. Ta bort den ena.",
            en: "\"{value}\" is already a form of another word than \"{name}\".",
            enHelp: "A form belongs to one word. Remove one of them."),
        .definitionNotFirst: Message(
            sv: "Filen ska börja med raden \"{expected}\".", svHelp: "Lägg den överst.",
            en: "The file must begin with the line \"{expected}\".", enHelp: "Put it first."),
    ]

    private static let noteAdvice: [DiagnosticCode: Message] = [
        .fewParticipants: Message(
            sv: "Bordet hade {count} deltagare, färre än {limit}.",
            svHelp:
                "Det är lätt att gissa vem som sagt vad. Slå gärna ihop det med ett annat bord.",
            en: "The table had {count} participants, fewer than {limit}.",
            enHelp: "It is easy to guess who said what. Consider merging it with another table."),
        .personalDataInNote: Message(
            sv: "Anteckningen innehåller {name}.",
            svHelp: "Ta bort det. Texten visas aldrig i något resultat så länge det står kvar.",
            en: "The note contains {name}.",
            enHelp: "Remove it. The text is shown in no result as long as it is there."),
        .moreParticipantsThanRegistered: Message(
            sv: "Bordet hade {count} deltagare men bara {other} anmälda.",
            svHelp: "Kontrollera raderna deltagare och anmälda.",
            en: "The table had {count} participants but only {other} registered.",
            enHelp: "Check the lines deltagare and anmälda."),
        .notesWithoutID: Message(
            sv: "Anteckningar utan id: {count}.",
            svHelp: "`lagesbild format` ger dem ett. Utan id kan ingen kod sättas utanför filen.",
            en: "Notes without an id: {count}.",
            enHelp: "`lagesbild format` gives them one. Without it no code can be set outside the "
                + "file."),
        .markInsideText: Message(
            sv: "\"{value}\" står inne i texten och läses som text.",
            svHelp: "Flytta det sist om det är ett märke.",
            en: "\"{value}\" stands inside the text and is read as text.",
            enHelp: "Move it last if it is a mark."),
        .lexiconWithoutMeaning: Message(
            sv: "Lexikonordet \"{value}\" betyder inget ensamt och letas inte efter.",
            svHelp: "Skriv ett ord som bara används när det handlar om koden.",
            en: "The lexicon word \"{value}\" means nothing by itself and is not looked for.",
            enHelp: "Write a word that is only used when the code is meant."),
        .participantsNotGiven: Message(
            sv: "Bordet säger inte hur många som deltog.",
            svHelp: "Lägg till raden \"deltagare: ft 3, chef 1\" i huvudet, eller participants för "
                + "en tavla i pipelines.yml. Så länge det saknas räknas bordet som en enda deltagare.",
            en: "The table does not say how many took part.",
            enHelp: "Add the line \"deltagare: ft 3, chef 1\" to the header, or participants for a "
                + "board in pipelines.yml. As long as it is missing the table counts as a single "
                + "participant."),
        .dictionaryMissing: Message(
            sv: "Den svenska ordboken saknas: {path}.",
            svHelp: "Installera paketet hunspell-sv (make deps). Så länge förs ordformer ihop med "
                + "ordlistan och enkla regler, som missar en del.",
            en: "The Swedish dictionary is missing: {path}.",
            enHelp:
                "Install the package hunspell-sv (make deps). Meanwhile forms of words are joined "
                + "by the word list and simple rules, which miss some."),
    ]
}
