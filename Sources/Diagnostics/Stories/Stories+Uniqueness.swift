extension Stories {
    /// E040–E047: what must be unique, in order, of use.
    static let uniqueness: [DiagnosticCode: Story] = [
        .idCollision: Story(
            sv: "Kolumnnamn har bara a–z, siffror och _, så att alla verktyg kan läsa dem. Två "
                + "id:n som blir samma namn skulle lägga två frågors svar i en kolumn.",
            en: "Column names have only a–z, digits and _, so that every tool can read them. Two "
                + "ids that become one name would put two questions' answers in one column.",
            before: """
                avsnitt a: Mål
                  fråga mal: Hur många mål har ni?
                    heltal
                  fråga mål: Vilket mål är viktigast?
                    fritext: kort
                """,
            after: """
                avsnitt a: Mål
                  fråga antal_mål: Hur många mål har ni?
                    heltal
                  fråga mål: Vilket mål är viktigast?
                    fritext: kort
                """),
        .idTaken: Story(
            sv:
                "Id är det som svaren sparas under och som villkor och analys pekar på. Två frågor, "
                + "rader eller skalor kan därför inte ha samma.",
            en: "The id is what answers are kept under, and what conditions and the analysis point "
                + "to. So two questions, rows or scales cannot share one.",
            before: """
                avsnitt a: Mål
                  fråga mål: Hur många mål har ni?
                    heltal
                  fråga mål: Vilket mål är viktigast?
                    fritext: kort
                """,
            after: """
                avsnitt a: Mål
                  fråga antal_mål: Hur många mål har ni?
                    heltal
                  fråga mål: Vilket mål är viktigast?
                    fritext: kort
                """),
        .duplicateQuestionText: Story(
            sv: "Microsoft Forms och flera andra verktyg skriver frågans text som kolumnrubrik. "
                + "Två frågor med samma text går då inte att skilja åt i svaren.",
            en: "Microsoft Forms and several other tools write the question's text as the heading "
                + "of the column. Two questions with one text cannot be told apart in the answers.",
            before: """
                avsnitt a: Stöd
                  fråga chef: Vad fungerar bra?
                    fritext: kort
                  fråga kollegor: Vad fungerar bra?
                    fritext: kort
                """,
            after: """
                avsnitt a: Stöd
                  fråga chef: Vad fungerar bra i stödet från chefen?
                    fritext: kort
                  fråga kollegor: Vad fungerar bra i stödet från kollegor?
                    fritext: kort
                """),
        .duplicateCode: Story(
            sv: "Koden är det som sparas. Två svar med samma kod blir ett och samma svar; en del "
                + "verktyg skiljer inte heller på stora och små bokstäver.",
            en: "The code is what is stored. Two answers with one code become one answer; some "
                + "tools do not tell upper from lower case either.",
            before: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - p: På plats
                    - P: På distans
                """,
            after: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans
                """),
        .duplicateLabel: Story(
            sv: "Den som svarar kan inte skilja svaren åt, och inte heller verktyg som skriver "
                + "svarets text i sina exporter.",
            en: "Respondents cannot tell the answers apart, nor can tools that write the text of "
                + "the answer in their exports.",
            before: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - hemma: På distans
                    - annan: På distans
                """,
            after: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - hemma: Hemifrån
                    - annan: Från en annan arbetsplats
                """),
        .levelsNotIncreasing: Story(
            sv: "Skalans ordning är det som \"minst\", medelvärden och gap bygger på. Lägsta "
                + "steget står först.",
            en: "The order of the scale is what \"at least\", means and gaps rest on. The lowest "
                + "level stands first.",
            before: """
                skala grad: I vilken grad?
                  2: Helt
                  1: Inte alls

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                """),
        .tooManyCategories: Story(
            sv: "Ett svar i en fråga lagras i en byte, så en lista i enkäten kan ha högst så "
                + "många svar. En längre lista läggs i ett register i en fil.",
            en: "An answer is stored in one byte, so a list in the survey can have only so many "
                + "answers. A longer one goes into a register in a file."),
        .traitWithoutUse: Story(
            sv: "Raden säger något som frågan inte kan ha. Den skulle tyst låta bli att verka, "
                + "och det ska märkas.",
            en: "The line says something that the question cannot have. It would silently do "
                + "nothing, and that should be noticed.",
            before: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    heltal
                    omvänd: ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga ålder: Hur gammal är du?
                    heltal
                """),
        .targetNameCollision: Story(
            sv: "Ett av formulären tillåter bara korta namn, och två id:n blir samma när de "
                + "kortas. Svaren skulle hamna i samma kolumn.",
            en: "One of the forms allows short names only, and two ids become one when they are "
                + "shortened. The answers would end up in one column."),
    ]
}
