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
    private static let everything: Set<StatisticName> = [.n, .mean, .sd, .median, .top2, .count]

    /// Two that have no mean, since each alone would follow, one that has no distribution, and others.
    private static let sizes: [(name: String, counts: [Int])] = [
        ("sju", [1, 2, 2, 2]), ("åtta", [2, 2, 2, 2]), ("fjorton", [3, 4, 4, 3]),
        ("tjugofyra", [6, 6, 6, 6]),
        ("sextio", [15, 15, 15, 15]), ("åttio", [20, 20, 20, 20]),
    ]

    @Test("of 10 to 19 the mean is shown and nothing that needs more; of 5 to 9 how many answered")
    func kinds() throws {
        let schools = SchoolSample(counts: Self.sizes)
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
        let schools = SchoolSample(counts: Self.sizes)
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
        let schools = SchoolSample(rules: AnonymityRules(), counts: Self.sizes)
        let report = schools.release()
        // Of seven and eight two gave any answer at the most: no group under ten agrees.
        for school in Self.sizes {
            #expect(schools.shown(school.name, in: report) == Self.everything, "\(school.name)")
        }
    }

    @Test("an answer that one to four gave hides the distribution, and none that nobody gave")
    func rareAnswers() {
        let schools = SchoolSample(counts: [
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

    @Test("so few who do not know hide the distribution as well")
    func fewUnknown() {
        func shown(_ unknown: Int) -> Set<StatisticName> {
            var schools = SchoolSample(
                counts: [("x", [6, 6, 6, 6]), ("y", [6, 6, 6, 6]), ("stor", [60, 60, 60, 60])])
            schools.unknown = [unknown, 0, 0]
            return schools.shown("x", in: schools.release())
        }
        #expect(shown(0) == Self.everything)
        #expect(shown(4) == [.n, .mean])
        #expect(shown(5) == Self.everything)
    }

    @Test("an index has a threshold of its own, below that of its items")
    func indices() {
        // Ten items: rounding to a decimal covers the few who answered some of them only.
        let counts = [[2, 2, 1, 1], [2, 1, 1, 0], [2, 2, 2, 1], [60, 60, 60, 60]]
        let items = (1...9).map { "q\($0)" }
        let schools = SchoolSample(
            counts: zip(["sex", "fyra", "sju", "stor"], counts).map { ($0, $1) },
            further: items.map { .init(id: $0, counts: counts) },
            indices: [(id: "ix", items: ["f"] + items)])
        let report = schools.release()
        #expect(!schools.shown("sex", in: report).contains(.mean))
        let shown = ["sex", "fyra", "sju", "stor"].filter {
            schools.shown($0, in: report, of: "ix").contains(.mean)
        }
        // The four are hidden, and the smallest with them: six and four are ten.
        #expect(shown == ["sju", "stor"])
    }

    @Test("a mean that gives the hidden answers back is hidden as well")
    func tellingMeans() {
        func shown(_ counts: [Int]) -> Set<StatisticName> {
            let schools = SchoolSample(
                counts: [("x", counts), ("y", [6, 5, 5, 5]), ("stor", [60, 60, 60, 60])])
            return schools.shown("x", in: schools.release())
        }
        // Twelve times the lowest answer, and eleven times with one above: no other answers have that mean.
        #expect(shown([12, 0, 0, 0]) == [.n])
        #expect(shown([11, 1, 0, 0]) == [.n])
        // Ten and two, or eleven and a 3: two ways are too few. Eight and four: nine, two and a 3, or ten and two 3.
        #expect(shown([10, 2, 0, 0]) == [.n])
        #expect(shown([8, 4, 0, 0]) == [.n, .mean])
        // Twelve with sum 24: all 2, or ten 2 with a 1 and a 3, or more like that.
        #expect(shown([0, 12, 0, 0]) == [.n, .mean])
    }

    @Test("a group of fewer people than the survey says is not shown, nor what would give it back")
    func headcounts() {
        var schools = SchoolSample(counts: [
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

    /// Two of a size, which hide each other, and others.
    private static func twins(
        _ counts: [Int], _ rules: AnonymityRules, headcount: Int? = nil
    ) -> Set<StatisticName> {
        var schools = SchoolSample(
            rules: rules, counts: [("x", counts), ("y", counts), ("stor", [60, 60, 60, 60])])
        schools.headcounts = headcount.map { ["x": $0, "y": $0] } ?? [:]
        return schools.shown("x", in: schools.release())
    }

    @Test(
        "each threshold is met by as many as it says, and missed by one fewer",
        arguments: [
            (AnonymityThreshold.group, [2, 2, 1, 0], [2, 1, 1, 0], ThresholdTests.everything, []),
            (.mean, [3, 3, 3, 3], [3, 3, 3, 2], ThresholdTests.everything, [.n]),
            (.distribution, [3, 3, 3, 3], [3, 3, 3, 2], ThresholdTests.everything, [.n, .mean]),
            (
                .option, [12, 12, 12, 12], [11, 12, 13, 12], ThresholdTests.everything, [.n, .mean]
            ),
        ] as [(AnonymityThreshold, [Int], [Int], Set<StatisticName>, Set<StatisticName>)])
    func boundaries(
        threshold: AnonymityThreshold, enough: [Int], tooFew: [Int], met: Set<StatisticName>,
        missed: Set<StatisticName>
    ) {
        var rules = AnonymityRules()
        rules[threshold] = threshold == .group ? 5 : 12
        #expect(Self.twins(enough, rules) == met)
        #expect(Self.twins(tooFew, rules) == missed)
    }

    @Test("fifteen employed are enough where fifteen must be, fourteen are not")
    func headcountBoundary() {
        var rules = AnonymityRules()
        rules.minimumHeadcount = 15
        #expect(Self.twins([3, 3, 3, 3], rules, headcount: 15) == Self.everything)
        #expect(Self.twins([3, 3, 3, 3], rules, headcount: 14) == [])
    }

    @Test("how many of a group with too few employed answered is as open as of a small one")
    func headcountRange() {
        var schools = SchoolSample(counts: [
            ("a", [3, 3, 3, 3]), ("b", [5, 5, 5, 5]), ("c", [15, 15, 15, 15]),
            ("d", [20, 20, 15, 15]),
        ])
        schools.rules = AnonymityRules()
        schools.rules.minimumHeadcount = 15
        // All of b answered: with nothing but b beside it, of a's fourteen twelve to fourteen did.
        schools.headcounts = ["a": 14, "b": 20, "c": 80, "d": 80]
        let report = schools.release()
        let hidden = schools.counts.filter { schools.shown($0.name, in: report) == [] }
        #expect(hidden.contains { $0.name == "a" })
        let together = hidden.reduce(0) { $0 + $1.counts.reduce(0, +) }
        let others = hidden.filter { $0.name != "a" }
            .reduce(0) { $0 + (schools.headcounts[$1.name] ?? 0) }
        let range = max(0, together - others)...min(14, together)
        #expect(range.count > 5, "\(range)")
        #expect(hidden.count < 4)
    }

    @Test("the mean of a small hidden group is open by a step of the scale")
    func hiddenMean() {
        var schools = SchoolSample(counts: [
            ("x", [0, 4, 0, 0]), ("y", [0, 7, 2, 0]), ("z", [15, 15, 15, 15]),
            ("v", [20, 20, 20, 20]),
        ])
        schools.rules = AnonymityRules()
        let report = schools.release()
        let hidden = schools.counts.filter { !schools.shown($0.name, in: report).contains(.mean) }
        #expect(hidden.contains { $0.name == "x" } && hidden.count < 4)
        // Any four of those who are hidden may be x's; with y alone beside it 2, 2, 2, 2 to 2, 2, 3, 3.
        let together = hidden.reduce([0, 0, 0, 0]) { zip($0, $1.counts).map(+) }
        let answers = together.enumerated().flatMap { level, count in
            [Int](repeating: level + 1, count: count)
        }
        let (least, most) = (answers.prefix(4).reduce(0, +), answers.suffix(4).reduce(0, +))
        #expect(most - least >= 4, "\(together)")
    }

    @Test("what a group with too few employed answered does not follow either")
    func headcountAnswers() {
        var schools = SchoolSample(counts: [
            ("a", [0, 0, 12, 0]), ("b", [0, 0, 20, 0]), ("c", [15, 15, 15, 15]),
            ("d", [20, 20, 15, 15]),
        ])
        schools.rules = AnonymityRules()
        schools.rules.minimumHeadcount = 15
        schools.headcounts = ["a": 14, "b": 80, "c": 80, "d": 80]
        let report = schools.release()
        #expect(schools.shown("a", in: report) == [])
        // With b alone beside it, all 32 of them answered 3.
        #expect(["c", "d"].contains { schools.shown($0, in: report) == [] })
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

    /// SchoolSample as in `ForeignTableTests`, which the masks of 2022 do not protect.
    private static let invertible: [(name: String, counts: [Int])] = [
        ("Aspen", [14, 21, 2, 3]), ("Björken", [30, 12, 1, 7]), ("Cedern", [11, 4, 25, 3]),
        ("Dungen", [22, 9, 5, 12]), ("Eken", [13, 17, 6, 1]), ("Furan", [18, 3, 2, 24]),
    ]

    @Test("schools that a national mask gives away are not given away by the same thresholds here")
    func skolenkaten() throws {
        let schools = SchoolSample(counts: Self.invertible)
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
        var schools = SchoolSample(counts: [
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
