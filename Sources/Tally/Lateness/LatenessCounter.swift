import SurveyModel

/// Counts ordered answers by when they came, in two passes over the days and one over each column.
struct LatenessCounter<Source: AnswerSource> {
    let source: Source
    let rows: RowCells
    let survey: Survey

    func tally() throws(TallyError) -> LatenessTally {
        var responses: [AnswerDay: Int] = [:]
        try forEachDay { _, day in responses[day, default: 0] += 1 }
        let last = LastDays(responses)
        var parts = [LatenessTally.Part?](repeating: nil, count: rows.rowCount)
        if let last {
            try forEachDay { row, day in parts[row] = day < last.first ? .early : .late }
        }
        let counter = ColumnCounter(
            source: source,
            rows: RowCells(
                rows, in: LatenessTally.Part.allCases.count, cell: parts.map { $0?.rawValue }))
        return LatenessTally(
            firstLateDay: last?.first, known: responses.values.reduce(0, +),
            responses: try counter.respondents(), columns: try columns(counter),
            pairs: try PairPlan.all(survey, source.layout).map { plan throws(TallyError) in
                try counter.pair(plan)
            })
    }

    /// Calls with every row that counts and whose day is known, numbered over all segments.
    private func forEachDay(_ body: (_ row: Int, AnswerDay) -> Void) throws(TallyError) {
        for segment in rows.starts.indices {
            let start = rows.starts[segment]
            for (row, code) in try source.days(in: segment).enumerated()
            where rows.counts(start + row) {
                if let day = AnswerDay(code: code) { body(start + row, day) }
            }
        }
    }

    /// Those of a pair are counted together.
    private func columns(
        _ counter: ColumnCounter<Source>
    ) throws(TallyError) -> [Int: ColumnTally] {
        var counted: [Int: ColumnTally] = [:]
        for (number, column) in source.layout.columns.enumerated() {
            guard case .choice(let categories) = column.kind, column.item.horizon == nil,
                categories.contains(where: { $0.value != nil })
            else { continue }
            counted[number] = try counter.column(number)
        }
        return counted
    }
}
