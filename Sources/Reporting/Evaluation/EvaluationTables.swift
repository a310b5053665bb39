import Disclosure
import Evaluation
import Statistics
import Tables

/// evaluation.csv: the numbers of the page that figures.csv does not have. UTF-8, comma, LF.
struct EvaluationTables {
    private let evaluation: ReleasedEvaluation
    private var writer = DelimitedWriter(
        .init(separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf))

    /// Six decimals: the digits after them are the machine's.
    private static let precision = 1e6

    init(_ evaluation: ReleasedEvaluation) { self.evaluation = evaluation }

    /// What a line is about; empty for all, or where it does not apply.
    private struct Place {
        let section: String
        var track = ""
        var group = ""
        var item = ""
    }

    /// A line: a number with its interval and base, or why there is none.
    private struct Number {
        var value: Double?
        var lower: Double?
        var upper: Double?
        var n: Int?
        var status = "published"
        var text = ""

        init(_ count: ReleasedCount) {
            value = count.value.map(Double.init)
            status =
                switch count {
                case .shown: "published"
                case .madePublic: "public"
                case .hidden: "hidden"
                case .notCounted: "not_counted"
                }
        }

        init(value: Double?, status: String = "published", text: String = "") {
            self.value = value
            self.status = status
            self.text = text
        }

        /// Of what is not shown on both sides there is no share.
        init(_ part: ReleasedCount?, of whole: ReleasedCount?) {
            guard let part = part?.value, let whole = whole?.value else {
                let isHidden = part == .hidden || whole == .hidden
                self.init(value: nil, status: isHidden ? "hidden" : "not_counted")
                return
            }
            self.init(Proportion(part, of: whole))
        }

        init(_ proportion: Proportion) {
            let share = try? proportion.share
            self.init(value: share, status: share == nil ? "not_computable" : "published")
            n = proportion.total
            let interval = try? proportion.wilson()
            lower = interval?.lower
            upper = interval?.upper
        }
    }

    mutating func bytes() throws(TableError) -> [UInt8] {
        try writer.record([
            "section", "track", "group", "item", "statistic", "value", "lower", "upper", "n",
            "status", "text",
        ])
        try funnel(evaluation.all, of: "")
        for track in evaluation.tracks { try funnel(track.funnel, of: track.id) }
        if let outside = evaluation.outside {
            try line(Place(section: "funnel"), "outside_target", Number(outside))
        }
        try reach()
        try mailings()
        try goals()
        try matrix()
        try inquiries()
        return writer.takeBytes()
    }

    private mutating func line(
        _ place: Place, _ statistic: String, _ number: Number
    ) throws(TableError) {
        for text in [place.section, place.track, place.group, place.item, statistic] {
            try writer.text(text)
        }
        for value in [number.value, number.lower, number.upper] {
            guard let value else {
                writer.empty()
                continue
            }
            writer.number((value * Self.precision).rounded() / Self.precision)
        }
        if let n = number.n { writer.number(n) } else { writer.empty() }
        try writer.text(number.status)
        try writer.text(number.text)
        writer.endRecord()
    }

    // MARK: Sections

    private mutating func funnel(
        _ funnel: ReleasedFunnel, of track: String
    ) throws(TableError) {
        try steps(funnel.total, Place(section: "funnel", track: track))
        for row in funnel.rows {
            try steps(
                row.counts, Place(section: "funnel", track: track, group: row.profession))
        }
    }

    private mutating func steps(
        _ counts: [FunnelStep: ReleasedCount], _ place: Place
    ) throws(TableError) {
        for step in FunnelStep.allCases {
            try line(place, step.rawValue, Number(counts[step] ?? .notCounted))
        }
        let rates: [(String, FunnelStep, FunnelStep)] = [
            ("reach_rate", .attended, .invited), ("attendance_rate", .attended, .registered),
            ("answer_rate", .answered, .attended),
        ]
        for (name, part, whole) in rates {
            try line(place, name, Number(counts[part], of: counts[whole]))
        }
    }

    private mutating func reach() throws(TableError) {
        for row in evaluation.reach.rows {
            let place = Place(section: "reach", group: row.group)
            try line(place, "share", Number(row.share))
            try line(place, "share_of_others", Number(row.others))
            try line(
                place, "p_adjusted",
                Number(
                    value: row.pValue, status: row.pValue == nil ? "not_computable" : "published",
                    text: row.verdict.rawValue))
        }
    }

    private mutating func mailings() throws(TableError) {
        for mailing in evaluation.mailings {
            let place = Place(
                section: "mailing", group: mailing.to.joined(separator: " "), item: mailing.title)
            try line(place, "sent", Number(mailing.sent))
            try line(place, "opened", Number(mailing.opened))
            try line(place, "opened_rate", Number(mailing.opened, of: mailing.sent))
        }
    }

    private mutating func goals() throws(TableError) {
        for goal in evaluation.goals {
            for outcome in goal.outcomes {
                var number = Number(
                    value: outcome.value, status: outcome.status.rawValue,
                    text: goal.goal.level.rawValue)
                (number.lower, number.upper, number.n) = (
                    outcome.lower, outcome.upper, outcome.n
                )
                try line(
                    Place(section: "goal", group: outcome.group ?? "", item: goal.goal.id),
                    name(of: goal.goal.measure), number)
            }
        }
    }

    private func name(of measure: Goal.Measure?) -> String {
        switch measure?.limit {
        case .mean: "mean"
        case .top2: "top2"
        case nil: ""
        }
    }

    private mutating func matrix() throws(TableError) {
        let matrix = evaluation.matrix
        for (row, group) in matrix.groups.enumerated() {
            for (column, strategy) in evaluation.strategies.enumerated() {
                let cell = matrix.cells[row][column]
                let place = Place(section: "matrix", group: group, item: strategy.id)
                try line(
                    place, "planned",
                    Number(
                        value: cell.isPlanned ? 1 : 0,
                        text: (cell.needs + cell.goals).joined(separator: " ")))
                guard let reached = evaluation.reached[row][column] else { continue }
                try line(place, "reached", Number(reached.count))
                if let total = reached.total { try line(place, "reached_of", Number(total)) }
            }
        }
    }

    private mutating func inquiries() throws(TableError) {
        guard let inquiries = evaluation.inquiries else { return }
        for (kind, lines) in [("channel", inquiries.channels), ("topic", inquiries.topics)] {
            for entry in lines {
                let place = Place(section: "inquiry", item: kind)
                try line(
                    place, "count", Number(value: Double(entry.count), text: entry.title))
                try line(
                    place, "answered", Number(value: Double(entry.answered), text: entry.title))
            }
        }
    }
}
