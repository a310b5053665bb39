import Foundation
import Testing

/// `lagesbild export`, read by other programs.
@Suite("lagesbild export")
struct ExportCommandTests {
    private let folder: ProjectFolder
    private let answers: AnswersOf

    init() throws {
        folder = try EverySort.folder()
        answers = AnswersOf(folder: folder, survey: EverySort.survey, store: EverySort.store)
    }

    @Test("wants --internal, and flags that fit the format")
    func wantsInternal() throws {
        let refused = try answers.run(
            ["export", "--format", "csv", "--output", "ut.csv"], isInternal: false)
        #expect(refused.status == 2 && refused.problems.contains("--internal"))
        let misfit = try answers.run(
            ["export", "--format", "sqlite", "--output", "ut.db", "--labels"])
        #expect(misfit.status == 2, "\(misfit.problems)")
        #expect(!folder.has("ut.csv") && !folder.has("ut.db"))
    }

    @Test(
        "is for its owner only, the same bytes each time, and whole or not there",
        arguments: ["csv", "ndjson", "sqlite", "spss", "r"])
    func files(_ format: String) throws {
        let paths = try answers.export(format, "ut").output.split(separator: "\n").map(String.init)
        let first = try paths.map { try folder.data($0) }
        for path in paths { #expect(try answers.mode(path) == 0o600, "\(path)") }
        try answers.export(format, "ut")
        #expect(try paths.map { try folder.data($0) } == first)
        #expect(paths.count == (["spss", "r"].contains(format) ? 2 : 1))
        let hidden = folder.files(below: ".").keys.filter { $0.hasPrefix(".") }
        #expect(hidden.isEmpty, "left behind: \(hidden)")
    }

    @Test("never takes the place of the answers' own files")
    func originals() throws {
        let before = try folder.data(EverySort.answers)
        for (format, output) in [
            ("csv", "svar.csv"), ("spss", "svar.sps"), ("r", "./svar"), ("sqlite", EverySort.store),
        ] {
            let run = try answers.run(["export", "--format", format, "--output", output])
            #expect(run.status == 2 && run.problems.contains("[E469]"), "\(run.problems)")
        }
        #expect(try folder.data(EverySort.answers) == before)
        #expect(!folder.has("svar.sps"))
        #expect(try answers.counts()["grad"] == EverySort.grad)
    }

    @Test("a folder that is not there is told, and nothing is left", .enabled(if: Peer.isThere))
    func notWritten() throws {
        let before = folder.files(below: ".").keys.sorted()
        for format in ["csv", "ndjson", "sqlite", "spss", "r"] {
            let run = try answers.run(["export", "--format", format, "--output", "borta/ut"])
            #expect(run.status == 1 && run.problems.contains("[E409]"), "\(run.problems)")
        }
        #expect(folder.files(below: ".").keys.sorted() == before)
    }

    @Test(
        "csv is read by Python as it was meant, the kinds of no answer in a column of their own",
        .enabled(if: Peer.isThere))
    func csv() throws {
        try answers.export("csv", "ut.csv")
        let read = try Peer.report("answer_exports.py", ["csv", folder.file("ut.csv").path])
        let header = try #require(read["header"] as? [String])
        let rows = try #require(read["rows"] as? [[String]])
        #expect(
            header.prefix(8) == [
                "response_id", "started", "wave", "source", "source_row", "source_byte", "enhet",
                "yrke",
            ])
        #expect(header.last == "missing" && rows.count == 6)
        #expect(rows.allSatisfy { $0.count == header.count })
        let text = try #require(header.firstIndex(of: "text"))
        for row in rows { #expect(row[text] == EverySort.texts[row[0]] ?? "") }
        let grad = try #require(header.firstIndex(of: "grad"))
        #expect(rows.map { $0[grad] } == ["1", "2", "9", "", "", "8"])
        // Six columns of place stand before the answers.
        let letters = rows.map { Array($0[header.count - 1])[grad - 6] }
        #expect(letters == [".", ".", ".", "R", "S", "."])
        #expect(try folder.text("ut.csv").contains("\r") == false)
    }

    @Test("csv with reasons in the cells counts as tally does", .enabled(if: Peer.isThere))
    func csvWithReasons() throws {
        try answers.export("csv", "ut.csv", "--missing-in-cells")
        let read = try Peer.report("answer_exports.py", ["csv", folder.file("ut.csv").path])
        let header = try #require(read["header"] as? [String])
        let rows = try #require(read["rows"] as? [[String]])
        var counts: [String: [String: Int]] = [:]
        for (column, name) in header.enumerated().dropFirst(6) {
            for row in rows { counts[name, default: [:]][row[column], default: 0] += 1 }
        }
        #expect(counts["grad"] == EverySort.grad)
        #expect(counts["bara"] == EverySort.bara)
        let tally = try answers.counts()
        #expect(tally["grad"] == EverySort.grad && tally["bara"] == EverySort.bara)
        for (name, own) in tally where own[".text"] == nil {
            // Where nobody wrote anything all are missing, and tally has no `.text` either.
            #expect(counts[name] == own, "\(name)")
        }
    }

    @Test("csv for Excel has semicolons, a mark and decimal commas, and no formula")
    func excel() throws {
        try answers.export("csv", "ut.csv", "--excel", "--labels")
        let text = try folder.text("ut.csv")
        #expect(text.hasPrefix("\u{FEFF}response_id;"))
        #expect(text.contains(";7,5;") && text.contains(";Lågt;Högt;"))
        #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "\(text)")
    }

    @Test("csv read back gives the same answers, but that a rejected cell is then an empty one")
    func readBack() throws {
        try answers.export("csv", "ut.csv")
        let read = try Tool.run(
            ["ingest", "ut.csv", "--survey", EverySort.survey, "--store", "b.sqlite"],
            in: folder.path)
        #expect(read.status == 0 && !read.problems.contains("varning"), "\(read.problems)")
        let back = AnswersOf(folder: folder, survey: EverySort.survey, store: "b.sqlite")
        var expected = try answers.counts()
        // `yrke` of r6 was rejected: read back it is skipped, and who skipped it is not shown `bara`.
        expected["grad"]?[".skipped"] = 2
        expected["grad"]?[".rejected"] = nil
        expected["yrke"] = ["ft": 3, "annan": 1, ".skipped": 2]
        expected["bara"]?[".not_shown"] = 3
        expected["bara"]?[".unknown_empty"] = nil
        expected["yrke_annan_text"] = [".text": 1, ".not_shown": 5]
        #expect(try back.counts() == expected)
        try back.export("csv", "c.csv")
        _ = try Tool.run(
            ["ingest", "c.csv", "--survey", EverySort.survey, "--store", "c.sqlite"],
            in: folder.path)
        let third = AnswersOf(folder: folder, survey: EverySort.survey, store: "c.sqlite")
        #expect(try third.counts() == expected)
    }

    @Test("ndjson and sqlite count as tally does, every kind apart", .enabled(if: Peer.isThere))
    func countsElsewhere() throws {
        let tally = try answers.counts()
        try answers.export("ndjson", "ut.ndjson")
        try answers.export("sqlite", "ut.db")
        let lines = try Peer.report(
            "answer_exports.py", ["ndjson", folder.file("ut.ndjson").path])
        let tables = try Peer.report("answer_exports.py", ["sqlite", folder.file("ut.db").path])
        let counts = try #require(tables["counts"] as? [String: [String: Int]])
        #expect(tables["lax"] as? Int == 0)
        for (name, own) in tally {
            guard own[".text"] == nil else {
                let missing = own.filter { $0.key != ".text" }
                #expect(counts[name]?.filter { $0.key.hasPrefix(".") } == missing, "\(name)")
                continue
            }
            #expect(counts[name] == own, "\(name)")
            #expect((lines as? [String: [String: Int]])?[name] == own, "\(name)")
        }
        let labels = try #require(tables["labels"] as? [String: [String: Int]])
        #expect(
            labels["grad"] == ["Lågt": 1, "Högt": 1, "Vet ej": 1, "Berör inte": 1, "None": 2])
        #expect(labels["hinder_tid"] == ["Vald": 2, "Inte vald": 1, "None": 3])
        #expect(labels["timmar"] == ["7.5": 1, "0.0": 1, "60.0": 1, "None": 3])
    }
}
