import SurveyModel

/// The two columns of one row of a pair.
struct PairPlan {
    let question: String
    let row: String
    let nowColumn: Int
    let needColumn: Int

    /// All rows of all pairs, in document order.
    static func all(_ survey: Survey, _ layout: ColumnLayout) -> [PairPlan] {
        survey.questions.flatMap { question -> [PairPlan] in
            guard case .pair(let pair) = question.kind else { return [] }
            return pair.rows.compactMap { row in
                let side = { (horizon: Horizon) in
                    layout.index(
                        of: ItemReference(question: question.id, row: row.id, horizon: horizon))
                }
                guard let now = side(.now), let need = side(.need) else { return nil }
                return PairPlan(
                    question: question.id, row: row.id, nowColumn: now, needColumn: need)
            }
        }
    }
}
