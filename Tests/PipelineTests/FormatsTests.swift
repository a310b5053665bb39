import Foundation
import Pipeline
import SurveyModel
import Testing

/// What the simulator writes in a tool's shape is read back from it, and says the same.
@Suite("Every format of answers")
struct FormatsTests {
    /// The figures that 120 simulated answers give in a format.
    private func figures(of format: String, named: String?) throws -> (Data, FateCounts) {
        let folder = try SmallSurvey.project()
        let name =
            format.contains("json") || ["formr", "surveyjs", "lagesbild"].contains(format)
            ? "svar.json" : "svar.csv"
        try folder.write(
            SmallSurvey.simulated(folder, answers: 120, seed: 4, format: format),
            to: SmallSurvey.answers + "/" + name)
        if let named { try folder.edit("pipelines.yml", "format: auto", "format: \(named)") }
        let outcome = folder.succeed(internalFigures: true)
        let counts = outcome.events.compactMap {
            if case .recordsAccounted(let counts) = $0 { counts } else { nil }
        }
        return (
            try folder.data("Output/puls/internal/figures.csv"), try #require(counts.last)
        )
    }

    @Test("gives the same figures, found by itself and named in pipelines.yml")
    func sameFigures() throws {
        let formats = AnswerSimulation.formats
        #expect(
            formats.sorted() == [
                "enalyzer", "fhir", "formr", "google-forms", "lagesbild", "limesurvey",
                "limesurvey-json",
                "limesurvey-vv", "microsoft-forms", "odk", "qualtrics", "redcap", "surveyjs",
                "surveymonkey", "table",
            ])
        let (expected, _) = try figures(of: "table", named: nil)
        for format in formats {
            // Enalyzer's is read only where it is named.
            for named in format == "enalyzer" ? [format] : [nil, format] {
                let (found, fates) = try figures(of: format, named: named)
                #expect(found == expected, "\(format) \(named ?? "auto")")
                #expect(fates[.accepted] == 120 && fates[.quarantined] == 0, "\(format)")
            }
        }
    }

    @Test("that is named wrongly is refused, not read somehow")
    func wrongFormat() throws {
        let folder = try SmallSurvey.project()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 20, seed: 4, format: "surveyjs"),
            to: SmallSurvey.answers + "/svar.json")
        try folder.edit("pipelines.yml", "format: auto", "format: limesurvey")
        let outcome = folder.run()
        #expect(outcome.status == .failed)
        #expect(outcome.messages().contains("svar/svar.json: fel [E"), "\(outcome.messages())")
    }

    @Test("the compiled form's saved file counts beside the others", .enabled(if: Peer.hasBrowser))
    func savedForm() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let case1: [String: [String]] = [
            "enhet": ["n1"], "yrke": ["ft"], "komp_neuro_nu": ["1"], "komp_neuro_behov": ["3"],
            "komp_smarta_nu": ["2"], "komp_smarta_behov": ["9"], "hinder": ["tid", "lokal"],
            "forslag": ["Ring 070-174 06 05, \"helst\" i dag; annars i morgon"],
        ]
        let case2: [String: [String]] = ["enhet": ["s1"], "yrke": ["chef"]]
        let plan: [String: Any] = [
            "cases": [["set": case1, "save": true], ["set": case2, "save": true]]
        ]
        try folder.write(JSONSerialization.data(withJSONObject: plan), to: "cases.json")
        let report = try Peer.report(
            "form_check.py",
            [folder.file("Output/puls/forms/puls.html").path, folder.file("cases.json").path])
        let cases = try #require(report["cases"] as? [[String: Any]])
        for (index, saved) in cases.enumerated() {
            let file = try #require(saved["saved"] as? [String: Any], "\(saved["errors"] ?? "")")
            try folder.write(
                JSONSerialization.data(withJSONObject: file),
                to: SmallSurvey.answers + "/form-\(index).json")
        }
        let before = try answered(folder)
        let outcome = folder.succeed()
        #expect(outcome.readAnew.count == 2)
        #expect(try answered(folder) == before + 2)
        let store = folder.file("Output/puls/internal/store.sqlite").path
        let marks = try Peer.report("pipeline_store.py", [store])["marks"] as? [String: Int]
        #expect(marks == ["telephoneNumber": 1])
    }

    private func answered(_ folder: ProjectFolder) throws -> Int {
        let row = try folder.figures().first {
            $0["unit"] == "" && $0["dimension"] == "" && $0["question"] == ""
                && $0["statistic"] == "n"
        }
        return try #require(row?["value"].flatMap(Int.init))
    }
}
