extension Stories {
    /// E051, E054 and V102–V110: what can never come about, and what is good to know.
    static let reach: [DiagnosticCode: Story] = [
        .unreachable: Story(
            sv: "Inga svar gör villkoret sant, så ingen får se frågan. Det märks inte när "
                + "formuläret provas för hand, för det syns bara på det som saknas.",
            en: "No answers make the condition true, so nobody sees the question. Trying the form "
                + "by hand does not show it, for what is missing is not seen.",
            before: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    krävs: ja
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga vad: Vad gör du mest?
                    fritext: kort
                    visa om: yrke är ft och yrke är at
                """,
            after: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    krävs: ja
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga vad: Vad gör du mest?
                    fritext: kort
                    visa om: yrke är ft
                """),
        .neverValid: Story(
            sv: "Frågan tillåter vissa tal och regeln andra. Inget svar duger, så den som svarar "
                + "kommer inte vidare.",
            en: "The question allows some numbers and the rule others. No answer will do, so "
                + "respondents get no further.",
            before: """
                avsnitt a: Tid
                  fråga timmar: Hur många timmar arbetar du i veckan?
                    heltal: 0 till 60
                    giltigt om: timmar minst 80
                """,
            after: """
                avsnitt a: Tid
                  fråga timmar: Hur många timmar arbetar du i veckan?
                    heltal: 0 till 60
                    giltigt om: timmar minst 1
                """),
        .unitReportedWith: Story(
            sv: "Enheten är för liten för en egen rad, och det är ordnat: dess svar räknas "
                + "tillsammans med en annan enhets. Inget behöver göras.",
            en: "The unit is too small for a line of its own, and that is taken care of: its "
                + "answers count together with another unit's. Nothing needs doing.",
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
                  från: större.csv

                avsnitt a: Om dig
                  fråga enhet
                    register: enhet
                    krävs: ja
                """,
            files: [
                "enheter.csv": """
                id,namn,antal,redovisa med
                lund,Lund,12,
                eslöv,Eslöv,3,lund
                """,
                "större.csv": """
                id,namn,antal,redovisa med
                lund,Lund,12,
                eslöv,Eslöv,13,
                """,
            ]),
        .alwaysShown: Story(
            sv: "Villkoret utesluter ingen. Antingen är det onödigt, eller så var det meningen att "
                + "någon inte skulle se frågan.",
            en: "The condition leaves nobody out. Either it is needless, or somebody was meant not "
                + "to see the question.",
            before: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    krävs: ja
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga vad: Vad gör du mest?
                    fritext: kort
                    visa om: yrke är någon av ft, at
                """,
            after: """
                avsnitt a: Om dig
                  fråga yrke: Vad arbetar du som?
                    krävs: ja
                    - ft: Fysioterapeut
                    - at: Arbetsterapeut
                  fråga vad: Vad gör du mest?
                    fritext: kort
                """),
        .equalRowTexts: Story(
            sv: "Verktyg som skriver texter som rubriker skiljer då raderna åt bara genom "
                + "kolumnernas ordning. Låt ingen flytta kolumner i en sådan export.",
            en: "Tools that write texts as headings then tell the rows apart by the order of the "
                + "columns alone. Let nobody move columns in such an export.",
            before: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Arbete
                  matris viktigt: Hur viktigt är det?
                    skala: grad
                    rad tid: Tid
                    rad lokal: Lokaler
                  matris räcker: Hur väl räcker det?
                    skala: grad
                    rad tid: Tid
                    rad lokal: Lokaler
                """,
            after: """
                skala grad: I vilken grad?
                  1: Inte alls
                  2: Helt

                avsnitt a: Arbete
                  matris viktigt: Hur viktigt är det?
                    skala: grad
                    rad tid: Att ha tid
                    rad lokal: Att ha lokaler
                  matris räcker: Hur väl räcker det?
                    skala: grad
                    rad tid: Tiden
                    rad lokal: Lokalerna
                """),
        .equalBeginnings: Story(
            sv: "En del verktyg kortar rubrikerna i sina exporter. Skiljer sig två frågor först "
                + "långt in går de inte att skilja åt där.",
            en: "Some tools cut headings short in their exports. Two questions that differ only "
                + "far in cannot be told apart there.",
            before: """
                avsnitt a: Arbete
                  fråga bra: Tänk på den senaste månaden och på hela den arbetsplats där du \
                huvudsakligen har arbetat under den tiden. Vad var bra?
                    fritext: kort
                  fråga saknat: Tänk på den senaste månaden och på hela den arbetsplats där du \
                huvudsakligen har arbetat under den tiden. Vad saknades?
                    fritext: kort
                """,
            after: """
                avsnitt a: Arbete
                  fråga bra: Vad var bra den senaste månaden?
                    fritext: kort
                  fråga saknat: Vad saknades den senaste månaden?
                    fritext: kort
                """),
        .identifyingBackground: Story(
            sv:
                "Var för sig säger uppgifterna lite, men tillsammans pekar de ut enskilda. Rapporten "
                + "skyddar dem, men svaren själva läses av någon.",
            en: "Each of these tells little, but together they point out single people. The report "
                + "protects them, but somebody reads the answers themselves.",
            before: """
                register enhet: Var arbetar du?
                  från: enheter.csv

                avsnitt a: Om dig
                  fråga enhet
                    register: enhet
                    krävs: ja
                  fråga kön: Vilket kön har du?
                    - k: Kvinna
                    - m: Man
                    - a: Annat
                  fråga ålder: Hur gammal är du?
                    - u: Under 40 år
                    - o: 40 år eller mer
                """,
            after: """
                register enhet: Var arbetar du?
                  från: enheter.csv

                avsnitt a: Om dig
                  fråga enhet
                    register: enhet
                    krävs: ja
                """,
            files: [
                "enheter.csv": """
                id,namn,antal
                lund,Lund,12
                eslöv,Eslöv,9
                """
            ]),
    ]
}
