import Foundation
import Testing

/// `quarantine` and `forget` on the example's real faults (Surveys/rehab2026/README.md).
@Suite("Commands that decide about answers")
struct DecisionCommandTests {
    private let folder: ProjectFolder

    init() throws {
        folder = try ProjectFolder.example()
        #expect(try run("run").status == 0)
    }

    private func run(_ arguments: String...) throws -> Command {
        try Tool.run(arguments + ["--language", "sv"], in: folder.path)
    }

    private func quarantine(_ arguments: String...) throws -> [[String: Any]] {
        let run = try Tool.run(
            ["quarantine"] + arguments + ["--json", "--internal"], in: folder.path)
        #expect(run.status == 0, "\(run.output)\(run.problems)")
        return try run.output.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func key(row: Int, _ entries: [[String: Any]]) throws -> String {
        try #require(entries.first { $0["row"] as? Int == row }?["key"] as? String)
    }

    @Test("what was set aside is listed, shown and decided on, and counts from the next run")
    func decided() throws {
        let open = try quarantine("list")
        // The trial answer, two unknown units, the unsent one, and the cell with a 7.
        #expect(open.count == 5, "\(open)")
        #expect(try run("quarantine", "list").status == 2)
        let unit = try key(row: 49, open)
        let shown = try run("quarantine", "show", unit, "--internal")
        #expect(shown.output.contains("Blåbärsåsen") && shown.output.contains("E302"))

        // An unknown unit needs to be told which one it is.
        let bare = try run("quarantine", "release", unit, "--reason", "x")
        #expect(bare.status == 2 && bare.problems.contains("[E488]"), "\(bare.problems)")
        #expect(!folder.has("Surveys/rehab2026/decisions/quarantine.tsv"))
        let unsent = try key(row: 234, open)
        #expect(
            try run("quarantine", "release", unsent, "--reason", "Skickat per post").status == 0)
        let trial = try key(row: 2, open)
        #expect(try run("quarantine", "reject", trial, "--reason", "Provsvar").status == 0)
        #expect(
            try run("quarantine", "reject", "00000000", "--reason", "x").problems
                .contains("[E487]"))

        let again = try run("run")
        #expect(again.status == 0, "\(again.problems)")
        // 894 counted and four set aside before; the unsent one counts now.
        #expect(
            again.problems.contains(
                "lästa 902 = räknade 895 + ersatta 1 + dubbletter 1 + i karantän 3 + tomma 2"),
            "\(again.problems)")
        #expect(try quarantine("list").count == 3)
        let all = try quarantine("list", "--all")
        #expect(all.contains { $0["state"] as? String == "rejected" })
        let table = try folder.text("Output/rehab-2026/internal/quarantine.csv")
        #expect(table.contains(";avvisad;Provsvar\r\n"))
    }

    @Test("a cell is read as what a person says it is")
    func cell() throws {
        let open = try quarantine("list")
        let seven = try key(row: 66, open)
        #expect(open.first { $0["key"] as? String == seven }?["value"] as? String == "7")
        #expect(
            try run("quarantine", "release", seven, "--value", "4", "--reason", "Feltryck")
                .status == 0)
        #expect(try run("run").status == 0)
        #expect(try quarantine("list", "--all").allSatisfy { $0["row"] as? Int != 66 })
    }

    @Test("a forgotten response is gone from everything inside, and does not come back")
    func forgotten() throws {
        let internals = "Output/rehab-2026/internal"
        let secret = "19710314-3413"
        func traces() throws -> Int {
            folder.files(below: internals).values.count { data in
                data.range(of: Data(secret.utf8)) != nil
            }
        }
        #expect(try traces() > 0)
        let unknown = try run("forget", "--response", "finns-inte")
        #expect(unknown.status == 2 && unknown.problems.contains("[E484]"))
        // Microsoft Forms numbered its answers too.
        let two = try run("forget", "--response", "154", "--rule", "Begäran 2026-11-25")
        #expect(two.status == 2 && two.problems.contains("[E485]"), "\(two.problems)")
        let done = try run(
            "forget", "--response", "154", "--started", "2026-01-14 14:09:13", "--rule",
            "Begäran 2026-11-25")
        #expect(done.status == 0, "\(done.problems)")
        #expect(done.problems.contains("limesurvey-sjukhusen.csv"))
        #expect(try traces() == 0)
        let log = try folder.text("Surveys/rehab2026/decisions/erasures.tsv")
        #expect(log.contains("Begäran 2026-11-25") && !log.contains("\t154\t"))
        let again = try run("run")
        #expect(again.status == 0, "\(again.problems)")
        #expect(again.problems.contains("räknade 893") && again.problems.contains("raderade 1"))
        #expect(try traces() == 0)
        // From nothing, with the export still there.
        try folder.remove("Output")
        let anew = try run("run")
        #expect(anew.problems.contains("räknade 893"), "\(anew.problems)")
        // A lost key stops the run rather than let it come back.
        try folder.remove("Surveys/rehab2026/decisions/key")
        let lost = try run("run")
        #expect(lost.status == 2 && lost.problems.contains("[E481]"), "\(lost.problems)")
    }

    @Test("a forgotten wave leaves no answer, and its rule is the survey's own")
    func wave() throws {
        #expect(try run("forget", "--wave", "2020").problems.contains("[E486]"))
        let done = try run("forget", "--wave", "2026-vår")
        #expect(done.status == 0, "\(done.problems)")
        let log = try folder.text("Surveys/rehab2026/decisions/erasures.tsv")
        #expect(log.contains("wave\t2026-vår\t902\t"), "\(log)")
        let again = try run("run")
        #expect(again.problems.contains("raderade 9") && !again.problems.contains("räknade"))
    }
}
