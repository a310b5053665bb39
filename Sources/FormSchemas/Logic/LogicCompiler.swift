import SurveyModel

/// Turns conditions into `FormLogic`, so that a target only has to write tests.
struct LogicCompiler {
    let survey: Survey
    let layout: ColumnLayout
    /// Canonical columns by question.
    private let columns: [String: [Int]]
    private let questions: [String: Question]
    private let conditions: [String: Condition]

    init(survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        columns = Dictionary(grouping: layout.columns.indices) {
            layout.columns[$0].item.question
        }
        questions = Dictionary(
            survey.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var conditions: [String: Condition] = [:]
        for section in survey.sections {
            for question in section.questions {
                let own = [section.condition, question.condition].compactMap { $0 }
                if !own.isEmpty { conditions[question.id] = own.count == 1 ? own[0] : .all(own) }
            }
        }
        self.conditions = conditions
    }

    /// The section's condition and the question's own; nil where it is always shown.
    func effectiveCondition(of question: Question) -> Condition? { conditions[question.id] }

    func logic(_ condition: Condition) -> FormLogic { logic(condition, holds: true).simplified }

    /// The question's validity: what is not answered is valid.
    func validity(of question: Question) -> FormLogic? {
        guard let condition = question.validity?.condition else { return nil }
        let own = (columns[question.id] ?? []).filter { !isOtherText($0) }
        let blank = LogicTest(kind: .answered(columns: own), holds: false)
        return FormLogic.any([.test(blank), logic(condition, holds: true)]).simplified
    }

    // MARK: Conditions

    private func logic(_ condition: Condition, holds: Bool) -> FormLogic {
        switch condition {
        case .all(let parts):
            let inner = parts.map { logic($0, holds: holds) }
            return holds ? .all(inner) : .any(inner)
        case .any(let parts):
            let inner = parts.map { logic($0, holds: holds) }
            return holds ? .any(inner) : .all(inner)
        case .not(let part): return logic(part, holds: !holds)
        case .isNot(let item, let code): return logic(.isOneOf(item, [code]), holds: !holds)
        default:
            guard let item = condition.references.first else { return holds ? .never : .always }
            let tests = kinds(of: condition, item).map {
                FormLogic.test(LogicTest(kind: $0, holds: holds))
            }
            return guarded(holds ? .any(tests) : .all(tests), item, holds: holds)
        }
    }

    /// Not every tool clears a value that it works out when the question is hidden, so what is
    /// asked of such a value asks whether it is shown too.
    private func guarded(_ test: FormLogic, _ item: ItemReference, holds: Bool) -> FormLogic {
        guard case .calculated? = questions[item.question]?.kind,
            let condition = conditions[item.question]
        else { return test }
        let shown = logic(condition, holds: holds)
        return holds ? .all([shown, test]) : .any([shown, test])
    }

    /// The tests of which one must hold.
    private func kinds(of condition: Condition, _ item: ItemReference) -> [LogicTest.Kind] {
        switch condition {
        case .isAnswered: return answered(item)
        case .contains(_, let code):
            return layout.index(of: item.question, option: code).map { [.chosen(column: $0)] } ?? []
        default: break
        }
        guard let column = layout.index(of: item) else { return [] }
        switch layout.columns[column].kind {
        case .choice(let categories), .register(let categories):
            let fitting = categories.indices.filter { index in
                condition.holds { _ in Self.value(categories[index]) }
            }
            return [.category(column: column, fitting)]
        case .number: return numbers(condition, column)
        case .text, .date, .otherText:
            guard case .isOneOf(_, let texts) = condition else { return [] }
            return [.text(column: column, texts)]
        case .optionFlag: return []
        }
    }

    private func numbers(_ condition: Condition, _ column: Int) -> [LogicTest.Kind] {
        switch condition {
        case .atLeast(_, let low): [.number(column: column, low: low, high: nil)]
        case .atMost(_, let high): [.number(column: column, low: nil, high: high)]
        case .between(_, let low, let high): [.number(column: column, low: low, high: high)]
        case .isOneOf(_, let codes):
            codes.compactMap { Double($0) }.filter(\.isFinite).map {
                .number(column: column, low: $0, high: $0)
            }
        default: []
        }
    }

    private func answered(_ item: ItemReference) -> [LogicTest.Kind] {
        let own = (columns[item.question] ?? []).filter { column in
            !isOtherText(column) && layout.columns[column].item == item
        }
        return [.answered(columns: own)]
    }

    private func isOtherText(_ column: Int) -> Bool {
        if case .otherText = layout.columns[column].kind { true } else { false }
    }

    private static func value(_ category: Category) -> ConditionValue {
        category.missing == nil
            ? .code(category.code, number: category.value.map(Double.init))
            : .missingCode(category.code)
    }
}
