import Analysis
import Disclosure
import Statistics
import SurveyModel

/// Schools side by side, and questions on a scale of four levels by how many gave each.
struct SchoolSample {
    /// A question beside `f`: by school, how many gave each level.
    struct Question {
        let id: String
        var isSensitive = false
        let counts: [[Int]]
    }

    var rules = AnonymityRules(.skolenkaten2022)
    /// Of every school that has no more answers; nil where the register does not tell.
    var headcount: Int? = nil
    /// Of single schools.
    var headcounts: [String: Int] = [:]
    /// Of the question `f`.
    let counts: [(name: String, counts: [Int])]
    /// By school, how many said that they do not know; nobody where it is empty.
    var unknown: [Int] = []
    var further: [Question] = []
    /// By id, the questions an index is made of.
    var indices: [(id: String, items: [String])] = []

    private var questions: [Question] {
        [Question(id: "f", counts: counts.map(\.counts))] + further
    }

    func analysis() -> SituationAnalysis {
        var survey = Survey(id: "skola", title: LocalizedText("Skola"))
        survey.anonymity = rules
        survey.indices = indices.map { index in
            ItemIndex(
                id: index.id, title: LocalizedText(index.id),
                items: index.items.map { ItemReference(question: $0) }, minimumAnswered: 1)
        }
        let levels = (1...4).map {
            SurveyModel.Category(code: String($0), label: LocalizedText("\($0)"), value: $0)
        }
        let missing = SurveyModel.Category(
            code: "9", label: LocalizedText("Vet ej"), missing: .doNotKnow)
        let subjects =
            [Subject(kind: .participation, question: "", title: LocalizedText("Svar"))]
            + questions.map {
                Subject(
                    kind: .scale, question: $0.id, title: LocalizedText($0.id),
                    categories: levels + [missing],
                    isSensitive: $0.isSensitive)
            }
            + indices.map {
                Subject(
                    kind: .index, question: $0.id, title: LocalizedText($0.id),
                    itemCount: $0.items.count)
            }
        let answers = questions.map { [Self.sum($0.counts)] + $0.counts }
        let results =
            [answers[0].map(Self.participation)]
            + answers.map { zip($0, unknownByGroup).map(Self.question) }
            + indices.map { index in
                let items = questions.indices.filter { index.items.contains(questions[$0].id) }
                return answers[0].indices.map { group in
                    Self.index(items.map { answers[$0][group] })
                }
            }
        return SituationAnalysis(
            survey: survey, wave: "2022", groups: groups, subjects: subjects, results: results,
            staffing: [], crossings: [])
    }

    private var groups: [ReportingGroup] {
        let all = Array(counts.indices)
        return [
            ReportingGroup(
                kind: .everyone, label: LocalizedText("Alla"), headcount: nil, parent: nil,
                units: all, depth: 0)
        ]
            + all.map { school in
                let (name, answers) = counts[school]
                return ReportingGroup(
                    kind: .unit(code: name, isLeaf: true), label: LocalizedText(name),
                    headcount: headcounts[name]
                        ?? headcount.map { max($0, answers.reduce(0, +)) },
                    parent: 0, units: [school], depth: 1)
            }
    }

    private var unknownByGroup: [Int] {
        let schools = unknown.isEmpty ? counts.map { _ in 0 } : unknown
        return [schools.reduce(0, +)] + schools
    }

    private static func sum(_ counts: [[Int]]) -> [Int] {
        counts.reduce([0, 0, 0, 0]) { zip($0, $1).map(+) }
    }

    private static func participation(_ counts: [Int]) -> GroupResult {
        let n = counts.reduce(0, +)
        return GroupResult(
            n: n, footprint: Footprint(n: n),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .respondents),
                // Never told of anyone, even where they are computed.
                Figure(.straightlined, option: "f", value: 3, n: n, base: .block),
                Figure(.straightlinedShare, option: "f", value: 0.2, n: n, base: .block),
                Figure(.late, option: "2026-02-02", value: 8, n: n, base: .respondents),
            ])
    }

    private static func mean(_ counts: [Int]) -> Double? {
        let n = counts.reduce(0, +)
        let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
        return n > 0 ? Double(sum) / Double(n) : nil
    }

    private static func question(_ counts: [Int], unknown: Int) -> GroupResult {
        let n = counts.reduce(0, +)
        let mean = mean(counts)
        return GroupResult(
            n: n, footprint: Footprint(n: n, distributions: [counts]),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .answered),
                Figure(
                    .mean, value: mean, lower: mean.map { $0 - 0.3 }, upper: mean.map { $0 + 0.3 },
                    n: n, degreesOfFreedom: Double(n) - 1, base: .answered),
                Figure(.sd, value: 1, n: n, base: .answered),
                Figure(.median, value: 2, n: n, base: .answered),
                Figure(.top2, value: 0.5, n: n, base: .answered),
                // Never told of anyone, even where it is computed.
                Figure(.welchP, value: 0.5, n: n, base: .answered),
            ]
                + (counts.enumerated().map { (String($0 + 1), $1) } + [("9", unknown)]).map {
                    Figure(.count, option: $0, value: Double($1), n: n, base: .answered)
                })
    }

    /// Everyone answered all of some items, each its own way.
    private static func index(_ items: [[Int]]) -> GroupResult {
        let n = items.first?.reduce(0, +) ?? 0
        let means = items.compactMap(mean)
        let value = means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
        return GroupResult(
            n: n, footprint: Footprint(n: n, distributions: [[n / 3, n - 2 * (n / 3), n / 3]]),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .answered),
                Figure(.mean, value: value, n: n, base: .answered),
                Figure(.median, value: 2, n: n, base: .answered),
            ])
    }

    func release(after earlier: [ReleasedNumbers] = []) -> ReleasedReport {
        Gate.release(
            analysis(), after: earlier,
            accounting: RecordAccounting(fates: FateCounts(), sources: 1), language: "sv",
            isDraft: true)
    }

    /// Of a question in a school: names of the statistics that are shown.
    func shown(
        _ school: String, in report: ReleasedReport, of question: String = "f"
    ) -> Set<StatisticName> {
        Set(
            report.figures.filter {
                $0.key.unit == school && $0.key.question == question && $0.published != nil
            }.map(\.key.statistic))
    }
}
