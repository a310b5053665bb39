import Foundation
import Testing

/// `lagesbild code notes | agreement | merge`: several coders, each by themselves.
@Suite("Coders who do not see each other")
struct CodingCommandTests {
    private static let notes = "Surveys/puls/bord"

    /// Four notes of one table; the codebook has `tid` and `uppdrag/gräns`.
    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.withAnswers()
        try folder.write(
            """
            workshop dialog: Dialog
            område kompetens
            horisont nuläge: Nuläge
            profil ft: Fysioterapeut
            forum a: Möte A

            """, to: "Surveys/puls/dialog.workshop")
        try folder.write(
            """
            kodbok teman: Teman
            kod tid: Tid
            kod uppdrag: Uppdrag
              kod gräns: Gräns

            """, to: "Surveys/puls/teman.kodbok")
        try folder.write(
            """
            ---
            workshop: dialog
            forum: a
            bord: 1
            ---
            # kompetens / nuläge
            - Vi hinner inte {^n1}
            - Oklart vem som gör vad #tid {^n2}
            + Planen hjälper oss {^n3}
            * Lokalen är trång {^n4}

            """, to: notes + "/1.bord")
        return folder
    }

    private func code(_ folder: ProjectFolder, _ arguments: String...) throws -> Command {
        try Tool.run(["code"] + arguments + ["--language", "sv"], in: folder.path)
    }

    private func set(
        _ folder: ProjectFolder, _ coder: String, _ note: String, _ codes: String...
    ) throws {
        let arguments =
            [
                "code", "notes", Self.notes, "--by", coder, "--note", "a-1-" + note, "--language",
                "sv",
            ]
            + (codes.isEmpty ? [] : ["--codes"] + codes)
        let run = try Tool.run(arguments, in: folder.path)
        try #require(run.status == 0, "\(run.problems)")
    }

    @Test("see no codes, agree as counted by hand, and what all of them set goes into the notes")
    func twoCoders() throws {
        let folder = try Self.project()
        let listed = try code(folder, "notes", Self.notes, "--by", "anna", "--list").output
        #expect(listed.split(separator: "\n").count == 4)
        #expect(listed.contains("a-1-n2\tkompetens\tnuläge\tOklart vem som gör vad\n"))

        try set(folder, "anna", "n1", "tid")
        try set(folder, "anna", "n2", "gräns")
        try set(folder, "anna", "n3")
        try set(folder, "anna", "n4", "tid")
        try set(folder, "bo", "n1", "tid")
        try set(folder, "bo", "n2", "uppdrag/gräns", "tid")
        try set(folder, "bo", "n3")
        // What one has done is not done for the other, and neither sees the other's codes.
        let left = try code(folder, "notes", Self.notes, "--by", "bo", "--list")
        #expect(left.output == "a-1-n4\tkompetens\tnuläge\tLokalen är trång\n")
        try set(folder, "bo", "n4")

        let agreement = try code(folder, "agreement", Self.notes).output
            .split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)
            }
        // tid: anna n1 n4, bo n1 n2: they agree about n1 and n3, 2 of 4; by chance
        // 2/4 · 2/4 + 2/4 · 2/4 = 1/2, so κ = 0. gräns: both n2 alone, κ = 1.
        let tid = try #require(agreement.first { $0[0] == "tid" })
        #expect(tid[1...3] == ["4", "0.5000", "0.0000"] && tid[7] == "a-1-n2 a-1-n4")
        // Fleiss: both codes 4 of 8 times, by chance 1/2 too.
        #expect(tid[4] == "0.0000")
        let limit = try #require(agreement.first { $0[0] == "uppdrag/gräns" })
        #expect(limit[1...3] == ["4", "1.0000", "1.0000"] && limit[7] == "")
        // As steps of a scale: n1 both tid, n2 anna the second step and bo both, so nowhere; n3 and n4
        // one or none. All alike on one note: no agreement beyond chance.
        let scale = try code(folder, "agreement", Self.notes, "--ordered", "tid, gräns").output
        #expect(
            scale.hasSuffix(
                """

                scale\tnotes\tkappa_linear\tkappa_quadratic\talpha_ordinal\talpha_interval
                tid (3) < uppdrag/gräns (1)\t1\t\t\t\t

                """))
        let unknown = try code(folder, "agreement", Self.notes, "--ordered", "tid,xyz")
        #expect(unknown.status == 2 && unknown.problems.contains("E704"))
        #expect(try code(folder, "agreement", Self.notes, "--ordered", "tid").status == 2)

        let merged = try code(folder, "merge", Self.notes).output
        #expect(
            merged == """
                a-1-n1\t#tid\t
                a-1-n2\t#uppdrag/gräns\t#tid
                a-1-n3\t\t
                a-1-n4\t\t#tid

                """)
        #expect(try !folder.text(Self.notes + "/1.bord").contains("hinner inte #tid"))
        #expect(try code(folder, "merge", Self.notes, "--write").status == 0)
        let text = try folder.text(Self.notes + "/1.bord")
        #expect(text.contains("- Vi hinner inte #tid {^n1}\n"))
        #expect(text.contains("- Oklart vem som gör vad #tid #uppdrag/gräns {^n2}\n"))
        #expect(text.contains("* Lokalen är trång {^n4}\n"))
        // Nothing more to write, and the same again.
        #expect(try code(folder, "merge", Self.notes, "--write").status == 0)
        #expect(try folder.text(Self.notes + "/1.bord") == text)
    }

    @Test("are asked again about a note that has changed, and told which codes there are")
    func changes() throws {
        let folder = try Self.project()
        try set(folder, "anna", "n1", "tid")
        let file = "Surveys/puls/decisions/codes.tsv"
        #expect(try !folder.text(file).contains("hinner"))
        try folder.edit(Self.notes + "/1.bord", "hinner inte", "hinner nästan aldrig")
        let left = try code(folder, "notes", Self.notes, "--by", "anna", "--list").output
        #expect(left.contains("a-1-n1\t"))
        let wrong = try code(
            folder, "notes", Self.notes, "--by", "anna", "--note", "a-1-n1", "--codes", "tidd")
        #expect(wrong.status == 2 && wrong.problems.contains("E704"))
        #expect(wrong.problems.contains("De som finns heter: tid, uppdrag, uppdrag/gräns."))
        #expect(
            try code(folder, "notes", Self.notes, "--by", "anna", "--note", "a-9-n1").status == 2)
        // One who has looked alone is nobody to agree with.
        #expect(try code(folder, "merge", Self.notes).output.isEmpty)
        try folder.write("cut off\n", to: file)
        let broken = try code(folder, "notes", Self.notes, "--by", "anna", "--list")
        #expect(broken.status == 2 && broken.problems.contains("decisions/codes.tsv"))
    }

    @Test("settle what notes of a board are about among the decisions, by their text")
    func board() throws {
        let folder = try Self.project()
        try folder.write(
            """
            pipelines:
              dialog:
                survey: Surveys/puls/puls.enkat
                workshop: Surveys/puls/dialog.workshop
                codebook: Surveys/puls/teman.kodbok
                boards:
                  - path: Surveys/puls/tavla.csv
                    columns: { text: Text, id: Nr }
                    always: { area: kompetens, horizon: nuläge, forum: a }
                    participants: { ft: 9 }

            """, to: "pipelines.yml")
        try folder.write(
            "Nr,Text\n1,Vi hinner inte\n2,Vem gör vad?\n", to: "Surveys/puls/tavla.csv")
        func note(_ number: Int) -> String { "a-tavla-\(number)" }
        for (coder, codes) in [("anna", ["tid"]), ("bo", ["tid", "gräns"])] {
            let run = try Tool.run(
                [
                    "code", "notes", Self.notes, "--by", coder, "--note", note(1), "--boards",
                    "dialog", "--codes",
                ] + codes, in: folder.path)
            try #require(run.status == 0, "\(run.problems)")
        }
        let merged = try code(folder, "merge", Self.notes, "--boards", "dialog", "--write")
        #expect(merged.output == "a-tavla-1\t#tid\t#uppdrag/gräns\n", "\(merged.problems)")
        let settled = "Surveys/puls/decisions/settled.tsv"
        #expect(try folder.text(settled).contains("\tdialog\ta-tavla-1\t"))
        #expect(try !folder.text(settled).contains("hinner"))
        func themes() throws -> String {
            folder.succeed()
            return try folder.text("Output/dialog/internal/notes.csv")
        }
        #expect(try themes().contains("tid"))
        // What they decide together goes before what each of them found.
        let by = try code(
            folder, "merge", Self.notes, "--boards", "dialog", "--settle", note(1), "--codes",
            "gräns")
        #expect(by.status == 0, "\(by.problems)")
        #expect(try themes().contains("uppdrag/gräns"))
        let kept = try folder.text(settled)
        #expect(try code(folder, "merge", Self.notes, "--boards", "dialog", "--write").status == 0)
        #expect(try folder.text(settled) == kept)
        // A text that changes has no codes any more.
        try folder.edit("Surveys/puls/tavla.csv", "Vi hinner inte", "Vi hinner aldrig")
        #expect(try !themes().contains("uppdrag/gräns"))
        let own = try code(
            folder, "merge", Self.notes, "--settle", "a-1-n1", "--codes", "tid")
        #expect(own.status != 0 && own.problems.contains("skrivs i anteckningen"))
        try folder.write("cut off\n", to: settled)
        #expect(folder.run().messages().contains("decisions/settled.tsv"))
    }
}
