import Analysis
import Disclosure
import Foundation
import Statistics
import SurveyModel
import Testing

/// Plays the attacker with an independent solver: SciPy's HiGHS reads the shown counts and the
/// register, and bounds every hidden group.
@Suite("An attacker with a solver")
struct AttackTests {
    private struct Problem: Encodable {
        let threshold: Int
        let headcounts: [[Int]]
        let groups: [Shown]

        struct Shown: Encodable {
            let name: String
            let cells: [[Int]]
            let shown: Int?
            let truth: Int
            let headcount: Int
        }
    }

    @Test("bounds no group under five more tightly than five", .enabled(if: Python.isThere))
    func boundsHiddenGroups() throws {
        let problems = (1...60).map { problem(seed: UInt64($0)) }
        let report = try Python.run("attack.py", input: try JSONEncoder().encode(problems))
        #expect(report.hasPrefix("attacked 60 releases"), "\(report)")
        #expect(!report.contains("LEAK"), "\(report)")
    }

    @Test(
        "finds the leak when a group that protects another is shown", .enabled(if: Python.isThere))
    func findsUnhiddenComplement() throws {
        // The attacker must be able to win, or its silence above proves nothing.
        let weak = (1...60).map { problem(seed: UInt64($0), hidesComplements: false) }
        let report = try Python.run("attack.py", input: try JSONEncoder().encode(weak))
        #expect(report.contains("LEAK"))
    }

    private func problem(seed: UInt64, hidesComplements: Bool = true) -> Problem {
        let sample = SampleAnalysis.drawn(seed: seed)
        let analysis = sample.analysis()
        let report = Gate.release(
            analysis, accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
        let shown = report.figures.filter {
            $0.key.question.isEmpty && $0.key.statistic == .n && $0.key.dimension != "area"
        }
        let groups = zip(analysis.groups, analysis.results[0]).compactMap {
            group, result -> Problem.Shown? in
            let place: (unit: String, group: String)
            switch group.kind {
            case .everyone: place = ("", "")
            case .unit(let code, _): place = (code, "")
            case .category(_, let code): place = ("", code)
            case .unanswered: return nil
            }
            let figure = shown.first { $0.key.unit == place.unit && $0.key.group == place.group }
            let isShown =
                hidesComplements ? figure?.published != nil : result.n >= sample.minimumGroup
            let professions =
                group.categories.isEmpty
                ? Array(sample.professions.indices) : group.categories
            return Problem.Shown(
                name: place.unit + place.group,
                cells: group.units.flatMap { unit in professions.map { [unit, $0] } },
                shown: isShown ? result.n : nil, truth: result.n,
                headcount: group.headcount ?? 0)
        }
        return Problem(
            threshold: sample.minimumGroup, headcounts: sample.units.map(\.staff), groups: groups)
    }
}

/// The Python beside the sources, with the peers that tests need.
enum Python {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let interpreter = root.appending(path: ".venv/bin/python")

    static var isThere: Bool {
        let isThere = FileManager.default.isExecutableFile(atPath: interpreter.path)
        if !isThere { print("skipped: SciPy attacker (.venv is missing; make test installs it)") }
        return isThere
    }

    static func run(_ script: String, input: Data) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).json")
        try input.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = interpreter
        process.arguments = [root.appending(path: "Tests/Peers/\(script)").path, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}
