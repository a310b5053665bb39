package import SurveyModel

/// How the answers to one question stand in a canonical JSON row: what the form saves, the JSON
/// Schema describes and the response file holds.
package struct QuestionColumns: Sendable, Hashable {
    package let question: Question
    package let answers: [Answer]

    /// One property of the row.
    package struct Answer: Sendable, Hashable {
        /// The property's name: the canonical column, or for a multiple choice the question's
        /// folded id, whose value is the array of codes chosen.
        package let name: String
        package let item: ItemReference
        package let kind: Kind
        /// Text fields that options open: code of the option and name of the property.
        package let otherTexts: [OtherText]
    }

    package struct OtherText: Sendable, Hashable {
        package let option: String
        package let name: String
    }

    package enum Kind: Sendable, Hashable {
        /// One of the categories; on a scale the value is written as an integer.
        case choice([Category], isScale: Bool)
        case multiple([SurveyModel.Option])
        case text(long: Bool)
        case integer(ClosedRange<Int>?)
        case decimal(ClosedRange<Double>?)
        case date
        /// Worked out from other answers; not asked.
        case calculated(Calculation)
    }

    /// The columns of a question in a layout.
    package init(_ question: Question, layout: ColumnLayout) {
        self.question = question
        let columns = layout.columns.filter { $0.item.question == question.id }
        let others = columns.compactMap { column -> OtherText? in
            guard case .otherText(let option) = column.kind else { return nil }
            return OtherText(option: option, name: column.name)
        }
        if case .multiple(let options) = question.kind {
            answers = [
                Answer(
                    name: IdentifierFolding.fold(question.id),
                    item: ItemReference(question: question.id), kind: .multiple(options),
                    otherTexts: others)
            ]
            return
        }
        answers = columns.compactMap { column in
            guard let kind = Self.kind(of: column, question: question) else { return nil }
            return Answer(name: column.name, item: column.item, kind: kind, otherTexts: others)
        }
    }

    private static func kind(of column: Column, question: Question) -> Kind? {
        switch column.kind {
        case .choice(let categories), .register(let categories):
            switch question.kind {
            case .scale, .pair, .matrix, .ranking: .choice(categories, isScale: true)
            default: .choice(categories, isScale: false)
            }
        case .text(let long): .text(long: long)
        case .number:
            switch question.kind {
            case .integer(let range): .integer(range)
            case .allocation(_, let total): .integer(0...total)
            case .calculated(let calculation): .calculated(calculation)
            case .decimal(let range): .decimal(range)
            default: .decimal(nil)
            }
        case .date: .date
        case .optionFlag, .otherText: nil
        }
    }
}

extension Survey {
    /// Every question with its properties and the section it stands in, in document order.
    package func questionColumns(
        _ layout: ColumnLayout
    ) -> [(section: Section, questions: [QuestionColumns])] {
        sections.map { section in
            (section, section.questions.map { QuestionColumns($0, layout: layout) })
        }
    }
}
