extension SurveyTally {
    /// The tally of the responses of both, which are different responses to the same survey.
    ///
    /// - Throws: `.differentShapes` when they are not of the same survey and wave.
    package func adding(_ other: SurveyTally) throws(TallyError) -> SurveyTally {
        guard shape == other.shape else { throw .differentShapes }
        return SurveyTally(
            wave: wave, axes: axes, outsideCount: outsideCount + other.outsideCount,
            responses: responses + other.responses,
            columns: columns.indices.map { columns[$0] + other.columns[$0] },
            pairs: pairs.indices.map { pairs[$0] + other.pairs[$0] },
            indices: indices.indices.map { indices[$0] + other.indices[$0] })
    }

    /// The tally with every count taken away.
    private var shape: SurveyTally {
        SurveyTally(
            wave: wave, axes: axes, outsideCount: 0, responses: CellTable(slots: responses.slots),
            columns: columns.map {
                ColumnTally(
                    name: $0.name, categories: $0.categories,
                    table: CellTable(slots: $0.table.slots))
            }, pairs: pairs.map { $0.with(CellTable(slots: $0.table.slots)) },
            indices: indices.map { index in
                index.with(
                    CellTable(slots: index.table.slots),
                    index.itemSums.map { _ in ItemSums(items: index.items.count) })
            })
    }
}

extension ColumnTally {
    fileprivate static func + (a: ColumnTally, b: ColumnTally) -> ColumnTally {
        ColumnTally(name: a.name, categories: a.categories, table: a.table + b.table)
    }
}

extension PairTally {
    fileprivate func with(_ table: CellTable) -> PairTally {
        PairTally(
            question: question, row: row, nowColumn: nowColumn, needColumn: needColumn,
            nowCategories: nowCategories, needCategories: needCategories, table: table)
    }

    fileprivate static func + (a: PairTally, b: PairTally) -> PairTally {
        a.with(a.table + b.table)
    }
}

extension IndexTally {
    fileprivate func with(_ table: CellTable, _ itemSums: ItemSums?) -> IndexTally {
        IndexTally(
            id: id, items: items, lowest: lowest, width: width, table: table, itemSums: itemSums)
    }

    fileprivate static func + (a: IndexTally, b: IndexTally) -> IndexTally {
        a.with(
            a.table + b.table, a.itemSums.flatMap { first in b.itemSums.map { first + $0 } })
    }
}
