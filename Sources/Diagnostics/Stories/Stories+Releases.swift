/// What was released, and what keeps a report from being released.
extension Stories {
    static let releases: [DiagnosticCode: Story] = [
        .releaseLedgerBroken: Story(
            sv: "Varje rad i liggaren bär ett avtryck av sig själv och av raden före. Ändras eller "
                + "försvinner en rad går kedjan av, och det syns var.",
            en:
                "Every line of the ledger bears a digest of itself and of the line before. If a line "
                + "is changed or gone, the chain breaks, and it shows where."),
        .releasedFiguresChanged: Story(
            sv:
                "Det som en gång har visats kan inte tas tillbaka. Därför sparas siffrorna, och nästa "
                + "rapport prövas mot dem: två rapporter kan tillsammans säga det som ingen av dem säger.",
            en: "What was shown once cannot be taken back. So its figures are kept, and the next "
                + "report is held against them: two reports can tell together what neither tells."),
        .releaseNotInLedger: Story(
            sv:
                "Siffrorna får sitt namn först när liggaren har en rad om dem. Finns filen men inte "
                + "raden har någon tagit bort slutet av liggaren.",
            en: "The figures get their name only when the ledger has a line on them. If there is a "
                + "file and no line, someone has removed the end of the ledger."),
        .releaseWithoutNotice: Story(
            sv:
                "De som svarade ska kunna läsa vem som ansvarar för svaren, varför de samlas in och när "
                + "de raderas. Ett utkast går att göra utan, men inte en rapport som sprids.",
            en: "Those who answered should be able to read who is responsible for the answers, why "
                + "they are collected and when they are erased. A draft can do without, not a report "
                + "that is spread."),
        .releaseStopped: Story(
            sv: "Innan en rapport släpps angrips den utifrån, tillsammans med allt som har släppts "
                + "tidigare. Går en liten grupp att räkna ut stannar släppet och säger vilken, av vad, "
                + "och vad som hjälper.",
            en: "Before a report is released it is attacked from outside, together with everything "
                + "released before. If a small group can be worked out the release stops, and says "
                + "which, from what, and what helps."),
        .hiddenBesideSinceRelease: Story(
            sv:
                "Tolv deltagare i ett släpp och tretton i nästa säger tillsammans vem som kom till, och orden i "
                + "två ordlistor vad den nya skrev. Antal som skiljer sig med färre än minsta grupp döljs "
                + "därför, och sitter för få vid de bord som kommit till visas inget av det som sades.",
            en:
                "Twelve participants in one release and thirteen in the next together tell who came, and the "
                + "words of two lists what they wrote. Numbers that differ by fewer than the smallest group are "
                + "hidden, and where too few sat at the tables that have come nothing of what was said is told."
        ),
        .hiddenSinceRelease: Story(
            sv:
                "Ett medelvärde av 24 svar och ett av 25 säger tillsammans vad den sista svarade. Grupper "
                + "som bara några få har svarat i sedan förra rapporten döljs därför, och så många till "
                + "att de få inte går att räkna ut ur helheten. Har färre än minsta grupp svarat "
                + "sammanlagt släpps ingen ny rapport.",
            en:
                "A mean of 24 answers and one of 25 together tell what the last one answered. Groups in "
                + "which only a few have answered since the last report are hidden, and so many others "
                + "that the few do not follow from the whole. Where fewer than the minimum group have "
                + "answered altogether, no new report is released."),
        .noQuotedQuestion: Story(
            sv:
                "Fritext visas bara ur frågor som enkäten själv säger får citeras, så att den som svarar "
                + "och den som ansvarar vet vilka det är.",
            en:
                "Free text is shown only from questions that the survey itself says may be quoted, so "
                + "that those who answer and those responsible know which they are."),
        .unknownText: Story(
            sv:
                "Ett godkännande gäller exakt en text, tecken för tecken, och texten kallas därför vid sitt "
                + "avtryck (SHA-256). Ändras texten är den i karantän igen.",
            en:
                "An approval is of exactly one text, letter by letter, so the text is called by its "
                + "digest (SHA-256). If the text changes it is in quarantine again."),
        .maskNotInText: Story(
            sv: "Det som ska maskeras söks i texten som den visas, överallt där det står. Inget "
                + "godkänns förrän allt som skulle döljas har hittats.",
            en:
                "What is to be masked is looked for in the text as it is shown, wherever it stands. "
                + "Nothing is approved until everything that was to be hidden has been found."),
    ]
}
