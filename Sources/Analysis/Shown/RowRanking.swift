import Statistics

/// The place of each row's gap among the rows that a group is shown, with how sure it is: of everyone
/// and of every unit, each by its own answers alone.
///
/// Rows are ranked with those on a scale of the same range.
struct RowRanking: Sendable {
    let analysis: SituationAnalysis
    /// `shown[subject][group]`.
    let shown: [[Bool]]

    /// Figures by group and subject.
    func figures() -> [Int: [Int: [Figure]]] {
        let units = analysis.groups.indices.filter { group in
            if case .unit = analysis.groups[group].kind { true } else { false }
        }
        let everyone = Task(
            group: 0, exactLimit: RankUncertainty.exactLimit,
            fineness: RankUncertainty.fineness)
        let tasks =
            [everyone]
            + units.map {
                Task(
                    group: $0, exactLimit: Self.exactLimitOfUnit, fineness: Self.finenessOfUnit)
            }
        var sides: [Int: OrderedSide] = [:]
        for (number, subject) in analysis.subjects.enumerated() {
            sides[number] = OrderedSide.all(of: subject).first { $0.horizon == .gap }
        }
        let gaps = sides
        let found = Concurrently.map(tasks) { self.figures($0, sides: gaps) }
        return Dictionary(uniqueKeysWithValues: zip(tasks.map(\.group), found))
    }

    private struct Task: Sendable {
        let group: Int
        /// Steps of work up to which places are exact.
        let exactLimit: Int
        /// Points of the grid in each standard deviation otherwise.
        let fineness: Double
    }

    /// There are many units, and places have no decimals: about a tenth of a millisecond for each.
    static let exactLimitOfUnit = 1_000_000
    static let finenessOfUnit = 2.0

    private func figures(_ task: Task, sides: [Int: OrderedSide]) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for rows in rows(of: task.group, sides: sides) {
            for (subject, figures) in zip(rows.map(\.subject), ranked(rows, task)) {
                found[subject] = figures
            }
        }
        for subject in sides.keys where isUnanswered(subject, in: task.group) {
            let builder = FigureBuilder(n: 0, population: nil, base: .bothAnswered)
            found[subject] = [
                builder.figure(.rank, horizon: .gap, method: StatisticName.rank.method()) {
                    () throws(NotComputable) in throw .emptyBase
                }
            ]
        }
        return found
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

    /// Those of one range together, in the survey's order.
    private func rows(of group: Int, sides: [Int: OrderedSide]) -> [[Row]] {
        var ranges: [(lowest: Int, width: Int, rows: [Row])] = []
        for number in analysis.subjects.indices {
            guard let side = sides[number], shown[number][group] else { continue }
            let result = analysis.results[number][group]
            guard result.isAsked, result.isReported, result.n > 0 else { continue }
            let row = Row(subject: number, gaps: side.answers(in: result))
            let known = ranges.firstIndex {
                $0.lowest == row.gaps.lowest && $0.width == row.gaps.counts.count
            }
            if let known {
                ranges[known].rows.append(row)
            } else {
                ranges.append((row.gaps.lowest, row.gaps.counts.count, [row]))
            }
        }
        return ranges.map(\.rows)
    }

    /// How many places count as the top.
    private static let top = 3

    private func ranked(_ rows: [Row], _ task: Task) -> [[Figure]] {
        let ranking = Result { () throws(NotComputable) in
            var means: [ResampledMean] = []
            for row in rows { means.append(try ResampledMean(row.gaps)) }
            return (
                means: means,
                places: try RankUncertainty(
                    means, exactLimit: task.exactLimit, fineness: task.fineness)
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
