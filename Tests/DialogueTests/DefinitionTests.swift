import Diagnostics
import Dialogue
import Testing

@Suite("Definitions of workshops and codebooks")
struct DefinitionTests {
    private static let text = """
        # En workshop.
        workshop rehab_dialog: Dialog om rehabilitering
          period: 2026-03-01 till 2026-04-30
          syfte: Hitta hinder
            > och möjligheter
          minst deltagare: 4
        område uppdrag
        område resurser: Resurser i vid mening
        horisont nuläge: Nuläge
        horisont framtid: Framtida behov
        perspektiv brukare: Brukarperspektiv
        profil ft: Fysioterapeut
        profil boende: Boende
          känslig: ja
        forum köping: Dialogmöte i Köping
          datum: 2026-03-12
          plats: Köping
          bord: 4
        fråga f1: Vad hindrar?
          område: uppdrag
          horisont: nuläge
        """

    private static let areas = [
        Topic(id: "uppdrag", title: "Uppdrag"), Topic(id: "resurser", title: "Resurser"),
    ]

    private static func read(_ text: String) -> WorkshopFile {
        WorkshopFile(SourceText(name: "d.workshop", text: text), areas: areas)
    }

    @Test("say areas, horizons, questions, forums and the rest; areas have the survey's words")
    func workshop() throws {
        let file = Self.read(Self.text)
        #expect(file.diagnostics.isEmpty)
        let workshop = try #require(file.workshop)
        #expect(workshop.id == "rehab_dialog")
        #expect(workshop.purpose == "Hitta hinder och möjligheter")
        #expect(workshop.minimumParticipants == 4)
        #expect(workshop.areas.map(\.title) == ["Uppdrag", "Resurser i vid mening"])
        #expect(workshop.forums.map(\.date) == ["2026-03-12"])
        #expect(workshop.forums.map(\.tables) == [4])
        #expect(workshop.questions.map(\.horizon) == ["nuläge"])
        #expect(workshop.profiles.map(\.id) == ["ft", "boende"])
        #expect(workshop.sensitiveProfiles == ["boende"])
    }

    @Test(
        "tell what is wrong with them",
        arguments: [
            ("workshop rehab_dialog", "worksop rehab_dialog", [DiagnosticCode.definitionNotFirst]),
            ("område uppdrag", "område updrag", [.unknownInWorkshop, .unknownInWorkshop]),
            ("datum: 2026-03-12", "datum: 2026-02-046", [.badValue]),
            ("bord: 4", "bord: några", [.badValue]),
            ("känslig: ja", "känslig: jo", [.badValue]),
            (
                "horisont nuläge: Nuläge", "horizont nuläge: Nuläge",
                [.unknownKeyword, .unknownInWorkshop]
            ),
            ("profil ft: Fysioterapeut", "profil: Fysioterapeut", [.missingID]),
            ("profil ft: Fysioterapeut", "profil ft:", [.missingText]),
            ("profil ft: Fysioterapeut", "datum ft: Fysioterapeut", [.misplacedKeyword]),
            ("  horisont: nuläge", "  horisont: nulage", [.unknownInWorkshop]),
            ("horisont framtid", "horisont nuläge", [.idTaken]),
        ])
    func mistakes(_ old: String, _ new: String, _ expected: [DiagnosticCode]) {
        let file = Self.read(Self.text.replacing(old, with: new))
        #expect(file.diagnostics.map(\.code) == expected)
        #expect(file.workshop == nil)
    }

    @Test("of codes are a tree with rules, lexicon and examples")
    func codebook() throws {
        let file = CodebookFile(
            SourceText(
                name: "t.kodbok",
                text: """
                    kodbok teman: Teman
                      version: 2
                    kod uppdrag: Uppdrag
                      beskrivning: Vem som gör vad
                      kod gränssnitt: Gränssnitt
                        inkludera: oklarheter efter utskrivning
                        exkludera: ren resursbrist
                        lexikon: vem ansvar*, oklar* + utskriv*
                        exempel: Ingen vet vem som äger frågan.
                    kod resurser
                    """))
        #expect(file.diagnostics.isEmpty)
        let codebook = try #require(file.codebook)
        #expect(codebook.version == "2")
        #expect(codebook.codes.map(\.path) == ["uppdrag", "uppdrag/gränssnitt", "resurser"])
        #expect(codebook.codes[1].parent == "uppdrag" && codebook.codes[1].depth == 1)
        #expect(codebook.codes[1].include == ["oklarheter efter utskrivning"])
        #expect(codebook.codes[1].lexicon.count == 2)
        #expect(codebook.codes[2].title == "resurser")
    }
}
