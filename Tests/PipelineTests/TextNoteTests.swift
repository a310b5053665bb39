import Dialogue
import Foundation
import Pipeline
import Testing

/// Free answers of the survey as notes, and questions of tables in the log.
@Suite("The survey's texts beside workshops")
struct TextNoteTests {
    private static let pipelines = """
        pipelines:
          puls:
            survey: Surveys/puls/puls.enkat
            workshops: Surveys/puls/bord/*.bord
            texts:
              förslag: framtid
            workshop: Surveys/puls/dialog.workshop
            codebook: Surveys/puls/teman.kodbok
            responses:
              - path: Surveys/puls/svar/*
                format: auto

        """

    /// Thirty answers: twelve of stroke, four of Gunilla's rota, the rest without words.
    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.write(pipelines, to: "pipelines.yml")
        try folder.write(
            """
            workshop dialog: Dialog
            område kompetens
            horisont nuläge: Nuläge
            horisont framtid: Framtida behov
            profil ft: Fysioterapeut
            forum a: Möte A

            """, to: "Surveys/puls/dialog.workshop")
        try folder.write(
            "kodbok teman: Teman\nkod stroke: Stroke\n  lexikon: stroke*\nkod schema: Scheman\n  lexikon: schema*\n",
            to: "Surveys/puls/teman.kodbok")
        try folder.write(
            "---\nworkshop: dialog\nforum: a\nbord: 1\ndeltagare: ft 12\n---\n# kompetens / nuläge\n"
                + "- Strokevården glöms #stroke {^n1}\n? Vem ringer? #stroke -> faq {^n2}\n",
            to: "Surveys/puls/bord/1.bord")
        var rows = [
            "enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,komp_smarta_behov,"
                + "hinder_tid,hinder_lokal,hinder_inga,forslag"
        ]
        for number in 0..<30 {
            let text =
                number < 12
                ? "Mer strokevård på plats \(number)"
                : number < 16 ? "Gunilla gör schemat \(number)" : ""
            rows.append("\(number % 2 == 0 ? "n1" : "s1"),ft,2,3,2,3,1,0,0,\(text)")
        }
        try folder.write(rows.joined(separator: "\n") + "\n", to: "Surveys/puls/svar/svar.csv")
        return folder
    }

    @Test("are counted by the codebook, as suggestions, and told where enough people wrote so")
    func run() throws {
        let folder = try Self.project()
        folder.succeed()
        let themes = try folder.text("Output/puls/text_themes.csv").split(separator: "\n")
        // Sixteen wrote: the four who did not write of stroke are fewer than five, so neither is told.
        #expect(
            themes == [
                "question,area,horizon,theme,title,writers,coded,suggested",
                "förslag,kompetens,framtid,stroke,Stroke,16,0,",
                "förslag,kompetens,framtid,schema,Scheman,16,0,",
            ], "\(themes)")
        let inside = try folder.text("Output/puls/internal/text_notes.csv")
        #expect(inside.contains("[namn] gör schemat 12") && !inside.contains("Gunilla"))
        for (name, data) in folder.published() {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("strokevård på plats") && !text.contains("schemat"), "\(name)")
        }
        #expect(try folder.text("Output/puls/workshops.html").contains("id=\"fritext\""))
        #expect(folder.succeed().unchanged.contains(.dialogue))
    }

    @Test("count as coded once a person has coded them, without seeing who wrote")
    func coding() throws {
        let folder = try Self.project()
        for number in 16..<21 {
            // The first row without words gets some.
            try folder.edit(
                "Surveys/puls/svar/svar.csv", "1,0,0,\n", "1,0,0,Bättre lokaler \(number)\n")
        }
        folder.succeed()
        #expect(
            try folder.text("Output/puls/text_themes.csv").contains("stroke,Stroke,21,0,12\n"))
        func code(_ arguments: String...) throws -> Command {
            try Tool.run(
                ["code", "notes", "Surveys/puls/bord", "--by", "anna", "--language", "sv"]
                    + arguments, in: folder.path)
        }
        #expect(try code("--list", "--texts", "puls").status == 2)
        let listed = try code("--list", "--texts", "puls", "--internal")
        let lines = listed.output.split(separator: "\n").filter { $0.hasPrefix("fritext-") }
        #expect(lines.count == 21, "\(listed.output)\(listed.problems)")
        #expect(lines[0].hasSuffix("\tkompetens\tframtid\tMer strokevård på plats 0"))
        for line in lines.prefix(12) {
            let note = String(line.prefix { $0 != "\t" })
            let run = try code(
                "--texts", "puls", "--internal", "--note", note, "--codes", "stroke")
            try #require(run.status == 0, "\(run.problems)")
        }
        #expect(folder.run(dryRun: true).status == .workRemains)
        folder.succeed()
        #expect(
            try folder.text("Output/puls/text_themes.csv").contains("stroke,Stroke,21,12,0\n"))
    }

    @Test("a question, an area or a horizon that there is not is told with its place")
    func mistakes() throws {
        let folder = try Self.project()
        try folder.edit("pipelines.yml", "förslag: framtid", "komp: framtid")
        #expect(folder.run().messages().contains("pipelines.yml:6:7: fel [E704] \"komp\""))
        try folder.edit("pipelines.yml", "komp: framtid", "förslag: sedan")
        #expect(folder.run().messages().contains("[E704] \"sedan\""))
        try folder.edit("pipelines.yml", "förslag: sedan", "förslag: kaffe / framtid")
        #expect(folder.run().messages().contains("[E704] \"kaffe\""))
        try folder.edit("pipelines.yml", "förslag: kaffe / framtid", "förslag: a / b / c")
        #expect(folder.run().messages().contains("E703"))
        try folder.edit("pipelines.yml", "    texts:\n      förslag: a / b / c\n", "")
        folder.succeed()
        let run = try Tool.run(
            [
                "code", "notes", "Surveys/puls/bord", "--by", "a", "--list", "--texts", "puls",
                "--internal", "--language", "sv",
            ], in: folder.path)
        #expect(run.status == 2 && run.problems.contains("E722"), "\(run.problems)")
    }

    @Test("questions that tables passed on are counted in the log, but for no channel's use")
    func questions() throws {
        let folder = try Self.project()
        try folder.write(
            """
            titel: Utvärdering
            svar: {yrke: yrke, stöd: kompetens}
            spår:
              ett: {namn: Ett, målgrupp: [ft], inbjudna: {ft: 60}, anmälda: {ft: 40}}
            frågelogg: frågor.csv

            """, to: "utvärdering.yml")
        try folder.write("kanal,ämne\nBrevlåda,Ansvar\n", to: "frågor.csv")
        try folder.edit(
            "pipelines.yml", "    texts:", "    evaluation: utvärdering.yml\n    texts:")
        folder.succeed()
        let lines = try folder.text("Output/puls/evaluation.csv")
        #expect(lines.contains("inquiry,,,channel,count,1,,,,published,Dialog\n"), "\(lines)")
        #expect(lines.contains("inquiry,,,topic,count,1,,,,published,Stroke\n"))
        let page = try folder.text("Output/puls/evaluation.html")
        #expect(page.contains("Brevlåda"))
        // One question of sixty invited: the mailbox is little used, and the workshop is no mailbox.
        try folder.edit("Surveys/puls/bord/1.bord", "deltagare: ft 12", "deltagare: ft 3")
        folder.succeed()
        #expect(try !folder.text("Output/puls/evaluation.csv").contains(",published,Dialog"))
    }
}
