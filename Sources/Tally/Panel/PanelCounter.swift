import SurveyModel

/// Links the responses of two waves and counts their answers side by side.
struct PanelCounter<Source: AnswerSource> {
    let before: Source
    let now: Source
    let query: PanelQuery

    func tally() throws(TallyError) -> PanelTally {
        let column = query.survey.panel.flatMap { query.layout.index(of: .init(question: $0)) }
        guard let column else { return PanelTally(linked: 0, ambiguous: 0, answers: []) }
        let earlier = try rows(of: before, by: column)
        let later = try rows(of: now, by: column)
        let linked = later.rows.compactMap { pseudonym, row in
            earlier.rows[pseudonym].map { (before: $0, now: row) }
        }
        return PanelTally(
            linked: linked.count, ambiguous: earlier.ambiguous + later.ambiguous,
            answers: try query.items.map { columns throws(TallyError) in
                try answers(to: columns, of: linked)
            })
    }

    /// Rows that count, numbered over all segments, by their pseudonym.
    private func rows(
        of source: Source, by column: Int
    ) throws(TallyError) -> (rows: [String: Int], ambiguous: Int) {
        let cells = try RowCells(
            source, TallyAxes(query.survey, query.layout),
            Eligibility(query.survey, query.layout))
        var rows: [String: Int] = [:]
        var timesUsed: [String: Int] = [:]
        for segment in cells.starts.indices {
            for (row, text) in try source.texts(of: column, in: segment).enumerated() {
                let place = cells.starts[segment] + row
                guard cells.counts(place), let text else { continue }
                let pseudonym = NormalizedText.key(text)
                guard !pseudonym.isEmpty else { continue }
                timesUsed[pseudonym, default: 0] += 1
                rows[pseudonym] = place
            }
        }
        let shared = timesUsed.filter { $0.value > 1 }
        for pseudonym in shared.keys { rows[pseudonym] = nil }
        return (rows, shared.values.reduce(0, +))
    }

    private func answers(
        to columns: [Int], of linked: [(before: Int, now: Int)]
    ) throws(TallyError) -> [PanelTally.JointAnswers] {
        let width = columns.count
        let categories = columns.map { before.slots(of: $0).categoryCount }
        let earlier = try columns.map { column throws(TallyError) in
            try slots(of: column, in: before)
        }
        let later = try columns.map { column throws(TallyError) in try slots(of: column, in: now) }
        var counts: [[Int]: Int] = [:]
        for (then, row) in linked {
            let answers = earlier.map { $0[then] } + later.map { $0[row] }
            guard zip(answers, categories + categories).allSatisfy({ $0 < $1 }) else { continue }
            counts[answers, default: 0] += 1
        }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
            .init(before: Array($0.key[..<width]), now: Array($0.key[width...]), count: $0.value)
        }
    }

    /// Of all segments, one after the other.
    private func slots(of column: Int, in source: Source) throws(TallyError) -> [Int] {
        let map = source.slots(of: column)
        var slots: [Int] = []
        for segment in source.segmentRows.indices {
            slots += try source.slots(of: column, as: map, in: segment)
        }
        return slots
    }
}
