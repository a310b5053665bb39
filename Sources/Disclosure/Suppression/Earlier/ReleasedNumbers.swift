import Analysis
import Statistics

/// How many respondents an earlier release shows, of one wave, and how much of what they answered.
///
/// Whoever kept that release can take its numbers from those of the next: what is left are those who
/// have answered since.
package struct ReleasedNumbers: Sendable, Hashable {
    /// What a number is of, by the key columns of figures.csv.
    package struct Place: Sendable, Hashable {
        package let unit: String
        package let dimension: String
        package let group: String
        /// Both empty for taking part.
        package let question: String
        package let row: String

        package init(
            unit: String, dimension: String, group: String, question: String, row: String
        ) {
            self.unit = unit
            self.dimension = dimension
            self.group = group
            self.question = question
            self.row = row
        }
    }

    package let wave: String
    private let respondents: [Place: Int]
    private let kinds: [Place: StatisticKind]?

    /// - Parameters:
    ///   - respondents: What is shown; a place that is absent was hidden, or in no report.
    ///   - kinds: By place, the most telling kind of statistic that is shown of it; nil where every number has
    ///     the whole distribution beside it.
    package init(
        wave: String, respondents: [Place: Int], kinds: [Place: StatisticKind]? = nil
    ) {
        self.wave = wave
        self.respondents = respondents
        self.kinds = kinds
    }

    /// By group, the number shown; nil where there is none, or nothing of a kind is shown beside it.
    func respondents(
        _ subject: Subject, in groups: [ReportingGroup], with kind: StatisticKind = .number
    ) -> [Int?] {
        groups.indices.map { group in
            guard !groups[group].isUnanswered else { return nil }
            let own = GroupPlace(group, in: groups)
            let place = Place(
                unit: own.unit, dimension: own.dimension, group: own.code,
                question: subject.question, row: subject.row ?? "")
            if let kinds, kinds[place] ?? .number < kind { return nil }
            return respondents[place]
        }
    }

    /// How many numbers it shows that a later report of the same wave hides; whoever has both sees that.
    package func withheld(in report: ReleasedReport) -> Int {
        report.figures.count { figure in
            let key = figure.key
            guard key.statistic == .n, key.wave == wave, figure.content == .hidden else {
                return false
            }
            let place = Place(
                unit: key.unit, dimension: key.dimension, group: key.group,
                question: key.question, row: key.row)
            return respondents[place] != nil
        }
    }
}
