import SurveyModel

/// A survey as the shapes look at it: its texts in one language, its canonical columns by question.
struct ShapeSource {
    let survey: Survey
    let layout: ColumnLayout
    let language: String

    func text(_ text: LocalizedText) -> String { text.text(in: language) }

    /// The question's text, or its register's where the question has none of its own.
    func title(of question: Question) -> String {
        if !question.title.base.isEmpty { return text(question.title) }
        if case .register(let id) = question.kind, let register = survey.register(id) {
            return text(register.title)
        }
        return question.id
    }

    /// The folded id.
    func name(of question: Question) -> String { IdentifierFolding.fold(question.id) }

    /// Positions of a question's columns, in document order.
    func columns(of question: Question) -> [Int] {
        layout.columns.indices.filter { layout.columns[$0].item.question == question.id }
    }

    /// Where a question's answer and its options' texts lie in the layout.
    func parts(of question: Question) -> Parts {
        var parts = Parts()
        for index in columns(of: question) {
            switch layout.columns[index].kind {
            case .otherText(let option): parts.texts.append((option, index))
            case .optionFlag(let option): parts.flags.append((option, index))
            default: parts.answers.append(index)
            }
        }
        return parts
    }

    struct Parts {
        /// One, or for a pair one per row and side.
        var answers: [Int] = []
        var flags: [(option: String, column: Int)] = []
        var texts: [(option: String, column: Int)] = []

        /// The first option with a text is the one that tools know as "other"; they know one only.
        var nativeOther: (option: String, column: Int)? { texts.first }
        var furtherTexts: ArraySlice<(option: String, column: Int)> { texts.dropFirst() }
    }

    /// The title of an option, entry or level of a column, by code.
    func label(_ code: String, of question: Question) -> String {
        if let option = question.options.first(where: { $0.code == code }) {
            return text(option.label)
        }
        if case .register(let id) = question.kind, let entry = survey.register(id)?.entry(code) {
            return text(entry.label)
        }
        return code
    }

    func codes(of column: Int) -> [String] { layout.columns[column].categories.map(\.code) }

    func labels(of column: Int) -> [String] {
        layout.columns[column].categories.map { text($0.label) }
    }

    /// The style of a column that is neither closed nor part of a multiple choice.
    func openStyle(of column: Int) -> CellStyle {
        switch layout.columns[column].kind {
        case .number(let isInteger): .number(isInteger: isInteger)
        case .date: .date
        case .text, .otherText: .text
        case .choice, .register, .optionFlag: .value
        }
    }
}
