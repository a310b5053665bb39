import Foundation
import Testing

/// `lagesbild lsp` as a language client by others finds it.
@Suite(
    "The language server, spoken to by pygls",
    .enabled(if: EditorPeers.hasClient, "pygls is missing: nobody speaks to the server"))
struct LanguageServerPeerTests {
    /// CR LF, an emoji of five units before an id, å in two characters, and a misspelt id.
    private static let survey = """
        enkät prov: Prov 👩‍⚕️
          mättillfälle: 2026-va\u{30A}r

        skala grad: I vilken grad?
          1: Inte alls
          2: Helt

        avsnitt a: Arbete
          fråga yrke: Vad arbetar du som?
            - ft: Fysioterapeut
            - chef: Chef
            krävs: ja
          fråga hinder: Vilka hinder ser du?
            flera
            - tid: Tidsbrist
            - lokal: Lokaler
          par komp: Räcker kompetensen 💪?
            skala: grad
            nuläge: I dag
            framtida behov: Om tre år
            rad smärta: Smärta
          fråga mer: 👩‍⚕️ Varför {yrke}?
            fritext: kort
            visa om: (yrkee är chef) och hinder innehåller tid eller komp.smärta.nuläge högst 1

        analys
          fördelning hinder
          svarsfrekvens: per yrke

        """

    @Test(
        "answers in the encoding agreed, to the letter",
        arguments: [("utf-16", [8, 27, 21], 14), ("utf-8", [9, 37, 21], 14)])
    func session(_ encoding: String, _ yrke: [Int], _ mistake: Int) throws {
        let folder = try ProjectFolder()
        try folder.write(Self.survey.replacing("\n", with: "\r\n"), to: "enkät.enkat")
        let seen = try Peer.report(
            "lsp_client.py", [try Tool.path(), folder.path, encoding])
        #expect(seen["encoding"] as? String == encoding)
        let diagnostics = try #require(seen["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.map { $0["code"] as? String } == ["V103", "E030"])
        let range = try #require(diagnostics[1]["range"] as? [String: [String: Int]])
        #expect(range["start"] == ["line": 23, "character": mistake])
        #expect(range["end"] == ["line": 23, "character": mistake + 5])
        #expect((diagnostics[1]["message"] as? String)?.contains("Menade du \"yrke\"?") == true)
        #expect(seen["completion"] as? [String] == ["yrke", "hinder", "komp", "inte"])
        // The question itself, the text that quotes it after an emoji, the analysis.
        let edits = try #require(seen["rename"] as? [[String: Any]])
        let places = try #require(edits.first?["edits"] as? [[String: Any]]).compactMap {
            ($0["range"] as? [String: [String: Int]])?["start"]
        }
        #expect(places.map { $0["line"] } == [8, 21, 27])
        #expect(places.map { $0["character"] } == yrke)
        #expect((seen["messages"] as? [String])?.first?.contains("tidigare: yrke") == true)
        let definition = try #require(seen["definition"] as? [[String: Any]])
        #expect(
            (definition.first?["range"] as? [String: [String: Int]])?["start"]?["line"] == 12)
        let symbols = try #require(seen["symbols"] as? [[Any]])
        #expect(symbols.map { $0.first as? String } == ["prov", "grad", "a"])
        let actions = try #require(seen["actions"] as? [[String: Any]])
        #expect(actions.map { $0["title"] as? String } == ["Ändra till \"yrke\""])
        #expect(seen["mended"] as? [String] == ["V103"])
        let hover = try #require(seen["hover"] as? String)
        #expect(hover.contains("`komp_smarta_nu`") && hover.contains("`komp[smarta][1]`"))
        #expect(seen["formatted"] as? String == Self.formatted)
        #expect(seen["unknown"] as? Int == -32601)
        #expect(seen["status"] as? Int == 0)
    }

    /// Mended, LF, and å in one character: worked out by hand.
    private static let formatted = survey.replacing("yrkee", with: "yrke")
        .replacing("va\u{30A}r", with: "vår")
}

/// `lagesbild lsp` with files beside a survey.
@Suite(
    "The language server on workshops, spoken to by pygls",
    .enabled(if: EditorPeers.hasClient, "pygls is missing: nobody speaks to the server"))
struct LanguageServerNotesTests {
    private static let workshop = """
        workshop prov: Prov
          minst deltagare: 1

        område uppdrag: Uppdrag
        område resurser: Resurser

        horisont nuläge: Nuläge
        horisont framtid: Framtid

        perspektiv brukare: Brukarens
        profil ft: Fysioterapeut

        forum a: Forum A
          bord: 1

        """

    /// `¤` is where words are asked for; one code is misspelt.
    private static let notes = """
        ---
        workshop: prov
        forum: a
        bord: 1
        le¤dare: sekr-1
        deltagare: ft 3
        ---
        # upp¤drag / nuläge
        - Oklart för åsa och alla vem som gör vad #grän¤ @¤ ~k¤
        - Ett ord #gräns/vemm {^n1}

        # resurser / framtid
        ! Mer tid {^n2}
        ! Mer ro

        """

    private static let codebook = """
        kodbok teman: Teman
          version: 1

        kod gräns: Gränsen
          kod vem: Vem gör vad
            le¤: vem gör
        kod tid: Tid

        """

    /// Word and title of everything offered, place by place.
    private static func offered(_ seen: [String: Any]) throws -> [[[String]]] {
        try #require(seen["offered"] as? [[[Any]]]).map { place in
            place.map { $0.compactMap { $0 as? String } }
        }
    }

    @Test("tells mistakes, offers words, formats and outlines")
    func session() throws {
        let folder = try ProjectFolder()
        try folder.write(Self.workshop, to: "prov.workshop")
        try folder.write(Self.codebook.replacing("le¤", with: "lexikon"), to: "teman.kodbok")
        try folder.write(Self.notes, to: "bord/ett.bord")
        try folder.write(Self.codebook, to: "annan/teman.kodbok")
        let seen = try Peer.report(
            "lsp_notes.py",
            [
                try Tool.path(), folder.file("bord/ett.bord").path,
                folder.file("annan/teman.kodbok").path,
            ])
        let notes = try #require(seen[".bord"] as? [String: Any])
        let diagnostics = try #require(notes["diagnostics"] as? [String])
        // The code that is not in the codebook, and the note without an id.
        #expect(diagnostics.contains("10:12 E704"), "\(diagnostics)")
        #expect(notes["fixes"] as? [String] == ["Ändra till \"gräns/vem\""])
        let offered = try Self.offered(notes)
        #expect(
            offered[0].map { $0[0] }
                == ["workshop", "forum", "bord", "ledare", "enheter", "deltagare", "anmälda"])
        #expect(
            offered[1] == [
                ["uppdrag / nuläge", "Uppdrag – Nuläge"],
                ["uppdrag / framtid", "Uppdrag – Framtid"],
                ["resurser / nuläge", "Resurser – Nuläge"],
                ["resurser / framtid", "Resurser – Framtid"],
            ])
        #expect(
            offered[2] == [["gräns", "Gränsen"], ["gräns/vem", "Vem gör vad"], ["tid", "Tid"]])
        #expect(offered[3] == [["brukare", "Brukarens"]])
        #expect(offered[4].map { $0[0] } == ["kort", "lång"])
        let symbols = try #require(notes["symbols"] as? [[Any]])
        #expect(symbols.map { $0[0] as? String } == ["uppdrag / nuläge", "resurser / framtid"])
        #expect(symbols[1][1] as? [String] == ["Mer tid", "Mer ro"])
        // What the formatter gives a note that has none.
        let edits = try #require(notes["edits"] as? [String])
        #expect(edits.joined().contains("! Mer ro {^"), "\(edits)")
        #expect(notes["hover"] is NSNull)
        let codebook = try #require(seen[".kodbok"] as? [String: Any])
        #expect((codebook["diagnostics"] as? [String])?.first?.hasPrefix("6:5 ") == true)
        let words = try #require(try Self.offered(codebook).first)
        #expect(words.map { $0[0] }.contains("lexikon"))
        #expect(words.map { $0[0] }.contains("exkludera"))
    }
}

/// `lagesbild preview` in a browser.
@Suite(
    "The preview in Chromium",
    .enabled(if: Peer.hasBrowser, "Chromium or playwright is missing: nobody looks at the preview"))
struct PreviewBrowserTests {
    @Test("shows form and check, follows the file, is accessible and fits a telephone")
    func preview() throws {
        let folder = try ProjectFolder.example()
        let survey = folder.file(Repository.example + "/rehab2026.enkat").path
        let seen = try Peer.report("preview_check.py", [try Tool.path(), survey])
        #expect((seen["address"] as? String)?.hasPrefix("http://127.0.0.1:") == true)
        #expect(seen["title"] as? String == "Verksamhetsenkät rehabilitering 2026")
        #expect((seen["status"] as? String)?.hasPrefix("0 fel") == true)
        let error = try #require(seen["error"] as? String)
        #expect(error.contains("E033") && error.contains("Ingen skala heter \"graad\"."))
        #expect(error.contains("Menade du \"grad\"?"))
        #expect(seen["old form"] as? Bool == true)
        #expect(seen["form stays"] as? String == seen["title"] as? String)
        #expect(seen["new title"] as? String == "Ny rubrik")
        #expect(seen["old form after"] as? Bool == false)
        #expect((seen["sandboxed"] as? String)?.contains("same-origin") == false)
        #expect(seen["form works"] as? Bool == true)
        #expect(seen["ended"] as? Bool == true)
        #expect(seen["problems"] as? [String] == [] && seen["foreign"] as? [String] == [])
        let axe = try #require(seen["axe"] as? [String: [Any]])
        #expect(axe.count == 4)
        for (page, violations) in axe { #expect(violations.isEmpty, "\(page): \(violations)") }
        let sideways = try #require(seen["sideways"] as? [String: Bool])
        #expect(sideways.count == 8 && sideways.values.allSatisfy { !$0 }, "\(sideways)")
    }
}
