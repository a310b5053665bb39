/// E475–E479, E496–E498, V408, V431: what was released, what may be quoted, and what keeps a report from being released.
extension Catalogue {
    static let releases: [DiagnosticCode: Message] = [
        .releaseLedgerBroken: Message(
            sv: "Rad {line} i liggaren över släppta rapporter hör inte ihop med raden före.",
            svHelp:
                "Liggaren är ändrad eller avklippt. Återställ filen från en säkerhetskopia: utan "
                + "den går det inte att veta vad som redan är släppt.",
            en: "Line {line} of the ledger of releases does not follow from the line before.",
            enHelp: "The ledger was changed or cut. Restore the file from a backup: without it "
                + "nobody knows what was released already."),
        .releasedFiguresChanged: Message(
            sv: "{path}, siffrorna som släpptes {value}, saknas eller är ändrade.",
            svHelp: "Återställ filen från en säkerhetskopia. Nästa släpp prövas mot den.",
            en: "{path}, the figures released on {value}, are missing or were changed.",
            enHelp: "Restore the file from a backup. The next release is held against it."),
        .releaseNotInLedger: Message(
            sv: "{path} är släppta siffror, men liggaren har ingen rad om dem (rad {line} saknas).",
            svHelp: "Liggaren är avklippt. Återställ den från en säkerhetskopia.",
            en: "{path} holds released figures, but the ledger has no line on them (line {line} is "
                + "missing).",
            enHelp: "The ledger was cut. Restore it from a backup."),
        .releaseWithoutNotice: Message(
            sv:
                "Enkäten säger inte vem som ansvarar för personuppgifterna, och släpps därför inte.",
            svHelp: "Skriv ett block personuppgifter i enkäten: ansvarig, ändamål, rättslig grund, "
                + "gallring.",
            en:
                "The survey does not say who is responsible for personal data, so it is not released.",
            enHelp: "Write a block personuppgifter (in English: personal data) in the survey."),
        .releaseStopped: Message(
            sv: "Rapporten släpps inte: {count} uppgifter om små grupper skulle gå att räkna ut.",
            svHelp: "Vad som måste ändras står nedan. Inget har skrivits.",
            en: "The report is not released: {count} facts about small groups could be worked out.",
            enHelp: "What has to change is told below. Nothing was written."),
        .hiddenBesideSinceRelease: Message(
            sv:
                "{count} tal om workshoppar eller träffar som visas i den senast släppta rapporten visas inte i den här.",
            svHelp:
                "Där har för få kommit till sedan dess: den som jämför rapporterna skulle kunna räkna ut "
                + "vilka. Det rättar sig när fler har kommit till.",
            en:
                "{count} numbers about workshops or meetings that the last released report shows are hidden in this.",
            enHelp:
                "Too few have come there since: whoever compares the reports could work out who. "
                + "It mends itself when more have."),
        .hiddenSinceRelease: Message(
            sv:
                "{count} antal svarande som visas i den senast släppta rapporten visas inte i den här.",
            svHelp:
                "Där har för få svarat sedan dess: den som jämför rapporterna skulle kunna räkna ut "
                + "vad de svarade. Det rättar sig när fler har svarat.",
            en:
                "{count} numbers of respondents that the last released report shows are hidden in this.",
            enHelp:
                "Too few have answered there since: whoever compares the reports could work out "
                + "what they answered. It mends itself when more have answered."),
        .noQuotedQuestion: Message(
            sv: "Enkäten ber inte om citat ur någon fråga.",
            svHelp: "Skriv en rad i blocket analys: citat FRÅGA: högst 3 per tema.",
            en: "The survey does not want any question quoted.",
            enHelp: "Write a line in the block analys: citat QUESTION: högst 3 per tema "
                + "(in English: quotes QUESTION: at most 3 per theme)."),
        .unknownText: Message(
            sv: "Ingen fritext har avtrycket {name}.",
            svHelp:
                "lagesbild review --list --all --internal visar alla. En text som har ändrats, eller "
                + "maskeras på annat sätt, har ett nytt avtryck.",
            en: "No free text has the digest {name}.",
            enHelp:
                "lagesbild review --list --all --internal shows all. A text that has changed, or "
                + "is masked otherwise, has a new digest."),
        .maskNotInText: Message(
            sv: "\"{value}\" står inte i texten.",
            svHelp: "Skriv precis som i den maskerade texten, med stora och små bokstäver.",
            en: "\"{value}\" does not stand in the text.",
            enHelp: "Write exactly as in the masked text, with its capitals."),
    ]
}
