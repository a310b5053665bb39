import Analysis
import Audit
import Disclosure
import Reporting
import Statistics
import SurveyModel
import Tables
import Testing

/// Means need more respondents than numbers of them do, and distributions more than means, where the survey
/// says so.
@Suite("Thresholds by kind of statistic")
struct ThresholdTests {
    /// Schools side by side and one question on a scale of four levels, by how many gave each.
    private struct Schools {
        var rules = AnonymityRules(.skolenkaten2022)
        var headcount: Int? = nil
        let counts: [(name: String, counts: [Int])]

        var everyone: [Int] {
            counts.reduce([0, 0, 0, 0]) { sum, school in zip(sum, school.counts).map(+) }
        }

        func analysis() -> SituationAnalysis {
            var survey = Survey(id: "skola", title: LocalizedText("Skola"))
            survey.anonymity = rules
            let all = Array(counts.indices)
            let groups =
                [
                    ReportingGroup(
                        kind: .everyone, label: LocalizedText("Alla"), headcount: nil, parent: nil,
                        units: all, depth: 0)
                ]
                + all.map { school in
                    ReportingGroup(
                        kind: .unit(code: counts[school].name, isLeaf: true),
                        label: LocalizedText(counts[school].name),
                        headcount: headcount.map { max($0, counts[school].counts.reduce(0, +)) },
                        parent: 0, units: [school], depth: 1)
                }
            let levels = (1...4).map {
                SurveyModel.Category(code: String($0), label: LocalizedText("\($0)"), value: $0)
            }
            let answers = [everyone] + counts.map(\.counts)
            return SituationAnalysis(
                survey: survey, wave: "2022", groups: groups,
                subjects: [
                    Subject(kind: .participation, question: "", title: LocalizedText("Svar")),
                    Subject(
                        kind: .scale, question: "f", title: LocalizedText("Fråga"),
                        categories: levels),
                ],
                results: [answers.map(Self.participation), answers.map(Self.question)],
                staffing: [], crossings: [])
        }

        private static func participation(_ counts: [Int]) -> GroupResult {
            let n = counts.reduce(0, +)
            return GroupResult(
                n: n, footprint: Footprint(n: n),
                figures: [Figure(.n, value: Double(n), n: n, base: .respondents)])
        }

        private static func question(_ counts: [Int]) -> GroupResult {
            let n = counts.reduce(0, +)
            let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
            let mean = n > 0 ? Double(sum) / Double(n) : nil
            return GroupResult(
                n: n, footprint: Footprint(n: n, distributions: [counts]),
                figures: [
                    Figure(.n, value: Double(n), n: n, base: .answered),
                    Figure(
                        .mean, value: mean, lower: mean.map { $0 - 0.3 },
                        upper: mean.map { $0 + 0.3 }, n: n, degreesOfFreedom: Double(n) - 1,
                        base: .answered),
                    Figure(.sd, value: 1, n: n, base: .answered),
                    Figure(.median, value: 2, n: n, base: .answered),
                    Figure(.top2, value: 0.5, n: n, base: .answered),
                ]
                    + counts.enumerated().map {
                        Figure(
                            .count, option: String($0 + 1), value: Double($1), n: n, base: .answered
                        )
                    })
        }

        func release() -> ReleasedReport {
            Gate.release(
                analysis(), accounting: RecordAccounting(fates: FateCounts(), sources: 1),
                language: "sv", isDraft: true)
        }

        /// Of the question in a school: names of the statistics that are shown.
        func shown(_ school: String, in report: ReleasedReport) -> Set<StatisticName> {
            Set(
                report.figures.filter {
                    $0.key.unit == school && $0.key.question == "f" && $0.published != nil
                }.map(\.key.statistic))
        }
    }

    private static let everything: Set<StatisticName> = [.n, .mean, .sd, .median, .top2, .count]

    /// Two that have no mean, since each alone would follow, one that has no distribution, and others.
    private static let sizes: [(name: String, counts: [Int])] = [
        ("sju", [1, 2, 2, 2]), ("åtta", [2, 2, 2, 2]), ("fjorton", [3, 4, 4, 3]),
        ("tjugofyra", [6, 6, 6, 6]),
        ("sextio", [15, 15, 15, 15]), ("åttio", [20, 20, 20, 20]),
    ]

    @Test("of 10 to 19 the mean is shown and nothing that needs more; of 5 to 9 how many answered")
    func kinds() throws {
        let schools = Schools(counts: Self.sizes)
        let report = schools.release()
        #expect(schools.shown("fjorton", in: report) == [.n, .mean])
        #expect(schools.shown("sju", in: report) == [.n])
        #expect(schools.shown("", in: report) == Self.everything)
        #expect(schools.shown("sextio", in: report) == Self.everything)
        let means = report.figures.filter { $0.key.statistic == .mean }
        let fourteen = try #require(means.first { $0.key.unit == "fjorton" }?.published)
        // 3 · 1 + 4 · 2 + 4 · 3 + 3 · 4 = 35, of 14.
        #expect(fourteen.value == 2.5)
        // An interval tells how far answers spread.
        #expect(fourteen.lower == nil && fourteen.upper == nil && fourteen.degreesOfFreedom == nil)
        #expect(means.first { $0.key.unit == "sextio" }?.published?.lower != nil)
    }

    @Test("a hidden mean or distribution is not what shown ones leave of the whole")
    func complements() {
        // Those of 7 and 8 have no mean: one alone would follow from everyone's and the others'.
        let schools = Schools(counts: Self.sizes)
        let report = schools.release()
        let withoutMean = Self.sizes.filter {
            !schools.shown($0.name, in: report).contains(.mean)
        }
        #expect(withoutMean.count > 1)
        let without = Self.sizes.filter { !schools.shown($0.name, in: report).contains(.count) }
        let together = without.reduce([0, 0, 0, 0]) { zip($0, $1.counts).map(+) }
        #expect(without.count > 1)
        #expect(together.reduce(0, +) >= 20)
        #expect(together.allSatisfy { $0 >= 5 })
    }

    @Test("the standard profile shows a group in whole or not at all")
    func standard() {
        let schools = Schools(rules: AnonymityRules(), counts: Self.sizes)
        let report = schools.release()
        // Of seven and eight two gave any answer at the most: no group under ten agrees.
        for school in Self.sizes {
            #expect(schools.shown(school.name, in: report) == Self.everything, "\(school.name)")
        }
    }

    @Test("an answer that one to four gave hides the distribution, and none that nobody gave")
    func rareAnswers() {
        let schools = Schools(counts: [
            ("få", [30, 20, 10, 3]), ("ingen", [30, 20, 10, 0]), ("fem", [30, 20, 10, 5]),
            ("stor", [90, 90, 90, 90]), ("större", [95, 95, 95, 95]),
        ])
        let report = schools.release()
        #expect(schools.shown("få", in: report) == [.n, .mean])
        #expect(schools.shown("stor", in: report) == Self.everything)
        // The smallest that makes up for it goes with it: 3 and 0 together are too few, 3 and 5 are not.
        #expect(schools.shown("ingen", in: report) == Self.everything)
        #expect(schools.shown("fem", in: report) == [.n, .mean])
    }

    @Test("a mean that gives the hidden answers back is hidden as well")
    func tellingMeans() {
        func shown(_ counts: [Int]) -> Set<StatisticName> {
            let schools = Schools(
                counts: [("x", counts), ("y", [6, 5, 5, 5]), ("stor", [60, 60, 60, 60])])
            return schools.shown("x", in: schools.release())
        }
        // Twelve times the lowest answer, and eleven times with one above: no other answers have that mean.
        #expect(shown([12, 0, 0, 0]) == [.n])
        #expect(shown([11, 1, 0, 0]) == [.n])
        // Twelve with sum 24: all 2, or ten 2 with a 1 and a 3, or more like that.
        #expect(shown([0, 12, 0, 0]) == [.n, .mean])
    }

    @Test("a group of fewer people than the survey says is not shown, nor what would give it back")
    func headcounts() {
        var schools = Schools(counts: [
            ("a", [3, 3, 3, 3]), ("b", [5, 5, 5, 5]), ("c", [20, 20, 20, 20]),
        ])
        schools.rules = AnonymityRules()
        schools.rules.minimumHeadcount = 15
        #expect(schools.shown("a", in: schools.release()) == Self.everything)
        schools.headcount = 14
        let report = schools.release()
        #expect(schools.shown("a", in: report) == [])
        #expect(schools.shown("b", in: report) == [])
        #expect(schools.shown("c", in: report) == Self.everything)
    }

    @Test("sensitive questions and indices have thresholds of their own, never below the others")
    func effective() {
        var rules = AnonymityRules()
        #expect(rules.effective(.sensitive) == 10)
        #expect(rules.effective(.mean) == 5 && rules.effective(.distribution) == 5)
        rules.minimumGroupForSensitive = 8
        rules.minimumGroupForMean = 12
        rules.minimumGroupForDistribution = 9
        #expect(rules.effective(.sensitive) == 8)
        #expect(rules.effective(.index) == 12 && rules.effective(.distribution) == 12)
        rules.minimumGroupForIndex = 6
        #expect(rules.effective(.index) == 6)
        rules.minimumGroup = 15
        for threshold in [AnonymityThreshold.sensitive, .index, .mean, .distribution] {
            #expect(rules.effective(threshold) == 15)
        }
        let profile = AnonymityRules(.skolenkaten2022)
        // disclosure.md §2: index 5, mean 10, distribution 20, each option 5.
        #expect(
            [AnonymityThreshold.index, .mean, .distribution, .option].map(profile.effective)
                == [5, 10, 20, 5])
    }

    /// Schools as in `ForeignTableTests`, which the masks of 2022 do not protect.
    private static let invertible: [(name: String, counts: [Int])] = [
        ("Aspen", [14, 21, 2, 3]), ("Björken", [30, 12, 1, 7]), ("Cedern", [11, 4, 25, 3]),
        ("Dungen", [22, 9, 5, 12]), ("Eken", [13, 17, 6, 1]), ("Furan", [18, 3, 2, 24]),
    ]

    @Test("schools that a national mask gives away are not given away by the same thresholds here")
    func skolenkaten() throws {
        let schools = Schools(counts: Self.invertible)
        let report = schools.release()
        let figures = try #require(
            try ReportWriter.files(for: report) { $0 == "figures.csv" }.first)
        let found = try Auditor().audit(TableInput(name: "figures.csv", bytes: figures.bytes))
        #expect(found.leaks == [])
        #expect(found.coverage.notReached == 0)
        #expect(found.coverage.hiddenDistributions >= 5)
        // All ways to have answered that agree with number and mean, counted out.
        for school in Self.invertible where !schools.shown(school.name, in: report).contains(.count)
        {
            let n = school.counts.reduce(0, +)
            let sum = school.counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
            var ways = 0
            for first in 0...n {
                for second in 0...(n - first) {
                    // What is left are third and fourth: f + s + t + u = n, f + 2 s + 3 t + 4 u = sum.
                    let fourth = sum - 3 * n + 2 * first + second
                    let third = n - first - second - fourth
                    if third >= 0, fourth >= 0 { ways += 1 }
                }
            }
            #expect(ways >= 3, "\(school.name)")
        }
    }

    @Test(
        "a distribution that another needs hidden gives it away when it is shown, and the auditor finds it"
    )
    func unhidden() throws {
        var schools = Schools(counts: [
            ("få", [30, 20, 10, 3]), ("fem", [30, 20, 10, 5]), ("stor", [90, 90, 90, 90]),
            ("större", [95, 95, 95, 95]),
        ])
        func lines() throws -> [[String]] {
            let files = try ReportWriter.files(for: schools.release()) { $0 == "figures.csv" }
            return String(decoding: try #require(files.first).bytes, as: UTF8.self)
                .split(separator: "\n").map { line in
                    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                }
        }
        func found(_ lines: [[String]]) throws -> [String] {
            let text = lines.map { $0.joined(separator: ",") + "\n" }.joined()
            return try Auditor().audit(TableInput(name: "figures.csv", bytes: Array(text.utf8)))
                .leaks.map { "\($0.kind.rawValue) \($0.group.unit)" }
        }
        let safe = try lines()
        schools.rules = AnonymityRules()
        let open = try lines()
        let (unit, question) = (
            try #require(safe[0].firstIndex(of: "unit")),
            try #require(safe[0].firstIndex(of: "question"))
        )
        #expect(try found(safe) == [])
        // The only two that are hidden: what everyone's and the others' leave is both of them.
        for (shown, other) in [("få", "fem"), ("fem", "få")] {
            func isOf(_ line: [String]) -> Bool { line[unit] == shown && line[question] == "f" }
            let mutant = safe.filter { !isOf($0) } + open.filter(isOf)
            #expect(try found(mutant) == ["answers_follow \(other)"])
        }
    }
}
