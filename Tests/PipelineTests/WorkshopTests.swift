import Diagnostics
import Dialogue
import Foundation
import Pipeline
import Testing

@Suite("Workshops beside a survey")
struct WorkshopTests {
    private static let pipelines = """
        pipelines:
          puls:
            survey: Surveys/puls/puls.enkat
            workshops: Surveys/puls/bord/*.bord
            workshop: Surveys/puls/dialog.workshop
            codebook: Surveys/puls/teman.kodbok
            responses:
              - path: Surveys/puls/svar/*
                format: auto

        """

    private static let workshop = """
        workshop dialog: Dialog
        område kompetens
        horisont nuläge: Nuläge
        horisont framtid: Framtida behov
        profil ft: Fysioterapeut
        forum a: Möte A

        """

    private static let codebook = """
        kodbok teman: Teman
        kod neuro: Neurologi
          lexikon: neuro*

        """

    private static func notes(_ table: Int, _ lines: String) -> String {
        """
        ---
        workshop: dialog
        forum: a
        bord: \(table)
        deltagare: ft 6
        ---
        # kompetens / nuläge
        \(lines)

        """
    }

    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.withAnswers()
        try folder.write(pipelines, to: "pipelines.yml")
        try folder.write(workshop, to: "Surveys/puls/dialog.workshop")
        try folder.write(codebook, to: "Surveys/puls/teman.kodbok")
        try folder.write(
            notes(1, "- För få kan strokerehab #neuro {^n1}\n- Neurologin <b>glöms</b> {^n2}"),
            to: "Surveys/puls/bord/1.bord")
        try folder.write(
            notes(2, "- Ring 021-17 30 00 om stroke #neuro {^n1}"),
            to: "Surveys/puls/bord/2.bord")
        return folder
    }

    @Test("are counted, reported and told of; what stands in a note is in no file that is shown")
    func run() throws {
        let folder = try Self.project()
        let outcome = folder.succeed()
        #expect(outcome.done.contains(.dialogue))
        #expect(outcome.remarks.map(\.code).contains(.personalDataInNote))
        let themes = try folder.text("Output/puls/themes.csv").split(separator: "\n")
        // Two notes are coded, one more is suggested; both tables of two, one forum of one.
        #expect(
            themes[1] == "neuro,,Neurologi,,,,2,2,2,1,1,0,1,2,0,0,0,0,0", "\(themes)")
        let coverage = try folder.text("Output/puls/coverage.csv").split(separator: "\n")
        #expect(coverage[1].hasPrefix("kompetens,nuläge,3,2,2,1,"))
        #expect(coverage[2].hasPrefix("kompetens,framtid,0,0,2,0,"))
        for (name, data) in folder.published() {
            let text = String(decoding: data, as: UTF8.self)
            for words in ["strokerehab", "glöms", "021-17"] {
                #expect(!text.contains(words), "\(name)")
            }
        }
        let inside = try folder.text("Output/puls/internal/notes.csv")
        #expect(inside.contains("a-1-n2,") && inside.contains("strokerehab"))
        let matrix = try folder.text("Output/puls/internal/note_codes.csv")
        #expect(matrix == "note,neuro\na-1-n1,1\na-1-n2,0\na-2-n1,1\n")
        #expect(try folder.text("Output/puls/run.json").contains("Surveys/puls/bord/2.bord"))
    }

    @Test("are skipped when nothing changed, and made anew when a note did")
    func skipping() throws {
        let folder = try Self.project()
        folder.succeed()
        let before = folder.published()
        #expect(folder.succeed().unchanged.contains(.dialogue))
        #expect(folder.published() == before)
        #expect(folder.run(dryRun: true).status == .done)
        try folder.edit("Surveys/puls/bord/1.bord", "#neuro", "#neuro (x6)")
        #expect(folder.run(dryRun: true).status == .workRemains)
        #expect(folder.succeed().done.contains(.dialogue))
        #expect(
            try folder.text("Output/puls/themes.csv").contains("neuro,,Neurologi,,,,2,2,2,1,1,6,"))
        try folder.write(SmallSurvey.pipelines, to: "pipelines.yml")
        let without = folder.succeed()
        #expect(!without.done.contains(.dialogue) && !without.unchanged.contains(.dialogue))
        #expect(!folder.has("Output/puls/workshops.html"))
        #expect(!folder.has("Output/puls/internal/notes.csv"))
    }

    @Test("with a mistake stop the run before anything changes, with its place")
    func mistakes() throws {
        let folder = try Self.project()
        try folder.edit("Surveys/puls/bord/1.bord", "#neuro", "#nuero")
        let outcome = folder.run()
        #expect(outcome.status == .definition)
        #expect(
            outcome.messages().contains(
                "Surveys/puls/bord/1.bord:8:27: fel [E704] \"nuero\" är inte en kod i kodboken."))
        #expect(outcome.messages().contains("Menade du \"neuro\"?"))
        #expect(!folder.has("Output/puls/report.html"))
        try folder.edit("Surveys/puls/bord/1.bord", "#nuero", "#neuro")
        try folder.edit("pipelines.yml", "bord/*.bord", "nord/*.bord")
        #expect(folder.run().diagnostics.map(\.code).contains(.noNoteFiles))
    }

    @Test("two files for one table are told")
    func sameTable() throws {
        let folder = try Self.project()
        try folder.write(Self.notes(1, "- X {^n1}"), to: "Surveys/puls/bord/3.bord")
        let outcome = folder.run()
        #expect(outcome.status == .definition)
        #expect(outcome.diagnostics.map(\.code).contains(.workshopTableTwice))
    }

    @Test("one file is checked against the definitions that lie near it")
    func check() throws {
        let folder = try Self.project()
        func codes(_ path: String, _ kind: DialogueFileKind) -> [DiagnosticCode] {
            DialogueCheck(path: path, kind: kind, in: folder.project).diagnostics.map(\.code)
        }
        #expect(codes("Surveys/puls/bord/1.bord", .notes).isEmpty)
        #expect(codes("Surveys/puls/bord/2.bord", .notes) == [.personalDataInNote])
        #expect(codes("Surveys/puls/dialog.workshop", .workshop).isEmpty)
        #expect(codes("Surveys/puls/teman.kodbok", .codebook).isEmpty)
        try folder.edit("Surveys/puls/bord/1.bord", "# kompetens", "# kompetans")
        #expect(codes("Surveys/puls/bord/1.bord", .notes) == [.unknownInWorkshop])
        try folder.remove("Surveys/puls/dialog.workshop")
        #expect(codes("Surveys/puls/bord/1.bord", .notes) == [.fileNotFound])
    }

    @Test(
        "a quotation is shown once a person has approved it, masked, and no longer when it changes")
    func quotes() throws {
        let folder = try Self.project()
        try folder.write(
            Self.notes(
                3,
                "> \"Vi ses för sällan, prata med Gunilla.\" #neuro {^n1 citat:granskas}\n"
                    + "> Visa inte det här {^n2 citat:avböjd}\n* Ingen har frågat om det här {^n3}"),
            to: "Surveys/puls/bord/3.bord")
        folder.succeed()
        func review(_ arguments: String...) throws -> Command {
            try Tool.run(
                ["review", "--internal"] + arguments + ["--language", "sv"], in: folder.path)
        }
        let listed = try review("--list", "--json")
        let lines = listed.output.split(separator: "\n")
        #expect(listed.status == 0 && lines.count == 1, "\(listed.output)\(listed.problems)")
        let line = try #require(lines.first)
        let text = try #require(
            JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(text["question"] == "workshop:dialog")
        #expect(text["text"] == "Vi ses för sällan, prata med [namn].")
        let digest = try #require(text["digest"])
        #expect(try !folder.text("Output/puls/quotes.csv").contains("ses"))

        #expect(try review("--approve", digest, "--by", "x", "--label", "yrke").status == 2)
        #expect(try review("--approve", digest, "--by", "x", "--mask", "sällan").status == 0)
        #expect(folder.run(dryRun: true).status == .workRemains)
        #expect(folder.succeed().done.contains(.dialogue))
        let quoted = "Vi ses för [struket], prata med [namn]."
        let quotes = try folder.text("Output/puls/quotes.csv").split(separator: "\n")
        #expect(quotes.count == 2 && quotes[1].contains(quoted), "\(quotes)")
        #expect(try folder.text("Output/puls/workshops.html").contains(quoted))
        for (name, data) in folder.published() {
            let text = String(decoding: data, as: UTF8.self)
            for words in ["Gunilla", "sällan", "Visa inte", "Ingen har frågat"] {
                #expect(!text.contains(words), "\(name)")
            }
        }
        #expect(folder.succeed().unchanged.contains(.report))

        try folder.edit("Surveys/puls/bord/3.bord", "sällan,", "sällan nu,")
        folder.succeed()
        #expect(try folder.text("Output/puls/quotes.csv").split(separator: "\n").count == 1)
    }

    @Test("texts of a workshop and its codebook are only texts, on the page and in tables")
    func hostileTexts() throws {
        let folder = try Self.project()
        let payload = "</td><script>alert(1)</script>{{title}}{{{styleSheet}}}\"' onclick=x"
        for title in ["Dialog", "Fysioterapeut", "Möte A", "Framtida behov"] {
            try folder.edit("Surveys/puls/dialog.workshop", title, payload + title)
        }
        try folder.edit("Surveys/puls/teman.kodbok", "Neurologi", "=cmd|' /C calc'!A0 " + payload)
        folder.succeed()
        let page = try folder.text("Output/puls/workshops.html")
        #expect(!page.contains("<script") && !page.contains("</td></td>"))
        #expect(page.components(separatedBy: "&lt;/td&gt;&lt;script&gt;").count > 5)
        #expect(page.contains("{{title}}{{{styleSheet}}}&quot;&#39; onclick=x"))
        let themes = try folder.text("Output/puls/themes.csv")
        #expect(themes.contains("neuro,,\"'=cmd|"), "\(themes)")
    }

    @Test("boards stand beside tables; their rows are accounted for, and who wrote is in no file")
    func boards() throws {
        let folder = try Self.project()
        try folder.write(
            "Inlägg,Område,Author,Röster\nStroke glöms,kompetens,Blorkander,6\n,,,\nKaffe,trivsel,B,1\n",
            to: "Surveys/puls/tavlor/tavla.csv")
        try folder.edit(
            "pipelines.yml", "    responses:",
            """
                boards:
                  - path: Surveys/puls/tavlor/*.csv
                    columns: { text: Inlägg, area: Område, votes: Röster }
                    always: { forum: a, horizon: nuläge, codes: neuro }
                    participants: { ft: 7 }
                responses:
            """)
        let outcome = folder.succeed()
        #expect(
            outcome.messages().contains(
                "Surveys/puls/tavlor/tavla.csv:4:2: varning [W310] \"trivsel\""),
            "\(outcome.messages())")
        let rows = try #require(outcome.boardRows.first)
        #expect(rows.path == "Surveys/puls/tavlor/tavla.csv" && outcome.boardRows.count == 1)
        #expect(rows.rows == 3 && rows.notes == 1 && rows.setAside == 1 && rows.blank == 1)
        let themes = try folder.text("Output/puls/themes.csv").split(separator: "\n")
        // Two coded notes of tables and one of the board; three tables of three; six agreed.
        #expect(themes[1].hasPrefix("neuro,,Neurologi,,,,3,3,3,1,1,6,1,"), "\(themes[1])")
        #expect(
            try folder.text("Output/puls/internal/notes.csv").contains(
                "a-tavla-r2,Surveys/puls/tavlor/tavla.csv,a,tavla,kompetens,nuläge,observation,Stroke glöms"
            ))
        #expect(try folder.text("Output/puls/run.json").contains("Surveys/puls/tavlor/tavla.csv"))
        for (name, data) in folder.files(below: "Output") {
            #expect(!String(decoding: data, as: UTF8.self).contains("Blorkander"), "\(name)")
        }
        #expect(folder.succeed().unchanged.contains(.dialogue))
        try folder.edit("pipelines.yml", "codes: neuro", "codes: neuro, kind: hinder")
        #expect(folder.succeed().done.contains(.dialogue))
        try folder.edit("pipelines.yml", "text: Inlägg", "text: Inlagg")
        let wrong = folder.run()
        #expect(wrong.status == .definition)
        #expect(wrong.messages().contains("pipelines.yml:9:26: fel [E718]"), "\(wrong.messages())")
    }

    /// Six tables of six notes: a word at all of them, one at two tables, and a name that no list has.
    @Test("words are told where enough tables wrote them, and no word else is in any file")
    func words() throws {
        let folder = try Self.project()
        for table in 1...6 {
            try folder.write(
                Self.notes(
                    table,
                    "- Remissen till <i>strokevården</i> dröjer {^n1}\n- Remisserna dröjer {^n2}"
                        + (table < 3 ? "\n- Fråga Blorkander {^n3}\n- Blorkander vet {^n4}" : "")),
                to: "Surveys/puls/bord/\(table).bord")
        }
        try folder.write(
            "ordlista o: O\nord strokevård: strokevård*\nutelämna: dröja\n",
            to: "Surveys/puls/puls.ordlista")
        try folder.edit(
            "pipelines.yml", "    responses:",
            "    wordlist: Surveys/puls/puls.ordlista\n    responses:")
        folder.succeed()
        let lines = try folder.text("Output/puls/words.csv").split(separator: "\n")
        #expect(lines.dropFirst() == ["remissen,,,,12,12,6,,,", "strokevården,,,,6,6,6,,,"])
        #expect(try folder.text("Output/puls/workshops.html").contains(">strokevården</th>"))
        let inside = try folder.text("Output/puls/internal/note_words.csv")
        #expect(inside.contains("remissen,remiss,,remissen 6; remisserna 6,12,12,6"))
        #expect(inside.contains("\nblorkander,"))
        for (name, data) in folder.published() {
            #expect(
                !String(decoding: data, as: UTF8.self).lowercased().contains("blorkander"),
                "\(name)")
        }
        #expect(folder.succeed().unchanged.contains(.dialogue))
        try folder.edit("Surveys/puls/puls.ordlista", "dröja", "dröja, remiss")
        folder.succeed()
        #expect(try !folder.text("Output/puls/words.csv").contains("remiss"))
        try folder.edit("Surveys/puls/puls.ordlista", "utelämna", "utelamna")
        #expect(folder.run().status == .definition)
    }

    @Test("words can be asked for: counted, in context, by group, as pairs and as groups of notes")
    func wordsCommand() throws {
        let folder = try Self.project()
        func words(_ arguments: String...) throws -> [String] {
            let run = try Tool.run(
                ["words", "Surveys/puls/bord", "--language", "sv"] + arguments, in: folder.path)
            #expect(run.status == 0, "\(run.problems)")
            return run.output.split(separator: "\n").map(String.init)
        }
        let counted = try words("--top", "1")
        #expect(counted.count == 2 && counted[0] == "word\tforms\toccurrences\tnotes\ttables")
        let found = try words("--around", "stroke")
        #expect(
            found.dropFirst() == ["a-2-n1\tkompetens\tnuläge\tRing 021-17 30 00 om \tstroke\t"])
        #expect(try words("--around", "stroke*").count == 3)
        #expect(try words("--by", "område").count == 1)
        #expect(try words("--pairs").count == 1)
        #expect(try words("--groups").count == 1)
        let refused = try Tool.run(
            ["words", "Surveys/puls/bord", "--pairs", "--groups"], in: folder.path)
        #expect(refused.status == 2)
        let odd = try Tool.run(["words", "Surveys/puls/bord", "--by", "yrke"], in: folder.path)
        #expect(odd.status == 2)
    }

    @Test("the example's notes are in canonical form")
    func exampleIsFormatted() throws {
        let folder = try ProjectFolder.example()
        let names = folder.files(below: "Surveys/rehab2026").keys.filter {
            DialogueFileKind(path: $0) != nil
        }
        #expect(names.count == 15)
        for name in names.sorted() {
            let text = try folder.text("Surveys/rehab2026/" + name)
            let kind = try #require(DialogueFileKind(path: name))
            #expect(kind.format(SourceText(name: name, text: text)) == text, "\(name)")
        }
    }
}
