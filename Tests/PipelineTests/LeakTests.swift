import Foundation
import Pipeline
import Statistics
import Testing

@Suite("What must not be shown", .enabled(if: Peer.isThere))
struct LeakTests {
    private let folder: ProjectFolder

    init() throws {
        let (folder, outcome) = try ExampleRun.shared.get()
        try #require(outcome.status == .done, "\(outcome.messages())")
        self.folder = folder
    }

    @Test("no free text, no value set aside, no number beside a hidden unit is in any file")
    func nothingLeaks() throws {
        let report = try Peer.report("pipeline_leaks.py", ExampleRun.arguments(folder))
        let found = try #require(report["found"] as? [String])
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        // Looked for at all: sentences, values, units too small, and where those are named.
        #expect(try #require(report["texts"] as? Int) > 50)
        #expect(try #require(report["values"] as? Int) >= 2)
        #expect(try #require(report["hidden_units"] as? Int) >= 7)
        #expect(try #require(report["rows"] as? Int) > 40)
        #expect(try #require(report["files"] as? Int) > 30)
    }

    @Test("the personal number in a free text is marked in the store, and stands nowhere else")
    func personalNumberIsMarked() throws {
        let store = folder.file("Output/\(ExampleRun.pipeline)/internal/store.sqlite").path
        let report = try Peer.report("pipeline_store.py", [store])
        #expect(report["marks"] as? [String: Int] == ["personalIdentityNumber": 1])
        #expect(report["numbers"] as? Int == 1)
        #expect(report["integrity"] as? String == "ok")
        let number = Data("19710314-3413".utf8)
        for (name, data) in folder.published(ExampleRun.pipeline) {
            #expect(data.range(of: number) == nil, "\(name)")
        }
    }

    @Test("internal/ opens for its owner only, file by file")
    func internalIsClosed() throws {
        let internals = "Output/\(ExampleRun.pipeline)/internal"
        #expect(try permissions(internals) == 0o700)
        let names = folder.files(below: internals).keys
        #expect(
            Set(names) == [
                "figures.csv", "quarantine.csv", "stages.json", "store.sqlite", "notes.csv",
                "note_codes.csv", "table_themes.csv", "note_words.csv", "text_notes.csv",
                "audit.json", "audit.txt",
            ],
            "nothing else belongs there")
        for name in names { #expect(try permissions(internals + "/" + name) == 0o600, "\(name)") }
    }

    @Test("unrounded figures go away with the next run that does not ask for them")
    func internalFiguresGoAway() throws {
        let folder = try SmallSurvey.withAnswers()
        folder.succeed(internalFigures: true)
        let figures = "Output/puls/internal/figures.csv"
        let lines = try folder.text(figures).split(separator: "\n").dropFirst()
        #expect(lines.count > 100)
        #expect(lines.allSatisfy { $0.hasSuffix(",internal: not for distribution") })
        // Who may see everything also sees why something has no value.
        let withoutValue = lines.filter { $0.contains(",not_computable,") }
        #expect(!withoutValue.isEmpty)
        for line in withoutValue {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(NotComputable(rawValue: String(cells[cells.count - 2])) != nil, "\(line)")
        }
        folder.succeed()
        #expect(!folder.has(figures))
        // Asked for again they are made again, though nothing else has changed.
        folder.succeed(internalFigures: true)
        #expect(folder.has(figures))
        try folder.remove(figures)
        folder.succeed(internalFigures: true)
        #expect(folder.has(figures))
    }

    private func permissions(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(path).path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
