import Decisions
import Diagnostics
import Foundation
import Tables
import Testing

/// The ledger of releases as files on the disk.
@Suite("The ledger of releases")
final class ReleaseLedgerTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("liggare-" + UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private var decisions: URL { root.appendingPathComponent("decisions") }
    private var file: URL { decisions.appendingPathComponent("releases.tsv") }

    private func opened(_ survey: String = "puls") throws -> ReleaseLedger {
        try ReleaseLedger(path: decisions.path, name: "decisions", survey: survey)
    }

    private func draft(_ note: String = "", pipeline: String = "p") -> ReleaseDraft {
        ReleaseDraft(
            time: "2026-05-01T10:00:00Z", pipeline: pipeline, wave: "2026-vår",
            role: "projektledare", note: note, content: "c0ffee")
    }

    private func fault(_ work: () throws -> Void) throws -> Diagnostic {
        do { try work() } catch let problem as DecisionProblem {
            return try #require(problem.diagnostics.first)
        }
        throw Nothing()
    }

    private struct Nothing: Error {}

    private func three() throws -> [Release] {
        var ledger = try opened()
        for number in 1...3 { _ = try ledger.add(draft("nr \(number)"), figures: [UInt8(number)]) }
        return ledger.releases
    }

    @Test("what was released is read back, with its figures, whatever the note says")
    func readBack() throws {
        var ledger = try opened()
        #expect(ledger.releases.isEmpty)
        let notes = ["rad 1\nrad 2", "a\tb\\", "\u{2028}å", "# nej", ""]
        for (index, note) in notes.enumerated() {
            let added = try ledger.add(draft(note), figures: Array("siffror \(index)".utf8))
            #expect(added.number == index + 1 && added.date == "2026-05-01")
        }
        _ = try ledger.add(draft(pipeline: "q"), figures: Array("siffror 0".utf8))
        let again = try opened()
        #expect(again.releases == ledger.releases)
        #expect(again.releases.map(\.note) == ["rad 1\nrad 2", "a\tb\\", " å", "# nej", "", ""])
        let second = try again.figures(of: again.releases[1], named: "nr 2")
        #expect(try second.bytes() == Array("siffror 1".utf8) && second.name == "nr 2")
        // SHA-256 of "siffror 0", as sha256sum computes it.
        #expect(
            again.releases[0].figures
                == "1148b65cbf443f85cfc94ca9d1452bc80011397fb0b7ec7de916a79aabf94c06")
        #expect(again.releases[0].figures == again.releases[5].figures)
        #expect(try opened("annan").releases.isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test("releases of several surveys are one chain, and each survey sees its own")
    func shared() throws {
        var first = try opened()
        _ = try first.add(draft(), figures: [1])
        var second = try opened("annan")
        _ = try second.add(draft(), figures: [2])
        #expect(try opened().releases.map(\.number) == [1])
        #expect(try opened("annan").releases.map(\.number) == [2])
    }

    @Test("any change to any line is an error that names the line")
    func changed() throws {
        _ = try three()
        let whole = try String(contentsOf: file, encoding: .utf8)
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // Three lines of heading come before the first release.
        for line in 3...5 {
            let fields = lines[line].split(separator: "\t", omittingEmptySubsequences: false)
            for field in fields.indices {
                var changed = fields.map(String.init)
                changed[field] += "x"
                var text = lines
                text[line] = changed.joined(separator: "\t")
                try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
                let found = try fault { _ = try opened() }
                #expect(found.code == .releaseLedgerBroken && found.facts[.line] == "\(line + 1)")
            }
        }
        // A line too short is no line of a ledger.
        try (lines[0...3].joined(separator: "\n") + "\nbara text\n")
            .write(to: file, atomically: true, encoding: .utf8)
        #expect(try fault { _ = try opened() }.code == .releaseLedgerBroken)
    }

    @Test("a line that is gone is seen, wherever it stood")
    func cut() throws {
        _ = try three()
        let whole = try String(contentsOf: file, encoding: .utf8)
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for gone in 3...4 {
            var text = lines
            text.remove(at: gone)
            try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
            let found = try fault { _ = try opened() }
            #expect(found.code == .releaseLedgerBroken && found.facts[.line] == "\(gone + 1)")
        }
        // Cut off at the end, or gone altogether, the chain holds: the figures tell.
        for kept in [3, 5] {
            try (lines.prefix(kept).joined(separator: "\n") + "\n")
                .write(to: file, atomically: true, encoding: .utf8)
            #expect(try fault { _ = try opened() }.code == .releaseNotInLedger)
        }
        try FileManager.default.removeItem(at: file)
        #expect(try fault { _ = try opened() }.code == .releaseNotInLedger)
    }

    @Test("figures that are missing or were changed are an error")
    func figures() throws {
        let releases = try three()
        let figures = decisions.appendingPathComponent("releases/\(releases[1].figures).csv.gz")
        try Data([9]).write(to: figures)
        func read() throws { _ = try opened().figures(of: releases[1], named: "nr 2") }
        #expect(try fault(read).code == .releasedFiguresChanged)
        try FileManager.default.removeItem(at: figures)
        #expect(try fault(read).code == .releasedFiguresChanged)
        #expect(throws: Never.self) { try opened().figures(of: releases[0], named: "") }
    }

    @Test("figures are kept compressed, the same bytes each time, and any gunzip reads them")
    func compressed() throws {
        let text = (0..<20_000).map { "2026-vår,n\($0 % 50),norr,,,,,,,n,\($0 % 7)\n" }.joined()
        var ledger = try opened()
        let release = try ledger.add(draft(), figures: Array(text.utf8))
        let packed = decisions.appendingPathComponent("releases/\(release.figures).csv.gz")
        let first = try Data(contentsOf: packed)
        #expect(first.count * 20 < text.utf8.count)
        let gunzip = Process()
        gunzip.executableURL = URL(filePath: "/bin/gunzip")
        gunzip.arguments = ["-c", packed.path]
        let pipe = Pipe()
        gunzip.standardOutput = pipe
        try gunzip.run()
        #expect(pipe.fileHandleForReading.readDataToEndOfFile() == Data(text.utf8))
        _ = try ledger.add(draft(), figures: Array(text.utf8))
        #expect(try Data(contentsOf: packed) == first)
        // What was kept as it is before figures were compressed is read too.
        let plain = decisions.appendingPathComponent("releases/\(release.figures).csv")
        try Data(text.utf8).write(to: plain)
        try FileManager.default.removeItem(at: packed)
        #expect(try opened().figures(of: release, named: "").bytes() == Array(text.utf8))
    }

    @Test("stopped at any moment, either the line and its figures are there or neither counts")
    func interrupted() throws {
        let before = try opened()
        #expect(before.releases.isEmpty)
        let releases = try three()
        let folder = decisions.appendingPathComponent("releases")
        let last = folder.appendingPathComponent(releases[2].figures + ".csv.gz")
        let pending = folder.appendingPathComponent("pending.csv.gz")
        // Stopped behind the line: the figures still lie under the name of what waits.
        try FileManager.default.moveItem(at: last, to: pending)
        let after = try opened()
        #expect(try after.figures(of: after.releases[2], named: "").bytes() == [3])
        // Stopped before the line: what waits belongs to nothing, and the next takes its place.
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        try lines.write(to: file, atomically: true, encoding: .utf8)
        var ledger = try opened()
        #expect(ledger.releases.count == 2)
        _ = try ledger.add(draft(), figures: [4])
        #expect(try opened().releases.count == 3)
        #expect(!FileManager.default.fileExists(atPath: pending.path))
    }

    @Test("what stood beside the figures is kept and read back, and lines of before have none")
    func companions() throws {
        var ledger = try opened()
        _ = try ledger.add(draft(), figures: [1])
        let second = try ledger.add(draft(), figures: [2], companions: Array("bredvid".utf8))
        let again = try opened()
        #expect(again.releases == ledger.releases)
        #expect(try again.companions(of: again.releases[0]) == nil)
        #expect(try again.companions(of: second)?.bytes() == Array("bredvid".utf8))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        #expect(
            lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }
                == [9, 10])
        // A file that is changed is no longer what was released.
        let kept = decisions.appendingPathComponent(
            "releases/" + second.companions + ".csv.gz")
        try Data("annat".utf8).write(to: kept)
        #expect(try fault { _ = try again.companions(of: second) }.code == .releasedFiguresChanged)
    }

    @Test("what a machine that stopped left waiting is kept when the next is released")
    func waiting() throws {
        var ledger = try opened()
        let first = try ledger.add(draft(), figures: [1], companions: [2])
        // As if it had stopped right after the line: the files are still called pending.
        let folder = decisions.appendingPathComponent("releases")
        for (digest, name) in [
            (first.figures, "pending"), (first.companions, "pending-companions"),
        ] {
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent(digest + ".csv.gz"),
                to: folder.appendingPathComponent(name + ".csv.gz"))
        }
        var again = try opened()
        #expect(try again.figures(of: first, named: "1").bytes() == [1])
        #expect(try again.companions(of: first)?.bytes() == [2])
        _ = try again.add(draft(), figures: [3])
        let last = try opened()
        #expect(try last.figures(of: first, named: "1").bytes() == [1])
        #expect(try last.companions(of: first)?.bytes() == [2])
    }
}
