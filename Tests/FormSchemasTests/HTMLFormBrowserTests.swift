import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

@Suite(
    "The HTML form in a browser",
    .enabled(if: Peer.hasBrowser, "Chromium or playwright is missing: no form is tried in it"),
    .serialized)
struct HTMLFormBrowserTests {
    /// A survey whose form is tried with answers drawn at random.
    struct Trial: CustomTestStringConvertible {
        let testDescription: String
        let survey: Survey
        let layout: ColumnLayout
        let answers: Int
        /// How many different selections of questions the answers must at least bring about.
        let patterns: Int

        init(_ name: String, _ survey: Survey, answers: Int, patterns: Int) {
            testDescription = name
            self.survey = survey
            layout = ColumnLayout(survey)
            self.answers = answers
            self.patterns = patterns
        }

        static func all() throws -> [Trial] {
            let example = try #require(try ExampleSurvey.compile().survey)
            return [
                Trial("every kind of question", SampleSurvey.survey, answers: 300, patterns: 9),
                // The section for all but managers and the free text: shown or not.
                Trial("the example", example, answers: 150, patterns: 4),
            ]
        }

        /// Fills in and saves: starting a browser is what takes the time, so all at once.
        func report(_ cases: [RandomAnswers], saving: Set<Int>) throws -> [String: Any] {
            let folder = try TemporaryFolder()
            let file = try #require(try HTMLFormTarget().emit(survey, layout: layout).first)
            let form = try folder.write(file.bytes, to: file.name)
            let plan: [String: Any] = [
                "cases": cases.enumerated().map { index, answers in
                    ["set": answers.entered, "save": saving.contains(index)] as [String: Any]
                },
                "widths": [1280, 320],
            ]
            let data = try JSONSerialization.data(withJSONObject: plan)
            let report = try Peer.report(
                "form_check.py", [form, folder.write(data, to: "cases.json")])
            withExtendedLifetime(folder) {}
            return report
        }
    }

    @Test(
        "shows what the conditions say, saves canonical answers, is accessible and silent",
        arguments: try Trial.all())
    func agreesWithTheModel(_ trial: Trial) throws {
        let cases = (0..<trial.answers).map {
            RandomAnswers(trial.survey, layout: trial.layout, seed: UInt64($0))
        }
        let complete = cases.indices.filter { cases[$0].isComplete }
        let incomplete = cases.indices.filter { !cases[$0].isComplete }
        let saving = Set(complete.prefix(12) + incomplete.prefix(6))
        #expect(complete.count >= 12, "the answers drawn must hold some that can be saved")
        let report = try trial.report(cases, saving: saving)

        let results = try #require(report["cases"] as? [[String: Any]])
        try #require(results.count == cases.count)
        var patterns = Set<[String]>()
        for (answers, result) in zip(cases, results) {
            let shown = try #require(result["shown"] as? [String])
            #expect(shown == answers.shown, "entered: \(answers.entered)")
            patterns.insert(shown)
        }
        #expect(patterns.count >= trial.patterns, "the answers drawn must show and hide")

        for index in saving.sorted() {
            let saved = results[index]["saved"] as? [String: Any]
            guard cases[index].isComplete else {
                #expect(saved == nil, "an incomplete response was saved")
                let errors = try #require(results[index]["errors"] as? [String])
                #expect(!errors.isEmpty)
                continue
            }
            try expectSaved(saved, cases[index], name: results[index]["name"] as? String)
            #expect(results[index]["left"] as? [String] == [], "answers are left in the form")
        }

        #expect(report["requests"] as? [String] == [])
        #expect(report["problems"] as? [String] == [])
        let axe = try #require(report["axe"] as? [String: [Any]])
        #expect(axe.count == 8)
        for (state, violations) in axe { #expect(violations.isEmpty, "\(state): \(violations)") }
        let overflow = try #require(report["overflow"] as? [String: Bool])
        #expect(overflow.values.allSatisfy { !$0 }, "scrolls sideways: \(overflow)")
    }

    private func expectSaved(
        _ saved: [String: Any]?, _ answers: RandomAnswers, name: String?
    ) throws {
        let saved = try #require(saved)
        let id = try #require(saved["id"] as? String)
        #expect(name == "\(IdentifierFolding.fold(answers.survey.id))-\(id).json")
        #expect(saved["format"] as? String == "lagesbild")
        #expect(saved["survey"] as? String == answers.survey.id)
        #expect(saved["layout"] as? String == answers.layout.fingerprint)
        let expected = JSONValue.object(answers.row).rendered(.compact)
        let wanted = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary
        #expect(saved["answers"] as? NSDictionary == wanted)
    }

    @Test("can be filled in and saved with the keyboard alone")
    func keyboard() throws {
        let folder = try TemporaryFolder()
        let file = try #require(
            try HTMLFormTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout).first)
        let report = try Peer.report(
            "form_keyboard.py", [folder.write(file.bytes, to: file.name)])
        let saved = try #require(report["saved"] as? [String: Any])
        let answers = try #require(saved["answers"] as? [String: Any])
        #expect(answers["enhet"] as? String == "e1")
        #expect(answers["roll"] as? String == "ft")
        #expect(answers["komp_smarta_behov"] as? Int == 1)
        #expect(answers["hinder"] as? [String] == ["tid"])
        #expect(answers["hinder_text"] as? String == "Ord åäö")
        #expect(answers["ar"] as? Int == 7)
        // Seven years lie between 3 and 10, where the day is not asked for.
        #expect(answers["dag"] == nil)
        #expect(answers["ord"] as? String == "Ord åäö")
        #expect(report["again"] as? Bool == true, "a second press takes an answer back")
        #expect(report["focus"] as? String == "thanks")
        #expect(report["unmarked"] as? [String] == [], "focus must be seen")
    }

    @Test("does what people expect of boxes, buttons, errors and languages")
    func interaction() throws {
        let folder = try TemporaryFolder()
        let file = try #require(
            try HTMLFormTarget().emit(SampleSurvey.survey, layout: SampleSurvey.layout).first)
        let seen = try Peer.report(
            "form_interaction.py", [folder.write(file.bytes, to: file.name)])
        func list(_ key: String) -> [String]? { seen[key] as? [String] }
        #expect(list("two boxes") == ["tid", "lokal"])
        #expect(list("box that stands alone") == ["inga"])
        #expect(list("box after it") == ["lokal"])
        #expect(seen["other text before"] as? Bool == false)
        #expect(seen["other text after"] as? Bool == true)
        #expect(seen["after a double click"] as? Bool == true)
        #expect(seen["section hidden"] as? Bool == true)
        #expect(seen["after one more click"] as? Bool == false)
        #expect(seen["section shown again"] as? Bool == true)
        #expect(
            list("errors") == [
                "Var arbetar du? Svar saknas.", "Vad är du? Svar saknas.",
                "Vilken nivå? Svar saknas.", "Hur många år? Skriv ett heltal med siffror.",
            ])
        #expect(seen["focus"] as? String == "errors")
        #expect(
            list("errors in English")?.last == "Hur många år? Write a whole number.")
        #expect(seen["language"] as? String == "en")
        #expect(seen["title"] as? String == "Trial of all")
        #expect(list("untranslated") == ["Vilken nivå?", "sv"])
        #expect(seen["focus after a link"] as? String == "f-enhet")
        #expect(list("after reloading") == [])
    }
}
