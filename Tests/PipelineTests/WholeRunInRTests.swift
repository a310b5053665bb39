import Foundation
import Statistics
import Testing

/// A run from files of answers to every figure, held against the same reckoned by R from the same files.
@Suite("En hel körning, omräknad i R")
struct WholeRunInRTests {
    private static let isThere = RProgram.isThere(
        for: "a whole run", with: ["jsonlite", "survey", "psych", "coin", "exactRankTests"])

    /// Nearly everyone's answers; and few, with units of one and of none, people who cannot be placed, and a unit
    /// with more answers than people.
    private static let seeds = [2, 3]
    private static let wanted = ProcessInfo.processInfo.environment["COMPARE_R_SEED"]

    private static func comparison(seed: Int) throws -> FigureComparison {
        let run = try WholeRun(seed: seed)
        run.folder.succeed(internalFigures: true)
        let reckoned = try RProgram.run(
            Repository.path("Tests/Peers/whole_run/main.R"),
            [run.folder.path, WholeRun.description, "r.csv"], in: run.folder.path,
            locale: "C.UTF-8")
        try #require(reckoned.status == 0, "Rscript: \(reckoned.problems.suffix(2000))")
        let ours = String(decoding: try run.folder.data(WholeRun.figures), as: UTF8.self)
            .split(separator: "\n").filter { line in
                !elsewhere.contains { line.contains(",\($0),") }
            }.joined(separator: "\n")
        return try FigureComparison(Array(ours.utf8), with: Array(run.folder.data("r.csv")))
    }

    /// What is counted from the answers by another program, in Python (`IndependentCountTests`), and the
    /// difference of groups, which the tests of comparisons hold against `t.test`.
    private static let elsewhere: Set<String> = [
        "group_difference", "late", "late_difference", "late_hedges_g", "straightlined",
        "straightlined_share",
    ]

    @Test("every row of every statistic is what R makes of the same files", .enabled(if: isThere))
    func figures() throws {
        var compared: [String: Int] = [:]
        let seeds = try Self.wanted.map { [Int(try #require(UInt32($0), "COMPARE_R_SEED"))] }
        for seed in seeds ?? Self.seeds {
            let comparison = try Self.comparison(seed: seed)
            let wrong = comparison.disagreements
            #expect(
                wrong.isEmpty,
                "seed \(seed), \(wrong.count): \(wrong.prefix(20).joined(separator: "\n"))")
            #expect(comparison.rows > 24_000)
            compared.merge(comparison.compared, uniquingKeysWith: +)
        }
        // Every name that there is, and none in name only; of other answers not each can be computed.
        let missing = Set(StatisticName.allCases.map(\.rawValue)).subtracting(compared.keys)
            .subtracting(Self.elsewhere)
        #expect(missing.isEmpty || Self.wanted != nil, "\(missing.sorted())")
    }

    private static let header =
        "unit,unit_parent,dimension,group,question,row,horizon,option,statistic,"
        + "value,lower,upper,n,status,population,df\n"
    private static let rows =
        "n1,norr,,,komp,neuro,gap,,mean,1.5,1.25,1.75,20,published,40,19\n"
        + "n1,norr,,,komp,neuro,gap,,wilcoxon_p,,,,0,not_computable,,\n"

    private static func disagreements(_ ours: String, _ theirs: String) throws -> Int {
        try FigureComparison(Array((header + ours).utf8), with: Array((header + theirs).utf8))
            .disagreements.count
    }

    @Test("the comparison sees each cell that differs, and rows that are missing or twice there")
    func notices() throws {
        #expect(try Self.disagreements(Self.rows, Self.rows) == 0)
        for (old, new) in [
            ("1.5", "1.500000001"), ("1.25", "1.250000001"), (",1.75", ","), (",20,", ",21,"),
            (",40,", ",41,"), (",19", ",18"), ("published", "not_asked"),
            ("not_computable", "not_asked"),
        ] {
            let other = Self.rows.replacingOccurrences(of: old, with: new)
            #expect(try Self.disagreements(Self.rows, other) == 1, "\(old)")
            #expect(try Self.disagreements(other, Self.rows) == 1, "\(old)")
        }
        let first = String(Self.rows.prefix { $0 != "\n" }) + "\n"
        #expect(try Self.disagreements(Self.rows, first) == 1)
        #expect(try Self.disagreements(first, Self.rows) == 1)
        #expect(try Self.disagreements(Self.rows + first, Self.rows) == 1)
        let moved = Self.rows.replacingOccurrences(of: "norr", with: "syd")
        #expect(try Self.disagreements(moved, Self.rows) == 4)
    }
}
