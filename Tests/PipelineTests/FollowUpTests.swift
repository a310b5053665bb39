import Diagnostics
import Dialogue
import Foundation
import Pipeline
import Testing

@Suite("What project staff write beside a report")
struct FollowUpTests {
    private static let pipelines = """
        pipelines:
          puls:
            survey: Surveys/puls/puls.enkat
            workshops: Surveys/puls/bord/*.bord
            workshop: Surveys/puls/dialog.workshop
            codebook: Surveys/puls/teman.kodbok
            narrative: Surveys/puls/text.md
            conclusions: Surveys/puls/slutsatser.yaml
            plan: Surveys/puls/plan.yaml
            scan: Surveys/puls/fynd.csv
            responses:
              - path: Surveys/puls/svar/*
                format: auto

        """

    private static let narrative = """
        # Läget

        ## Gapet
        Gapet är {{gap komp.neuro}} och vid norr {{gap komp.neuro enhet=norr}}. {{andel hinder.tid}} har ont om
        tid, {{medel komp.neuro.nuläge yrke=ft}} för en grupp. {{n}} svarade: {{svarsfrekvens}}.

        Temat togs upp av {{tema neuro bord}} bord; **se** [planen](plan.html).

        """

    private static let conclusions = """
        rubrik: Slutsatser
        slutsatser:
          - id: ett
            text: >-
              Neurologin behöver mer:
              {{gap komp.neuro}} steg.
            styrka: stark
            underlag: [gap komp.neuro, tema neuro bord]
        rekommendationer:
          - {id: r, text: Börja här, plannivå: [regionplan, verksamhetsplan], sikt: kort, slutsatser: [ett], skäl: [För att]}
        prioritering:
          metod: prickar
          alternativ:
            - {id: neuro, namn: Neurologi, gap: gap komp.neuro}
            - {id: smärta, namn: Smärta, gap: gap komp.smärta}
          röster:
            - {bord: 1, deltagare: 3, röster: {neuro: 5, smärta: 4}}
            - {bord: 2, deltagare: 2, röster: {neuro: 4, smärta: 2}}

        """

    private static let plan = """
        plan: Plan
        datum: 2026-06-30
        indikatorer:
          - {id: gap, namn: Gapet, perspektiv: medarbetare, siffra: gap komp.neuro, riktning: minska, utgångsvärde: 3, målvärde: 0}
        förbättringsområden:
          - id: o
            namn: Område
            aktiviteter:
              - {id: a, namn: Första, ansvarig: Gruppen, status: pågår, slut: 2026-06-29, indikatorer: [gap]}
              - {id: b, namn: Andra, slut: 2026-06-30}

        """

    private static let scan = "fall,aspekt,kod,fynd\nA,kompetens,x,Har x\nB,kompetens,y,Har y\n"

    private static let workshop = """
        workshop dialog: Dialog
        område kompetens
        horisont nuläge: Nuläge
        profil ft: Fysioterapeut
        forum a: Möte A

        """

    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.withAnswers()
        try folder.write(pipelines, to: "pipelines.yml")
        try folder.write(workshop, to: "Surveys/puls/dialog.workshop")
        try folder.write(
            "kodbok teman: Teman\nkod neuro: Neurologi\n", to: "Surveys/puls/teman.kodbok")
        for table in 1...3 {
            try folder.write(
                """
                ---
                workshop: dialog
                forum: a
                bord: \(table)
                deltagare: ft 6
                ---
                # kompetens / nuläge
                - För få kan stroke\(table < 3 ? " #neuro" : "")

                """, to: "Surveys/puls/bord/\(table).bord")
        }
        try folder.write(narrative, to: "Surveys/puls/text.md")
        try folder.write(conclusions, to: "Surveys/puls/slutsatser.yaml")
        try folder.write(plan, to: "Surveys/puls/plan.yaml")
        try folder.write(scan, to: "Surveys/puls/fynd.csv")
        return folder
    }

    private func swedish(_ value: Double, decimals: Int) -> String {
        String(format: "%.\(decimals)f", value).replacing(".", with: ",")
            .replacing("-", with: "\u{2212}")
    }

    @Test("points at figures as figures.csv has them, and at nothing that is not there")
    func run() throws {
        let folder = try Self.project()
        let outcome = folder.succeed()
        #expect(outcome.done.contains(.followUp))
        let figures = try folder.figures()
        func value(_ wanted: [String: String]) throws -> Double {
            let found = figures.first { figure in
                ["unit", "dimension", "group", "question", "row", "horizon", "option"]
                    .allSatisfy { figure[$0] == wanted[$0] ?? "" }
                    && figure["statistic"] == wanted["statistic"]
            }
            return try #require(found?["value"].flatMap { Double($0) }, "\(wanted)")
        }
        func gap(_ unit: String) throws -> String {
            let value = try value([
                "unit": unit, "question": "komp", "row": "neuro", "horizon": "gap",
                "statistic": "mean",
            ])
            return (value > 0 ? "+" : "") + swedish(value, decimals: 1)
        }
        let share = try value(["question": "hinder", "option": "tid", "statistic": "share"])
        let mean = try value([
            "dimension": "yrke", "group": "ft", "question": "komp", "row": "neuro",
            "horizon": "now", "statistic": "mean",
        ])
        let page = try folder.text("Output/puls/narrative.html")
        #expect(page.contains("#underlag-1\">\(try gap(""))</a> och vid norr <a"))
        #expect(page.contains(">\(try gap("norr")) (n\u{A0}=\u{A0}"))
        #expect(page.contains(">\(swedish(share * 100, decimals: 0))\u{A0}procent</a> har ont om"))
        #expect(page.contains(">\(swedish(mean, decimals: 1)) (n\u{A0}=\u{A0}"))
        // Two of three tables.
        #expect(
            page.contains(">2\u{A0}av\u{A0}3</a> bord; <strong>se</strong> <a href=\"plan.html\">"))
        let report = try folder.text("Output/puls/report.html")
        for name in ["narrative", "conclusions", "plan", "scan"] {
            #expect(report.contains("<a href=\"\(name).html\">"), "\(name)")
            #expect(folder.has("Output/puls/\(name).html"))
        }
        #expect(try folder.text("Output/puls/run.json").contains("Surveys/puls/plan.yaml"))
    }

    @Test("has tables of activities, indicators, conclusions, recommendations and votes")
    func tables() throws {
        let folder = try Self.project()
        folder.succeed()
        func lines(_ name: String) throws -> [String] {
            try folder.text("Output/puls/" + name).split(separator: "\n").map(String.init)
        }
        // Due on the day before is late, due on the day is not.
        #expect(
            try lines("plan.csv").dropFirst() == [
                "o,,a,Första,,Gruppen,,started,,2026-06-29,1,0,0,0,gap,0,0,0",
                "o,,b,Andra,,,,planned,,2026-06-30,0,0,0,0,,0,0,0",
            ])
        #expect(try lines("indicators.csv")[1].hasPrefix("gap,Gapet,staff,down,"))
        #expect(try lines("indicators.csv")[1].hasSuffix(",0,nearing,gap komp.neuro,,"))
        #expect(
            try lines("recommendations.csv").dropFirst() == [
                "regional,r,Börja här,short,ett,För att",
                "operational,r,Börja här,short,ett,För att",
            ])
        let conclusions = try lines("conclusions.csv")
        #expect(conclusions.count == 3)
        #expect(conclusions[1].hasPrefix("ett,\"Neurologin behöver mer: "))
        // Two tables of three raised it: fewer than three.
        #expect(conclusions[1].contains("Ett av temana togs upp av bara två bord."))
        // 9 of 15 dots, by both tables; five people took part, as many as a group needs.
        #expect(try lines("priorities.csv")[1].hasPrefix("Neurologi,dots,9,0.6,2,2,1,"))
        #expect(try lines("priorities.csv")[2].hasPrefix("Smärta,dots,6,0.4,2,2,2,"))
        try folder.edit("Surveys/puls/slutsatser.yaml", "deltagare: 2", "deltagare: 1")
        folder.succeed()
        #expect(try lines("priorities.csv")[1].hasPrefix("Neurologi,dots,,,,2,,"))
        #expect(
            try folder.text("Output/puls/conclusions.html").contains(
                "För få deltog i prioriteringen"))
    }

    @Test("that points at nothing, or at what is hidden, stops the run with its place")
    func mistakes() throws {
        let folder = try Self.project()
        folder.succeed()
        let before = folder.published()
        let hidden = try #require(
            try folder.figures().first {
                $0["statistic"] == "response_rate" && $0["status"] == "hidden" && $0["unit"] != ""
            }?["unit"])
        func message(_ old: String, _ new: String, in name: String = "text.md") throws -> String {
            let text = try folder.text("Surveys/puls/" + name)
            try folder.edit("Surveys/puls/" + name, old, new)
            let outcome = folder.run()
            try folder.write(text, to: "Surveys/puls/" + name)
            #expect(outcome.status == .definition)
            #expect(folder.published() == before)
            return outcome.messages()
        }
        let path = try message("{{gap komp.neuro}}", "{{gap komp.nuero}}")
        #expect(path.contains("Surveys/puls/text.md:4:21: fel [E822] \"nuero\""), "\(path)")
        #expect(path.contains("Menade du \"neuro\"?"))
        let unit = try message("enhet=norr", "enhet=nor")
        #expect(unit.contains("Menade du \"norr\"?"))
        let closed = try message("{{svarsfrekvens}}", "{{svarsfrekvens enhet=\(hidden)}}")
        #expect(
            closed.contains("fel [E825] Siffran för \"svarsfrekvens enhet=\(hidden)\" visas inte"))
        #expect(!closed.contains("n ="))
        #expect(try message("{{n}}", "{{medel komp.neuro}}").contains("[E823]"))
        #expect(try message("{{n}}", "{{andel hinder.tdi}}").contains("Menade du \"tid\"?"))
        #expect(try message("{{n}}", "{{n mättillfälle=2020-vår}}").contains("[E822]"))
        #expect(
            try message("{{n}}", "{{n enhet=norr yrke=chef}}").contains("[E824]"))
        #expect(try message("Temat", "> {{citat 0123456789}}\n\nTemat").contains("[E829]"))
        let folded = try message(
            "{{gap komp.neuro}} steg", "{{gap kmop.neuro}} steg", in: "slutsatser.yaml")
        #expect(folded.contains("slutsatser.yaml:6:13: fel [E822]"), "\(folded)")
        let indicator = try message("siffra: gap komp.neuro", "siffra: gap komp", in: "plan.yaml")
        #expect(indicator.contains("plan.yaml:4:"), "\(indicator)")
        let scan = try message("A,kompetens", "A,kompetnes", in: "fynd.csv")
        #expect(scan.contains("Surveys/puls/fynd.csv:2"), "\(scan)")
        try folder.remove("Surveys/puls/plan.yaml")
        #expect(folder.run().messages().contains("Surveys/puls/plan.yaml"))
    }

    @Test(
        "is skipped when nothing changed, made anew when a text or the date did, and told when late"
    )
    func skipping() throws {
        let folder = try Self.project()
        folder.succeed()
        let before = folder.published()
        #expect(folder.succeed().unchanged.contains(.followUp))
        #expect(folder.published() == before)
        try folder.edit("Surveys/puls/text.md", "Läget", "Läget nu")
        #expect(folder.run(dryRun: true).status == .workRemains)
        #expect(folder.succeed().done.contains(.followUp))
        #expect(try folder.text("Output/puls/narrative.html").contains("<h1>Läget nu</h1>"))
        var options = RunOptions()
        options.date = Day(reading: "2026-07-01")
        #expect(Runner(project: folder.project, options: options) { _ in }.run() == .done)
        #expect(
            try folder.text("Output/puls/plan.csv").contains("o,,b,Andra,,,,planned,,2026-06-30,1,")
        )
        try folder.write(SmallSurvey.pipelines, to: "pipelines.yml")
        let without = folder.succeed()
        #expect(!without.done.contains(.followUp) && !without.unchanged.contains(.followUp))
        #expect(!folder.has("Output/puls/plan.html"))
    }

    @Test("is only text, on pages and in tables")
    func hostileTexts() throws {
        let folder = try Self.project()
        let payload = "</p><script>alert(1)</script>{{{styleSheet}}}\"' onclick=x"
        try folder.edit(
            "Surveys/puls/text.md", "Gapet är", payload.replacing("{", with: "\\{") + " är")
        let quoted = payload.replacing("{", with: "").replacing("}", with: "")
            .replacing("\"", with: "").replacing("'", with: "")
        try folder.edit("Surveys/puls/plan.yaml", "namn: Första", "namn: \"=cmd|x \(quoted)\"")
        try folder.edit(
            "Surveys/puls/slutsatser.yaml", "text: Börja här", "text: \"=1+1 \(quoted)\"")
        try folder.edit("Surveys/puls/fynd.csv", "Har x", "=cmd|x \(quoted)")
        folder.succeed()
        for name in ["narrative", "plan", "conclusions", "scan"] {
            let page = try folder.text("Output/puls/\(name).html")
            #expect(!page.contains("<script"), "\(name)")
            #expect(page.contains("&lt;script&gt;alert(1)"), "\(name)")
        }
        #expect(
            try folder.text("Output/puls/narrative.html").contains(
                "{{{styleSheet}}}&quot;&#39; onclick=x"))
        #expect(try folder.text("Output/puls/plan.csv").contains("'=cmd|x"))
        #expect(try folder.text("Output/puls/recommendations.csv").contains("'=1+1"))
        #expect(try folder.text("Output/puls/scan.csv").contains("'=cmd|x"))
    }

    @Test("quotes what a person has approved, by the beginning of its id, and nothing before")
    func quotes() throws {
        let folder = try SmallSurvey.project()
        try folder.edit(
            SmallSurvey.file, "    fritext: lång\n",
            "    fritext: lång\n\nanalys\n  svarsfrekvens: per enhet\n  citat förslag: högst 3 per tema\n"
        )
        let head =
            "response_id,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,"
            + "komp_smarta_behov,hinder_tid,hinder_lokal,hinder_inga,forslag\n"
        let rows = (0..<40).map { number in
            let text = number < 14 ? "\"Fler <b>kollegor</b> & tid \(number).\"" : ""
            return
                "r\(number),\(number < 20 ? "n1" : "s1"),ft,\(number % 3 + 1),3,2,2,1,0,0,\(text)\n"
        }
        try folder.write(head + rows.joined(), to: SmallSurvey.answers + "/svar.csv")
        try folder.write(
            SmallSurvey.pipelines + "    narrative: Surveys/puls/text.md\n", to: "pipelines.yml")
        try folder.write("# Läget\n\nText.\n", to: "Surveys/puls/text.md")
        folder.succeed()
        func review(_ arguments: String...) throws -> Command {
            try Tool.run(["review", "--internal"] + arguments, in: folder.path)
        }
        let listed = try review("--list", "--json").output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
        }
        let digest = try #require(
            listed.first { $0?["text"]?.contains("tid 3.") == true }??["digest"])
        try folder.write(
            "# Läget\n\n> {{citat \(digest.prefix(8))}}\n", to: "Surveys/puls/text.md")
        let early = folder.run()
        #expect(early.status == .definition)
        #expect(
            early.messages().contains(
                "Surveys/puls/text.md:3:11: fel [E829] Inget godkänt citat har ett id som börjar med"
            ))
        #expect(!early.messages().contains("kollegor"))
        #expect(
            try review("--approve", String(digest.prefix(8)), "--by", "projektledare").status == 0)
        folder.succeed()
        let page = try folder.text("Output/puls/narrative.html")
        #expect(page.contains("Fler &lt;b&gt;kollegor&lt;/b&gt; &amp; tid 3."))
        #expect(!page.contains("tid 4."))
    }

    @Test("axe finds nothing, and nothing is wider than a telephone", .enabled(if: Peer.hasBrowser))
    func accessible() throws {
        let folder = try Self.project()
        folder.succeed()
        let report = try Peer.report(
            "report_check.py",
            ["narrative", "conclusions", "plan", "scan", "report"].map {
                folder.file("Output/puls/\($0).html").path
            })
        for (state, found) in try #require(report["axe"] as? [String: [[String: Any]]]) {
            #expect(found.isEmpty, "axe, \(state): \(found)")
        }
        for (state, found) in try #require(report["wide"] as? [String: Any]) {
            #expect(found is NSNull, "wider than the window, \(state): \(found)")
        }
        for (state, found) in try #require(report["texts"] as? [String: [String]]) {
            #expect(found.isEmpty, "text without room, \(state): \(found)")
        }
        #expect(report["requests"] as? [String] == [])
        #expect(report["problems"] as? [String] == [])
        for (page, any) in try #require(report["structure"] as? [String: Any]) {
            let structure = try #require(any as? [String: Any])
            #expect(structure["charts"] as? Int == structure["described"] as? Int)
            #expect(structure["ids"] as? [String] == [], "\(page): an id twice")
            #expect(structure["dead"] as? [String] == [], "\(page): a link to nothing")
            let headings = try #require(structure["headings"] as? [Int])
            #expect(headings.first == 1)
            #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page)")
        }
    }

    @Test("of the examples is read without remark; four regions have one empty cell of twelve")
    func examples() throws {
        let told = try ProjectFolder.example().run(dryRun: true).diagnostics.map(\.code.rawValue)
        #expect(!told.contains { $0.hasPrefix("E8") || $0.hasPrefix("W32") })
        let folder = try ProjectFolder.example("omvarldsbevakning")
        let outcome = folder.run()
        #expect(outcome.status == .done)
        let scan = try folder.text("Output/omvarldsbevakning/scan.csv").split(separator: "\n")
        #expect(scan.count == 1 + 12 + 1)
        #expect(scan.filter { $0.contains(",empty,") } == ["kust,uppdrag,empty,,,,,"])
        #expect(!folder.has("Output/omvarldsbevakning/report.html"))
    }
}
