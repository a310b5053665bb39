import SurveyModel

/// Decides for every row of a source whether it counts.
struct EligibleRows<Source: AnswerSource> {
    let source: Source
    let eligibility: Eligibility

    /// Whether each row of a segment belongs to the target group.
    func flags(in segment: Int) throws(TallyError) -> [Bool] {
        var cells: [Int: [Eligibility.Cell]] = [:]
        for column in eligibility.neededColumns {
            if source.layout.columns[column].isText {
                cells[column] = try source.texts(of: column, in: segment)
                    .map { $0.map { .text($0) } ?? .missing }
            } else {
                let map = source.slots(of: column)
                cells[column] = try source.slots(of: column, as: map, in: segment)
                    .map { $0 < map.categoryCount ? .category($0) : .missing }
            }
        }
        return (0..<source.segmentRows[segment]).map { row in
            eligibility.holds { cells[$0]?[row] ?? .missing }
        }
    }
}
