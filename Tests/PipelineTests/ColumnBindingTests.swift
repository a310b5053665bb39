import Diagnostics
import Foundation
import Pipeline
import Testing

/// Exports of tools that are not known: bound to questions in pipelines.yml, and proposed by
/// `ingest --explain`.
@Suite("Columns bound in pipelines.yml")
struct ColumnBindingTests {
    private static let answers = SmallSurvey.answers + "/svar.csv"

    /// pipelines.yml with one entry for responses.
    private static func pipelines(_ entry: String) -> String {
        "pipelines:\n  puls:\n    survey: \(SmallSurvey.file)\n    responses:\n"
            + entry.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "      " + $0 + "\n" }.joined()
    }

    /// What Microsoft Forms would have exported, under headers that nobody knows.
    ///
    /// - Parameter rename: The header as the tool has it, and its position.
    private static func renamed(
        _ folder: ProjectFolder, answers: Int = 120, _ rename: (String, Int) -> String
    ) throws -> (file: Data, original: Data) {
        let original = try SmallSurvey.simulated(
            folder, answers: answers, seed: 4, format: "microsoft-forms")
        let text = try #require(String(data: original, encoding: .windowsCP1252))
        let end = try #require(text.range(of: "\r\n"))
        let headers = text[..<end.lowerBound].split(
            separator: ";", omittingEmptySubsequences: false
        ).map(String.init)
        let line = headers.enumerated().map { index, header in
            "\"" + rename(header, index).replacing("\"", with: "\"\"") + "\""
        }.joined(separator: ";")
        let mended = line + text[end.lowerBound...]
        // Not every hostile header can be written in Windows-1252.
        let data = mended.data(using: .windowsCP1252) ?? Data("\u{FEFF}\(mended)".utf8)
        return (data, original)
    }

    private static func ordinary(_ header: String, _ index: Int) -> String {
        switch header {
        case "ID": "Respondent ID"
        case "Start time": "Starttid"
        case "Completion time": "Skickad"
        case "Email", "Name": "Bakgrund " + header
        default: "\(index). \(header) (välj ett)"
        }
    }

    /// The entry that is proposed for a file.
    private static func proposal(_ folder: ProjectFolder) throws -> [String: Any] {
        let run = try Tool.run(
            ["ingest", answers, "--survey", SmallSurvey.file, "--explain", "--json"],
            in: folder.path)
        #expect(run.status == 0 && run.problems.isEmpty, "\(run.problems)")
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(object as? [String: Any])
    }

    // MARK: Round trip

    @Test("what --explain proposes is read back, and the figures are those of the known format")
    func roundTrip() throws {
        let folder = try SmallSurvey.project()
        let (file, original) = try Self.renamed(folder, Self.ordinary)
        try folder.write(original, to: Self.answers)
        folder.succeed(internalFigures: true)
        let expected = try folder.data("Output/puls/internal/figures.csv")
        try folder.write(file, to: Self.answers)
        #expect(folder.run().status == .failed)
        let explained = try Self.proposal(folder)
        #expect(explained["event"] as? String == "explained")
        #expect(explained["verdict"] as? String == "unknown")
        #expect(explained["encoding"] as? String == "Windows-1252")
        #expect(explained["separator"] as? String == ";")
        #expect(explained["lineEnds"] as? String == "CRLF")
        let yaml = try #require(explained["yaml"] as? String)
        #expect(!yaml.contains("#"), "\(yaml)")
        #expect(yaml.contains("delimited:"), "\(yaml)")
        try folder.write(Self.pipelines(yaml), to: "pipelines.yml")
        let outcome = folder.succeed(internalFigures: true)
        #expect(outcome.readAnew == [Self.answers])
        #expect(try folder.data("Output/puls/internal/figures.csv") == expected)
        // A line changed in the binding reads the file anew, though its bytes are the same.
        #expect(folder.succeed(internalFigures: true).readAnew.isEmpty)
        try folder.edit("pipelines.yml", "by: \";\"", "by: \"; \"")
        #expect(folder.succeed(internalFigures: true).readAnew == [Self.answers])
        try folder.edit("pipelines.yml", "started: Starttid", "started: Skickad")
        let failed = folder.run()
        #expect(failed.messages().contains("[E443]"), "\(failed.messages())")
        #expect(failed.status == .definition)
    }

    @Test(
        "headers that mean something to YAML are quoted so that it reads them back",
        arguments: [
            "\"", "'", "\\", ": ", " #", "#", "- ", "? ", "\n", "\r\n", "\t", "*", "&", "!", "%",
            "@", "`", "{a: b}", "[x]", "|", ">", ",", "~", "👩‍⚕️", "\u{A0}", "\u{2028}", "\u{85}",
            "\u{7}", "\u{200B}", "--- ", "... ", "<<", "=", "\u{FEFF}", "\u{E000}",
        ])
    func hostile(_ sign: String) throws {
        let folder = try SmallSurvey.project()
        let (file, _) = try Self.renamed(folder, answers: 20) { header, index in
            switch index {
            case 0: "Respondent ID"
            case 1...4: "Bakgrund\(index)"
            // Before, behind and within.
            case _ where index % 3 == 0: sign + header
            case _ where index % 3 == 1: header + sign
            default: header.prefix(3) + sign + header.dropFirst(3)
            }
        }
        try folder.write(file, to: Self.answers)
        let explained = try Self.proposal(folder)
        let yaml = try #require(explained["yaml"] as? String)
        let text = Self.pipelines(yaml)
        let read = PipelineFile(text: text, name: "pipelines.yml")
        #expect(read.diagnostics.isEmpty, "\(sign) \(read.diagnostics)\n\(text)")
        // Whether a sign in the middle of a word leaves the header recognisable is not the point.
        try folder.write(
            text.replacing("          # ", with: "          "), to: "pipelines.yml")
        let outcome = folder.run()
        #expect(!outcome.diagnostics.contains { $0.code == .boundColumnMissing }, "\(text)")
        #expect(!outcome.diagnostics.contains { $0.code == .yamlSyntax }, "\(text)")
    }

    // MARK: Explaining

    @Test("a known format is one line; what was understood stands above it")
    func known() throws {
        let folder = try SmallSurvey.project()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 30, seed: 1, format: "limesurvey"),
            to: Self.answers)
        let run = try Tool.run(
            ["ingest", Self.answers, "--survey", SmallSurvey.file, "--explain"], in: folder.path)
        #expect(run.status == 0 && run.problems.isEmpty)
        for words in [
            "teckenkodning: UTF-8 (BOM)", "skiljetecken: ;", "Form: limesurvey (passar bäst)",
            "→ komp.neuro.nuläge", "→ hinder.tid",
            "- path: \(Self.answers)\n  format: limesurvey\n",
        ] {
            #expect(run.output.contains(words), "\(words)\n\(run.output)")
        }
        let english = try Tool.run(
            [
                "ingest", Self.answers, "--survey", SmallSurvey.file, "--explain", "--language",
                "en",
            ], in: folder.path)
        #expect(english.output.contains("Format: limesurvey (fits best)"))
    }

    @Test("JSON is explained by its format, and a file that is refused has a message and exit 1")
    func otherFiles() throws {
        let folder = try SmallSurvey.project()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 10, seed: 1, format: "surveyjs"),
            to: Self.answers)
        let explained = try Self.proposal(folder)
        #expect(explained["formats"] as? [String] == ["surveyjs"])
        #expect(explained["yaml"] as? String == "- path: \(Self.answers)\n  format: surveyjs\n")
        try folder.write(Data(), to: Self.answers)
        let empty = try Tool.run(
            ["ingest", Self.answers, "--survey", SmallSurvey.file, "--explain"], in: folder.path)
        #expect(empty.status == 1 && empty.output.isEmpty)
        #expect(empty.problems.contains("[E206]"), "\(empty.problems)")
    }

    @Test("columns per option, values of the tool's own, and free texts that are not shown")
    func proposal() throws {
        let folder = try SmallSurvey.project()
        let file = """
            Svarsid;Arbetsplats;Din yrkesroll?;Hinder: Tidsbrist;Hinder: Lokaler;Hinder: Inga hinder;Vad skulle hjälpa? (fritt)
            1;Enhet n1;Sjukgymnast/Fysioterapeut;1;;;Ring Anna
            2;Enhet s1;Chef;;;1;
            3;Enhet n2;Arbetsterapeut;1;1;;

            """
        try folder.write(file, to: Self.answers)
        let run = try Tool.run(
            ["ingest", Self.answers, "--survey", SmallSurvey.file, "--explain"], in: folder.path)
        let yaml = try #require(run.output.range(of: "- path")).lowerBound
        #expect(!run.output.contains("Anna"))
        #expect(run.output.contains("Chef → chef"))
        #expect(run.output.contains("Frågor utan kolumn:\n  komp\n"), "\(run.output)")
        let text = String(run.output[yaml...])
        #expect(text.contains("    id: Svarsid\n"), "\(text)")
        // The header says little, but every cell is a unit's name.
        #expect(text.contains("    enhet: Arbetsplats\n"), "\(text)")
        #expect(text.contains("      one-hot:\n        tid: \"Hinder: Tidsbrist\"\n"), "\(text)")
        #expect(text.contains("Sjukgymnast/Fysioterapeut: ft\n"), "\(text)")
        #expect(text.contains("# komp: …  # hittades inte\n"), "\(text)")
    }

    @Test("numbers of which some mean nothing are no sure answer: they may be counted otherwise")
    func numbers() throws {
        let folder = try SmallSurvey.project()
        let names = ["I dag", "Om tre år"].flatMap { side in
            ["Neurologi", "Smärta"].map { "Hur väl räcker det? \(side): \($0)" }
        }
        let rows = ["Enhet n1;1;2;3;4", "Enhet n2;4;3;2;1", "Enhet s1;1;9;2;3"]
        try folder.write(
            (["Arbetsplats;" + names.joined(separator: ";")] + rows).joined(separator: "\n") + "\n",
            to: Self.answers)
        let yaml = try #require(try Self.proposal(folder)["yaml"] as? String)
        // "Vet ej" is 9; here 4 stands in two of the columns.
        #expect(yaml.contains("    # komp.neuro.nuläge: "), "\(yaml)")
        #expect(yaml.contains("    #     \"4\": \"?\"\n"), "\(yaml)")
        #expect(yaml.contains("    enhet: Arbetsplats\n"), "\(yaml)")
    }

    // MARK: Mistakes

    @Test(
        "what is wrong in the lines themselves has a place",
        arguments: [
            ("- path: x\n  format: redcap\n  columns:\n    id: a", "6:17", "E452"),
            ("- path: x\n  format: columns", "6:17", "E403"),
            ("- path: x\n  header rows: 2", "6:22", "E403"),
            ("- path: x\n  columns: {}", "6:18", "E405"),
            ("- path: x\n  columns:\n    yrke:", "7:11", "E454"),
            ("- path: x\n  columns:\n    yrke: [a, b]", "7:17", "E405"),
            ("- path: x\n  columns:\n    yrke: {columm: a}", "7:17", "E405"),
            ("- path: x\n  columns:\n    yrke: {column: a, valus: b}", "7:29", "E402"),
            ("- path: x\n  columns:\n    hinder: {one-hot: a}", "7:29", "E405"),
            ("- path: x\n  columns:\n    hinder: {one-hot: {tid: }}", "7:30", "E454"),
            ("- path: x\n  header rows: tre\n  columns:\n    id: a", "6:22", "E404"),
            ("- path: x\n  dates: month frist\n  columns:\n    id: a", "6:16", "E404"),
        ])
    func mistakes(_ entry: String, _ place: String, _ code: String) {
        let file = PipelineFile(text: Self.pipelines(entry), name: "pipelines.yml")
        let renderer = DiagnosticRenderer(language: .swedish, sources: [file.source])
        let messages = file.diagnostics.map(renderer.text).joined(separator: "\n")
        #expect(file.diagnostics.map(\.code.rawValue) == [code], "\(messages)")
        #expect(messages.contains("pipelines.yml:\(place): fel [\(code)]"), "\(messages)")
    }

    @Test("what does not fit the survey stops the run before anything is read, with its place")
    func survey() throws {
        let folder = try SmallSurvey.project()
        try folder.write("a\n", to: Self.answers)
        let entry = """
            - path: \(Self.answers)
              columns:
                enhet: a
                yrkke: b
                komp: c
                hinder: {one-hot: {tid: d, lokaler: e}}
            """
        try folder.write(Self.pipelines(entry), to: "pipelines.yml")
        let run = try Tool.run(["run"], in: folder.path)
        #expect(run.status == 2)
        for words in [
            "pipelines.yml:8:11: fel [E440]", "Menade du \"yrke\"?",
            "pipelines.yml:9:11: fel [E441]", "pipelines.yml:10:38: fel [E442]",
            "Menade du \"lokal\"?", "pipelines.yml:10:11: fel [E446]",
            "pipelines.yml:6:9: fel [E447]", "pipelines.yml:6:9: varning [V410]",
        ] {
            #expect(run.problems.contains(words), "\(words)\n\(run.problems)")
        }
        #expect(!folder.has("Output"))
    }

    @Test("a header that the file lacks leaves the last result as it was")
    func header() throws {
        let folder = try SmallSurvey.project()
        try folder.write("Enhet;Yrke\nn1;ft\n", to: Self.answers)
        try folder.write(
            Self.pipelines(
                "- path: \(Self.answers)\n  columns:\n    enhet: Enhet\n    yrke: Yrken"),
            to: "pipelines.yml")
        let run = try Tool.run(["run"], in: folder.path)
        #expect(run.status == 1)
        // At the header as it is written under columns:, for there it is mended.
        #expect(run.problems.contains("pipelines.yml:8:17: fel [E445]"), "\(run.problems)")
        #expect(run.problems.contains("finns inte i \(Self.answers)"), "\(run.problems)")
        #expect(run.problems.contains("Menade du \"Yrke\"?"))
    }
}
