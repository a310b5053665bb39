import Diagnostics
import Foundation
import Pipeline
import Testing

/// The same project under another name, in another place, for another user.
@Suite("Anywhere, by anyone")
struct SomewhereElseTests {
    @Test("another folder, locale, time zone and home give the same bytes of what may be shown")
    func sameBytes() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let other = try SmallSurvey.withAnswers(named: "någon annanstans")
        let run = try Tool.run(
            ["run", "--project", other.path], in: "/",
            environment: [
                "LC_ALL": "en_US.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati",
                "HOME": "/nonexistent", "LANGUAGE": "ja", "NO_COLOR": "1",
            ])
        #expect(run.status == 0, "\(run.problems)")
        let (mine, theirs) = (folder.published(), other.published())
        #expect(mine.keys.sorted() == theirs.keys.sorted() && mine.count > 10)
        for (name, data) in mine { #expect(theirs[name] == data, "\(name)") }
        #expect(
            run.output.hasPrefix(other.path + "/Output/puls/report.html\n"), "\(run.output)")
    }

    @Test("names with spaces, brackets and åäö do, in paths, patterns, units and pipelines")
    func names() throws {
        let folder = try SmallSurvey.project(named: "Mätning [2026] åäö*")
        try folder.write(
            SmallSurvey.simulated(folder, answers: 40, seed: 2, format: "table"),
            to: "Våra enkäter/svar [1] från Örebro.csv")
        try folder.write(
            SmallSurvey.simulated(folder, answers: 40, seed: 3, format: "table"),
            to: "Våra enkäter/svar [2] från Örebro.csv")
        try folder.write(SmallSurvey.text, to: "Våra enkäter/Pulsmätning våren.enkat")
        try folder.write(SmallSurvey.registerText(), to: "Våra enkäter/enheter.csv")
        try folder.write(
            """
            pipelines:
              Vårens-mätning_å.1:
                survey: Våra enkäter/Pulsmätning våren.enkat
                responses:
                  - Våra enkäter/svar [1]*.csv
                  - path: Våra enkäter/svar [2] från Örebro.csv

            """, to: "pipelines.yml")
        let outcome = folder.succeed()
        #expect(outcome.readAnew.count == 2)
        #expect(folder.published("Vårens-mätning_å.1")["report.html"] != nil)
        let run = try Tool.run(["run", "Vårens-mätning_å.1"], in: folder.path)
        #expect(run.status == 0, "\(run.problems)")
        #expect(run.output.hasPrefix("Output/Vårens-mätning_å.1/report.html\n"))
    }

    @Test("a folder of answers is the files in it, and an empty one a mistake")
    func folderOfAnswers() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let before = folder.published()
        let lines = try folder.text("pipelines.yml")
        for entry in ["Surveys/puls/svar", "Surveys/puls/svar/"] {
            try folder.write(
                lines.replacingOccurrences(of: "Surveys/puls/svar/*", with: entry),
                to: "pipelines.yml")
            try FileManager.default.removeItem(atPath: folder.path + "/Output")
            folder.succeed()
            #expect(folder.published()["figures.csv"] == before["figures.csv"])
        }
        let empty = "Surveys/puls/tom"
        try FileManager.default.createDirectory(
            atPath: folder.path + "/" + empty, withIntermediateDirectories: true)
        try folder.write(
            lines.replacingOccurrences(of: "Surveys/puls/svar/*", with: empty),
            to: "pipelines.yml")
        let outcome = folder.run()
        #expect(outcome.status == .failed)
        #expect(outcome.diagnostics.map(\.code) == [.noMatchingFiles])
    }

    @Test("a survey and a register in Windows-1252 give what those in UTF-8 give")
    func windows1252() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let before = folder.published()
        for file in [SmallSurvey.file, SmallSurvey.register] {
            let text = try folder.text(file).replacingOccurrences(of: "\n", with: "\r\n")
            try folder.write(try #require(text.data(using: .windowsCP1252)), to: file)
        }
        let outcome = folder.run()
        // Whether it is taken or refused with what to do is the language's business; here it must
        // not be taken for something else.
        if outcome.status == .done {
            #expect(folder.published()["figures.csv"] == before["figures.csv"])
            #expect(folder.published()["report.html"] == before["report.html"])
        } else {
            #expect(outcome.status == .definition)
            #expect(outcome.messages().contains("[E004]"), "\(outcome.messages())")
            #expect(folder.published() == before)
        }
    }

    @Test("a pipeline without answers is a report that says so")
    func noAnswers() throws {
        let folder = try SmallSurvey.project()
        try folder.edit(
            "pipelines.yml",
            "    responses:\n      - path: Surveys/puls/svar/*\n"
                + "        format: auto\n", "")
        let outcome = folder.succeed()
        #expect(outcome.remarks.isEmpty, "\(outcome.messages())")
        let figures = try folder.figures()
        #expect(!figures.contains { $0["status"] == "published" && $0["statistic"] == "mean" })
        #expect(folder.succeed().unchanged == Stage.ofEveryRun)
    }
}
