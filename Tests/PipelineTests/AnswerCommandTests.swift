import Foundation
import Testing

/// `ingest` and `tally` as an analyst uses them, outside any pipeline.
@Suite("Commands for files of answers")
struct AnswerCommandTests {
    private let folder: ProjectFolder

    init() throws {
        folder = try SmallSurvey.withAnswers()
    }

    private func run(_ arguments: String...) throws -> Command {
        try Tool.run(arguments + ["--language", "sv"], in: folder.path)
    }

    private var files: [String] {
        folder.files(below: SmallSurvey.answers).keys.sorted()
            .map { SmallSurvey.answers + "/" + $0 }
    }

    private func ingest(_ files: [String], _ more: String...) throws -> Command {
        try Tool.run(
            ["ingest"] + files + ["--survey", SmallSurvey.file, "--language", "sv"] + more,
            in: folder.path)
    }

    @Test("files are tried out without a trace")
    func triedOut() throws {
        let before = folder.files(below: ".").keys.sorted()
        let tried = try ingest(files)
        #expect(tried.status == 0, "\(tried.problems)")
        #expect(tried.problems.contains("lästa 161 = räknade 160 + tomma 1"))
        #expect(folder.files(below: ".").keys.sorted() == before)
    }

    @Test("a store takes each file once, and gives its counts only with --internal")
    func stored() throws {
        let first = try ingest(files, "--store", "svar.sqlite")
        #expect(first.status == 0, "\(first.problems)")
        let again = try ingest(files, "--store", "svar.sqlite")
        #expect(again.status == 0 && again.problems.contains("lästa 161"), "\(again.problems)")
        let refused = try run("tally", "--survey", SmallSurvey.file, "--store", "svar.sqlite")
        #expect(refused.status == 2 && refused.output.isEmpty)
        let counts = try run(
            "tally", "--survey", SmallSurvey.file, "--store", "svar.sqlite", "--internal")
        #expect(counts.status == 0 && counts.output.contains("komp_"), "\(counts.problems)")
    }

    @Test("a file can be taken out of a store again")
    func withdrawn() throws {
        #expect(try ingest(files, "--store", "svar.sqlite").status == 0)
        let one = try ingest([files[1]], "--store", "svar.sqlite", "--withdraw")
        #expect(one.status == 0 && one.problems.contains("lästa 101"), "\(one.problems)")
        let again = try ingest([files[1]], "--store", "svar.sqlite", "--withdraw")
        #expect(again.status == 1 && again.problems.contains("[E490]"), "\(again.problems)")
        let back = try ingest([files[1]], "--store", "svar.sqlite")
        #expect(back.status == 0 && back.problems.contains("lästa 161 = räknade 160"))
        #expect(try ingest([files[1]], "--withdraw").status == 2)
    }

    @Test("what only reads makes no store, and leaves one of a changed survey as it is")
    func leftAlone() throws {
        let missing = try run(
            "tally", "--survey", SmallSurvey.file, "--store", "borta.sqlite", "--internal")
        #expect(missing.status == 1 && missing.problems.contains("[E417]"), "\(missing.problems)")
        #expect(!folder.has("borta.sqlite"))
        #expect(try ingest(files, "--store", "svar.sqlite").status == 0)
        let before = folder.files(below: ".")["svar.sqlite"]
        try folder.edit(SmallSurvey.file, "Pulsmätning", "Pulsmätningen")
        for changed in [
            try ingest(files, "--store", "svar.sqlite"),
            try run(
                "tally", "--survey", SmallSurvey.file, "--store", "svar.sqlite", "--internal"),
        ] {
            #expect(changed.status == 1 && changed.problems.contains("[E418]"))
        }
        #expect(folder.files(below: ".")["svar.sqlite"] == before)
        let other = try run(
            "tally", "--survey", SmallSurvey.file, "--store", SmallSurvey.register, "--internal")
        #expect(other.status == 1 && other.problems.contains("[E420]"), "\(other.problems)")
    }
}
