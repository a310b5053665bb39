import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite("Evaluations of meetings")
struct EvaluationTests {
    private static let survey = """
        enkät träff: Utvärdering av träffarna
          språk: sv
          mättillfälle: 2026
          målgrupp: antal minst 1
        personuppgifter
          ansvarig: Länsnätverket
          ändamål: Utvärdering
          rättslig grund: uppgift av allmänt intresse
          kategorier: yrkesroll
          gallring: 1 år
          dataskyddsombud: dso@exempel.se
        anonymitet
          profil: standard
          minsta grupp: 5
        register yrke: Yrke
          - at: Arbetsterapeut
          - ft: Fysioterapeut
          - ssk: Sjuksköterska
          - lak: Läkare
          - chef: Chef
        skala nytta: Nytta
          1: Ingen
          2: Liten
          3: Viss
          4: Stor
          5: Mycket stor
        område stöd: Stödet
        avsnitt om: Om
          fråga yrke
            register: yrke
            krävs: ja
          fråga antal: Hur många träffar?
            heltal: 0 till 4
          fråga nytta: Hur stor nytta?
            område: stöd
            skala: nytta

        """

    private static let evaluation = """
        titel: Utvärdering
        svar: {yrke: yrke, stöd: stöd}
        spår:
          ett:
            namn: Spår ett
            målgrupp: [at, ft]
            träffar: [2025-09-01]
            lista: lista.csv
        mål:
          nyttan: {text: Träffarna är till nytta, nivå: tillämpa, mäts med: nytta, minst: "60 %"}
          patienten: {text: Patienten gynnas, nivå: effekt}

        """

    private static let pipelines = """
        pipelines:
          träff:
            survey: träff.enkat
            responses: svar.csv
            evaluation: utvärdering.yml

        """

    private static let professions = [
        "Arbetsterapeut": "at", "Fysioterapeut": "ft", "Sjukskoterska": "ssk", "Lakare": "lak",
        "Chef": "chef",
    ]

    /// Rows of the golden files, with the survey's codes of profession.
    private static func golden(_ name: String) throws -> [[String]]? {
        let file = Repository.root.deletingLastPathComponent()
            .appending(path: "shared/golden/\(name)")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("skipped: \(name) (not beside the repository)")
            return nil
        }
        return text.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map {
                professions[String($0)] ?? String($0)
            }
        }
    }

    /// The golden list and answers as a project; names beside the ids, to see that none is kept.
    private static func project() throws -> ProjectFolder? {
        guard var people = try golden("g5_registered.csv"),
            let answers = try golden("g5_answers.csv")
        else { return nil }
        people[0] = ["id", "yrke", "träff 1", "träff 2", "träff 3", "träff 4", "Namn", "E-post"]
        for row in people.indices.dropFirst() {
            people[row] += ["Berit Hemligsson", "berit\(row)@exempel.se"]
        }
        let folder = try ProjectFolder()
        func text(_ rows: [[String]]) -> String {
            rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
        }
        try folder.write(survey, to: "träff.enkat")
        try folder.write(pipelines, to: "pipelines.yml")
        try folder.write(evaluation, to: "utvärdering.yml")
        try folder.write(text(people), to: "lista.csv")
        // R33 left the number of meetings open and stays in the base.
        try folder.write(
            text(
                [["yrke", "antal", "nytta"]] + answers.dropFirst().map { [$0[1], $0[2], $0[3]] }),
            to: "svar.csv")
        return folder
    }

    /// Lines of evaluation.csv by section, track, group, item and statistic.
    static func lines(_ text: String) -> [String: [String]] {
        Dictionary(
            text.split(separator: "\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                    String.init)
                return (cells[..<5].joined(separator: ","), Array(cells[5...]))
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test("have the golden funnel, hide its small groups, and say what no number shows")
    func golden() throws {
        guard let folder = try Self.project() else { return }
        let outcome = folder.succeed()
        #expect(outcome.done.contains(.evaluate))
        let lines = Self.lines(try folder.text("Output/träff/evaluation.csv"))
        func line(_ group: String, _ statistic: String) -> [String] {
            lines["funnel,,\(group),,\(statistic)"] ?? []
        }
        // g5_dialog.json: funnel, total, attendance_rate, rr_of_attended, rr_ci_wilson.
        let expected = [
            ("", [51, 44, 32]), ("at", [24, 20, 15]), ("ft", [21, 18]),
        ]
        for (group, numbers) in expected {
            for (statistic, number) in zip(["registered", "attended", "answered"], numbers) {
                #expect(line(group, statistic).first == String(number), "\(group) \(statistic)")
            }
        }
        #expect(line("", "attendance_rate").first == "0.862745")
        #expect(line("", "answer_rate").prefix(4) == ["0.727273", "0.581511", "0.836536", "44"])
        // Of answers the three small groups make 4 together, so the 13 are hidden with them.
        #expect(line("ft", "answered")[4] == "hidden")
        // suppress_groups_below_5: Sjukskoterska, Lakare, Chef.
        for group in ["ssk", "lak", "chef"] {
            for statistic in ["registered", "attended", "answered"] {
                #expect(line(group, statistic) == ["", "", "", "", "hidden", ""], "\(group)")
            }
        }
        // usefulness: 25 of 32 in the two highest steps, Wilson from 0.612450: above 60 %.
        #expect(lines["goal,,,nyttan,top2"]?.prefix(2) == ["0.78", "0.61"])
        #expect(lines["goal,,,nyttan,top2"]?[4] == "reached")
        #expect(lines["goal,,,patienten,"]?[4] == "not_measured")
        let page = try folder.text("Output/träff/evaluation.html")
        #expect(page.contains("Några enstaka svar kom från personer utanför målgruppen"))
        #expect(page.contains("Effekt mäts inte. Inget mått finns för: Patienten gynnas."))
        #expect(try folder.text("Output/träff/report.html").contains("href=\"evaluation.html\""))
        for (name, data) in folder.files(below: "Output/träff") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("Hemligsson") && !text.contains("berit1@"), "\(name)")
        }
    }

    @Test("have no number of answers but those of figures.csv")
    func answersOfTheReport() throws {
        guard let folder = try Self.project() else { return }
        folder.succeed()
        let figures = try folder.text("Output/träff/figures.csv").split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let shown = figures.filter { $0[5].isEmpty && $0[9] == "n" && $0[14] == "published" }
        let counts = Dictionary(
            shown.map { ($0[4], $0[10]) }, uniquingKeysWith: { first, _ in first })
        let lines = Self.lines(try folder.text("Output/träff/evaluation.csv"))
        var compared = 0
        for (key, cells) in lines where key.hasSuffix(",answered") && !cells[0].isEmpty {
            let group = key.split(separator: ",", omittingEmptySubsequences: false)[2]
            #expect(counts[String(group)] == cells[0], "\(key)")
            compared += 1
        }
        #expect(compared >= 2)
    }

    @Test(
        "are skipped when nothing changed, and made anew when somebody on the list came after all")
    func skipping() throws {
        guard let folder = try Self.project() else { return }
        folder.succeed()
        let before = folder.published("träff")
        #expect(folder.succeed().unchanged.contains(.evaluate))
        #expect(folder.published("träff") == before)
        try folder.edit("lista.csv", "P007,at,0,0,0,0", "P007,at,0,0,0,1")
        #expect(folder.run(dryRun: true).status == .workRemains)
        #expect(folder.succeed().done.contains(.evaluate))
        #expect(
            Self.lines(try folder.text("Output/träff/evaluation.csv"))["funnel,,at,,attended"]?
                .first
                == "21")
        #expect(try folder.text("Output/träff/run.json").contains("lista.csv"))
    }

    @Test(
        "with a mistake stop the run, with its place and the nearest word",
        arguments: [
            (
                "målgrupp: [at, ft]", "målgrupp: [at, fft]",
                "6:20: fel [E854] \"fft\" är inte ett yrke"
            ),
            ("målgrupp:", "målgrup:", "6:5: fel [E402] \"målgrup\" känns inte igen under ett."),
            ("2025-09-01", "2025-09-31", "7:15: fel [E855] \"2025-09-31\""),
            ("lista: lista.csv", "anmälda: {at: fem}", "8:19: fel [E851] \"fem\""),
            (
                "lista: lista.csv", "anmälda: {at: 5}\n    deltog: {at: 6}",
                "9:13: fel [E852] I ett är deltog (totalt) 6, fler än anmälda (5)."
            ),
            (
                "lista: lista.csv", "anmälda: {at: 5, totalt: 4}",
                "8:14: fel [E853] Antalen per yrke i ett, anmälda blir 5, fler än \"totalt: 4\"."
            ),
            (
                "lista: lista.csv", "lista: lista.csv\n    deltog: 4",
                "9:13: fel [E859] ett har både \"lista\" och \"deltog\"."
            ),
            ("nivå: effekt", "nivå: efekt", ": fel [E854] \"efekt\" är inte en målnivå"),
            ("mäts med: nytta", "mäts med: nyta", ": fel [E854] \"nyta\" är inte en fråga"),
            (
                "svar: {yrke: yrke", "svar: {spår: yrke, yrke: yrke",
                "4:3: fel [E854] \"ett\" är inte ett spår som finns."
            ),
            ("yrke: yrke", "yrke: yrk", "2:14: fel [E854] \"yrk\" är inte en fråga"),
        ])
    func mistakes(_ old: String, _ new: String, _ message: String) throws {
        let folder = try ProjectFolder()
        try folder.write(Self.survey, to: "träff.enkat")
        try folder.write(Self.pipelines, to: "pipelines.yml")
        try folder.write(Self.evaluation, to: "utvärdering.yml")
        try folder.write("yrke,antal,nytta\nat,1,4\n", to: "svar.csv")
        try folder.write("id,yrke,träff\n1,at,ja\n", to: "lista.csv")
        try folder.edit("utvärdering.yml", old, new)
        let outcome = folder.run()
        #expect(outcome.status == .definition)
        #expect(outcome.messages().contains("utvärdering.yml:"))
        #expect(outcome.messages().contains(message), "\(outcome.messages())")
        #expect(!folder.has("Output/träff/report.html"))
    }

    @Test("need no list beside them that says the same of the same people")
    func registeredToo() throws {
        let folder = try ProjectFolder()
        try folder.write(Self.pipelines + "    registered: lista.csv\n", to: "pipelines.yml")
        #expect(folder.run().diagnostics.map(\.code) == [.evaluationWithRegistered])
    }

    @Test("count a log of questions without reading what they say, and tell what is wrong with it")
    func inquiries() throws {
        let folder = try ProjectFolder()
        try folder.write(Self.survey, to: "träff.enkat")
        try folder.write(Self.pipelines, to: "pipelines.yml")
        try folder.write(Self.evaluation + "frågelogg: logg.csv\n", to: "utvärdering.yml")
        try folder.write("yrke,antal,nytta\nat,1,4\n", to: "svar.csv")
        try folder.write("id,yrke,träff\n1,at,ja\n", to: "lista.csv")
        try folder.write(
            "datum,kanal,grupp,ämne,besvarad,fråga\n"
                + "2025-10-01,Brevlåda,Läkare,Ansvar,ja,Får jag skriva ut en Hemlighet?\n"
                + "2025-10-02,=FAQ<b>,,Ansvar,,Och nu?\n", to: "logg.csv")
        folder.succeed()
        let lines = try folder.text("Output/träff/evaluation.csv")
        #expect(lines.contains("inquiry,,,topic,count,2,,,,published,Ansvar"))
        #expect(lines.contains("inquiry,,,topic,answered,1,,,,published,Ansvar"))
        #expect(lines.contains("inquiry,,,channel,count,1,,,,published,'=FAQ<b>"))
        let page = try folder.text("Output/träff/evaluation.html")
        #expect(page.contains("=FAQ&lt;b&gt;") && !page.contains("<b>"))
        for (name, data) in folder.files(below: "Output/träff") {
            #expect(!String(decoding: data, as: UTF8.self).contains("Hemlighet"), "\(name)")
        }
        try folder.edit("logg.csv", "Ansvar,ja", "Ansvar,kanske")
        try folder.edit("logg.csv", "2025-10-02", "2 okt")
        try folder.edit("logg.csv", ",Läkare,", ",Häxdoktor,")
        #expect(
            Set(folder.run().diagnostics.map(\.code))
                .isSuperset(of: [.inquiryCellUnknown, .noSuchDay, .unknownInEvaluation]))
        try folder.write("datum,kanal\n2025-10-01,FAQ\n", to: "logg.csv")
        #expect(folder.run().diagnostics.map(\.code).contains(.inquiryColumnMissing))
    }

    @Test(
        "people that few have been added to since a release are hidden, and others so that they stay open"
    )
    func sinceRelease() throws {
        let folder = try ProjectFolder()
        try folder.write(Self.survey, to: "träff.enkat")
        try folder.write(Self.pipelines, to: "pipelines.yml")
        func evaluation(_ at: Int, opened: Int) -> String {
            """
            titel: Utvärdering
            svar: {yrke: yrke, stöd: stöd}
            spår:
              ett:
                namn: Spår ett
                anmälda: {at: \(at), ft: 21, ssk: 12}
            utskick:
              - {namn: Brev, till: chef, skickade: 40, öppnade: \(opened)}

            """
        }
        try folder.write(evaluation(24, opened: 20), to: "utvärdering.yml")
        let rows = (0..<30).map { "\($0 % 2 == 0 ? "at" : "ft"),1,\($0 % 5 + 1)" }
        try folder.write(
            "yrke,antal,nytta\n" + rows.joined(separator: "\n") + "\n", to: "svar.csv")
        func lines() throws -> [Substring] {
            try folder.text("Output/träff/evaluation.csv").split(separator: "\n")
        }
        func hidden() throws -> Int {
            try lines().count { line in
                line.contains(",hidden") && ["registered", "opened"].contains { line.contains($0) }
            }
        }
        let first = try Tool.run(
            ["release", "träff", "--by", "nätverket", "--language", "sv"], in: folder.path)
        try #require(first.status == 0, "\(first.problems)")
        #expect(try hidden() == 0)
        // One more is registered: at, and one of the others, in the track and in all.
        try folder.write(evaluation(25, opened: 21), to: "utvärdering.yml")
        let told = folder.succeed()
        #expect(told.messages().contains("[V431]"))
        let registered = try lines().filter { $0.contains("registered") }
        #expect(
            registered.contains { $0.contains(",at,") && $0.contains("hidden") }, "\(registered)")
        #expect(registered.count { $0.contains("hidden") } >= 3, "\(registered)")
        #expect(try lines().contains { $0.contains("opened") && $0.contains("hidden") })
        // Five more are a group of their own.
        try folder.write(evaluation(29, opened: 25), to: "utvärdering.yml")
        folder.succeed()
        #expect(try hidden() == 0)
    }
}
