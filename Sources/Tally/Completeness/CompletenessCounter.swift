import SurveyModel

/// Looks at every closed question of every response, once.
struct CompletenessCounter<Source: AnswerSource> {
    let source: Source
    let rows: RowCells
    let survey: Survey

    func tally() throws(TallyError) -> CompletenessTally {
        let columns = questions()
        var counter = try CellCounter(
            cells: rows.cellCount, slots: Completeness.allCases.count)
        for segment in rows.starts.indices {
            // Wide enough for the columns of any survey.
            var shown = [UInt16](repeating: 0, count: source.segmentRows[segment])
            var answered = shown
            for (column, steps) in columns {
                if let bytes = try source.bytes(of: column, in: segment) {
                    let byByte = source.slots(of: column).byByte.map { steps[$0] }
                    for row in bytes.indices {
                        let step = byByte[Int(bytes[row])]
                        shown[row] &+= step.shown
                        answered[row] &+= step.answered
                    }
                } else {
                    let slots = try source.slots(
                        of: column, as: source.slots(of: column), in: segment)
                    for row in slots.indices {
                        shown[row] &+= steps[slots[row]].shown
                        answered[row] &+= steps[slots[row]].answered
                    }
                }
            }
            let kinds = shown.indices.map {
                Completeness(answered: Int(answered[$0]), shown: Int(shown[$0])).rawValue
            }
            for cells in rows.cells {
                counter.add(kinds, cells: cells, from: rows.starts[segment])
            }
        }
        return CompletenessTally(table: counter.finish())
    }

    /// What an answer adds.
    private struct Step {
        let shown: UInt16
        let answered: UInt16
    }

    /// One column per closed question, row and side, with what each of its slots adds.
    ///
    /// Of a multiple choice the first option stands for all: they are answered, or left, together.
    private func questions() -> [(column: Int, steps: [Step])] {
        var seen: Set<ItemReference> = []
        return source.layout.columns.indices.compactMap { index in
            let column = source.layout.columns[index]
            guard !column.isText, seen.insert(column.item).inserted else { return nil }
            // An empty cell of a question that everyone is asked was left.
            let isAlwaysShown = isAlwaysShown(column.item.question)
            let missing = NoAnswer.allCases.map { kind in
                let isShown =
                    switch kind {
                    case .skipped, .rejected: true
                    case .unknownEmpty: isAlwaysShown
                    case .notShown: false
                    }
                return Step(shown: isShown ? 1 : 0, answered: 0)
            }
            let answers = [Step](
                repeating: Step(shown: 1, answered: 1), count: column.categories.count)
            return (index, answers + missing)
        }
    }

    private func isAlwaysShown(_ question: String) -> Bool {
        let section = survey.sections.first {
            $0.questions.contains { $0.id == question }
        }
        return section?.condition == nil && survey.question(question)?.condition == nil
    }
}
