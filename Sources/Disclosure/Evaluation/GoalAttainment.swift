import Analysis
import Evaluation
import Statistics

/// Holds goals against the figures of the survey that are shown.
struct GoalAttainment {
    private let report: ReleasedReport
    private let answers: AnswerCounts

    init(_ report: ReleasedReport, _ answers: AnswerCounts) {
        self.report = report
        self.answers = answers
    }

    func released(_ goal: Goal) -> ReleasedGoal {
        let groups = goal.groups.isEmpty ? [nil] : goal.groups.map(Optional.some)
        let subject = goal.measure.flatMap(subject)
        return ReleasedGoal(
            goal: goal,
            measure: subject.map {
                $0.parentTitle.isEmpty ? $0.title : $0.parentTitle + " " + $0.title
            },
            outcomes: groups.map { outcome(goal, subject, in: $0) })
    }

    private func subject(_ measure: Goal.Measure) -> ReleasedSubject? {
        report.subjects.first { $0.question == measure.question && $0.row == measure.row }
    }

    private func outcome(
        _ goal: Goal, _ subject: ReleasedSubject?, in profession: String?
    ) -> ReleasedGoal.Outcome {
        guard let measure = goal.measure, let subject else {
            return .init(
                group: profession, status: .notMeasured, value: nil, lower: nil, upper: nil, n: nil)
        }
        let (statistic, limit): (StatisticName, Double) =
            switch measure.limit {
            case .mean(let mean): (.mean, mean)
            case .top2(let share): (.top2, share)
            }
        let figure = answers.group(track: nil, profession: profession).flatMap {
            report.figure(
                statistic, of: subject, in: $0, horizon: subject.kind == .pairRow ? .need : nil)
        }
        // A breakdown that the plan does not ask for is not measured either.
        guard let figure else {
            return .init(
                group: profession, status: .notMeasured, value: nil, lower: nil, upper: nil, n: nil)
        }
        guard let published = figure.published else {
            return .init(
                group: profession, status: figure.content == .hidden ? .hidden : .notMeasured,
                value: nil, lower: nil, upper: nil, n: nil)
        }
        return .init(
            group: profession, status: Self.status(published, limit), value: published.value,
            lower: published.lower, upper: published.upper, n: published.n)
    }

    private static func status(
        _ published: ReleasedFigure.Published, _ limit: Double
    ) -> ReleasedGoal.Status {
        guard let lower = published.lower, let upper = published.upper else { return .unclear }
        return lower >= limit ? .reached : upper < limit ? .notReached : .unclear
    }
}
