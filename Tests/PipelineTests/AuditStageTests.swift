import Audit
import Diagnostics
import Foundation
import Pipeline
import Tables
import Testing

@Suite("The audit at the end of every run")
struct AuditStageTests {
    private static let internals = "Output/puls/internal/"

    private static func folder() throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.write(
            SmallSurvey.simulated(folder, answers: 80, seed: 5, format: "limesurvey"),
            to: SmallSurvey.answers + "/svar.csv")
        return folder
    }

    private static func codes(_ outcome: ProjectFolder.Outcome) -> [DiagnosticCode] {
        outcome.diagnostics.map(\.code).filter { $0.rawValue.hasPrefix("W47") }
    }

    @Test("is its last stage, leaves what it found in internal/, and is not made again for nothing")
    func lastStage() throws {
        let folder = try Self.folder()
        #expect(folder.succeed().done.last == .audit)
        let json = try folder.data(Self.internals + "audit.json")
        let report = try #require(
            JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(report["leaks"] as? Int == 0)
        let audited = try #require(report["audited"] as? [String: Any])
        #expect(try #require(audited["hidden_numbers"] as? Int) > 20)
        #expect(try folder.text(Self.internals + "audit.txt").contains("går att räkna ut"))
        #expect(folder.succeed().unchanged.last == .audit)
        // Without what it found, nobody knows whether the draft may be shown around.
        try folder.remove(Self.internals + "audit.json")
        let again = folder.succeed()
        #expect(again.done.last == .audit)
        #expect(try folder.data(Self.internals + "audit.json") == json)
    }

    @Test("finds a number brought back to light, with the register and without")
    func unhidden() throws {
        let folder = try Self.folder()
        folder.succeed()
        let files = folder.published().map { (path: $0.key, bytes: [UInt8]($0.value)) }
        let figures = try folder.text("Output/puls/figures.csv")
        // norr less three of its units is what n3 has.
        let shown = figures.split(separator: "\n").map { line -> String in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells[1] == "n4", cells[3].isEmpty, cells[5].isEmpty, cells[9] == "n",
                cells[14] == "hidden"
            else { return String(line) }
            var told = cells.map(String.init)
            (told[10], told[13], told[14]) = ("4", "4", "published")
            return told.joined(separator: ",")
        }.joined(separator: "\n")
        try #require(shown + "\n" != figures)
        func leaks(_ text: String, register: String?) throws -> [Finding] {
            let stage = AuditStage(
                threshold: 5,
                register: register.map { TableInput(name: "r.csv", bytes: Array($0.utf8)) })
            guard
                case .audited(let report) = stage.outcome(
                    figures: Array(text.utf8), files: files.filter { $0.path != "figures.json" })
            else { throw Command.NotFound(description: "no audit") }
            return report.leaks
        }
        for register in [nil, SmallSurvey.registerText()] {
            #expect(try leaks(figures, register: register) == [])
            #expect(
                try leaks(shown, register: register).contains {
                    $0.kind == .shownBelowThreshold && $0.group.unit == "n4"
                })
        }
    }

    @Test("tells of findings as long as the draft lies there: in a run, in status, not by failing")
    func told() throws {
        let folder = try Self.folder()
        folder.succeed()
        #expect(try Tool.run(["status"], in: folder.path).output.contains("granskning") == false)
        try folder.edit(Self.internals + "audit.json", #""leaks":0"#, #""leaks":2"#)
        let outcome = folder.succeed()
        #expect(Self.codes(outcome) == [.draftTellsTooMuch])
        #expect(outcome.messages().contains("2 uppgifter om små grupper"))
        #expect(outcome.messages().contains("internal/audit.txt"))
        let status = try Tool.run(["status"], in: folder.path)
        #expect(status.status == 0 && status.output.contains("granskning: 2"), "\(status.output)")
        let machine = try Tool.run(["status", "--json"], in: folder.path)
        #expect(machine.output.contains(#""leaks":2"#), "\(machine.output)")
    }

    @Test("of figures that no people fit nothing is said, and the draft is written all the same")
    func contradiction() throws {
        let folder = try Self.folder()
        // One of each profession, where dozens answered.
        let register = SmallSurvey.registerText().split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).enumerated()
                .map { $0 == 3 && Int($1) != nil ? "1" : String($1) }.joined(separator: ",")
        }.joined(separator: "\n")
        try folder.write(register, to: SmallSurvey.register)
        let outcome = folder.succeed()
        #expect(Self.codes(outcome) == [.draftNotAudited], "\(outcome.messages())")
        #expect(outcome.messages().contains("E472"))
        #expect(folder.has("Output/puls/report.html"))
        #expect(folder.has(Self.internals + "audit.json") == false)
    }
}
