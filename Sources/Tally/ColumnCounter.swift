import SurveyModel

/// Counts questions one at a time, each in all cells of every row.
struct ColumnCounter<Source: AnswerSource> {
    let source: Source
    let rows: RowCells

    func respondents() throws(TallyError) -> CellTable {
        var counter = try CellCounter(cells: rows.cellCount, slots: 1)
        for cells in rows.cells { counter.add(cells: cells) }
        return counter.finish()
    }

    func column(_ column: Int) throws(TallyError) -> ColumnTally {
        let definition = source.layout.columns[column]
        let map = source.slots(of: column)
        let table: CellTable
        if let counted = try countBytes(of: column, as: map) {
            table = counted
        } else {
            table = try count(slots: map.count) { segment throws(TallyError) in
                try source.slots(of: column, as: map, in: segment)
            }
        }
        let categories =
            definition.isText
            ? [ColumnTally.textCategory] : definition.categories.map(\.code)
        return ColumnTally(name: definition.name, categories: categories, table: table)
    }

    func pair(_ plan: PairPlan) throws(TallyError) -> PairTally {
        let now = source.slots(of: plan.nowColumn)
        let need = source.slots(of: plan.needColumn)
        let width = need.count
        let table = try count(slots: now.count * width) { segment throws(TallyError) in
            var slots = try source.slots(of: plan.nowColumn, as: now, in: segment)
            let needs = try source.slots(of: plan.needColumn, as: need, in: segment)
            for row in slots.indices { slots[row] = slots[row] * width + needs[row] }
            return slots
        }
        return PairTally(
            question: plan.question, row: plan.row, nowColumn: plan.nowColumn,
            needColumn: plan.needColumn,
            nowCategories: source.layout.columns[plan.nowColumn].categories.map(\.code),
            needCategories: source.layout.columns[plan.needColumn].categories.map(\.code),
            table: table)
    }

    func index(_ plan: IndexPlan) throws(TallyError) -> IndexTally {
        let table = try count(slots: plan.slots) { segment throws(TallyError) in
            var slots = [Int](repeating: -plan.lowest, count: source.segmentRows[segment])
            for item in plan.items {
                let answers = try source.slots(
                    of: item.column, as: source.slots(of: item.column), in: segment)
                for row in slots.indices { slots[row] += item.steps[answers[row]] }
            }
            return slots
        }
        return IndexTally(
            id: plan.id, items: plan.items.map(\.column), lowest: plan.lowest, width: plan.width,
            table: table, itemSums: try itemSums(plan))
    }

    /// Over everyone who counts and answered every item.
    private func itemSums(_ plan: IndexPlan) throws(TallyError) -> ItemSums? {
        guard plan.mayBeMultiplied, let cells = rows.cells.first else { return nil }
        var sums = ItemSums(items: plan.items.count)
        var values = [Int](repeating: 0, count: plan.items.count)
        var isAnswered = [Bool](repeating: false, count: plan.items.count)
        for segment in rows.starts.indices {
            var answers: [[Int]] = []
            for item in plan.items {
                answers.append(
                    try source.slots(
                        of: item.column, as: source.slots(of: item.column), in: segment))
            }
            let start = rows.starts[segment]
            for row in 0..<source.segmentRows[segment]
            where Int(cells[start + row]) < rows.cellCount {
                var answered = 0
                for (place, item) in plan.items.enumerated() {
                    let step = item.steps[answers[place][row]]
                    // A value always moves a respondent.
                    isAnswered[place] = step != 0
                    if step != 0 { answered += 1 }
                    values[place] = step - plan.width
                }
                if answered == plan.items.count {
                    sums.add(values)
                } else if answered >= plan.minimumAnswered {
                    sums.addIncomplete(zip(values, isAnswered).map { $1 ? $0 : nil })
                }
            }
        }
        sums.mirror()
        return sums
    }

    /// Counts the stored bytes themselves, which nearly all columns allow. Nil where bytes are not enough,
    /// or the counts would be too many.
    private func countBytes(
        of column: Int, as map: AnswerSlots
    ) throws(TallyError) -> CellTable? {
        guard var counter = ByteCounter(cells: rows.cellCount, rows: rows.rowCount, as: map) else {
            return nil
        }
        let isCounted = try source.forEachBytes(of: column) { segment, bytes in
            for cells in rows.cells { counter.add(bytes, cells: cells, from: rows.starts[segment]) }
        }
        return isCounted ? counter.finish() : nil
    }

    private func count(
        slots: Int, of read: (_ segment: Int) throws(TallyError) -> [Int]
    ) throws(TallyError) -> CellTable {
        var counter = try CellCounter(cells: rows.cellCount, slots: slots)
        for segment in rows.starts.indices {
            let answers = try read(segment)
            for cells in rows.cells {
                counter.add(answers, cells: cells, from: rows.starts[segment])
            }
        }
        return counter.finish()
    }
}
