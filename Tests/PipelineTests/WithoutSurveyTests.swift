import Dialogue
import Foundation
import Pipeline
import Testing

/// Workshops, a plan or a scan that no survey belongs to.
@Suite("Pipelines without a survey")
struct WithoutSurveyTests {
    private func tool(_ folder: ProjectFolder, _ arguments: String...) throws -> Command {
        try Tool.run(arguments + ["--language", "sv"], in: folder.path)
    }

    @Test("of table talks have their pages, and a log of questions counts row by row")
    func example() throws {
        let folder = try ProjectFolder.example("samverkansplan")
        let outcome = folder.succeed()
        let page = try folder.text("Output/samverkansplan/workshops.html")
        // Nothing to stand beside, and nothing was asked of anyone.
        #expect(!page.contains("id=\"sida\"") && page.contains("id=\"teman\""))
        #expect(!folder.has("Output/samverkansplan/report.html"))
        #expect(!folder.has("Output/samverkansplan/figures.csv"))
        #expect(!folder.has("Output/samverkansplan/forms"))
        // 8 + 8 + 7 · 6 at eight tables; nobody sat at the log. Twelve residents are ten or more.
        #expect(page.contains("<dt>Deltagare</dt><dd>58</dd>"), "\(page.prefix(4000))")
        let log = outcome.boardRows
        #expect(log.map { [$0.rows, $0.notes, $0.setAside, $0.blank] } == [[6, 5, 1, 0]])
        let coverage = try folder.text("Output/samverkansplan/coverage.csv")
        let questions = coverage.split(separator: "\n").dropFirst().compactMap {
            Int($0.split(separator: ",", omittingEmptySubsequences: false)[14])
        }
        #expect(questions.reduce(0, +) == 5, "\(coverage)")
        #expect(folder.succeed().unchanged.contains(.dialogue))
    }

    @Test("are released as others are, and tell what has changed since")
    func release() throws {
        let folder = try ProjectFolder.example("samverkansplan")
        let first = try tool(folder, "release", "samverkansplan", "--by", "kansliet")
        try #require(first.status == 0, "\(first.problems)")
        let ledger = "Surveys/samverkansplan/decisions/releases.tsv"
        #expect(try folder.text(ledger).contains("\tsamverkansplan\t"))
        let page = "Output/samverkansplan/workshops.html"
        #expect(try !folder.text(page).contains("Utkast"))
        #expect(try !folder.text(page).contains("id=\"forra\""))
        // One who sat at a table is added, and one note.
        let table = "Surveys/samverkansplan/bord/ledning-2.bord"
        try folder.edit(table, "ledning 5", "ledning 6")
        try folder.edit(
            table, "#kunskap/stöd {^n5}",
            "#kunskap/stöd {^n5}\n- Ingen forskar här #verksamhet/forskning")
        let outcome = folder.succeed()
        #expect(outcome.messages().contains("[V431]"), "\(outcome.messages())")
        let changed = try folder.text(page)
        #expect(changed.contains("id=\"forra\"") && !changed.contains("<dt>Deltagare</dt>"))
        let rows = try folder.text("Output/samverkansplan/theme_changes.csv").split(separator: "\n")
        // Two of nine tables, then three.
        #expect(
            rows.contains {
                $0.hasPrefix("verksamhet/forskning,Forskning,1,")
                    && $0.hasSuffix(",2,9,3,9,2,3,more")
            },
            "\(rows)")
        #expect(
            rows.contains { $0.hasPrefix("kunskap/värdskap,") && $0.hasSuffix(",same") }, "\(rows)")
    }

    @Test("of a plan alone, or a scan, are made, and what needs a survey is told with its place")
    func alone() throws {
        let folder = try ProjectFolder.example("omvarldsbevakning")
        let fynd = "Surveys/omvarldsbevakning/fynd.csv"
        try folder.write(
            "pipelines:\n  scan:\n    title: Fyra regioner\n    scan: \(fynd)\n",
            to: "pipelines.yml")
        folder.succeed()
        let page = try folder.text("Output/scan/scan.html")
        #expect(page.contains("<h1>Fyra regioner</h1>"))

        try folder.write(
            """
            pipelines:
              scan:
                scan: \(fynd)
                responses: svar/*.csv
                evaluation: u.yml

            """, to: "pipelines.yml")
        let told = folder.run().messages()
        #expect(
            told.contains("pipelines.yml:4:16: fel [E437] responses behöver en enkät"), "\(told)")
        #expect(told.contains("pipelines.yml:5:17: fel [E437] evaluation behöver en enkät"))

        try folder.write("pipelines:\n  tom:\n    reports: [tables]\n", to: "pipelines.yml")
        #expect(folder.run().messages().contains("[E403] \"survey\""))

        try folder.write(
            """
            plan: Plan
            indikatorer:
              - {id: a, namn: A, perspektiv: hälsa, siffra: gap komp.neuro}
            förbättringsområden:
              - {id: o, namn: O, aktiviteter: [{id: ett, namn: Ett}]}

            """, to: "plan.yaml")
        try folder.write("pipelines:\n  plan:\n    plan: plan.yaml\n", to: "pipelines.yml")
        // A figure of a survey that there is not.
        let missing = folder.run()
        #expect(missing.status == .definition && missing.messages().contains("plan.yaml:3:"))
        try folder.edit("plan.yaml", ", siffra: gap komp.neuro", "")
        folder.succeed()
        #expect(folder.has("Output/plan/plan.html"))
        let first = try tool(folder, "release", "plan", "--by", "kansliet")
        try #require(first.status == 0, "\(first.problems)")
        try folder.edit("plan.yaml", "namn: Ett}", "namn: Ett, status: pågår}")
        folder.succeed()
        let plan = try folder.text("Output/plan/plan.html")
        #expect(plan.contains("id=\"forra\"") && plan.contains("Planerad"))
    }
}
