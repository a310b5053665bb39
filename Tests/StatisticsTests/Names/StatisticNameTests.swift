import Foundation
import Statistics
import Testing

@Suite("Namn på statistik")
struct StatisticNameTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func document(_ name: String = "statistics.md") throws -> [Substring] {
        let data = try Data(contentsOf: root.appending(path: "docs/" + name))
        return String(decoding: data, as: UTF8.self).split(separator: "\n")
    }

    /// Up to the statistics that have no place in figures.csv yet.
    private static func names() throws -> ArraySlice<Substring> {
        try document().prefix { $0 != "## More statistics" }
    }

    @Test("docs/statistics.md describes exactly the names of figures.csv, in their order")
    func documented() throws {
        let headings = try Self.names().filter { $0.hasPrefix("### `") }
            .map { $0.dropFirst(5).prefix { $0 != "`" } }
        #expect(headings.map(String.init) == StatisticName.allCases.map(\.rawValue))
    }

    @Test("docs/statistics.md quotes the method of every name", arguments: StatisticName.allCases)
    func methodDocumented(_ name: StatisticName) throws {
        let methods = try Self.document().filter { $0.hasPrefix("- Method: ") }
        let quoted = "- Method: `\(name.method())`"
        #expect(methods.contains { $0.hasPrefix(quoted) })
    }

    @Test("the method tells the mode, the zero rule and whether p is exact")
    func methods() {
        #expect(
            StatisticName.mean.method(mode: .process) == "mean; unweighted; process; t interval")
        #expect(
            StatisticName.wilcoxonP.method(signedRank: (.normal, .dropZeros))
                == "signed rank, zeros dropped; unweighted; normal")
    }

    /// Each is written out, so a slip in one of them would be nobody else's.
    @Test("the two modes differ in one word only", arguments: StatisticName.allCases)
    func modes(_ name: StatisticName) {
        let finite = name.method(mode: .finitePopulation)
        let process = name.method(mode: .process)
        #expect(
            process == finite || finite.contains("; finite population; "), "\(finite), \(process)")
        if process != finite {
            #expect(process == finite.replacing("finite population", with: "process"))
        }
        for rule in SignedRankTest.ZeroRule.allCases {
            for method in SignedRankTest.Method.allCases {
                #expect(
                    StatisticName.wilcoxonP.method(signedRank: (method, rule))
                        == "signed rank, \(rule.rawValue); unweighted; \(method.rawValue)")
            }
        }
    }

    @Test("a method never needs quoting beyond its comma", arguments: StatisticName.allCases)
    func plainMethods(_ name: StatisticName) {
        #expect(name.method().allSatisfy { $0.isASCII && $0 != "\"" && !$0.isNewline })
    }

    @Test("what every name is held against is told, and the tests that are named speak of it")
    func evidence() throws {
        var suites: [String: String] = [:]
        for folder in ["StatisticsTests", "AnalysisTests"] {
            let files = FileManager.default.enumerator(
                at: Self.root.appending(path: "Tests/" + folder).resolvingSymlinksInPath(),
                includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "swift" {
                suites[file.deletingPathExtension().lastPathComponent] = try String(
                    contentsOf: file, encoding: .utf8)
            }
        }
        let rows = try Self.document("statistics-evidence.md").filter { $0.hasPrefix("| ") }
            .map { row in
                row.split(separator: "|").map { $0.drop { $0 == " " } }
                    .map { String($0.reversed().drop { $0 == " " }.reversed()) }
            }
        let names = rows.prefix { $0[0] != "Statistic" }.filter { $0[0].hasPrefix("`") }
        #expect(names.map { $0[0] } == StatisticName.allCases.map { "`\($0.rawValue)`" })
        for (name, row) in zip(StatisticName.allCases, names) {
            try #require(row.count == 5, "\(name)")
            let figure = try #require(suites[row[2]], "\(row[2]) of \(name)")
            #expect(figure.contains(".\(name)"), "\(row[2]) says nothing of \(name)")
            #expect(suites[row[3]] != nil, "\(row[3]) of \(name)")
        }
        // The other tables end in their tests, or in a tolerance after them.
        for row in rows.dropFirst(names.count) {
            for cell in row where cell.hasSuffix("Tests") && cell.count > 5 {
                #expect(suites[cell] != nil, "\(cell)")
            }
        }
    }
}
