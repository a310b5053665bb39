import Foundation
import Testing

/// `lagesbild review`: free text is in quarantine until a person has approved it.
@Suite("lagesbild review")
struct ReviewCommandTests {
    private static let report = "Output/puls/report.html"
    private static let decisions = "Surveys/puls/decisions/quotes.tsv"

    /// Twelve physiotherapists of n1 write something, and two occupational therapists of n2.
    private static let texts = [
        "Mer tid för varje patient.", "Prata med Gunilla om schemat.",
        "Bättre <b>lokaler</b> & \"verktyg\".", "Hooyo kan rutinen bäst.",
        "Ring 070-123 45 67 så berättar jag.", "Fler kollegor.", "Mer handledning.",
        "Kortare köer.", "Tydligare uppdrag.", "Samma journal.", "Mer tid för varje patient.",
        "Lugn och ro.", "Ett eget rum.", "Mindre dubbelarbete.",
    ]

    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.edit(
            SmallSurvey.file, "    fritext: lång\n",
            "    fritext: lång\n\nanalys\n  svarsfrekvens: per enhet, per yrke\n"
                + "  citat förslag: högst 3 per tema\n")
        try folder.write(answers(), to: SmallSurvey.answers + "/svar.csv")
        return folder
    }

    private static func answers(_ texts: [String] = texts) -> String {
        var rows = [
            "response_id,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,"
                + "komp_smarta_behov,hinder_tid,hinder_lokal,hinder_inga,forslag"
        ]
        for number in 0..<40 {
            let unit = number < 12 ? "n1,ft" : number < 24 ? "n2,at" : "s1,ft"
            let text = number < texts.count ? texts[number].replacing("\"", with: "\"\"") : ""
            rows.append("r\(number),\(unit),\(number % 3 + 1),3,2,2,1,0,0,\"\(text)\"")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    private func run(_ folder: ProjectFolder, _ arguments: [String]) throws -> Command {
        try Tool.run(arguments + ["--language", "sv"], in: folder.path)
    }

    private func review(_ folder: ProjectFolder, _ arguments: String...) throws -> Command {
        try run(folder, ["review", "--internal"] + arguments)
    }

    private func listed(_ folder: ProjectFolder, _ arguments: String...) throws -> [[String:
        String]]
    {
        let run = try Tool.run(
            ["review", "--internal", "--list", "--json"] + arguments, in: folder.path)
        #expect(run.status == 0, "\(run.problems)")
        return try run.output.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        }
    }

    private func digest(_ folder: ProjectFolder, _ beginning: String) throws -> String {
        try #require(
            listed(folder, "--all").first { $0["text"]?.hasPrefix(beginning) == true }?["digest"],
            "no text begins with \(beginning)")
    }

    private func succeed(_ folder: ProjectFolder, _ arguments: String...) throws {
        let run = try run(folder, arguments)
        try #require(run.status == 0, "\(arguments): \(run.output)\(run.problems)")
    }

    @Test("texts are shown masked, and nothing is quoted that nobody has approved")
    func quarantine() throws {
        let folder = try Self.project()
        try succeed(folder, "run")
        #expect(try run(folder, ["review", "--list"]).status == 2)
        let texts = try listed(folder)
        // Two are alike.
        #expect(texts.count == 13)
        let shown = texts.compactMap { $0["text"] }
        #expect(shown.contains("Prata med [namn] om schemat."))
        #expect(shown.contains("Ring [telefon] så berättar jag."))
        let name = try #require(texts.first { $0["found"] == "name" })
        #expect(name["unusual"]?.contains("schemat") == true)
        // SHA-256 of the masked text, as sha256sum computes it.
        #expect(
            texts.first { $0["text"] == "Mer tid för varje patient." }?["digest"]
                == "b2bac067e9b33592b3664914f94d5017e60deaadbef2fb6c2f736abf1b8052ee")
        let page = try folder.text(Self.report)
        #expect(!page.contains("egna-ord") && page.contains("Ingen fritext visas i den här"))
    }

    @Test("an approved text is quoted exactly, escaped, once, and with one group that may be told")
    func approved() throws {
        let folder = try Self.project()
        try succeed(folder, "run")
        let markup = try digest(folder, "Bättre")
        #expect(
            try review(folder, "--approve", markup, "--by", "projektledare", "--label", "yrke")
                .status == 0)
        let hooyo = try digest(folder, "Hooyo")
        let masked = try review(
            folder, "--approve", String(hooyo.prefix(8)), "--by", "projektledare", "--mask",
            "Hooyo")
        #expect(masked.status == 0 && masked.problems.contains("[struket] kan rutinen bäst."))
        #expect(try !folder.text(Self.decisions).contains("Hooyo"))
        // Two occupational therapists wrote: too few to be told.
        let few = try digest(folder, "Ett eget rum.")
        #expect(
            try review(folder, "--approve", few, "--by", "x", "--label", "yrke").status == 0)
        #expect(
            try review(
                folder, "--approve", try digest(folder, "Fler kollegor."), "--by", "x"
            ).status == 0)
        try succeed(folder, "run")
        let page = try folder.text(Self.report)
        #expect(page.contains("Bättre &lt;b&gt;lokaler&lt;/b&gt; &amp; &quot;verktyg&quot;."))
        #expect(page.contains("<figcaption>Fysioterapeut</figcaption>"))
        #expect(page.contains("[struket] kan rutinen bäst.") && !page.contains("Hooyo"))
        #expect(page.contains("Ett eget rum.") && !page.contains("<figcaption>Arbetsterapeut"))
        // At most three, and those approved first.
        #expect(!page.contains("Fler kollegor."))
        #expect(page.contains("Fritext är i karantän tills en person har godkänt den."))
        for (name, data) in folder.published() where name.hasPrefix("units/") {
            #expect(data.range(of: Data("Ett eget rum.".utf8)) == nil, "\(name)")
        }

        #expect(try review(folder, "--reject", few, "--by", "x").status == 0)
        try succeed(folder, "run")
        let after = try folder.text(Self.report)
        #expect(!after.contains("Ett eget rum.") && after.contains("Fler kollegor."))
        let first = folder.published()
        try folder.remove("Output")
        try succeed(folder, "run")
        #expect(folder.published() == first)
    }

    @Test("a text that changes is in quarantine again")
    func changed() throws {
        let folder = try Self.project()
        try succeed(folder, "run")
        let one = try digest(folder, "Kortare köer.")
        #expect(try review(folder, "--approve", one, "--by", "x").status == 0)
        try succeed(folder, "run")
        #expect(try folder.text(Self.report).contains("Kortare köer."))
        let texts = Self.texts.map { $0 == "Kortare köer." ? "Kortare köer!" : $0 }
        try folder.write(Self.answers(texts), to: SmallSurvey.answers + "/svar.csv")
        try succeed(folder, "run")
        #expect(try !folder.text(Self.report).contains("Kortare köer"))
        #expect(
            try listed(folder).first { $0["text"] == "Kortare köer!" }?["state"] == "quarantined")
        let gone = try review(folder, "--approve", one, "--by", "x")
        #expect(gone.status == 2 && gone.problems.contains("[E497]"), "\(gone.problems)")
    }

    @Test("fewer than ten who wrote are not quoted")
    func few() throws {
        let folder = try Self.project()
        try folder.write(
            Self.answers(Array(Self.texts.prefix(9))), to: SmallSurvey.answers + "/svar.csv")
        try succeed(folder, "run")
        let one = try digest(folder, "Kortare köer.")
        #expect(try review(folder, "--approve", one, "--by", "x").status == 0)
        try succeed(folder, "run")
        #expect(try !folder.text(Self.report).contains("Kortare köer"))
    }

    @Test("mistakes are told: nothing to quote, nobody who decides, a mask that is not there")
    func mistakes() throws {
        let folder = try Self.project()
        try succeed(folder, "run")
        let one = try digest(folder, "Hooyo")
        #expect(try review(folder, "--approve", one).status == 2)
        let absent = try review(folder, "--approve", one, "--by", "x", "--mask", "hooyo")
        #expect(absent.status == 2 && absent.problems.contains("[E498]"), "\(absent.problems)")
        #expect(
            try review(folder, "--approve", one, "--by", "x", "--label", "stjärntecken").status == 2
        )
        #expect(!folder.has(Self.decisions))
        // Nobody answers: nothing is decided.
        #expect(try review(folder, "--by", "x").status == 0)
        #expect(!folder.has(Self.decisions))
        try folder.edit(SmallSurvey.file, "  citat förslag: högst 3 per tema\n", "")
        try succeed(folder, "run")
        #expect(try review(folder, "--list").problems.contains("[E496]"))
    }
}
