import Analysis
import Disclosure
import Statistics

/// Today, need and gap of one row in one group, as far as they are shown.
struct RowGap {
    let subject: ReleasedSubject
    let state: State
    let pairs: Int?
    let now: Double?
    let need: Double?
    let gap: ReleasedFigure.Published?
    /// Share whose need exceeds today.
    let positiveShare: Double?

    enum State: Sendable, Hashable {
        case shown
        case hidden
        case notAsked
        /// Without a reason where a number is missing beside one that is shown.
        case notComputable(NotComputable?)
    }

    /// - Returns: Nil where the row has no gap figure for anyone.
    init?(_ subject: ReleasedSubject, in group: ReleasedGroup, of report: ReleasedReport) {
        guard let figure = report.figure(.mean, of: subject, in: group, horizon: .gap)
        else { return nil }
        func value(_ statistic: StatisticName, _ horizon: FigureHorizon) -> Double? {
            report.figure(statistic, of: subject, in: group, horizon: horizon)?.published?.value
        }
        self.subject = subject
        gap = figure.published
        pairs = figure.published?.n
        now = value(.mean, .now)
        need = value(.mean, .need)
        positiveShare = value(.positiveShare, .gap)
        state =
            switch figure.content {
            case .published: now == nil || need == nil ? .notComputable(nil) : .shown
            case .hidden: .hidden
            case .notAsked: .notAsked
            case .notComputable(let reason): .notComputable(reason)
            }
    }

    /// The whole 95 % interval lies above zero.
    var isClearlyLarger: Bool { gap?.lower.map { $0 > 0 } ?? false }

    /// Ends of the row's scale, with their labels.
    var scale: DumbbellChart.Scale {
        let levels = subject.options.filter { !$0.isMissing }.compactMap { option in
            option.value.map { (value: $0, label: option.label) }
        }
        let lowest = levels.min { $0.value < $1.value }
        let highest = levels.max { $0.value < $1.value }
        return .init(
            lowest: lowest?.value ?? 0, highest: highest?.value ?? 0,
            lowestLabel: lowest?.label ?? "", highestLabel: highest?.label ?? "")
    }

    /// Largest gap first, what is not shown last, otherwise in the survey's order.
    static func bySize(_ rows: [RowGap]) -> [RowGap] {
        rows.enumerated().sorted { a, b in
            switch (a.element.gap?.value, b.element.gap?.value) {
            case (let first?, let second?) where first != second: first > second
            case (.some, .none): true
            case (.none, .some): false
            default: a.offset < b.offset
            }
        }.map(\.element)
    }
}
