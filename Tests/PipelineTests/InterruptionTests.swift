import Foundation
import Pipeline
import Testing

/// A run killed at any moment loses nothing: what may be shown is whole, the old or the new, and the
/// next run makes what an undisturbed one makes.
@Suite("A run that is killed", .serialized)
struct InterruptionTests {
    private static let answers = 12_000
    private static let kills = 26
    /// Every so many kills the next run is left alone and looked at.
    private static let restEvery = 9

    @Test("leaves a whole result, and the next run is as if nothing had happened")
    func killed() throws {
        let folder = try SmallSurvey.project(times: 100)
        let file = SmallSurvey.answers + "/svar.csv"
        // Two states of the input, taken in turn, so that there is always something to do.
        let states = try [7, 8].map { seed in
            try SmallSurvey.simulated(
                folder, answers: Self.answers, seed: UInt64(seed), format: "limesurvey")
        }
        var results: [[String: Data]] = []
        for state in states {
            try folder.write(state, to: file)
            let run = try Tool.run(["run"], in: folder.path)
            try #require(run.status == 0, "\(run.problems)")
            results.append(folder.published())
        }
        #expect(results[0]["figures.csv"] != results[1]["figures.csv"])

        var random = Numbers(state: 42)
        var (killed, round) = (0, 0)
        // A few end by themselves before the signal comes; those are not counted.
        while killed < Self.kills, round < 3 * Self.kills {
            round += 1
            let state = round % 2
            try folder.write(states[state], to: file)
            // Every third anywhere in reading, the others where files are being put in place.
            let delay = Double(random.below(1000)) / 1000
            let moment = round % 3 == 0 ? ("formulär", delay * 0.6) : ("skydd", delay * 0.12)
            guard try kill(after: moment, in: folder) else { continue }
            killed += 1
            try expectWhole(folder, results, "kill \(killed), \(moment)")
            guard killed % Self.restEvery == 0 || killed == Self.kills else { continue }
            let run = try Tool.run(["run"], in: folder.path)
            #expect(run.status == 0, "\(run.problems)")
            #expect(run.problems.contains("lästa 12001 = räknade 12000 + tomma 1"))
            #expect(folder.published() == results[state], "after kill \(killed)")
            try expectTidy(folder)
        }
        #expect(killed == Self.kills)
    }

    @Test(
        "right between two steps of putting the result in place, is mended", arguments: [0, 1, 2])
    func halfPublished(_ step: Int) throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let before = folder.published()
        let output = folder.file("Output")
        let files = FileManager.default
        let (current, next, previous) = (
            output.appendingPathComponent("puls"), output.appendingPathComponent(".puls.next"),
            output.appendingPathComponent(".puls.previous")
        )
        // As `publish` goes: internal/ moves into the new folder, the old one away, the new in place.
        try files.createDirectory(at: next, withIntermediateDirectories: false)
        // A file that was being written when the run was stopped.
        try folder.write("half", to: "Output/puls/internal/.quarantine.csv.a1B2c3")
        try Data("half".utf8).write(to: next.appendingPathComponent("report.html"))
        try files.moveItem(
            at: current.appendingPathComponent("internal"),
            to: next.appendingPathComponent("internal"))
        if step > 0 { try files.moveItem(at: current, to: previous) }
        if step > 1 { try files.moveItem(at: next, to: current) }
        let outcome = folder.succeed()
        #expect(outcome.readAnew.isEmpty, "the store was not lost")
        #expect(folder.published() == before)
        try expectTidy(folder)
    }

    @Test("while another works on the same pipeline, a second run waits for nobody and says so")
    func twoAtOnce() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed()
        let before = folder.published()
        let lock = open(folder.file("Output/.puls.lock").path, O_RDWR)
        defer { close(lock) }
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        // What the other one has under way must stay.
        try folder.write("under way", to: "Output/.puls.next/report.html")
        let outcome = folder.run()
        #expect(outcome.status == .failed)
        #expect(outcome.messages().contains("fel [E411] En annan körning av puls pågår."))
        #expect(folder.has("Output/.puls.next/report.html"))
        #expect(folder.published() == before)
    }

    // MARK: Help

    /// Kills a run some seconds after it has told that a stage is done.
    ///
    /// - Returns: Whether it was killed before it ended.
    private func kill(
        after moment: (stage: String, seconds: Double), in folder: ProjectFolder
    ) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Tool.path())
        process.arguments = ["run", "--language", "sv"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        var told = ""
        while !told.contains("  " + moment.stage) {
            let more = messages.fileHandleForReading.availableData
            if more.isEmpty { break }
            told += String(decoding: more, as: UTF8.self)
        }
        Thread.sleep(forTimeInterval: moment.seconds)
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// What may be shown is one of the two results, whole; for the moment between two renames it
    /// may be under the name it was moved to.
    private func expectWhole(
        _ folder: ProjectFolder, _ results: [[String: Data]], _ moment: String
    ) throws {
        let shown = folder.has("Output/puls") ? "Output/puls" : "Output/.puls.previous"
        let files = folder.files(below: shown).filter { !$0.key.hasPrefix("internal/") }
        #expect(results.contains(files), "\(moment): \(files.keys.sorted())")
    }

    private func expectTidy(_ folder: ProjectFolder) throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.file("Output").path)
        #expect(Set(names) == [".puls.lock", "puls"])
        #expect(
            Set(folder.files(below: "Output/puls/internal").keys) == [
                "audit.json", "audit.txt", "quarantine.csv", "stages.json", "store.sqlite",
            ])
        guard Peer.isThere else { return }
        let report = try Peer.report(
            "pipeline_store.py", [folder.file("Output/puls/internal/store.sqlite").path])
        #expect(report["integrity"] as? String == "ok")
        #expect(report["foreign_keys"] as? Int == 0 && report["scattered"] as? Int == 0)
    }
}
