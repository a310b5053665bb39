import SurveyModel

/// Looks at the rows of every block of every response, once.
struct StraightLineCounter<Source: AnswerSource> {
    let source: Source
    let rows: RowCells
    let blocks: [AnswerBlock]

    func tally() throws(TallyError) -> StraightLineTally {
        StraightLineTally(
            blocks: blocks,
            tables: try blocks.map { block throws(TallyError) in try table(block) })
    }

    private func table(_ block: AnswerBlock) throws(TallyError) -> CellTable {
        var counter = try CellCounter(
            cells: rows.cellCount, slots: StraightLineTally.Line.allCases.count)
        // An answer by its place in the order, from 1; 0 for everything else. Rows have one scale.
        let orders = block.columns.map { order(of: $0) }
        for segment in rows.starts.indices {
            let count = source.segmentRows[segment]
            var answered = [UInt16](repeating: 0, count: count)
            var lowest = [UInt8](repeating: .max, count: count)
            var highest = [UInt8](repeating: 0, count: count)
            for (column, order) in zip(block.columns, orders) {
                guard let bytes = try source.bytes(of: column, in: segment) else { continue }
                for row in 0..<count {
                    let place = order[Int(bytes[row])]
                    answered[row] &+= place == 0 ? 0 : 1
                    lowest[row] = min(lowest[row], place == 0 ? .max : place)
                    highest[row] = max(highest[row], place)
                }
            }
            let lines = (0..<count).map { row in
                let line: StraightLineTally.Line =
                    answered[row] < UInt16(AnswerBlock.fewestAnswers)
                    ? .tooFew : lowest[row] == highest[row] ? .straight : .varied
                return line.rawValue
            }
            for cells in rows.cells {
                counter.add(lines, cells: cells, from: rows.starts[segment])
            }
        }
        return counter.finish()
    }

    private func order(of column: Int) -> [UInt8] {
        let categories = source.layout.columns[column].categories
        let isOrdered = categories.map { $0.value != nil && $0.missing == nil }
        return source.slots(of: column).byByte.map { slot in
            // At most 249 categories fit in a byte.
            slot < categories.count && isOrdered[slot] ? UInt8(slot + 1) : 0
        }
    }
}
