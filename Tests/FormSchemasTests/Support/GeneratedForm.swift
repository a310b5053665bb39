import FormSchemas
import SurveyModel
import Testing

/// One generated survey as a form, with its filled-in answers and what they make of it.
struct GeneratedForm {
    let survey: Survey
    let layout: ColumnLayout
    let names: XLSFormNames
    let filled: [FilledForm]
    /// A field with a rule, and the question it belongs to.
    let ruled: [(item: ItemReference, question: Question)]
    /// Everything that is shown or hidden, with the condition's owner.
    let visible: [(name: String, shown: (FilledForm) -> Bool)]
    /// Everything that is worked out: numbers, and labels that texts quote.
    let worked: [(name: String, value: (FilledForm) -> ConditionValue?)]

    init(seed: UInt64, answers: Int) throws {
        let survey = SurveyGenerator.survey(seed: seed)
        let layout = ColumnLayout(survey)
        let names = XLSFormNames(survey, layout: layout)
        self.survey = survey
        self.layout = layout
        self.names = names
        filled = (0..<answers).map {
            FilledForm(survey, layout: layout, seed: seed &* 1_000 &+ UInt64($0))
        }
        let form = try XLSForm(survey, layout: layout)
        let written = Set(form.survey.cells("name"))
        let constrained = Set(
            zip(form.survey.cells("name"), form.survey.cells("constraint"))
                .filter { !$1.isEmpty }.map(\.0))
        var visible: [(String, (FilledForm) -> Bool)] = []
        var worked: [(String, (FilledForm) -> ConditionValue?)] = []
        var ruled: [(ItemReference, Question)] = []
        for question in survey.questions {
            func isShown(_ filled: FilledForm) -> Bool { filled.shown.contains(question.id) }
            let own = ItemReference(question: question.id)
            for element in Self.elements(of: question, layout) {
                visible.append((names[element], isShown))
            }
            for column in layout.columns where column.item.question == question.id {
                if case .otherText(let option) = column.kind {
                    visible.append(
                        (
                            names[.otherText(question: question.id, option: option)],
                            { isShown($0) && $0.isChosen(option, of: question) }
                        ))
                }
            }
            for element in Self.elements(of: question, layout) {
                guard case .field(let item) = element, constrained.contains(names[element]) else {
                    continue
                }
                ruled.append((item, question))
            }
            if case .calculated = question.kind {
                worked.append((names[.field(own)], { isShown($0) ? $0.value(own) : nil }))
            }
            if written.contains(names[.quote(question.id)]) {
                let column = layout.columns.first { $0.item == own }
                worked.append(
                    (
                        names[.quote(question.id)],
                        { isShown($0) ? Self.label($0.value(own), column) : nil }
                    ))
            }
        }
        self.visible = visible
        self.worked = worked
        self.ruled = ruled
    }

    private static func label(_ value: ConditionValue, _ column: Column?) -> ConditionValue {
        switch value {
        case .code(let code, _), .missingCode(let code):
            let category = column?.categories.first { $0.code == code }
            return category.map { .text($0.label.base) } ?? .unanswered
        default: return .unanswered
        }
    }

    private static func elements(
        of question: Question, _ layout: ColumnLayout
    ) -> [XLSFormNames.Element] {
        let own = ItemReference(question: question.id)
        switch question.kind {
        case .pair, .matrix, .allocation:
            return [.group(question.id)]
                + layout.columns.filter { $0.item.question == question.id }.map { .field($0.item) }
        default: return [.field(own)]
        }
    }

    /// What is entered, by name of the field, in document order.
    func entries(_ filled: FilledForm) -> [(name: String, text: String)] {
        survey.questions.flatMap { question in
            Self.elements(of: question, layout).compactMap { element in
                guard case .field(let item) = element, let codes = filled.entered(item),
                    !codes.isEmpty
                else { return nil }
                return (names[element], codes.joined(separator: " "))
            }
        }
    }

    func field(_ item: ItemReference) -> String { names.field(item) ?? "" }
}
