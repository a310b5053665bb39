import FormSchemas
import Foundation
import SurveyModel
import Testing

@Suite(
    "The HTML form as people use it",
    .enabled(if: Peer.hasBrowser, "Chromium or playwright is missing: no form is tried in it"))
struct HTMLFormHabitTests {
    /// All habits in one browser: starting it is what takes the time.
    private static let report = Result { () -> Report in
        let folder = try TemporaryFolder()
        let file = try #require(
            try HTMLFormTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout).first)
        let report = try Peer.report("form_habits.py", [folder.write(file.bytes, to: file.name)])
        withExtendedLifetime(folder) {}
        return Report(json: try JSONSerialization.data(withJSONObject: report))
    }

    private struct Report: Sendable {
        let json: Data

        func habit(_ name: String) throws -> Any {
            let all = try JSONSerialization.jsonObject(with: json) as? [String: Any]
            return try #require(all?[name])
        }
    }

    /// What was seen of a habit.
    private struct Seen {
        let values: [String: Any]

        init(_ name: String) throws {
            values = try #require(
                try HTMLFormHabitTests.report.get().habit(name) as? [String: Any])
        }

        func list(_ key: String) -> [String]? { values[key] as? [String] }
        func text(_ key: String) -> String? { values[key] as? String }
        func isTrue(_ key: String) -> Bool? { values[key] as? Bool }
    }

    @Test("can be filled in and saved with the keyboard alone")
    func keyboard() throws {
        let seen = try Seen("keyboard")
        let saved = try #require(seen.values["saved"] as? [String: Any])
        let answers = try #require(saved["answers"] as? [String: Any])
        #expect(answers["enhet"] as? String == "e1")
        #expect(answers["roll"] as? String == "ft")
        #expect(answers["komp_smarta_behov"] as? Int == 1)
        #expect(answers["klimat_trivs"] as? Int == 1)
        #expect(answers["nps"] as? Int == 0)
        #expect(answers["hinder"] as? [String] == ["tid"])
        #expect(answers["hinder_text"] as? String == "Ord åäö")
        #expect(answers["ar"] as? Int == 7)
        // Seven years lie between 3 and 10, where the day is not asked for.
        #expect(answers["dag"] == nil)
        #expect(answers["ord"] as? String == "Ord åäö")
        let places = ["tid", "lokal", "lon", "ro"].map { answers["ordning_" + $0] as? Int }
        #expect(Set(places) == [1, 2, 3, 4])
        #expect(answers["poang_tid"] as? Int == 10)
        #expect(answers["poang_lokal"] as? Int == 0)
        #expect(answers["summa"] as? Int == 6)
        #expect(seen.isTrue("again") == true, "a second press takes an answer back")
        #expect(seen.text("focus") == "thanks")
        #expect(seen.list("unmarked") == [], "focus must be seen")
        #expect(seen.list("hidden") == [], "focus must be on something seen")
        #expect(seen.isTrue("top to bottom") == true)
    }

    @Test("does what people expect of boxes and buttons, and says what came and went")
    func choosing() throws {
        let seen = try Seen("choosing")
        #expect(seen.list("two boxes") == ["tid", "lokal"])
        #expect(seen.list("box that stands alone") == ["inga"])
        #expect(seen.list("box after it") == ["lokal"])
        #expect(seen.isTrue("other text before") == false)
        #expect(seen.isTrue("other text after") == true)
        #expect(seen.isTrue("after a double click") == true)
        #expect(seen.isTrue("section hidden") == true)
        #expect(seen.text("told of hiding") == "2 frågor visas inte längre.")
        #expect(seen.isTrue("after one more click") == false)
        #expect(seen.isTrue("section shown again") == true)
        #expect(seen.text("told of showing") == "2 frågor till visas nu.")
    }

    @Test("says every error in words, in both languages, and leads to it")
    func errors() throws {
        let seen = try Seen("errors")
        #expect(
            seen.list("errors") == [
                "Fördela: 4 av 10 poäng är fördelade. 6 återstår.",
                "Hur många år? Skriv ett heltal med siffror.",
                "Timmar med patienter? Skriv ett tal från 0 till 40.",
                "Vad är du? Svar saknas.",
                "Vad är viktigast? Plats 2 är vald mer än en gång: Mer tid, Lön.",
                "Var arbetar du? Svar saknas.", "Vilken nivå? Svar saknas.",
            ])
        #expect(seen.isTrue("in the page's order") == true)
        #expect(seen.text("focus") == "errors")
        let english = try #require(seen.list("errors in English"))
        #expect(english.contains("Hur många år? Write a whole number."))
        #expect(
            english.contains(
                "What matters most? Place 2 is chosen more than once: More time, Pay."))
        #expect(seen.text("language") == "en")
        #expect(seen.text("title") == "Trial of all")
        #expect(seen.list("untranslated") == ["Vilken nivå?", "sv"])
        #expect(seen.text("focus after a link") == "f-enhet")
        #expect(seen.isTrue("error gone once answered") == true)
        #expect(seen.isTrue("rule that holds") == true)
        #expect(seen.list("rule that does not") == ["Hours with records? So much? Please check."])
        #expect(seen.text("after reloading") == "")
    }

    @Test("quotes answers as they are given, in the language shown")
    func words() throws {
        let seen = try Seen("words")
        #expect(seen.text("title before") == "Du som …")
        #expect(seen.text("title") == "Du som Fysioterapeut")
        #expect(seen.text("title in English") == "You as Physiotherapist")
        #expect(seen.text("title with another") == "Du som Annan")
        #expect(seen.isTrue("sum before") == false)
        #expect(seen.text("sum") == "Alltså 6,5 timmar.")
        #expect(seen.text("sum in English") == "So 6.5 hours.")
        #expect(seen.text("typed") == "Vad är bra med ord 1?")
        let quoting = try Seen("quoting")
        #expect(quoting.text("unreadable") == "Du svarade … timmar. Varför?")
        #expect(quoting.text("text")?.contains("&lt;i&gt;ord&lt;/i&gt; &amp;amp;") == true)
    }

    @Test("says where a ranking and a sharing of points stand")
    func standing() throws {
        let seen = try Seen("words")
        #expect(seen.text("order") == "Din ordning: 1 Lön, 2 Mer tid.")
        #expect(seen.text("place twice") == "Plats 2 är vald mer än en gång: Mer tid, Arbetsro.")
        #expect(seen.text("points left") == "7 av 10 poäng är fördelade. 3 återstår.")
        #expect(
            seen.text("points over")
                == "12 poäng är fördelade, 2 för mycket. Summan ska vara 10.")
        #expect(seen.text("points done") == "Alla 10 poäng är fördelade.")
    }

    @Test("draws rows, options and neighbouring sections anew, and moves nothing else")
    func order() throws {
        let all = try #require(try Self.report.get().habit("order") as? [[String: [String]]])
        #expect(all.count == 40)
        // Three rows have 6 orders, four options 24; none may keep the survey's only.
        #expect(Set(all.map { $0["rows"] ?? [] }).count == 6)
        #expect(Set(all.map { $0["options"] ?? [] }).count > 12)
        // Not marked: the order is the survey's.
        #expect(Set(all.map { $0["last"] ?? [] }) == [["tid", "lokal", "annat", "inga"]])
        let sections = Set(all.map { $0["sections"] ?? [] })
        func ids(_ order: [Int]) -> [String] { order.map { "section-\($0)" } }
        #expect(sections == [ids([1, 2, 3, 4, 5, 6]), ids([1, 2, 3, 5, 4, 6])])
    }

    @Test("keeps a draft only where asked, brings it back, and erases it")
    func draft() throws {
        let seen = try Seen("draft")
        let key = "lagesbild:prövning:" + SampleSurvey.layout.fingerprint
        #expect(seen.list("of an older version") == [])
        #expect(seen.list("not asked for") == [])
        #expect(seen.list("kept") == [key])
        #expect(
            seen.values["back"] as? [[String]] == [
                ["roll", "chef"], ["hinder", "tid"], ["ar", "7"], ["ort", "Lund"],
            ])
        #expect(seen.text("language") == "en")
        #expect(
            seen.text("told")
                == "Your draft from 9999-99-99 99:99 is back. Go on where you were.")
        try expectGood(
            try #require(seen.values["look"] as? [String: Any]), "with a draft brought back")
        #expect(seen.list("no longer wanted") == [])
        #expect(seen.values["still in the form"] as? Int == 4)
        #expect(seen.values["started over"] as? [[String]] == [[], []])
        #expect(seen.text("focus") == "H1")
        #expect(seen.values["old"] as? [[String]] == [[], []])
        #expect(seen.values["broken"] as? [[String]] == [[], []])
        let saved = try #require(seen.values["after saving"] as? [Any])
        #expect(saved.first as? [String] == [])
        #expect(saved.last as? Bool == false)
    }

    @Test("does without drafts where the browser gives a file no store, and says so")
    func refused() throws {
        let seen = try Seen("refused")
        #expect(seen.list("problems") == [])
        #expect(
            seen.text("told") == "Webbläsaren tillåter inte att den här sidan sparar utkast.")
        #expect(seen.isTrue("choice") == false)
        #expect(seen.isTrue("save") == true)
    }

    @Test("is usable without its script, and sends nothing then either")
    func unscripted() throws {
        let seen = try Seen("unscripted")
        let conditions = try #require(seen.list("conditions"))
        #expect(
            conditions.first
                == "Svara på det här avsnittet bara om svaret på frågan ”Vad är du?” inte är "
                + "”Chef”.")
        #expect(
            conditions.contains(
                "Svara bara om svaret på frågan ”Hur många år?” inte är mellan 3 och 10."))
        let asked = SampleSurvey.survey.questions.filter { $0.id != "summa" && $0.id != "produkt" }
        #expect(seen.values["questions"] as? Int == asked.count)
        #expect(seen.isTrue("save") == false)
        // The level stands in a section that is not for all; the browser knows no conditions.
        #expect(Set(try #require(seen.list("required"))) == ["enhet", "roll"])
        let ranges = try #require(seen.values["ranges"] as? [[String]])
        #expect(ranges.contains(["ar", "0", "50", "1"]))
        #expect(ranges.contains(["direkt", "0", "40", "any"]))
        #expect(seen.isTrue("when invalid") == true)
        #expect(seen.isTrue("when valid") == true)
        #expect(seen.isTrue("left") == false, "the page went somewhere")
        try expectGood(
            try #require(seen.values["look"] as? [String: Any]), "without the script")
    }
}
