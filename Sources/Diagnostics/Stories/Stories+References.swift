extension Stories {
    /// E030–E039: references that lead nowhere or to the wrong kind; E050–E053: to the wrong place.
    static let references: [DiagnosticCode: Story] = [
        .unknownQuestion: Story(
            sv: "Villkoret pekar på en fråga som inte finns, oftast ett stavfel. Verktyg som "
                + "släpper igenom det visar frågan för ingen, utan att någon märker det.",
            en: "The condition points to a question that does not exist, mostly a misspelling. "
                + "Tools that let it pass show the question to nobody, and nobody notices.",
            before: """
                avsnitt a: Om dig
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                  fråga antal: Hur många medarbetare har du?
                    heltal
                    visa om: cheff är ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                  fråga antal: Hur många medarbetare har du?
                    heltal
                    visa om: chef är ja
                """),
        .notAnOption: Story(
            sv: "Villkoret jämför med ett svar som ingen kan ge. Det vore aldrig uppfyllt.",
            en: "The condition compares with an answer that nobody can give. It would never hold.",
            before: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans
                  fråga annat: Vad fungerar bra på distans?
                    fritext: kort
                    visa om: form är hemma
                """,
            after: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans
                  fråga annat: Vad fungerar bra på distans?
                    fritext: kort
                    visa om: form är distans
                """),
        .unknownRegister: Story(
            sv: "Frågan ska besvaras ur en lista som inte är beskriven i enkäten.",
            en: "The question is to be answered from a list that the survey does not describe.",
            before: """
                register yrke: Vilken är din yrkesroll?
                  - ft: Fysioterapeut
                  - at: Arbetsterapeut

                avsnitt a: Om dig
                  fråga yrke
                    register: yrken
                """,
            after: """
                register yrke: Vilken är din yrkesroll?
                  - ft: Fysioterapeut
                  - at: Arbetsterapeut

                avsnitt a: Om dig
                  fråga yrke
                    register: yrke
                """),
        .unknownScale: Story(
            sv: "Frågan ska besvaras på en skala som inte är beskriven i enkäten.",
            en: "The question is to be answered on a scale that the survey does not describe.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grader
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                """),
        .unknownArea: Story(
            sv: "Frågan hör till ett område som inte är beskrivet, så den skulle inte redovisas "
                + "under något.",
            en: "The question belongs to an area that is not described, so it would be reported "
                + "under none.",
            before: """
                område resurser: Resurser

                avsnitt a: Arbete
                  fråga tid: Räcker tiden?
                    område: resurs
                    fritext: kort
                """,
            after: """
                område resurser: Resurser

                avsnitt a: Arbete
                  fråga tid: Räcker tiden?
                    område: resurser
                    fritext: kort
                """),
        .unknownRow: Story(
            sv: "Efter punkten står en rad i frågan. Den här raden finns inte där.",
            en: "After the point stands a row of the question. This row is not there.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  matris komp: Räcker kompetensen?
                    skala: grad
                    rad neuro: Neurologi
                  fråga vad: Vad saknas?
                    fritext: kort
                    visa om: komp.nero är 1
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  matris komp: Räcker kompetensen?
                    skala: grad
                    rad neuro: Neurologi
                  fråga vad: Vad saknas?
                    fritext: kort
                    visa om: komp.neuro är 1
                """),
        .incompleteReference: Story(
            sv: "Ett par har ett svar för varje rad och sida. Villkoret måste säga vilket av dem "
                + "det gäller.",
            en: "A pair has one answer for every row and side. The condition must say which one "
                + "it is about.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  par komp: Räcker kompetensen?
                    skala: grad
                    nuläge: I dag
                    framtida behov: Om tre år
                    rad neuro: Neurologi
                  fråga vad: Vad saknas?
                    fritext: kort
                    visa om: komp.neuro är 1
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Kompetens
                  par komp: Räcker kompetensen?
                    skala: grad
                    nuläge: I dag
                    framtida behov: Om tre år
                    rad neuro: Neurologi
                  fråga vad: Vad saknas?
                    fritext: kort
                    visa om: komp.neuro.nuläge är 1
                """),
        .wrongComparison: Story(
            sv: "Frågans svar kan inte jämföras så: den som kan välja flera svar har inget som "
                + "\"är\" ett av dem, och ord har ingen ordning.",
            en: "The answers cannot be compared like that: where several can be chosen none of "
                + "them \"is\" the answer, and words have no order.",
            before: """
                avsnitt a: Hinder
                  fråga hinder: Vilka hinder ser du?
                    flera
                    - tid: Tidsbrist
                    - lokal: Lokaler
                  fråga vad: Vad tar tid?
                    fritext: kort
                    visa om: hinder är tid
                """,
            after: """
                avsnitt a: Hinder
                  fråga hinder: Vilka hinder ser du?
                    flera
                    - tid: Tidsbrist
                    - lokal: Lokaler
                  fråga vad: Vad tar tid?
                    fritext: kort
                    visa om: hinder innehåller tid
                """),
        .unknownReportTarget: Story(
            sv: "Ett svar kan redovisas tillsammans med ett annat i samma lista. Det här finns "
                + "inte där.",
            en: "An answer can be reported together with another of the same list. This one is "
                + "not there.",
            before: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - idrott: Idrottsfysioterapeut
                      redovisa med: fysio
                """,
            after: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - idrott: Idrottsfysioterapeut
                      redovisa med: ft
                """),
        .circularReportTarget: Story(
            sv: "Ett svar som självt redovisas med något annat finns inte kvar att redovisas med.",
            en: "An answer that is itself reported with something else is not there to be "
                + "reported with.",
            before: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - idrott: Idrottsfysioterapeut
                      redovisa med: ft
                    - lag: Lagfysioterapeut
                      redovisa med: idrott
                """,
            after: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - idrott: Idrottsfysioterapeut
                      redovisa med: ft
                    - lag: Lagfysioterapeut
                      redovisa med: ft
                """),
        .forwardReference: Story(
            sv: "Ett villkor prövas när frågan ska visas. Svar på frågor längre ner finns inte då.",
            en: "A condition is looked at when the question is to be shown. Answers to questions "
                + "further down are not there yet.",
            before: """
                avsnitt a: Om dig
                  fråga antal: Hur många medarbetare har du?
                    heltal
                    visa om: chef är ja
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                """,
            after: """
                avsnitt a: Om dig
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                  fråga antal: Hur många medarbetare har du?
                    heltal
                    visa om: chef är ja
                """),
        .notCalculable: Story(
            sv: "Ord går inte att räkna med. En beräkning bygger på tal, skalor och poäng.",
            en: "Words cannot be calculated with. A calculation is made of numbers, scales and "
                + "points.",
            before: """
                avsnitt a: Tid
                  fråga dag: Timmar dagtid?
                    fritext: kort
                  fråga vecka: Timmar i veckan
                    beräknas: dag * 5
                """,
            after: """
                avsnitt a: Tid
                  fråga dag: Timmar dagtid?
                    decimaltal
                  fråga vecka: Timmar i veckan
                    beräknas: dag * 5
                """),
        .notQuotable: Story(
            sv: "I en text kan ett enda svar stå. Den här frågan kan ha flera.",
            en: "A single answer can stand in a text. This question can have several.",
            before: """
                avsnitt a: Hinder
                  fråga hinder: Vilka hinder ser du?
                    flera
                    - tid: Tidsbrist
                    - lokal: Lokaler
                  fråga mer: Berätta mer om {hinder}
                    fritext: kort
                """,
            after: """
                avsnitt a: Hinder
                  fråga hinder: Vilket är det största hindret?
                    - tid: Tidsbrist
                    - lokal: Lokaler
                  fråga mer: Berätta mer om {hinder}
                    fritext: kort
                """),
    ]
}
