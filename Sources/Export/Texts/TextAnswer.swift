package import ResponseStore
package import SurveyModel
import Tally

/// What somebody wrote, with the groups that they belong to.
package struct TextAnswer: Sendable, Hashable {
    /// The response, counted from 0 among those of the wave: the same in every question.
    package let respondent: Int
    package let text: String
    /// Codes by question: the unit and whatever else is reported by.
    package let groups: [String: String]

    /// The texts of a question in one wave, in the order of the files; of those in the target group.
    package static func all(
        to question: String, of survey: Survey, _ layout: ColumnLayout, wave: String,
        in store: ResponseStore
    ) throws -> [TextAnswer] {
        guard let column = layout.index(of: ItemReference(question: question)) else { return [] }
        let backgrounds = ([survey.unitQuestion].compactMap { $0 } + survey.groupQuestions)
            .compactMap { question in
                layout.index(of: ItemReference(question: question.id)).map { (question.id, $0) }
            }
        let eligibility = Eligibility(survey, layout)
        var answers: [TextAnswer] = []
        var number = 0
        try LiveRows(store, wave: wave).forEachWindow { window in
            let texts = try window.column(column)
            let groups = try backgrounds.map { ($0.0, $0.1, try window.column($0.1)) }
            let needed = try (eligibility?.neededColumns ?? []).map { ($0, try window.column($0)) }
            for row in window.rows {
                defer { number += 1 }
                guard case .text(let text) = texts[row],
                    eligibility?.holds({ index in cell(needed.first { $0.0 == index }?.1[row]) })
                        ?? true
                else { continue }
                var codes: [String: String] = [:]
                for (id, index, column) in groups {
                    if case .category(let place) = column[row] {
                        codes[id] = layout.columns[index].categories[place].code
                    }
                }
                answers.append(TextAnswer(respondent: number, text: text, groups: codes))
            }
        }
        return answers
    }

    private static func cell(_ answer: Answer?) -> Eligibility.Cell {
        switch answer {
        case .category(let place): .category(place)
        case .text(let text): .text(text)
        case .some(.none), nil: .missing
        }
    }
}
