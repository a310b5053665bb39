extension Stories {
    /// E060–E077: analysis and anonymity.
    static let analysis: [DiagnosticCode: Story] = [
        .unknownAnalysisItem: Story(
            sv: "Analysen ska redovisa något som inte finns i enkäten.",
            en: "The analysis is to report something that is not in the survey.",
            before: """
                avsnitt a: Hinder
                  fråga hinder: Vilka hinder ser du?
                    flera
                    - tid: Tidsbrist
                    - lokal: Lokaler

                analys
                  fördelning hindren
                """,
            after: """
                avsnitt a: Hinder
                  fråga hinder: Vilka hinder ser du?
                    flera
                    - tid: Tidsbrist
                    - lokal: Lokaler

                analys
                  fördelning hinder
                """),
        .wrongAnalysisType: Story(
            sv: "Frågan kan inte redovisas så: fritext har inget medelvärde, och bara ett par har "
                + "ett gap.",
            en: "The question cannot be reported like that: free text has no mean, and only a "
                + "pair has a gap.",
            before: """
                avsnitt a: Hinder
                  fråga hinder: Vad hindrar dig?
                    fritext: lång

                analys
                  medel hinder
                """,
            after: """
                avsnitt a: Hinder
                  fråga hinder: Vad hindrar dig?
                    fritext: lång

                analys
                  citat hinder: högst 3 per tema
                """),
        .unknownBreakdown: Story(
            sv: "Det går att redovisa per fråga som ger en grupp: ett register eller ett enda "
                + "val, eller ett registers kolumn.",
            en: "One can report by a question that gives a group: a register or a single choice, "
                + "or by a column of a register.",
            before: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans

                analys
                  svarsfrekvens: per enhet
                """,
            after: """
                avsnitt a: Om dig
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans

                analys
                  svarsfrekvens: per form
                """),
        .crossingNotAllowed: Story(
            sv: "Under anonymitet står vad som får kombineras. Ju fler uppgifter i en tabell, "
                + "desto lättare att känna igen någon, så löftet går före analysen.",
            en: "Under anonymity stands what may be combined. The more one table tells, the "
                + "easier it is to recognise somebody, so the promise comes before the analysis.",
            before: """
                anonymitet
                  korsa högst: 1 av yrke, form

                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans

                analys
                  svarsfrekvens: per yrke × form
                """,
            after: """
                anonymitet
                  korsa högst: 1 av yrke, form

                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga form: Hur arbetar du mest?
                    - plats: På plats
                    - distans: På distans

                analys
                  svarsfrekvens: per yrke, per form
                """),
        .minimumAnsweredOutOfRange: Story(
            sv: "Indexet kan inte kräva fler svar än det har frågor: det skulle aldrig räknas ut.",
            en: "The index cannot ask for more answers than it has questions: it would never be "
                + "computed.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                  fråga stannar: Vill du stanna?
                    skala: grad

                index trivsel: Trivsel
                  medel av: trivs, stannar
                  minst besvarade: 3
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Trivsel
                  fråga trivs: Trivs du?
                    skala: grad
                  fråga stannar: Vill du stanna?
                    skala: grad

                index trivsel: Trivsel
                  medel av: trivs, stannar
                  minst besvarade: 2
                """),
        .crossingNotReported: Story(
            sv:
                "Två frågor i kors utan enhet ger grupper som ingen annan uppgift håller ihop, och då "
                + "går det inte att lova att ingen kan kännas igen.",
            en:
                "Two questions crossed without units make groups that nothing else holds together, and "
                + "then nobody can promise that no one is recognised.",
            before: """
                avsnitt a: A
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga kön: Är du kvinna eller man?
                    - kvinna: Kvinna
                    - man: Man

                analys
                  svarsfrekvens: per yrke × kön
                """,
            after: """
                avsnitt a: A
                  fråga yrke: Vad arbetar du som?
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga kön: Är du kvinna eller man?
                    - kvinna: Kvinna
                    - man: Man

                analys
                  svarsfrekvens: per yrke, per kön
                """),
        .unknownPerspective: Story(
            sv: "Perspektiven är bestämda, så att olika enkäter kan jämföras.",
            en: "The perspectives are fixed, so that surveys can be compared.",
            before: """
                område vård: Vård
                  perspektiv: patienter
                """,
            after: """
                område vård: Vård
                  perspektiv: brukare
                """),
        .minimumGroupOutOfRange: Story(
            sv: "Färre än 3 skyddar ingen: två personer kan räkna ut varandras svar. Fler än 20 "
                + "lämnar nästan inget att redovisa.",
            en: "Fewer than 3 protects nobody: two people can work out each other's answers. More "
                + "than 20 leaves almost nothing to report.",
            before: """
                anonymitet
                  minsta grupp: 2
                """,
            after: """
                anonymitet
                  minsta grupp: 5
                """),
        .unknownProfile: Story(
            sv: "Profilen är ett namn på en uppsättning skyddsregler. Ett okänt namn skulle inte "
                + "skydda någon.",
            en: "The profile is the name of a set of rules. An unknown name would protect nobody.",
            before: """
                anonymitet
                  profil: sträng
                """,
            after: """
                anonymitet
                  profil: standard
                """),
        .thresholdOutOfRange: Story(
            sv:
                "Under 3 skyddar en gräns ingen, och av ett svar som en enda gav är redan 1 för lite. Över 100 "
                + "lämnar den nästan inget att redovisa.",
            en:
                "Below 3 a threshold protects nobody, and of an answer that one person gave, 1 is too little "
                + "already. Above 100 it leaves almost nothing to report.",
            before: """
                anonymitet
                  minsta grupp för fördelning: 2
                """,
            after: """
                anonymitet
                  minsta grupp för fördelning: 20
                """),
    ]
}
