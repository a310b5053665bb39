import Statistics

/// The place of each row's gap among the rows that a group is shown, with how sure it is: of everyone
/// and of every unit, each by its own answers alone.
///
/// Rows are ranked with those on a scale of the same range.
struct RowRanking: Sendable {
    let analysis: SituationAnalysis
    /// `shown[subject][group]`.
    let shown: [[Bool]]

    /// Figures by subject and group.
    func figures() -> [Int: [[Figure]]] {
        let units = analysis.groups.indices.filter { group in
            if case .unit = analysis.groups[group].kind { true } else { false }
        }
        let tasks =
            [Task(group: 0, precision: .full)]
            + units.map { Task(group: $0, precision: .brief) }
        let ranges = ranges()
        let nothing = [[Figure]](repeating: [], count: analysis.groups.count)
        var found: [Int: [[Figure]]] = [:]
        let ranked = Concurrently.map(tasks) { self.figures($0, ranges) }
        for (task, figures) in zip(tasks, ranked) {
            for (subject, own) in figures { found[subject, default: nothing][task.group] = own }
        }
        return found
    }

    /// Rows whose gaps lie in one range, in the survey's order.
    private func ranges() -> [[(subject: Int, side: OrderedSide)]] {
        var ranges: [(lowest: Int, width: Int, rows: [(subject: Int, side: OrderedSide)])] = []
        for (subject, about) in analysis.subjects.enumerated() {
            guard let side = OrderedSide.all(of: about).first(where: { $0.horizon == .gap }) else {
                continue
            }
            if let known = ranges.firstIndex(where: {
                $0.lowest == side.lowest && $0.width == side.width
            }) {
                ranges[known].rows.append((subject, side))
            } else {
                ranges.append((side.lowest, side.width, [(subject, side)]))
            }
        }
        return ranges.map { $0.rows }
    }

    private struct Task: Sendable {
        let group: Int
        let precision: RankPrecision
    }

    private func figures(
        _ task: Task, _ ranges: [[(subject: Int, side: OrderedSide)]]
    ) -> [(subject: Int, figures: [Figure])] {
        ranges.flatMap { range in
            let rows = rows(of: task.group, range)
            return zip(rows, ranked(rows, task)).map { ($0.subject, $1) }
                + range.lazy.map(\.subject).filter { isUnanswered($0, in: task.group) }
                .map { ($0, [Self.withoutPlace]) }
        }
    }

    private static let withoutPlace = FigureBuilder(n: 0, population: nil, base: .bothAnswered)
        .figure(.rank, horizon: .gap, method: StatisticName.rank.method()) {
            () throws(NotComputable) in throw .emptyBase
        }

    /// A row that nobody answered takes no place, and has none.
    private func isUnanswered(_ subject: Int, in group: Int) -> Bool {
        let result = analysis.results[subject][group]
        return shown[subject][group] && result.isAsked && result.isReported && result.n == 0
    }

    private struct Row {
        let subject: Int
        let gaps: OrdinalCounts
    }

    /// Those of a range that a group is shown.
    private func rows(of group: Int, _ range: [(subject: Int, side: OrderedSide)]) -> [Row] {
        range.compactMap { subject, side in
            guard shown[subject][group], analysis.results[subject][group].isAsked,
                analysis.results[subject][group].isReported,
                analysis.results[subject][group].n > 0
            else { return nil }
            return Row(subject: subject, gaps: side.answers(in: analysis.results[subject][group]))
        }
    }

    /// How many places count as the top.
    private static let top = 3

    private func ranked(_ rows: [Row], _ task: Task) -> [[Figure]] {
        let ranking = Result { () throws(NotComputable) in
            var means: [ResampledMean] = []
            for row in rows { means.append(try ResampledMean(row.gaps)) }
            return (
                means: means,
                places: try RankUncertainty(means, precision: task.precision)
            )
        }
        let method = (try? ranking.get())?.places.method ?? .exact
        return rows.indices.map { place in
            let builder = FigureBuilder(
                n: rows[place].gaps.total, population: nil, base: .bothAnswered)
            let rank = builder.figure(
                .rank, horizon: .gap, method: StatisticName.rank.method(ranks: method)
            ) { () throws(NotComputable) in
                let (means, places) = try ranking.get()
                let interval = try places.rows[place].interval()
                let above = means.count { $0.mean > means[place].mean }
                return (
                    Double(above + 1),
                    Interval(
                        lower: Double(interval.lowerBound), upper: Double(interval.upperBound)),
                    nil
                )
            }
            guard rows.count > Self.top else { return [rank] }
            let top = builder.plain(
                .topThree, horizon: .gap, method: StatisticName.topThree.method(ranks: method)
            ) { () throws(NotComputable) in try ranking.get().places.rows[place].amongTop(Self.top)
            }
            return [rank, top]
        }
    }
}
