import Diagnostics
import LinearProgramming

/// evaluation.csv: numbers of people by step, track and profession, put together as a reader would.
struct EvaluationCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ table: BesideTable) throws(Diagnostic) {
        self.file = file
        for row in table.rows {
            if row["status"] == "hidden",
                ["value", "lower", "upper", "n"].contains(where: { !row[$0].isEmpty })
            {
                self.file.add(
                    .otherFile, line: row.line, about: row["statistic"], group: Self.group(row))
            }
            guard row["status"] == "published", Self.ofPeople.contains(row["section"]),
                Self.counts.contains(row["statistic"])
            else { continue }
            // Questions by channel and topic are counts of questions.
            if row["section"] == "inquiry", row["group"].isEmpty { continue }
            self.file.addIfFew(
                row.number("value")?.whole, line: row.line, about: row["statistic"])
        }
        let rows = table.rows.filter { $0["section"] == "funnel" }
        guard !rows.isEmpty else { return }
        bound(rows, shares: table.rows.filter { $0["section"] == "reach" })
    }

    /// What stands in the file, for pages that print it.
    static func numbers(_ table: BesideTable) -> Set<PublishedValues.Value> {
        Set(
            table.rows.flatMap { row in
                ["value", "lower", "upper", "n"].compactMap { row.number($0)?.value }
            }.map(PublishedValues.Value.init))
    }

    private mutating func bound(_ rows: [BesideTable.Row], shares: [BesideTable.Row]) {
        var funnel = FunnelProblem(rows, shares: shares, isOrdered: true)
        var solver = SimplexSolver(funnel.problem)
        if solver.solve(Objective(.least, [])).optimum == nil {
            // More may have answered than were counted; then steps say nothing of each other.
            funnel = FunnelProblem(rows, shares: shares, isOrdered: false)
            solver = SimplexSolver(funnel.problem)
        }
        for row in rows where row["status"] == "hidden" {
            guard let terms = funnel.terms(row) else { continue }
            guard let least = solver.solve(Objective(.least, terms)).optimum,
                let most = solver.solve(Objective(.greatest, terms)).optimum,
                least.value > 1e-6 || most.value > 1 - 1e-6,
                most.value < Double(file.threshold) - 1e-6
            else { continue }
            // Printed shares leave numbers open by parts of a person.
            let limits = [least.value, most.value].map {
                abs($0 - $0.rounded()) < 1e-3 ? max(0, $0.rounded()) : max(0, $0)
            }
            file.add(
                .tooFew, line: row.line, about: row["statistic"], group: Self.group(row),
                limits[0]...max(limits[0], limits[1]))
        }
    }

    private static func group(_ row: BesideTable.Row) -> GroupName {
        GroupName(unit: row["track"], dimension: "", category: row["group"])
    }

    private static let ofPeople: Set<String> = ["funnel", "mailing", "matrix", "inquiry"]
    private static let counts: Set<String> = [
        "invited", "registered", "attended", "answered", "outside_target", "sent", "opened",
        "reached", "reached_of", "count",
    ]
}

/// Unknown numbers of people by step, track and profession, with one row for each that is told.
struct FunnelProblem {
    private(set) var problem = LinearProblem()
    private let tracks: [String]
    /// Professions, and those of none.
    private let groups: [String]
    /// By step, track and profession.
    private var variables: [String: [[Int]]] = [:]

    private static let steps = ["invited", "registered", "attended", "answered"]
    private static let rates = [
        "reach_rate": ("attended", "invited"), "attendance_rate": ("attended", "registered"),
        "answer_rate": ("answered", "attended"),
    ]

    /// - Parameter isOrdered: Whether only those registered come, and only those who came answer.
    init(_ rows: [BesideTable.Row], shares: [BesideTable.Row], isOrdered: Bool) {
        func distinct(_ column: String) -> [String] {
            var seen: Set<String> = [""]
            return rows.map { $0[column] }.filter { seen.insert($0).inserted }
        }
        let found = distinct("track")
        tracks = found.isEmpty ? [""] : found
        groups = distinct("group") + [""]
        for step in Self.steps {
            variables[step] = tracks.map { _ in groups.map { _ in problem.variable() } }
        }
        if isOrdered {
            relate("registered", "attended")
            relate("attended", "answered")
        }
        for row in rows {
            if let terms = terms(row), let value = row.number("value")?.value {
                problem.row(terms, equals: value)
            } else if let rate = Self.rates[row["statistic"]] {
                add(row, of: rate.0)
            }
        }
        for row in shares where row["statistic"] == "share" { add(row, of: "attended") }
    }

    /// The people that a row of the file counts; nil where it counts none.
    func terms(_ row: BesideTable.Row) -> [LinearProblem.Term]? {
        terms(row["statistic"], row)
    }

    private func terms(_ step: String, _ row: BesideTable.Row) -> [LinearProblem.Term]? {
        guard let table = variables[step] else { return nil }
        return tracks.indices.filter { row["track"].isEmpty || tracks[$0] == row["track"] }
            .flatMap { track in
                groups.indices.filter { row["group"].isEmpty || groups[$0] == row["group"] }
                    .map { .init(table[track][$0]) }
            }
    }

    /// A printed share of a printed number.
    private mutating func add(_ row: BesideTable.Row, of step: String) {
        guard let share = row.number("value"), let n = row.number("n")?.value,
            let terms = terms(step, row)
        else { return }
        let half = 0.5e-6 * n
        problem.row(terms, from: share.value * n - half - 1e-9, to: share.value * n + half + 1e-9)
    }

    private mutating func relate(_ more: String, _ fewer: String) {
        guard let more = variables[more], let fewer = variables[fewer] else { return }
        for track in tracks.indices {
            for group in groups.indices {
                problem.row(
                    [.init(fewer[track][group]), .init(more[track][group], -1)],
                    from: -.infinity, to: 0)
            }
        }
    }
}
