import Foundation
import Testing

/// R with the packages the comparison needs.
private enum R {
    static let program = "/usr/bin/Rscript"
    static let script = Fixture.directory.deletingLastPathComponent().resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "Peers/statistics_reference.R").path

    /// Whether all of it is there; where nothing may be skipped the test runs and fails without.
    static let isThere: Bool = {
        let packages = ["jsonlite", "survey", "psych", "coin", "exactRankTests"]
        let folders = ["/usr/lib/R/site-library", "/usr/local/lib/R/site-library"]
        let missing = packages.filter { package in
            !folders.contains { FileManager.default.fileExists(atPath: "\($0)/\(package)") }
        }
        let isThere = missing.isEmpty && FileManager.default.isExecutableFile(atPath: program)
        if !isThere {
            print("skipped: statistics in R (without \(missing); make test installs it)")
        }
        let isSkippingAllowed =
            ProcessInfo.processInfo.environment["LAGESBILD_NOTHING_SKIPPED"] != "1"
        return isThere || !isSkippingAllowed
    }()

    static func compute(_ sets: [InventedSet]) throws -> [[String: [Double?]]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (
            folder.appending(path: "in.json"), folder.appending(path: "out.json")
        )
        try JSONEncoder().encode(sets).write(to: input)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["--vanilla", script, input.path, output.path]
        let problems = folder.appending(path: "problems.txt")
        #expect(FileManager.default.createFile(atPath: problems.path, contents: nil))
        process.standardError = try FileHandle(forWritingTo: problems)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let said = String(decoding: try Data(contentsOf: problems), as: UTF8.self)
        try #require(process.terminationStatus == 0, "Rscript: \(said.suffix(2000))")
        return try JSONDecoder().decode(
            [[String: [Double?]]].self, from: Data(contentsOf: output))
    }
}

@Suite("Jämförelse med R")
struct RComparisonTests {
    /// What the other program iterated to, or rounded itself, is held less closely.
    private static let tolerances = [
        "wilcoxon_drop": 1e-7, "omega": 1e-4, "w_raked": 1e-7, "w_fitted": 1e-7,
        "w_raking": 1e-7, "w_logit": 1e-7, "w_linear": 1e-8,
    ]
    private static let usual = 1e-9

    @Test(
        "twenty sets of invented answers give what R gives, in all statistics of both",
        .enabled(if: R.isThere))
    func invented() throws {
        let text = ProcessInfo.processInfo.environment["COMPARE_R_SEED"] ?? "20260"
        var numbers = SeededNumbers(seed: try #require(UInt64(text), "COMPARE_R_SEED"))
        let sets = (0..<20).map { _ in InventedSet(&numbers) }
        let results = try R.compute(sets)
        try #require(results.count == sets.count)
        var compared: [String: Int] = [:]
        for (number, (set, expected)) in zip(sets, results).enumerated() {
            let own = set.counted
            #expect(own.keys.sorted() == expected.keys.sorted())
            for (name, values) in expected.sorted(by: { $0.key < $1.key }) {
                let ours = own[name] ?? []
                let what = "\(name) of set \(number), seed \(text)"
                if ours == [nil] {
                    #expect(values.contains(nil), "\(what): R has \(values), we have nothing")
                    continue
                }
                #expect(ours.count == values.count, "\(what): \(ours) and \(values)")
                for (one, other) in zip(ours, values) {
                    guard let one, let other else {
                        #expect(one == nil && other == nil, "\(what): \(ours) and \(values)")
                        continue
                    }
                    expectClose(
                        one, other, Self.tolerances[name] ?? Self.usual, absolute: 1e-12, what)
                    compared[name, default: 0] += 1
                }
            }
        }
        // Nothing is compared only in name.
        #expect(compared.count >= 50)
        for (name, times) in compared { #expect(times >= 10, "\(name) only \(times) times") }
    }
}
