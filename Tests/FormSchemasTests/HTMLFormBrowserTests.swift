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
        /// The states in which the page is looked at: width, state, language, dark or light.
        let looks: [(Int, String, String, Bool)]

        init(
            _ name: String, _ survey: Survey, answers: Int, patterns: Int,
            looks: [(Int, String, String, Bool)]
        ) {
            testDescription = name
            self.survey = survey
            layout = ColumnLayout(survey)
            self.answers = answers
            self.patterns = patterns
            self.looks = looks
        }

        static func all() throws -> [Trial] {
            let example = try #require(try ExampleSurvey.compile().survey)
            return [
                Trial(
                    "every kind of question", SampleSurvey.survey, answers: 400, patterns: 40,
                    looks: [
                        (1280, "start", "sv", false), (1280, "errors", "en", false),
                        (1280, "filled", "sv", true), (1280, "errors", "sv", true),
                        (320, "start", "en", false), (320, "errors", "sv", false),
                        (320, "filled", "en", false),
                    ]),
                // The section for all but managers and the free text: shown or not.
                Trial(
                    "the example", example, answers: 150, patterns: 4,
                    looks: [
                        (1280, "errors", "sv", false), (320, "filled", "en", false),
                    ]),
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
                "looks": looks.map {
                    ["width": $0.0, "state": $0.1, "language": $0.2, "dark": $0.3] as [String: Any]
                },
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
        // Sums, places and rules are what stops the fewest: half of those stopped are such.
        let wrong = incomplete.filter { index in
            cases[index].isCompleteExceptSums
        }
        let saving = Set(complete.prefix(14) + incomplete.prefix(6) + wrong.prefix(4))
        #expect(complete.count >= 12, "the answers drawn must hold some that can be saved")
        let report = try trial.report(cases, saving: saving)

        let results = try #require(report["cases"] as? [[String: Any]])
        try #require(results.count == cases.count)
        var patterns = Set<[String]>()
        for (answers, result) in zip(cases, results) {
            let shown = try #require(result["shown"] as? [String])
            #expect(shown == answers.seen, "entered: \(answers.entered)")
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
            try expectSaved(
                saved, cases[index], name: results[index]["name"] as? String,
                errors: results[index]["errors"] as? [String])
            #expect(results[index]["left"] as? [String] == [], "answers are left in the form")
        }

        #expect(report["requests"] as? [String] == [])
        #expect(report["problems"] as? [String] == [])
        let looks = try #require(report["looks"] as? [[String: Any]])
        #expect(looks.count == trial.looks.count)
        for look in looks { try expectGood(look, "\(trial) \(look)") }
    }

    private func expectSaved(
        _ saved: [String: Any]?, _ answers: RandomAnswers, name: String?, errors: [String]?
    ) throws {
        let saved = try #require(saved, "\(errors ?? []): \(answers.entered)")
        let id = try #require(saved["id"] as? String)
        #expect(name == "\(IdentifierFolding.fold(answers.survey.id))-\(id).json")
        #expect(saved["format"] as? String == "lagesbild")
        #expect(saved["survey"] as? String == answers.survey.id)
        #expect(saved["layout"] as? String == answers.layout.fingerprint)
        let expected = JSONValue.object(answers.row).rendered(.compact)
        let wanted = try JSONSerialization.jsonObject(with: Data(expected.utf8)) as? NSDictionary
        #expect(saved["answers"] as? NSDictionary == wanted)
    }
}

/// Nothing that axe finds, nothing to scroll sideways, nothing too small to press.
func expectGood(_ look: [String: Any], _ what: String) throws {
    let axe = try #require(look["axe"] as? [Any])
    #expect(axe.isEmpty, "\(what)")
    #expect(look["sideways"] as? Bool == false, "scrolls sideways: \(what)")
    let small = try #require(look["small"] as? [String])
    #expect(small.isEmpty, "\(what)")
}
