extension Stories {
    /// V1xx: advice to the author.
    static let advice: [DiagnosticCode: Story] = [
        .unitTooSmall: Story(
            sv: "Enheten har färre anställda än minsta grupp, så hur många som än svarar kan den "
                + "aldrig få en egen rad. Slås den ihop med en annan kommer svaren till nytta.",
            en: "The unit has fewer employees than the minimum group, so however many answer it "
                + "can never have a line of its own. Merged with another its answers are of use.",
            before: """
                register enhet: Var arbetar du?
                  från: enheter.csv

                avsnitt a: Om dig
                  fråga enhet
                    register: enhet
                    krävs: ja
                """,
            after: """
                register enhet: Var arbetar du?
                  från: sammanslagna.csv

                avsnitt a: Om dig
                  fråga enhet
                    register: enhet
                    krävs: ja
                """,
            files: [
                "enheter.csv": """
                id,namn,antal,redovisa med
                lund,Lund,12,
                eslöv,Eslöv,3,
                """,
                "sammanslagna.csv": """
                id,namn,antal,redovisa med
                lund,Lund,12,
                eslöv,Eslöv,3,lund
                """,
            ]),
        .thresholdWithoutEffect: Story(
            sv:
                "Gränserna bygger på varandra: en fördelning ger medelvärdet, och ett medelvärde visar en "
                + "grupp. En lägre gräns för det som berättar mer skulle bryta löftet om det andra, så den "
                + "högre gäller.",
            en:
                "The thresholds rest on each other: a distribution gives the mean, and a mean shows a group. A "
                + "lower one for what tells more would break the promise of the other, so the higher applies.",
            before: """
                anonymitet
                  minsta grupp för medelvärde: 10
                  minsta grupp för fördelning: 5
                """,
            after: """
                anonymitet
                  minsta grupp för medelvärde: 10
                  minsta grupp för fördelning: 20
                """),
        .noPersonalDataNotice: Story(
            sv: "Den som svarar har rätt att få veta vem som ansvarar för uppgifterna och varför "
                + "de samlas in (dataskyddsförordningen, artikel 13).",
            en: "Those who answer have a right to know who is responsible for the data and why "
                + "they are collected (General Data Protection Regulation, article 13).",
            before: """
                enkät trivsel: Så har vi det på jobbet
                """,
            after: """
                enkät trivsel: Så har vi det på jobbet

                personuppgifter
                  ansvarig: Regionstyrelsen
                  ändamål: Underlag för arbetsmiljöarbetet
                  rättslig grund: uppgift av allmänt intresse
                  kategorier: arbetsplats, fritext
                  gallring: 2 år efter avslutat projekt
                  dataskyddsombud: dso@exempel.se
                """),
        .incompletePersonalDataNotice: Story(
            sv: "Alla raderna behövs för att den som svarar ska få veta det som lagen kräver.",
            en: "All the lines are needed for respondents to be told what the law demands.",
            before: """
                enkät trivsel: Så har vi det på jobbet

                personuppgifter
                  ansvarig: Regionstyrelsen
                """,
            after: """
                enkät trivsel: Så har vi det på jobbet

                personuppgifter
                  ansvarig: Regionstyrelsen
                  ändamål: Underlag för arbetsmiljöarbetet
                  rättslig grund: uppgift av allmänt intresse
                  kategorier: arbetsplats, fritext
                  gallring: 2 år efter avslutat projekt
                  dataskyddsombud: dso@exempel.se
                """),
        .unansweredPassesIsNot: Story(
            sv: "Den som inte har svarat är inte chef heller, så villkoret gäller också för den. "
                + "Är det meningen? Annars ska frågan krävas.",
            en: "Those who left the question unanswered are no managers either, so the condition "
                + "holds for them too. Is it meant so? If not, require the question.",
            before: """
                avsnitt a: Om dig
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                  fråga stöd: Får du stöd av din chef?
                    fritext: kort
                    visa om: chef är inte ja
                """,
            after: """
                avsnitt a: Om dig
                  fråga chef: Är du chef?
                    - ja: Ja
                    - nej: Nej
                    krävs: ja
                  fråga stöd: Får du stöd av din chef?
                    fritext: kort
                    visa om: chef är inte ja
                """),
        .unusedScale: Story(
            sv: "Ingen fråga besvaras på skalan. Den kan vara kvar från en tidigare version, eller "
                + "så har en fråga fått fel skala.",
            en: "No question is answered on the scale. It may be left from an earlier version, or "
                + "a question has got the wrong scale.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    fritext: kort
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                """),
        .missingTranslation: Story(
            sv: "Den som svarar på det andra språket ser texten på det första. Varningen räknar "
                + "upp alla rader som saknar översättning.",
            en: "Those who answer in the other language see the text in the first. The warning "
                + "lists every line without a translation.",
            before: """
                enkät prov: Prov | en: Trial
                  språk: sv, en

                område vård: Vård
                """,
            after: """
                enkät prov: Prov | en: Trial
                  språk: sv, en

                område vård: Vård | en: Care
                """),
        .undeclaredLanguage: Story(
            sv: "Texten ser ut som en översättning, men språket står inte på raden \"språk\". Den "
                + "som svarar skulle se båda språken i samma text.",
            en: "The text looks like a translation, but the language is not on the line "
                + "\"languages\". Respondents would see both languages in one text.",
            before: """
                enkät prov: Prov | de: Versuch
                """,
            after: """
                enkät prov: Prov | de: Versuch
                  språk: sv, de
                """),
        .targetCannotExpress: Story(
            sv: "Alla verktyg kan inte uttrycka allt. Ska enkäten besvaras i just det verktyget är "
                + "det bra att veta vad som går förlorat; annars behöver inget göras.",
            en: "Not every tool can express everything. Where the survey is to be answered in that "
                + "tool it is good to know what is lost; otherwise nothing needs doing."),
    ]
}
