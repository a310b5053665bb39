extension Stories {
    /// E020–E029: conditions, calculations and values.
    static let values: [DiagnosticCode: Story] = [
        .unreadableCondition: Story(
            sv: "Ett villkor som inte går att förstå skulle visa frågan för fel personer. Därför "
                + "stannar allt tills det går att läsa.",
            en: "A condition that is not understood would show the question to the wrong people. "
                + "So everything stops until it can be read.",
            before: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans
                    krävs: ja
                  fråga annat: Vad fungerar bra på distans?
                    fritext: kort
                    visa om: form = distans
                """,
            after: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans
                    krävs: ja
                  fråga annat: Vad fungerar bra på distans?
                    fritext: kort
                    visa om: form är distans
                """),
        .alternativesWithoutAnyOf: Story(
            sv: "\"är ft eller at\" kan läsas på flera sätt: \"at\" är ingen jämförelse. En lista "
                + "av svar skrivs med \"är någon av\".",
            en: "\"är ft eller at\" can be read in several ways: \"at\" is no comparison. A list "
                + "of answers is written with \"är någon av\".",
            before: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                    - chef: Chef
                  fråga annat: Hur många patienter träffar du per vecka?
                    heltal
                    visa om: yrke är ft eller at
                """,
            after: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                    - chef: Chef
                  fråga annat: Hur många patienter träffar du per vecka?
                    heltal
                    visa om: yrke är någon av ft, at
                """),
        .badValue: Story(
            sv: "Raden tar bara vissa värden. Ett gissat värde vore värre än inget.",
            en: "The line takes certain values only. A guessed value would be worse than none.",
            before: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: alltid
                """,
            after: """
                avsnitt a: Om dig
                  fråga annat: Något att tillägga?
                    fritext: kort
                    krävs: ja
                """),
        .translationNotAllowed: Story(
            sv: "Bara det som den som svarar läser översätts. Regler och sökvägar är desamma på "
                + "alla språk.",
            en: "Only what respondents read is translated. Rules and paths are the same in every "
                + "language.",
            before: """
                enkät prov: Prov | en: Trial
                  språk: sv, en
                  mättillfälle: 2026-vår | en: spring 2026
                """,
            after: """
                enkät prov: Prov | en: Trial
                  språk: sv, en
                  mättillfälle: 2026-vår
                """),
        .missingPart: Story(
            sv: "Något som måste finnas saknas, till exempel raderna i ett par eller skalan som "
                + "de besvaras på.",
            en: "Something that has to be there is missing, such as the rows of a pair or the "
                + "scale they are answered on.",
            before: """
                skala räcker: Räcker det?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  par komp: Hur väl räcker kompetensen?
                    skala: räcker
                    nuläge: I dag
                    rad neuro: Neurologi
                """,
            after: """
                skala räcker: Räcker det?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  par komp: Hur väl räcker kompetensen?
                    skala: räcker
                    nuläge: I dag
                    framtida behov: Om tre år
                    rad neuro: Neurologi
                """),
        .conflictingParts: Story(
            sv: "En fråga besvaras på ett sätt. Två rader som beskriver olika sätt säger emot "
                + "varandra.",
            en: "A question is answered in one way. Two lines that describe different ways "
                + "contradict each other.",
            before: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    heltal
                    fritext: kort
                """,
            after: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    heltal
                """),
        .repeatedTranslation: Story(
            sv: "Varje språk har en text. Med två går det inte att veta vilken som ska visas.",
            en: "Each language has one text. With two nobody knows which one to show.",
            before: """
                enkät prov: Prov | en: Trial | en: Test
                  språk: sv, en
                """,
            after: """
                enkät prov: Prov | en: Trial
                  språk: sv, en
                """),
        .missingAnswerKind: Story(
            sv: "Frågan har en text men inget sätt att svara, så inget formulär kan visa den.",
            en: "The question has a text but no way to answer it, so no form can show it.",
            before: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    krävs: ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    krävs: ja
                    heltal: 16 till 99
                """),
        .unreadableCalculation: Story(
            sv: "En beräkning är tal, id:n, + - * / och parenteser. Går den inte att läsa kan "
                + "inget värde räknas ut.",
            en: "A calculation is numbers, ids, + - * / and parentheses. Unless it can be read no "
                + "value can be worked out.",
            before: """
                avsnitt a: Tid
                  fråga dag: Timmar dagtid?
                    heltal
                  fråga natt: Timmar nattetid?
                    heltal
                  fråga summa: Timmar
                    beräknas: dag + + natt
                """,
            after: """
                avsnitt a: Tid
                  fråga dag: Timmar dagtid?
                    heltal
                  fråga natt: Timmar nattetid?
                    heltal
                  fråga summa: Timmar
                    beräknas: dag + natt
                """),
    ]
}
