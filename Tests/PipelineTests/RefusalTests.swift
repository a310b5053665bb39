import Diagnostics
import Foundation
import Pipeline
import Testing

/// What goes wrong in a user's files: told with its place, and the last result stays as it was.
@Suite("A run that cannot be done")
struct RefusalTests {
    private let folder: ProjectFolder
    private let before: [String: Data]

    init() throws {
        folder = try SmallSurvey.withAnswers()
        folder.succeed()
        before = folder.published()
    }

    /// Runs, and expects the status, the texts in both languages, and an untouched result.
    private func expect(
        _ status: Pipeline.ExitStatus, swedish: [String], english: [String],
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let outcome = folder.run()
        #expect(outcome.status == status, sourceLocation: sourceLocation)
        for (language, texts) in [(MessageLanguage.swedish, swedish), (.english, english)] {
            let messages = outcome.messages(language)
            for text in texts {
                #expect(
                    messages.contains(text), "no \"\(text)\" in:\n\(messages)",
                    sourceLocation: sourceLocation)
            }
        }
        #expect(!before.isEmpty && folder.published() == before, sourceLocation: sourceLocation)
        #expect(
            folder.files(below: "Output").keys.allSatisfy {
                !$0.hasSuffix(".next") && !$0.hasSuffix(".previous")
            }, sourceLocation: sourceLocation)
    }

    private let export = SmallSurvey.answers + "/a-limesurvey.csv"

    // MARK: Definitions

    @Test("a misspelt keyword is told with line, column, caret and the word meant")
    func misspeltKeyword() throws {
        try folder.edit(SmallSurvey.file, "    skala: grad", "    skalla: grad")
        let line = try lineNumber(of: "skalla", in: SmallSurvey.file)
        expect(
            .definition,
            swedish: [
                "Surveys/puls/puls.enkat:\(line):5: fel [E010] Okänt ord: \"skalla\".",
                "^^^^^^", "Menade du \"skala\"?",
            ],
            english: [
                "Surveys/puls/puls.enkat:\(line):5: error [E010] Unknown word: \"skalla\".",
                "Did you mean \"skala\"?",
            ])
    }

    @Test("an unknown unit in a condition is told with its place and the unit meant")
    func unknownUnitInCondition() throws {
        try folder.edit(
            SmallSurvey.file, "visa om: yrke är inte chef", "visa om: enhet är inte norr1")
        let line = try lineNumber(of: "norr1", in: SmallSurvey.file)
        expect(
            .definition,
            swedish: [
                "puls.enkat:\(line):26: fel [E031] \"norr1\" är inget svar på \"enhet\".",
                "Menade du \"norr\"?",
            ],
            english: ["error [E031] \"norr1\" is not an answer to \"enhet\"."])
    }

    @Test("a misspelt key in pipelines.yml is told with its place and the key meant")
    func misspeltKey() throws {
        try folder.edit("pipelines.yml", "    survey:", "    servey:")
        expect(
            .definition,
            swedish: [
                "pipelines.yml:3:5: fel [E402] \"servey\" känns inte igen under puls.",
                "Menade du \"survey\"?",
                "Här kan stå: survey, responses, registered, outcomes, headcounts, evaluation, workshops, "
                    + "boards, texts, workshop, codebook, wordlist, quality, reports, recipients, title, "
                    + "narrative, conclusions, plan, scan.",
                "pipelines.yml:2:3: fel [E403] \"survey\" saknas i puls.",
            ],
            english: ["pipelines.yml:3:5: error [E402] \"servey\" is not known under puls."])
    }

    @Test("a unit's parent that is not in the register is told with the register's line")
    func registerMistake() throws {
        try folder.edit(SmallSurvey.register, "n2,Enhet n2,norr,", "n2,Enhet n2,nord,")
        expect(
            .definition,
            swedish: ["Surveys/puls/enheter.csv:8:3: fel [E503]", "Menade du \"norr\"?"],
            english: ["Surveys/puls/enheter.csv:8:3: error [E503]"])
    }

    @Test("a survey that is not there is told by its path")
    func missingSurvey() throws {
        try folder.remove(SmallSurvey.file)
        expect(
            .definition, swedish: ["Surveys/puls/puls.enkat: fel [E201]"],
            english: ["Surveys/puls/puls.enkat: error [E201]"])
    }

    // MARK: Files of answers

    @Test("an export with a missing column is refused by the name of its header")
    func missingColumn() throws {
        let text = try folder.text(export)
        try folder.write(
            text.replacingOccurrences(of: "\"komp[neuro][2]\";", with: "\"bort\";"), to: export)
        expect(
            .failed,
            swedish: [
                "\(export):1: fel [E250] Kolumnen \"komp[neuro][2]\" (frågan komp",
                ") saknas i filen.",
            ],
            english: ["\(export):1: error [E250] The column \"komp[neuro][2]\" (question komp"])
    }

    @Test("an export cut off in the middle of a quoted field is refused with the record's line")
    func cutOff() throws {
        let data = try folder.data(export)
        let last = try #require(data.lastIndex(of: UInt8(ascii: "\"")))
        try folder.write(data[..<last], to: export)
        expect(
            .failed,
            swedish: [
                "\(export):101: fel [E256] Filen slutar mitt i en post som börjar på rad 101."
            ], english: ["\(export):101: error [E256] The file ends in the middle of a record"])
    }

    @Test("an empty file is refused")
    func emptyFile() throws {
        try folder.write(Data(), to: export)
        expect(.failed, swedish: ["\(export): fel [E206]"], english: ["\(export): error [E206]"])
    }

    @Test("a folder with nothing in it is refused as a pattern that matches nothing")
    func folderForFile() throws {
        try folder.remove(export)
        try FileManager.default.createDirectory(
            at: folder.file(export), withIntermediateDirectories: false)
        try folder.edit("pipelines.yml", "svar/*", "svar/a-limesurvey.csv")
        expect(
            .failed, swedish: ["pipelines.yml:5:15: fel [E408]"],
            english: ["pipelines.yml:5:15: error [E408]"])
    }

    @Test("a file that may not be read is refused", .enabled(if: getuid() != 0 || Setpriv.isThere))
    func unreadableFile() throws {
        try setMode(0o000, of: export)
        defer { try? setMode(0o644, of: export) }
        guard getuid() == 0 else {
            expect(
                .failed, swedish: ["\(export): fel [E203]"], english: ["\(export): error [E203]"])
            return
        }
        // Root may read everything: the run is somebody else's.
        let run = try Setpriv.run(["run"], in: folder.url)
        #expect(run.status == 1, "\(run.problems)")
        #expect(run.problems.contains("\(export): fel [E203]"), "\(run.problems)")
        #expect(folder.published() == before)
    }

    @Test("a pattern that no file matches is told where it stands in pipelines.yml")
    func noMatch() throws {
        try folder.edit("pipelines.yml", "svar/*", "svar/*.tsv")
        expect(
            .failed,
            swedish: [
                "pipelines.yml:5:15: fel [E408] Inga svarsfiler matchar Surveys/puls/svar/*.tsv.",
                "path: Surveys/puls/svar/*.tsv",
            ],
            english: [
                "pipelines.yml:5:15: error [E408] No response files match Surveys/puls/svar/*.tsv."
            ])
    }

    @Test("two refused files are told in one run, and the good one is not lost")
    func twoRefusals() throws {
        try folder.write(Data(), to: SmallSurvey.answers + "/c-tom.csv")
        try folder.write("a;b\n1;2\n", to: SmallSurvey.answers + "/d-annat.csv")
        expect(
            .failed,
            swedish: [
                "c-tom.csv: fel [E206]", "d-annat.csv", "[E251]",
            ], english: ["c-tom.csv: error [E206]", "[E251]"])
        try folder.remove(SmallSurvey.answers + "/c-tom.csv")
        try folder.remove(SmallSurvey.answers + "/d-annat.csv")
        let outcome = folder.succeed()
        #expect(outcome.readAnew.isEmpty, "the good files were in the store already")
        #expect(folder.published() == before)
    }

    @Test("more set aside than the limit stops the run, and says where the reasons stand")
    func qualityLimit() throws {
        try folder.edit(
            "pipelines.yml", "        format: auto\n",
            "        format: auto\n    quality:\n      rejected: { warn: 1, stop: 2% }\n")
        folder.succeed()
        let text = try folder.text(export)
        // Four of 161 records with a unit that does not exist are more than 2 %.
        var lines = text.components(separatedBy: "\r\n")
        for line in 1...4 {
            var cells = lines[line].components(separatedBy: ";")
            cells[7] = "\"finns_inte\""
            lines[line] = cells.joined(separator: ";")
        }
        try folder.write(lines.joined(separator: "\r\n"), to: export)
        expect(
            .failed,
            swedish: [
                "fel [E410] 4 av 161 poster kunde inte läsas, fler än gränsen 2%.",
                "internal/quarantine.csv",
            ],
            english: ["error [E410] 4 of 161 records could not be read, more than the limit 2%."])
        #expect(try folder.text("Output/puls/internal/quarantine.csv").contains("finns_inte"))
        // Again, with nothing to read: the limit holds still.
        #expect(folder.run().status == .failed)
        // The same for one kind of fault alone.
        try folder.edit(
            "pipelines.yml", "rejected: { warn: 1, stop: 2% }", "E302: { warn: 1, stop: 2% }")
        let ruled = folder.run()
        #expect(ruled.status == .failed)
        #expect(ruled.messages().contains("fel [E421] E302 gäller 4 gånger i 161 poster"))
        try folder.edit(
            "pipelines.yml", "E302: { warn: 1, stop: 2% }", "rejected: { warn: 1, stop: 2% }")
        // With the limit raised the same files are a result, and a warning.
        try folder.edit("pipelines.yml", "stop: 2%", "stop: 3%")
        let outcome = folder.succeed()
        #expect(outcome.messages().contains("varning [V402] 4 av 161 poster"))
    }

    // MARK: Output

    @Test("a file where Output/ should be is told by its path")
    func outputIsAFile() throws {
        let folder = try SmallSurvey.withAnswers()
        try folder.write("upptaget", to: "Output")
        let outcome = folder.run()
        #expect(outcome.status == .failed)
        #expect(
            outcome.messages().contains(
                "fel [E409] Resultatet kunde inte skrivas till \(folder.path)/Output:"),
            "\(outcome.messages())")
        #expect(try folder.text("Output") == "upptaget")
    }

    @Test(
        "Output/ that may not be written in is told, and stays", .enabled(if: Setpriv.isThere))
    func outputMayNotBeWritten() throws {
        try FileManager.default.removeItem(at: folder.file(export))
        try setMode(0o555, of: "Output")
        defer { try? setMode(0o755, of: "Output") }
        let run = try Setpriv.run(["run"], in: folder.url)
        #expect(run.status == 1, "\(run.problems)")
        #expect(
            run.problems.contains(
                "fel [E409] Resultatet kunde inte skrivas till Output/.puls.next:"),
            "\(run.problems)")
        #expect(folder.published() == before)
    }

    @Test("a definition with a mistake makes no Output/")
    func mistakeMakesNoOutput() throws {
        let folder = try SmallSurvey.withAnswers()
        try folder.edit(SmallSurvey.file, "skala: grad", "skalla: grad")
        #expect(folder.run().status == .definition)
        #expect(!folder.has("Output"))
    }

    @Test("a pipeline that fails does not keep the next from running")
    func nextPipelineRuns() throws {
        let first = SmallSurvey.pipelines.replacingOccurrences(of: "svar/*", with: "svar/*.tsv")
        let second = SmallSurvey.pipelines.replacingOccurrences(of: "  puls:", with: "  andra:")
        try folder.write(
            first + second.replacingOccurrences(of: "pipelines:\n", with: ""), to: "pipelines.yml")
        let outcome = folder.run()
        #expect(outcome.status == .failed)
        #expect(folder.published("andra")["report.html"] != nil)
        let failed = outcome.events.compactMap {
            if case .pipelineFailed(let name, let status) = $0 { "\(name) \(status)" } else { nil }
        }
        #expect(failed == ["puls failed"])
    }

    // MARK: Help

    private func lineNumber(of word: String, in file: String) throws -> Int {
        let lines = try folder.text(file).components(separatedBy: "\n")
        return 1 + (try #require(lines.firstIndex { $0.contains(word) }))
    }

    private func setMode(_ mode: Int, of path: String) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: folder.file(path).path)
    }
}

/// Runs the command as nobody, where the tests are root's.
enum Setpriv {
    static let isThere: Bool = {
        guard getuid() == 0 else { return false }
        let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
        if !isThere { print("skipped: a file that may not be read (no setpriv)") }
        return isThere || !Skipping.isAllowed
    }()

    static func run(_ arguments: [String], in folder: URL) throws -> Command {
        let owner = try Command.run(
            "/bin/chown", ["-R", "nobody", folder.deletingLastPathComponent().path])
        guard owner.status == 0 else { throw Command.NotFound(description: owner.problems) }
        return try Command.run(
            "/usr/bin/setpriv",
            [
                "--reuid=nobody", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all",
                try Tool.path(),
            ] + arguments, in: folder.path, environment: ["LC_ALL": "sv_SE.UTF-8"])
    }
}
