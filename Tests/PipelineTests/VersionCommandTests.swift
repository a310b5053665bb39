import Foundation
import Testing

/// `compile --lock`, `compare` and `run` on a survey that was published, as a shell sees them.
@Suite("Versions on the command line")
struct VersionCommandTests {
    private let folder: ProjectFolder
    private static let lock = SmallSurvey.file + ".lock"

    init() throws {
        folder = try SmallSurvey.withAnswers()
    }

    private func run(_ arguments: String...) throws -> Command {
        try Tool.run(arguments, in: folder.path)
    }

    private func publish() throws {
        let run = try run("compile", SmallSurvey.file, "-o", "ut", "--lock")
        #expect(run.status == 0, "\(run.problems)")
    }

    @Test("compile --lock notes what was published, once, and counts versions up")
    func lock() throws {
        let first = try run("compile", SmallSurvey.file, "-o", "ut", "--lock")
        #expect(first.status == 0, "\(first.problems)")
        #expect(first.output.split(separator: "\n").last.map(String.init) == Self.lock)
        #expect(first.problems.contains("\(Self.lock): version 1 är utgiven"))
        let bytes = try folder.data(Self.lock)
        let again = try run("compile", SmallSurvey.file, "-o", "ut", "--lock", "--language", "en")
        #expect(!again.output.contains(Self.lock))
        #expect(again.problems.contains("version 1 still holds"), "\(again.problems)")
        #expect(try folder.data(Self.lock) == bytes)
        // Another wording is told, and is the next version's.
        try folder.edit(SmallSurvey.file, "Vad skulle hjälpa?", "Vad skulle hjälpa dig mest?")
        let told = try run("check", SmallSurvey.file)
        #expect(told.status == 0 && told.problems.contains("varning [V140]"), "\(told.problems)")
        let second = try run("compile", SmallSurvey.file, "-o", "ut", "--lock")
        #expect(second.problems.contains("version 2 är utgiven"), "\(second.problems)")
        #expect(!(try run("check", SmallSurvey.file).problems.contains("V140")))
    }

    @Test("compile without --lock writes no lock file, and with an error nothing at all")
    func withoutLock() throws {
        #expect(try run("compile", SmallSurvey.file, "-o", "ut").status == 0)
        #expect(!folder.has(Self.lock))
        try folder.edit(SmallSurvey.file, "skala: grad", "skala: grda")
        let wrong = try run("compile", SmallSurvey.file, "-o", "annat", "--lock")
        #expect(wrong.status == 2 && wrong.output.isEmpty)
        #expect(!folder.has("annat") && !folder.has(Self.lock))
    }

    @Test("a survey that breaks what was published compiles no more, and its lock file stays")
    func broken() throws {
        try publish()
        let bytes = try folder.data(Self.lock)
        try folder.edit(SmallSurvey.file, "    rad smärta: Smärta | en: Pain\n", "")
        let compile = try run("compile", SmallSurvey.file, "-o", "ut", "--lock")
        #expect(compile.status == 2)
        #expect(compile.problems.contains("fel [E086] \"komp.smärta\""), "\(compile.problems)")
        #expect(try folder.data(Self.lock) == bytes)
    }

    @Test("run refuses a survey that no longer matches, and leaves the last result as it was")
    func run() throws {
        #expect(try run("run").status == 0)
        try publish()
        // The lock file alone changes nothing that is published.
        #expect(try run("run").status == 0)
        let before = folder.files(below: "Output")
        try folder.edit(
            SmallSurvey.file,
            "  fråga förslag: Vad skulle hjälpa? | en: What would help?\n"
                + "    fritext: lång\n",
            "  fråga förslag: Vad skulle hjälpa? | en: What would help?\n    heltal\n")
        let refused = try run("run")
        #expect(refused.status == 2)
        #expect(
            refused.problems.contains(
                "fel [E088] \"förslag\" besvarades med fritext i den utgivna enkäten, men nu med "
                    + "ett heltal."), "\(refused.problems)")
        #expect(refused.problems.contains("är orört"))
        #expect(folder.files(below: "Output") == before)
        let dry = try run("run", "--dry-run")
        #expect(dry.status == 2)
    }

    @Test("a lock file that was changed by hand stops run too, at the line")
    func damaged() throws {
        try publish()
        let text = try folder.text(Self.lock)
        try folder.write(String(text.dropLast(text.count / 2)), to: Self.lock)
        let refused = try run("run")
        #expect(refused.status == 2)
        #expect(refused.problems.contains("\(Self.lock):"), "\(refused.problems)")
        #expect(refused.problems.contains("fel [E084]"))
        #expect(!folder.has("Output"))
    }

    // MARK: compare

    /// What `compare` says of the survey after some changes of its text.
    private func compared(
        _ changes: [(String, String)], _ more: String...
    ) throws -> Command {
        let old = try folder.text(SmallSurvey.file)
        var new = old
        for (before, after) in changes {
            try #require(new.contains(before), "\(before)")
            new = new.replacingOccurrences(of: before, with: after)
        }
        try folder.write(new, to: "Surveys/puls/ny.enkat")
        return try Tool.run(
            ["compare", SmallSurvey.file, "Surveys/puls/ny.enkat"] + more, in: folder.path)
    }

    @Test("compare says what was added, renamed and reworded, and what breaks the series")
    func compare() throws {
        let run = try compared([
            ("rad neuro: Neurologi |", "rad nerv: Neurologi |"),
            (
                "rad nerv: Neurologi | en: Neurology\n",
                "rad nerv: Neurologi | en: Neurology\n      tidigare: neuro\n"
            ),
            ("Vilka hinder ser du?", "Vilka hinder möter du?"),
            (
                "    fritext: lång\n",
                "    fritext: lång\n  fråga år: Hur många år? | en: How many years?\n    heltal\n"
            ),
            (
                "    - lokal: Lokaler | en: Premises\n",
                "    - lokal: Lokaler | en: Premises\n    - it: IT-stöd | en: IT support\n"
            ),
        ])
        #expect(run.status == 0, "\(run.problems)")
        #expect(
            run.output.contains("\n  år: Hur många år?\n"), "\(run.output)")
        #expect(run.output.contains("Bytt namn (1)\n  komp.nerv hette neuro\n"))
        #expect(
            run.output.contains(
                "Bara texten ändrad (1)\n"
                    + "  hinder: \"Vilka hinder ser du?\" → \"Vilka hinder möter du?\"\n"))
        #expect(run.output.contains("\n  hinder: nya svar it (IT-stöd)\n"), "\(run.output)")
        #expect(!run.output.contains("Bryter serien"))
        let broken = try compared([("    fritext: lång\n", "    datum\n")])
        #expect(
            broken.output == """
                Bryter serien (1)
                  förslag: besvarades med fritext, nu med ett datum

                4 frågor utan ändring.

                """)
    }

    @Test("compare is JSON lines for machines, and knows an unchanged survey and a faulty one")
    func compareEdges() throws {
        let same = try compared([])
        #expect(same.status == 0 && same.output == "5 frågor utan ändring.\n", "\(same.output)")
        let json = try compared([("Vad skulle hjälpa?", "Vad hjälper?")], "--json")
        let lines = try json.output.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
        #expect(lines.first?["group"] as? String == "text", "\(json.output)")
        #expect(lines.last?["changes"] as? Int == 1)
        let english = try compared([("Vad skulle hjälpa?", "Vad hjälper?")], "--language", "en")
        #expect(english.output.contains("4 questions unchanged."))
        let faulty = try compared([("skala: grad", "skala: grda")])
        #expect(faulty.status == 2 && faulty.output.isEmpty)
        #expect(faulty.problems.contains("ny.enkat:"), "\(faulty.problems)")
    }
}
