import Foundation
import Pipeline
import Testing

/// `lagesbild audit`, on what was published.
@Suite("lagesbild audit")
struct AuditCommandTests {
    private static let output = "Output/puls"

    /// Few answered, so that small units are hidden.
    private static func folder(seed: UInt64 = 5) throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 80, seed: seed, format: "limesurvey"),
            to: SmallSurvey.answers + "/svar.csv")
        folder.succeed(internalFigures: true)
        return folder
    }

    private static func audit(
        _ folder: ProjectFolder, _ arguments: [String] = []
    ) throws -> Command {
        try Tool.run(
            [
                "audit", folder.file(output).path, "--register",
                folder.file(SmallSurvey.register).path,
            ] + arguments,
            in: folder.path)
    }

    private static func json(_ command: Command) throws -> [String: Any] {
        try #require(
            JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [String: Any],
            "\(command.output)\(command.problems)")
    }

    @Test("finds nothing in a report of ours, and says so in words and in JSON, the same each time")
    func ownReport() throws {
        let folder = try Self.folder()
        let truth = ["--truth", folder.file(Self.output + "/internal/figures.csv").path]
        let first = try Self.audit(folder, truth)
        #expect(first.status == 0, "\(first.output)\(first.problems)")
        #expect(first.output.contains("Inget av det som är dolt går att räkna ut"))
        #expect(try Self.audit(folder, truth).output == first.output)
        let english = try Self.audit(folder, truth + ["--language", "en"])
        #expect(english.output.contains("Nothing that is hidden can be worked out"))
        let report = try Self.json(Self.audit(folder, truth + ["--json"]))
        #expect(report["leaks"] as? Int == 0)
        let audited = try #require(report["audited"] as? [String: Any])
        #expect(try #require(audited["hidden_numbers"] as? Int) > 20)
        #expect(try #require(audited["hidden_distributions"] as? Int) > 20)
        #expect(audited["not_reached"] as? Int == 0)
        // A number left beside a hidden figure in the other file is found as well.
        try folder.edit(
            Self.output + "/figures.json", #""status":"hidden","#, #""status":"hidden","n":3,"#)
        let spoilt = try Self.audit(folder, truth)
        #expect(spoilt.status == 4 && spoilt.output.contains("figures.json"), "\(spoilt.output)")
    }

    @Test("finds the group that a number brought back to light gives away, and exits with 4")
    func unhidden() throws {
        var drawn: (folder: ProjectFolder, hidden: Unhidden)?
        for seed in UInt64(1)...8 where drawn == nil {
            let folder = try Self.folder(seed: seed)
            drawn = (try? Unhidden(folder, Self.output)).map { (folder, $0) }
        }
        let (folder, hidden) = try #require(drawn, "no pair of hidden units in any draw")
        try folder.write(hidden.figures, to: Self.output + "/figures.csv")
        let found = try Self.audit(folder)
        #expect(found.status == 4, "\(found.output)")
        #expect(found.output.contains("går att räkna ut"))
        let report = try Self.json(Self.audit(folder, ["--json"]))
        let findings = try #require(report["findings"] as? [[String: Any]])
        let leak = try #require(
            findings.first {
                $0["unit"] as? String == hidden.victim && $0["question"] as? String == ""
                    && $0["leak"] as? Bool == true
            }, "\(findings)")
        #expect(leak["n_least"] as? Double == Double(hidden.number))
        #expect(leak["n_most"] as? Double == Double(hidden.number))
        #expect((leak["follows_from"] as? [Any])?.isEmpty == false)
        #expect(leak["hide_too"] != nil)
    }

    @Test("a pipeline without a survey tells of no answers, and is audited by what its folder has")
    func withoutFigures() throws {
        let folder = try ProjectFolder.example("samverkansplan")
        let output = "Output/samverkansplan"
        let stages = folder.run().events.compactMap { event in
            if case .stageDone(let stage) = event { stage } else { nil }
        }
        #expect(stages.first == .dialogue && stages.suffix(2) == [.report, .audit], "\(stages)")
        let audited = try Tool.run(["audit", output], in: folder.path)
        #expect(audited.status == 0, "\(audited.problems)")
        #expect(audited.output.contains("run.json") && !audited.output.contains("figures.csv"))
        try folder.write(
            "word,next,grouping,group,occurrences,notes\ntid,,,,3,3\n", to: output + "/words.csv")
        #expect(try Tool.run(["audit", output], in: folder.path).status == 4)
        // A report is made of figures: without them nothing can be said of it.
        try folder.write("<html></html>", to: output + "/report.html")
        let report = try Tool.run(["audit", output], in: folder.path)
        #expect(report.status == 2 && report.problems.contains("figures.csv"))
    }

    @Test("what is wrong with the command or a file is told, and exits with 2")
    func refused() throws {
        let folder = try ProjectFolder()
        for arguments in [
            ["audit"], ["audit", ".", "--threshold", "1"], ["audit", ".", "--tables", "."],
            ["audit", "--tables", "."],
        ] {
            #expect(try Tool.run(arguments, in: folder.path).status == 2, "\(arguments)")
        }
        let nothing = try Tool.run(["audit", "."], in: folder.path)
        #expect(nothing.status == 2 && nothing.problems.contains("[E201]"), "\(nothing.problems)")
        try folder.write("wave,unit\nw,u\n", to: "figures.csv")
        try folder.write("{}\n", to: "figures.json")
        let other = try Tool.run(["audit", "."], in: folder.path)
        #expect(other.status == 2 && other.problems.contains("[E470]"), "\(other.problems)")
    }

    @Test("audits the tables of others by a mapping")
    func foreign() throws {
        let folder = try ProjectFolder()
        try folder.write(
            "Skola;Svar;Bra;Sådär;Dåligt;Medel\nA;40;30;*;*;2,7\nB;45;20;15;10;2,2\n",
            to: "tabeller/skolor.csv")
        try folder.write(
            "unit: Skola\nn: Svar\ncount 3: Bra\ncount 2: Sådär\ncount 1: Dåligt\nmean: Medel\n"
                + "mean decimals: 1\nmask *: 1-9\n", to: "karta.txt")
        let arguments = ["audit", "--tables", "tabeller", "--mapping", "karta.txt", "--json"]
        let report = try Self.json(Tool.run(arguments, in: folder.path))
        // 30·3 + a·2 + b with a + b = 10 is 2.65 to 2.75 times 40 for a from 6 to 9: still open.
        #expect(report["leaks"] as? Int == 0)
        try folder.edit("tabeller/skolor.csv", "2,7", "2,72")
        try folder.edit("karta.txt", "mean decimals: 1", "mean decimals: 2")
        // 2.715 to 2.725 times 40 is 109 alone: a is 9.
        let exact = try Tool.run(arguments, in: folder.path)
        #expect(exact.status == 4)
        #expect(exact.output.contains("answers_follow"), "\(exact.output)")
    }
}

/// Figures in which one hidden number of respondents stands again that kept a small unit's from
/// following.
private struct Unhidden {
    let figures: String
    let victim: String
    let number: Int

    init(_ folder: ProjectFolder, _ output: String) throws {
        let lines = try folder.text(output + "/figures.csv").split(separator: "\n").map(String.init)
        let truth = try folder.text(output + "/internal/figures.csv").split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        func isTakingPart(_ cells: [String]) -> Bool {
            cells.count > 14 && !cells[1].isEmpty && cells[3].isEmpty && cells[5].isEmpty
                && cells[9] == "n"
        }
        let numbers = Dictionary(
            truth.filter(isTakingPart).compactMap { cells in Int(cells[10]).map { (cells[1], $0) }
            },
            uniquingKeysWith: { first, _ in first })
        let hidden = lines.enumerated().compactMap { place, line -> (Int, unit: String, String)? in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
            return isTakingPart(cells) && cells[14] == "hidden" ? (place, cells[1], cells[2]) : nil
        }
        // Two hidden under one parent: with one of them shown the other is what is left.
        for (place, unit, parent) in hidden {
            let others = hidden.filter { $0.2 == parent && $0.unit != unit }
            guard others.count == 1, let n = numbers[unit], let left = numbers[others[0].unit],
                (1..<5).contains(left)
            else { continue }
            var cells = lines[place].split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            cells[10] = String(n)
            cells[13] = String(n)
            cells[14] = "published"
            var changed = lines
            changed[place] = cells.joined(separator: ",")
            figures = changed.map { $0 + "\n" }.joined()
            victim = others[0].unit
            number = left
            return
        }
        throw Command.NotFound(description: "no pair of hidden units among \(hidden)")
    }
}

/// The example's draft, attacked from outside.
@Suite("An audit of the example", .enabled(if: Peer.isThere))
struct ExampleAuditTests {
    @Test(
        "finds nothing in numbers of respondents or answers, with the register and every question")
    func example() throws {
        let (folder, outcome) = try ExampleRun.shared.get()
        try #require(outcome.status == .done, "\(outcome.messages())")
        let output = folder.file("Output/\(ExampleRun.pipeline)").path
        let run = try Tool.run([
            "audit", output, "--register", folder.file("Surveys/rehab2026/enheter.csv").path,
            "--truth", output + "/internal/figures.csv", "--json",
        ])
        #expect(run.status == 0, "\(run.output.prefix(4000))\(run.problems)")
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let audited = try #require(report["audited"] as? [String: Any])
        #expect(try #require(audited["hidden_numbers"] as? Int) > 300)
        #expect(try #require(audited["hidden_distributions"] as? Int) > 500)
        #expect(audited["not_reached"] as? Int == 0)
    }
}
