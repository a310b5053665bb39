import Foundation
import Pipeline
import SurveyModel
import Testing

/// The example, run once for all tests that only look at what comes out.
enum ExampleRun {
    static let pipeline = "rehab-2026"

    static let shared: Result<(folder: ProjectFolder, outcome: ProjectFolder.Outcome), any Error> =
        Result {
            let folder = try ProjectFolder.example()
            // What is shared lives as long as the program.
            atexit {
                guard case .success(let made) = ExampleRun.shared else { return }
                try? FileManager.default.removeItem(
                    at: made.folder.url.deletingLastPathComponent())
            }
            return (folder, folder.run(internalFigures: true))
        }

    /// What the scripts need: the survey, the output, the exports.
    static func arguments(_ folder: ProjectFolder) -> [String] {
        [folder.file(Repository.example + "/rehab2026.enkat").path]
            + [folder.file("Output/" + pipeline).path]
            + Repository.exampleExports.map { folder.file($0).path }
    }
}

@Suite("The example, counted by somebody else", .enabled(if: Peer.isThere))
struct IndependentCountTests {
    /// What Python found, asked once.
    private static let count = Result {
        let (folder, _) = try ExampleRun.shared.get()
        return Data(
            try Peer.output("count_exports.py", ExampleRun.arguments(folder)).utf8)
    }

    private let outcome: ProjectFolder.Outcome
    private let report: [String: Any]

    init() throws {
        outcome = try ExampleRun.shared.get().outcome
        try #require(outcome.status == .done, "\(outcome.messages())")
        let json = try JSONSerialization.jsonObject(with: Self.count.get())
        report = try #require(json as? [String: Any])
    }

    @Test(
        "every figure of every group, its rounding, the unit tree and the pages agree with Python")
    func agreesWithPython() throws {
        let wrong = try #require(report["wrong"] as? [String: [String]])
        #expect(Set(wrong.keys) == ["internal", "published", "tree", "pages"])
        for (part, disagreements) in wrong.sorted(by: { $0.key < $1.key }) {
            #expect(disagreements.isEmpty, "\(part): \(disagreements.joined(separator: "\n"))")
        }
        // That much was compared: 57 groups, 18 rows, and every unit page.
        #expect(try #require(report["figures"] as? Int) > 35_000)
        #expect(try #require(report["published"] as? Int) > 20_000)
        #expect(try #require(report["hidden"] as? Int) > 5_000)
        #expect(try #require(report["sums"] as? Int) > 2_000)
        #expect(try #require(report["cells"] as? Int) > 3_000)
    }

    @Test("records read are the sum of their fates, file by file, and Python's fates are the same")
    func fatesAddUp() throws {
        let records = try #require(report["records"] as? [String: Int])
        let fates = try #require(report["fates"] as? [String: Int])
        var read: [String: Int] = [:]
        var all = FateCounts()
        for event in outcome.events {
            switch event {
            case .sourceRead(let source):
                #expect(source.fates.total == source.records, "\(source.path)")
                read[URL(fileURLWithPath: source.path).lastPathComponent] = source.records
            case .recordsAccounted(let counts): all = counts
            default: continue
            }
        }
        #expect(read == records)
        for fate in Fate.allCases { #expect(all[fate] == fates[fate.rawValue] ?? 0, "\(fate)") }
        #expect(all.total == records.values.reduce(0, +))
        // The cell outside the scale is the one thing besides them.
        #expect(report["rejected_cells"] as? Int == 1)
    }
}
