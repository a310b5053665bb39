/// Means of an earlier wave that follow from how much they are said to have changed.
///
/// A report that tells the change since a wave tells that wave's mean as well. Where the wave was
/// released, it must be the mean of that release: another one is of answers that came later, and one
/// that was hidden was hidden for a reason.
struct EarlierMeans {
    private let implied: [Key: ClosedRange<Double>]
    let wave: String

    private struct Key: Hashable {
        let group: GroupName
        let question: String
        let row: String
        let horizon: String
        /// `mean`, or `response_rate` for taking part.
        let statistic: String

        init(_ line: FigureLine, _ statistic: String) {
            group = ReleaseBuilder.name(line)
            question = line.question
            row = line.row
            horizon = line.horizon
            self.statistic = statistic
        }
    }

    /// - Parameters:
    ///   - lines: Of the wave that is released now.
    ///   - wave: The wave before.
    init(_ lines: [FigureLine], since wave: String, _ precision: Precision) {
        self.wave = wave
        var values: [Key: PrintedNumber] = [:]
        for line in lines where ["mean", "response_rate"].contains(line.statistic) {
            values[Key(line, line.statistic)] = line.value
        }
        var implied: [Key: ClosedRange<Double>] = [:]
        for line in lines where line.statistic == "change" && line.option == wave {
            for statistic in ["mean", "response_rate"] {
                guard let change = line.value, let now = values[Key(line, statistic)],
                    (statistic == "mean") != line.question.isEmpty
                else { continue }
                let slack = precision.range(statistic, now)
                let shift = change.value
                implied[Key(line, statistic)] =
                    slack.lowerBound - shift...slack.upperBound - shift
            }
        }
        self.implied = implied
    }

    /// Held against the figures of a release of that wave.
    func findings(_ released: [FigureLine], name: String, threshold: Int) -> [Finding] {
        guard !implied.isEmpty else { return [] }
        var told: Set<GroupName> = []
        var found: [Finding] = []
        for line in released where ["mean", "response_rate"].contains(line.statistic) {
            guard let range = implied[Key(line, line.statistic)],
                !told.contains(ReleaseBuilder.name(line))
            else { continue }
            // A headcount may have been corrected since; the numbers of people are held against each
            // other elsewhere.
            if line.statistic == "response_rate", line.status == .published { continue }
            guard line.status == .published || line.status == .hidden else { continue }
            if let value = line.value, range.contains(value.value) { continue }
            told.insert(ReleaseBuilder.name(line))
            var finding = Finding(
                kind: line.status == .published ? .changedSince : .hiddenBefore, wave: wave,
                group: ReleaseBuilder.name(line), question: line.question, row: line.row,
                horizon: line.horizon, respondents: nil, limit: threshold)
            finding.file = name
            found.append(finding)
        }
        return found
    }
}
