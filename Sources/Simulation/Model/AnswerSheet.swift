import SurveyModel

/// A questionnaire being filled in: what stands in every column, and how conditions see it.
struct AnswerSheet {
    private let survey: Survey
    private let layout: ColumnLayout
    private(set) var answers: [SimulatedAnswer]

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        answers = layout.columns.map { _ in .skipped }
    }

    mutating func choose(_ category: Int, in positions: [Int]) {
        guard let position = positions.first else { return }
        answers[position] = .category(category)
    }

    mutating func write(_ text: String, at position: Int) {
        answers[position] = .text(text)
    }

    mutating func hide(_ question: Question) {
        for position in layout.columns.indices
        where layout.columns[position].item.question == question.id {
            answers[position] = .notShown
        }
    }

    /// Takes the answers to a question back.
    mutating func clear(_ question: Question) {
        for position in layout.columns.indices
        where layout.columns[position].item.question == question.id {
            answers[position] = .skipped
        }
    }

    func holds(_ condition: Condition) -> Bool { condition.holds(value) }

    /// Whether an option, or an entry of a register, was chosen.
    func isChosen(_ code: String, of question: Question) -> Bool {
        switch value(ItemReference(question: question.id)) {
        case .code(let chosen, _), .missingCode(let chosen): chosen == code
        case .codes(let chosen): chosen.contains(code)
        default: false
        }
    }

    /// An answer as conditions see it; what is skipped or hidden is unanswered.
    func value(_ item: ItemReference) -> ConditionValue {
        if let position = layout.index(of: item) {
            let column = layout.columns[position]
            switch answers[position] {
            case .category(let index):
                return column.conditionValue(ofCategory: index) ?? .unanswered
            case .text(let text): return column.conditionValue(ofText: text) ?? .unanswered
            case .skipped, .notShown: return .unanswered
            }
        }
        let chosen = layout.columns.indices.compactMap { position -> String? in
            guard layout.columns[position].item == item, answers[position] == .category(1),
                case .optionFlag(let option) = layout.columns[position].kind
            else { return nil }
            return option
        }
        return chosen.isEmpty ? .unanswered : .codes(chosen)
    }
}
