import Foundation
import Testing

/// The command line as a shell sees it: exit codes, streams, and what a terminal shows.
@Suite("The command line")
struct CommandTests {
    private let folder: ProjectFolder

    init() throws {
        folder = try SmallSurvey.withAnswers()
    }

    private func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Command {
        try Tool.run(arguments, in: folder.path, environment: environment)
    }

    @Test("--dry-run writes nothing and ends with 3, and with 0 when there is nothing to do")
    func dryRun() throws {
        let first = try run("run", "--dry-run")
        #expect(first.status == 3, "\(first.problems)")
        #expect(first.problems.contains("inläsning     skulle köras"))
        #expect(first.output.isEmpty)
        #expect(!folder.has("Output"))
        #expect(try run("run").status == 0)
        let before = folder.files(below: "Output")
        let second = try run("run", "--dry-run")
        #expect(second.status == 0, "\(second.problems)")
        #expect(!second.problems.contains("skulle köras"))
        #expect(folder.files(below: "Output") == before)
        // Figures for internal/ are work that remains, the rest is not.
        let figures = try run("run", "--dry-run", "--internal")
        #expect(figures.status == 3)
        #expect(figures.problems.contains("inläsning     oförändrad"))
        try folder.write("id\n", to: SmallSurvey.answers + "/c.csv")
        #expect(try run("run", "--dry-run").status == 3)
    }

    @Test("paths stand on standard output, messages on standard error, and nothing is coloured")
    func streams() throws {
        let run = try run("run", environment: ["TERM": "xterm-256color"])
        #expect(run.status == 0)
        #expect(
            run.output == """
                Output/puls/report.html
                Output/puls/figures.csv
                Output/puls/units/
                Output/puls/forms/

                """)
        for path in run.output.split(separator: "\n") { #expect(folder.has(String(path))) }
        #expect(run.problems.contains("lästa 161 = räknade 160 + tomma 1"))
        for text in [run.output, run.problems] {
            #expect(!text.contains("\u{1B}") && !text.contains("\r"))
        }
        let plain = try self.run("run", environment: ["NO_COLOR": "1"])
        #expect(!plain.problems.contains("\u{1B}"))
    }

    @Test("--json is one object a line on standard output, and nothing on standard error")
    func json() throws {
        try folder.write(Data(), to: SmallSurvey.answers + "/c-tom.csv")
        let failed = try run("run", "--json")
        #expect(failed.status == 1 && failed.problems.isEmpty)
        let failure = try objects(failed.output)
        #expect(failure.contains { $0["code"] as? String == "E206" })
        #expect(failure.last?["event"] as? String == "pipeline_failed")
        #expect(failure.last?["exit"] as? Int == 1)
        try folder.remove(SmallSurvey.answers + "/c-tom.csv")
        let done = try run("run", "--json")
        #expect(done.status == 0 && done.problems.isEmpty)
        let events = try objects(done.output)
        #expect(events.first?["event"] as? String == "pipeline_started")
        #expect(events.last?["event"] as? String == "pipeline_done")
        #expect(events.last?["open"] as? String == "Output/puls/report.html")
        let accounted = try #require(events.first { $0["event"] as? String == "records_accounted" })
        let fates = ["accepted", "replaced", "unchanged", "duplicate", "quarantined", "blank"]
        let sum = fates.reduce(0) { $0 + (accounted[$1] as? Int ?? -1) }
        #expect(sum == accounted["records"] as? Int && sum == 161)
        let check = try run("check", SmallSurvey.file, "--json")
        #expect(check.problems.isEmpty)
        _ = try objects(check.output)
    }

    @Test("docs/pipelines.md tells of every event, key and exit code")
    func documentation() throws {
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("docs/pipelines.md"),
            encoding: .utf8)
        try folder.edit("pipelines.yml", "survey:", "servey:")
        let help = try run("run", "--json").output
        try folder.edit("pipelines.yml", "servey:", "survey:")
        for key in ["survey", "responses", "workshops", "codebook", "quality", "reports"] {
            #expect(help.contains(key) && page.contains("`\(key)`"), "\(key)")
        }
        var events = try objects(run("run", "--dry-run", "--json").output)
        events += try objects(run("run", "--json").output)
        events += try objects(run("run", "--json").output)
        try folder.write(Data(), to: SmallSurvey.answers + "/c-tom.csv")
        events += try objects(run("run", "--json").output)
        let names = Set(events.compactMap { $0["event"] as? String })
        #expect(names.count == 11, "\(names.sorted())")
        for name in names { #expect(page.contains("`\(name)`"), "\(name)") }
        for event in events where event["event"] != nil {
            for key in event.keys { #expect(page.contains("`\(key)`"), "\(key) of \(event)") }
        }
        for status in 0...4 { #expect(page.contains("\n| \(status) | "), "\(status)") }
    }

    private func objects(_ lines: String) throws -> [[String: Any]] {
        try lines.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }

    @Test("progress is shown on a terminal only, and goes away", .enabled(if: Terminal.isThere))
    func progress() throws {
        let seen = try Terminal.run([try Tool.path(), "run", "--language", "sv"], in: folder.path)
        #expect(seen.contains("inläsning     … 1/2 a-limesurvey.csv\r"), "\(seen)")
        // What is told meanwhile takes the place of what was going on.
        #expect(seen.contains("formulär      …\r\u{1B}[K"), "\(seen)")
        #expect(seen.contains("\u{1B}[K  formulär      klar"), "\(seen)")
        try folder.remove("Output")
        #expect(!(try run("run").problems.contains("…")))
    }

    @Test("what is wrong on the command line ends with 2, help and version with 0")
    func usage() throws {
        for arguments in [
            ["run", "--bogus"], ["rnu"], ["simulate"], ["compile", SmallSurvey.file],
            ["run", "--language", "fr"], ["simulate", SmallSurvey.file, "--answers", "-1"],
        ] {
            let run = try Tool.run(arguments, in: folder.path)
            #expect(run.status == 2, "\(arguments): \(run.status)")
            #expect(run.output.isEmpty && !run.problems.isEmpty, "\(arguments)")
        }
        #expect(try run("--help").status == 0)
        #expect(try run("run", "--help").status == 0)
        #expect(try run("--version").status == 0)
    }

    @Test("an unknown pipeline ends with 2 and names the one meant, in both languages")
    func unknownPipeline() throws {
        let swedish = try run("run", "plus")
        #expect(swedish.status == 2)
        #expect(swedish.problems.contains("fel [E407] Ingen pipeline heter \"plus\"."))
        #expect(swedish.problems.contains("Menade du \"puls\"?"))
        let english = try run("run", "plus", "--language", "en")
        #expect(english.problems.contains("error [E407] No pipeline is called \"plus\"."))
        let locale = try run("run", "plus", environment: ["LC_ALL": "en_GB.UTF-8"])
        #expect(locale.problems == english.problems)
        #expect(!folder.has("Output"))
    }

    @Test("a folder without pipelines.yml is told by that name")
    func noPipelineFile() throws {
        try folder.remove("pipelines.yml")
        let run = try run("run")
        #expect(run.status == 2)
        #expect(run.problems.contains("pipelines.yml: fel [E201]"), "\(run.problems)")
        let elsewhere = try self.run("run", "--project", "ingenstans")
        #expect(elsewhere.problems.contains("ingenstans/pipelines.yml: fel [E201]"))
    }

    @Test("check ends with 0 or 2, and names the file and the mistake")
    func check() throws {
        let right = try run("check", SmallSurvey.file)
        #expect(right.status == 0, "\(right.problems)")
        #expect(right.problems.contains("inga fel"))
        try folder.edit(SmallSurvey.file, "skala: grad", "skala: grda")
        let wrong = try run("check", SmallSurvey.file)
        #expect(wrong.status == 2)
        #expect(wrong.problems.contains("fel [E033]") && wrong.problems.contains("\"grad\""))
        #expect(try run("check", "finns-inte.enkat").status == 2)
    }

    @Test("format leaves the example as it is, and twice is once")
    func format() throws {
        let example = try ProjectFolder.example()
        let file = Repository.example + "/rehab2026.enkat"
        let before = try example.data(file)
        let dry = try Tool.run(["format", "--dry-run", file], in: example.path)
        #expect(dry.status == 0, "\(dry.problems)")
        #expect(try Tool.run(["format", file], in: example.path).status == 0)
        #expect(try example.data(file) == before)
        // One that is not in form, and not in UTF-8 either.
        let text = try example.text(file)
            .replacingOccurrences(of: "  språk: sv, en\n", with: "  språk:   sv,en\r\n\n\n\n")
        try example.write(try #require(text.data(using: .windowsCP1252)), to: file)
        #expect(try Tool.run(["format", "--dry-run", file], in: example.path).status == 3)
        #expect(try Tool.run(["format", file], in: example.path).status == 0)
        let once = try example.data(file)
        #expect(try Tool.run(["format", file], in: example.path).status == 0)
        #expect(try example.data(file) == once)
        let printed = try Tool.run(["format", "--stdout", file], in: example.path)
        #expect(Data(printed.output.utf8) == once)
        #expect(try Tool.run(["check", file], in: example.path).status == 0)
    }

    @Test("compile writes the forms, and says where")
    func compile() throws {
        let run = try run("compile", SmallSurvey.file, "-o", "ut/formulär")
        #expect(run.status == 0, "\(run.problems)")
        let names = run.output.split(separator: "\n").map(String.init)
        let some = [
            "puls.codebook.csv", "puls.codebook.sv.html", "puls.html", "puls.print.sv.html",
            "puls.schema.json",
        ]
        #expect(Set(names).isSuperset(of: some.map { "ut/formulär/" + $0 }))
        for name in names { #expect(folder.has(name)) }
        try folder.write("upptaget", to: "fil")
        let blocked = try self.run("compile", SmallSurvey.file, "-o", "fil/formulär")
        #expect(blocked.status == 1)
        #expect(blocked.problems.contains("fel [E409]"), "\(blocked.problems)")
    }

    @Test("simulate gives the same answers for the same seed, to a file or to standard output")
    func simulate() throws {
        let arguments = ["simulate", SmallSurvey.file, "--answers", "30", "--format", "table"]
        let first = try Tool.run(arguments + ["--seed", "7"], in: folder.path)
        #expect(first.status == 0 && first.problems.isEmpty, "\(first.problems)")
        #expect(try Tool.run(arguments + ["--seed", "7"], in: folder.path).output == first.output)
        #expect(try Tool.run(arguments + ["--seed", "8"], in: folder.path).output != first.output)
        let written = try Tool.run(arguments + ["--seed", "7", "-o", "svar.csv"], in: folder.path)
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(try folder.text("svar.csv") == first.output)
        let unknown = try run("simulate", SmallSurvey.file, "--format", "tabel")
        #expect(unknown.status == 2)
        #expect(unknown.problems.contains("Menade du \"table\"?"), "\(unknown.problems)")
        let many = try run("simulate", SmallSurvey.file, "--answers", "100000")
        #expect(many.status == 2)
        #expect(many.problems.contains("fel [E415]"), "\(many.problems)")
    }
}

/// A terminal that is not there, made by Python.
enum Terminal {
    static let isThere = Peer.isThere

    /// What a person would have seen of a command.
    static func run(_ command: [String], in folder: String) throws -> String {
        let script = """
            import os, pty, sys
            os.chdir(sys.argv[1])
            os.environ["TERM"] = "xterm"
            seen = []
            def read(descriptor):
                data = os.read(descriptor, 4096)
                seen.append(data)
                return data
            devnull = os.open(os.devnull, os.O_WRONLY)
            os.dup2(devnull, 1)
            pty.spawn(sys.argv[2:], read, lambda descriptor: b"")
            sys.stderr.buffer.write(b"".join(seen))
            """
        let run = try Command.run("/usr/bin/env", ["python3", "-c", script, folder] + command)
        return run.problems
    }
}
