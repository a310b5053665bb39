import Foundation
import Testing

/// `lagesbild release` and `status`: what has been released binds what may be released.
@Suite("lagesbild release")
struct ReleaseCommandTests {
    private static let ledger = "Surveys/puls/decisions/releases.tsv"
    private static let report = "Output/puls/report.html"

    /// How many answer, by unit and profession; the small units are hidden.
    private static let answering: [(unit: String, profession: String, count: Int)] = [
        ("n1", "ft", 24), ("n1", "at", 15), ("n2", "ft", 12), ("n2", "at", 11), ("n3", "ft", 2),
        ("n3", "at", 2), ("n4", "ft", 3), ("n4", "at", 1), ("s1", "ft", 30), ("s1", "at", 16),
        ("s2", "ft", 17), ("s2", "at", 8), ("s3", "ft", 3), ("s3", "at", 1), ("s4", "ft", 2),
        ("s4", "at", 2),
    ]

    /// Everyone answers everything, in turn.
    private static func answers(
        more: [(unit: String, profession: String, count: Int)] = []
    ) -> String {
        let head =
            "response_id,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,komp_smarta_behov,"
            + "hinder_tid,hinder_lokal,hinder_inga,forslag\n"
        var number = 0
        return (answering + more).reduce(into: head) { text, cell in
            for _ in 0..<cell.count {
                number += 1
                let (a, b) = (number % 3 + 1, (number / 2) % 3 + 1)
                text += "r\(number),\(cell.unit),\(cell.profession),\(a),\(b),\(b),\(a),"
                text += "\(number % 2),\(1 - number % 2),0,\n"
            }
        }
    }

    private static func project() throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.write(answers(), to: SmallSurvey.answers + "/svar.csv")
        return folder
    }

    private func run(_ folder: ProjectFolder, _ arguments: String...) throws -> Command {
        try Tool.run(arguments + ["--language", "sv"], in: folder.path)
    }

    private func succeed(_ folder: ProjectFolder, _ arguments: String...) throws {
        let run = try Tool.run(arguments + ["--language", "sv"], in: folder.path)
        try #require(run.status == 0, "\(arguments): \(run.output)\(run.problems)")
    }

    private func lines(_ folder: ProjectFolder) throws -> [Substring] {
        guard folder.has(Self.ledger) else { return [] }
        return try folder.text(Self.ledger).split(separator: "\n").filter { !$0.hasPrefix("#") }
    }

    /// Whether it is told how many in a unit took part; in all for no unit.
    private func shown(_ unit: String, in folder: ProjectFolder) throws -> Bool {
        // wave, unit, unit_parent, dimension, group, question, row, horizon, option, statistic, …
        try folder.text("Output/puls/figures.csv").split(separator: "\n").contains {
            let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
            return cells[1] == unit && cells[3...7].allSatisfy(\.isEmpty) && cells[9] == "n"
                && cells.contains("published")
        }
    }

    @Test("a draft becomes a report, runs leave it one, and it can be made again from nothing")
    func released() throws {
        let folder = try Self.project()
        #expect(try run(folder, "status").output.contains("puls: inget är gjort"))
        try succeed(folder, "run")
        #expect(try folder.text(Self.report).contains("Utkast"))
        #expect(try run(folder, "status").output.hasPrefix("puls: utkast\n"))

        try succeed(folder, "release", "--by", "projektledare", "--note", "till nämnden")
        let line = try #require(try lines(folder).first).split(
            separator: "\t", omittingEmptySubsequences: false)
        #expect(line[1...5] == ["puls", "puls", "2026-vår", "projektledare", "till nämnden"])
        let page = try folder.text(Self.report)
        #expect(!page.contains("Utkast") && page.contains("<dt>Släppt</dt>"))
        // The pages went through the audit too, before the ledger had a line.
        let audit = try folder.text("Output/puls/internal/audit.txt")
        #expect(audit.contains("report.html"), "\(audit)")
        #expect(try folder.text("Output/puls/run.json").contains("\"status\": \"released\""))
        let status = try run(folder, "status").output
        #expect(
            status == "puls: släppt, nr 1, \(line[0].prefix(10)), projektledare: till nämnden\n")

        let first = folder.published()
        try succeed(folder, "run")
        try succeed(folder, "release")
        #expect(folder.published() == first)
        #expect(try lines(folder).count == 1)
        try folder.remove("Output")
        try succeed(folder, "run")
        #expect(folder.published() == first)
    }

    @Test("one answer more is refused with the group and the remedy, and nothing is written")
    func lateAnswer() throws {
        let folder = try Self.project()
        try succeed(folder, "release", "puls")
        let (output, decisions) = (
            folder.published(), folder.files(below: "Surveys/puls/decisions")
        )
        try folder.write(
            Self.answers(more: [("s1", "ft", 1)]), to: SmallSurvey.answers + "/svar.csv")
        let refused = try run(folder, "release")
        #expect(refused.status == 4, "\(refused.problems)")
        #expect(refused.problems.contains("[E479]"))
        #expect(refused.problems.contains("Enhet s1 (s1)"), "\(refused.problems)")
        #expect(refused.problems.contains("Behåll rapporten som är släppt tills minst 5"))
        #expect(folder.published() == output)
        #expect(folder.files(below: "Surveys/puls/decisions") == decisions)
        let status = try run(folder, "status").output
        #expect(status.contains("puls: utkast") && status.contains("senast släppt: nr 1"))
        #expect(status.contains("ändrat sedan dess: Surveys/puls/svar/svar.csv"), "\(status)")

        // A run makes a draft of it, which nobody has released.
        try succeed(folder, "run")
        #expect(try folder.text(Self.report).contains("Utkast"))
        // Five more in the same groups are enough to go out.
        try folder.write(
            Self.answers(more: [("s1", "ft", 5)]), to: SmallSurvey.answers + "/svar.csv")
        try succeed(folder, "release")
        #expect(try lines(folder).count == 2)
        // And so the next is held against both: two more than the first is three less than the last.
        try folder.write(
            Self.answers(more: [("s1", "ft", 7)]), to: SmallSurvey.answers + "/svar.csv")
        let again = try run(folder, "release")
        #expect(again.status == 4 && again.problems.contains("sedan nr 2"), "\(again.problems)")
    }

    @Test(
        "few late answers in one unit hide it and as little as can be besides, and the rest goes out"
    )
    func lateAnswersInOneUnit() throws {
        let folder = try Self.project()
        try succeed(folder, "release")
        func shown(_ unit: String) throws -> Bool { try self.shown(unit, in: folder) }
        for unit in ["n1", "n2", "s1", "s2", "norr", "syd"] { #expect(try shown(unit)) }
        // Two in s2; the five in s1 would leave them over of the seven in syd.
        try folder.write(
            Self.answers(more: [("s1", "ft", 5), ("s2", "ft", 2)]),
            to: SmallSurvey.answers + "/svar.csv")
        let release = try run(folder, "release")
        try #require(release.status == 0, "\(release.output)\(release.problems)")
        #expect(release.problems.contains("[V408]"), "\(release.problems)")
        for unit in ["s1", "s2"] { #expect(try !shown(unit)) }
        for unit in ["", "n1", "n2", "norr", "syd"] { #expect(try shown(unit), "\(unit)") }
        #expect(try lines(folder).count == 2)

        // It stays what it is, also made from nothing.
        let released = folder.published()
        try succeed(folder, "run")
        try folder.remove("Output")
        try succeed(folder, "run")
        #expect(folder.published() == released)
        // Three more in s2 make five since the first: everything is shown again.
        try folder.write(
            Self.answers(more: [("s1", "ft", 10), ("s2", "ft", 5)]),
            to: SmallSurvey.answers + "/svar.csv")
        try succeed(folder, "release")
        for unit in ["s1", "s2"] { #expect(try shown(unit)) }
    }

    @Test("another form of the same numbers goes out, and so does a corrected headcount")
    func sameNumbers() throws {
        let folder = try Self.project()
        try succeed(folder, "release")
        try folder.edit(
            "pipelines.yml", "        format: auto\n",
            "        format: auto\n    reports: [leadership, tables]\n")
        try succeed(folder, "run")
        #expect(try folder.text(Self.report).contains("Utkast"))
        try succeed(folder, "release")
        #expect(!folder.has("Output/puls/units"))
        let released = try lines(folder)
        #expect(released.count == 2)
        let figures = released.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)[7]
        }
        #expect(figures[0] == figures[1])

        try folder.edit(SmallSurvey.register, "n1,Enhet n1,norr,30,ft", "n1,Enhet n1,norr,36,ft")
        try succeed(folder, "release")
        #expect(try lines(folder).count == 3)
    }

    @Test("a unit that moves gives itself away, and hides the units it left and came to")
    func movedUnit() throws {
        let folder = try Self.project()
        try succeed(folder, "release")
        let register = try folder.text(SmallSurvey.register)
            .replacingOccurrences(of: "Enhet n3,norr", with: "Enhet n3,syd")
        try folder.write(register, to: SmallSurvey.register)
        let moved = try run(folder, "release")
        #expect(moved.status == 0, "\(moved.problems)")
        #expect(moved.problems.contains("[V408]"), "\(moved.problems)")
        for unit in ["norr", "syd"] { #expect(try !shown(unit, in: folder)) }
        #expect(try shown("", in: folder))
    }

    @Test("a new wave goes out; late answers to the old one are told by the change, and refused")
    func newWave() throws {
        let folder = try Self.project()
        try succeed(folder, "release")
        try folder.edit(SmallSurvey.file, "mättillfälle: 2026-vår", "mättillfälle: 2027-vår")
        try folder.write(
            Self.answers(more: [("n1", "at", 4), ("s2", "ft", 3)]),
            to: SmallSurvey.answers + "/ny.csv")
        try folder.edit(
            "pipelines.yml", "      - path: Surveys/puls/svar/*\n",
            "      - path: Surveys/puls/svar/svar.csv\n        wave: 2026-vår\n"
                + "      - path: Surveys/puls/svar/ny.csv\n")
        try succeed(folder, "release")
        #expect(try lines(folder).count == 2)
        // A late answer in the old wave moves its means, which the change would tell.
        let late = Self.answers().split(separator: "\n").map(String.init)
        let more = (0..<6).map { "sen\($0),n1,ft,3,3,3,3,1,1,0," }
        try folder.write(
            (late + more).joined(separator: "\n") + "\n", to: SmallSurvey.answers + "/svar.csv")
        let refused = try run(folder, "release")
        #expect(refused.status == 4, "\(refused.problems)")
        #expect(refused.problems.contains("svaren har ändrats sedan nr 1"), "\(refused.problems)")
    }

    @Test("no release without a notice on personal data")
    func withoutNotice() throws {
        let folder = try Self.project()
        let text = try folder.text(SmallSurvey.file)
        let parts = text.components(separatedBy: "personuppgifter\n")
        let rest = parts[1].components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
        try folder.write(parts[0] + rest, to: SmallSurvey.file)
        let refused = try run(folder, "release")
        #expect(refused.status == 2 && refused.problems.contains("[E478]"), "\(refused.problems)")
        #expect(!folder.has("Surveys/puls/decisions"))
        try succeed(folder, "run")
    }

    @Test("a ledger that was tampered with stops runs and releases, with the line")
    func tampered() throws {
        let folder = try Self.project()
        try succeed(folder, "release", "--by", "projektledare")
        try folder.edit(Self.ledger, "projektledare", "projektledarE")
        for command in ["run", "release", "status"] {
            let stopped = try run(folder, command)
            #expect(stopped.status == 2, "\(stopped.problems)")
            #expect(stopped.problems.contains("releases.tsv:4"), "\(stopped.problems)")
            #expect(stopped.problems.contains("[E475]"))
        }
        try folder.remove(Self.ledger)
        #expect(try run(folder, "release").problems.contains("[E477]"))
    }
}
