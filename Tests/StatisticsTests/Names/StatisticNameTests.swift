import Foundation
import Statistics
import Testing

@Suite("Namn på statistik")
struct StatisticNameTests {
    private static func document() throws -> [Substring] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: root.appending(path: "docs/statistics.md"))
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
}
