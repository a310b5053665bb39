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
