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

        init(_ key: FigureKey) {
            self.init(
                unit: key.unit, dimension: key.dimension, group: key.group, question: key.question,
                row: key.row)
        }

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
    ///   - kinds: By place, the most telling kind of statistic that is shown beside its number; nil where every number
    ///     has the whole distribution beside it.
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

    /// What a report shows.
    package init(of report: ReleasedReport) {
        var respondents: [Place: Int] = [:]
        var kinds: [Place: StatisticKind] = [:]
        for figure in report.figures where figure.key.wave == report.wave {
            guard let value = figure.published?.value else { continue }
            let place = Place(figure.key)
            if figure.key.statistic == .n { respondents[place] = Int(value) }
            if let kind = figure.key.statistic.source.kind, kind > .number {
                kinds[place] = max(kind, kinds[place] ?? kind)
            }
        }
        self.init(wave: report.wave, respondents: respondents, kinds: kinds)
    }

    /// Of how many numbers it shows a later report of the same wave hides the number, the mean or the
    /// distribution; whoever has both sees that.
    package func withheld(in report: ReleasedReport) -> Int {
        guard report.wave == wave else { return 0 }
        let now = ReleasedNumbers(of: report)
        return report.figures.count { figure in
            let place = Place(figure.key)
            guard figure.key.statistic == .n, respondents[place] != nil else { return false }
            if figure.content == .hidden { return true }
            return (now.kinds?[place] ?? .number) < (kinds?[place] ?? .number)
        }
    }
}
