/// A whole invented region: 40 units under eight parents, 16 rows in four areas, 900 or so answers.
extension SampleWorld {
    static func region(seed: UInt64 = 7) -> SampleWorld {
        var world = SampleWorld()
        world.parents = [
            ("vo_sjukhus", "VO Sjukhusrehabilitering"),
            ("vo_hab", "VO Habilitering och öppen specialistrehabilitering"),
            ("vo_primar", "VO Primärvårdsrehabilitering"), ("kom_fabel", "Fabelstads kommun"),
            ("kom_sago", "Sagoköpings kommun"), ("kom_latsas", "Låtsasjö kommun"),
            ("kom_pahitt", "Påhittsala kommun"), ("kom_dikta", "Diktabergs kommun"),
        ]
        let names = [
            "Rehabiliteringsavdelning 1, Fabelstads sjukhus",
            "Strokeenheten, Fabelstads sjukhus", "Logopedmottagningen, Fabelstads sjukhus",
            "Geriatriska avdelningen, Låtsasjö sjukhus", "Handrehabiliteringen, Låtsasjö sjukhus",
            "Vuxenhabiliteringen", "Barn- och ungdomshabiliteringen",
            "Öppenvårdsenheten för förvärvad hjärnskada och neuropsykologisk bedömning",
            "Smärtrehabiliteringen", "Syn- och hörselrehabiliteringen", "Vårdcentralen Norrängen",
            "Vårdcentralen Söderängen", "Vårdcentralen Lillån", "Vårdcentralen Storgatan",
            "Vårdcentralen Kullen", "Hemrehabteamet i Fabelstad",
            "Korttidsboendet Solgläntan", "Särskilt boende, norra området",
            "Hjälpmedelsverksamheten", "Dagverksamheten Linden", "Hemrehabteamet i Sagoköping",
            "Korttidsboendet Björken", "Särskilt boende, södra området",
            "Kommunrehabiliteringens samordningsfunktion", "Daglig verksamhet Verkstan",
            "Hemrehabteamet i Låtsasjö", "Korttidsenheten Havsbris", "Särskilt boende, centrum",
            "Rehab på distans", "Trygg hemgång", "Hemrehabteamet i Påhittsala",
            "Korttidsboendet Ängen", "Särskilt boende, Påhittsala tätort", "Mötesplats Kvarnen",
            "Rehabsamordnarna", "Hemrehabteamet i Diktaberg", "Korttidsboendet Utsikten",
            "Särskilt boende, Diktaberg", "Fallpreventionsteamet", "Anhörigstödet",
        ]
        world.professions = [
            ("ft", "Fysioterapeut"), ("at", "Arbetsterapeut"), ("ssk", "Sjuksköterska"),
            ("usk", "Undersköterska eller rehabassistent"), ("logoped", "Logoped"),
            ("chef", "Chef"),
        ]
        world.areas = [
            ("uppdrag", "Uppdrag"), ("kompetens", "Kompetens"), ("resurser", "Resurser"),
            ("ovrigt", "Övrigt"),
        ]
        world.rows = regionRows
        world.singleOptions = ["Ofta", "Ibland", "Aldrig"]
        world.multipleOptions = [
            "Tidsbrist", "Lokaler", "Samverkan mellan huvudmännen", "Olika journalsystem",
            "Bristande kunskap om varandras uppdrag", "Annat", "Inga hinder",
        ]
        var random = SampleRandom(state: seed)
        for (position, name) in names.enumerated() {
            let size = [44, 31, 13, 38, 4, 27, 22, 19, 16, 12][random.below(10)]
            let staff = (0..<6).map { profession in
                profession == 5 ? 1 : max(0, size / [3, 4, 6, 5, 12][profession])
            }
            world.units.append(
                Unit(code: "enhet_\(position)", name: name, parent: position / 5, staff: staff))
        }
        for unit in world.units.indices { world.answer(unit, &random) }
        return world
    }

    private mutating func answer(_ unit: Int, _ random: inout SampleRandom) {
        // One unit where nobody answered.
        guard unit != 33 else { return }
        let mood = random.below(3) - 1
        for (profession, staff) in units[unit].staff.enumerated() {
            for _ in 0..<staff
            where random.below(100) < (profession == manager ? 48 : 68) {
                var person = Respondent(unit: unit, profession: profession, rows: [])
                for (position, row) in rows.enumerated() {
                    guard row.forManagers || profession != manager else {
                        person.rows.append(nil)
                        continue
                    }
                    let tilt = ["resurser": -1, "kompetens": 1][row.area] ?? 0
                    let now = clamp(2 + mood + random.below(4) - 2 + tilt * random.below(2))
                    let need = clamp(3 + random.below(3) - (position % 5 == 3 ? 2 : 0))
                    person.rows.append(
                        [random.below(22) == 0 ? 5 : now, random.below(18) == 0 ? 5 : need])
                }
                person.single = min(2, random.below(4))
                person.multiple = Set((0..<6).filter { _ in random.below(3) == 0 })
                if person.multiple.isEmpty { person.multiple = [6] }
                person.whole = random.below(15) == 0 ? 5 : clamp(random.below(6) - 1)
                person.index = 1 + Double(random.below(21)) / 5
                respondents.append(person)
            }
        }
    }

    private func clamp(_ level: Int) -> Int { min(max(level, 0), 4) }

    private static let regionRows: [Row] = [
        .init(id: "ansvar", title: "Vad enheten ansvarar för inom rehabilitering", area: "uppdrag"),
        .init(
            id: "grans", title: "Var gränsen går mellan regionens och kommunernas uppdrag",
            area: "uppdrag"),
        .init(id: "mal", title: "Vilka mål rehabiliteringen ska nå", area: "uppdrag"),
        .init(id: "prio", title: "Vilka patienter som ska gå först", area: "uppdrag"),
        .init(
            id: "neuro", title: "Neurologisk rehabilitering", area: "kompetens", forManagers: false),
        .init(id: "smarta", title: "Långvarig smärta", area: "kompetens", forManagers: false),
        .init(
            id: "kognition", title: "Kognitiv svikt och hjärntrötthet", area: "kompetens",
            forManagers: false),
        .init(
            id: "hjalpmedel", title: "Förskrivning av hjälpmedel", area: "kompetens",
            forManagers: false),
        .init(id: "tid", title: "Tid för varje patient", area: "resurser"),
        .init(id: "bemanning", title: "Bemanning", area: "resurser"),
        .init(id: "lokal", title: "Lokaler och utrustning", area: "resurser"),
        .init(
            id: "digitalt", title: "Digitala verktyg och åtkomst till journal", area: "resurser"),
        .init(id: "handledning", title: "Handledning och fortbildning", area: "resurser"),
        .init(
            id: "overgang", title: "Överlämningar mellan sjukhus, vårdcentral och kommun",
            area: "ovrigt"),
        .init(id: "delaktig", title: "Patientens delaktighet i sin plan", area: "ovrigt"),
        .init(
            id: "forebygga", title: "Förebyggande arbete, till exempel mot fall", area: "ovrigt"),
    ]
}

/// SplitMix64: the same answers on every machine.
struct SampleRandom {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(limit))
    }
}
