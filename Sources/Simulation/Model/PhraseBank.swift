/// Sentences for free texts: invented, about work in general, and naming nobody.
struct PhraseBank: Sendable {
    private let observations: [String]
    private let consequences: [String]
    private let wishes: [String]
    private let shorts: [String]
    private let roles: [String]

    init(language: String) {
        let isSwedish = language == "sv"
        observations = isSwedish ? Self.observations : Self.englishObservations
        consequences = isSwedish ? Self.consequences : Self.englishConsequences
        wishes = isSwedish ? Self.wishes : Self.englishWishes
        shorts = isSwedish ? Self.shorts : Self.englishShorts
        roles = isSwedish ? Self.roles : Self.englishRoles
    }

    /// One to three sentences.
    func long(_ generator: inout SeededGenerator) -> String {
        var sentences = [generator.pick(observations) ?? ""]
        if generator.chance(0.55) { sentences.append(generator.pick(consequences) ?? "") }
        if generator.chance(0.45) { sentences.append(generator.pick(wishes) ?? "") }
        return sentences.joined(separator: " ")
    }

    /// A few words.
    func short(_ generator: inout SeededGenerator) -> String { generator.pick(shorts) ?? "" }

    /// An occupation.
    func role(_ generator: inout SeededGenerator) -> String { generator.pick(roles) ?? "" }

    private static let observations = [
        "Tiden räcker inte till uppföljning efter utskrivning.",
        "Vi får veta för sent att patienten är på väg hem.",
        "Journalerna ligger i olika system och vi ser inte varandras anteckningar.",
        "Det är otydligt vem som ansvarar för hjälpmedlen när patienten byter vårdnivå.",
        "Träningslokalen är för liten och måste delas med andra.",
        "Väntetiden till första besöket är för lång.",
        "Planen skrivs men används sällan när patienten kommer till oss.",
        "Vi är för få arbetsterapeuter i förhållande till uppdraget.",
        "Samarbetet med hemtjänsten fungerar bra men är beroende av enskilda personer.",
        "Rehabilitering glöms bort när platserna är fulla.",
        "Vi hinner inte med förebyggande insatser.",
        "Många patienter har flera vårdgivare som inte pratar med varandra.",
        "Det saknas rutiner för vem som kallar till planering.",
        "Digitala besök skulle fungera för fler, men tekniken strular.",
        "Nya kollegor får för kort introduktion.",
        "Mötena mellan huvudmännen har blivit bättre det senaste året.",
        "Det finns ingen tid avsatt för handledning.",
        "Remisserna saknar ofta uppgift om mål med rehabiliteringen.",
        "Resorna tar en stor del av arbetsdagen.",
        "Vi saknar utrustning för bedömning i hemmet.",
        "Anhöriga får stort ansvar utan stöd.",
        "Kompetensen finns men är ojämnt fördelad mellan enheterna.",
        "Läkarkontakten är svår att få till i kommunen.",
        "Patienter med långvarig smärta hamnar mellan stolarna.",
    ]
    private static let consequences = [
        "Det gör att patienter får träna mindre än de behöver.",
        "Följden blir att samma bedömning görs två gånger.",
        "Det märks mest för dem som bor längst bort.",
        "Då blir det lätt akuta lösningar.",
        "Risken är att patienten kommer tillbaka till sjukhuset.",
        "Det tar kraft från det egentliga arbetet.",
        "Många ger upp innan de fått hjälp.",
        "Det drabbar de svårast sjuka.",
        "Vi får lägga tid på att leta uppgifter.",
        "Det blir olika beroende på var man bor.",
    ]
    private static let wishes = [
        "En gemensam plan som alla ser skulle hjälpa.",
        "Vi behöver en kontaktväg som fungerar varje dag.",
        "Mer tid per patient vore det viktigaste.",
        "Gemensamma utbildningar skulle göra skillnad.",
        "Låt oss få läsa i samma journal.",
        "Någon behöver ha ansvar för helheten.",
        "Fler tjänster behövs, inte fler riktlinjer.",
        "Bestäm vem som gör vad och skriv ner det.",
        "Korta möten varje vecka räcker långt.",
        "Ge rehabilitering en plats i ledningens uppföljning.",
    ]
    private static let shorts = [
        "Långa resvägar", "Oklara remisser", "För få platser", "Brist på handledning",
        "Teknik som inte fungerar", "Ekonomin", "Svårt att rekrytera", "Otydlig ledning",
        "Väntan på hjälpmedel", "Språksvårigheter",
    ]
    private static let roles = [
        "Dietist", "Psykolog", "Kurator", "Samordnare", "Läkare", "Specialpedagog",
        "Ortopedingenjör", "Administratör", "Biståndshandläggare", "Hjälpmedelskonsulent",
    ]

    private static let englishObservations = [
        "There is not enough time for follow-up.", "We hear too late about patients going home.",
        "Records are kept in different systems.", "It is unclear who is responsible.",
        "The waiting time is too long.", "The premises are too small.",
        "Plans are written but seldom used.", "Cooperation works but depends on individuals.",
    ]
    private static let englishConsequences = [
        "Patients get less training than they need.", "The same assessment is made twice.",
        "It is worst for those who live far away.", "Many give up before they get help.",
    ]
    private static let englishWishes = [
        "A shared plan would help.", "More time per patient matters most.",
        "Someone must be responsible for the whole.", "Joint training would make a difference.",
    ]
    private static let englishShorts = [
        "Long distances", "Too few places", "Lack of supervision", "Hard to recruit", "The budget",
    ]
    private static let englishRoles = [
        "Dietitian", "Psychologist", "Counsellor", "Coordinator", "Doctor", "Administrator",
    ]
}
