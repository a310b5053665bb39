import SurveyModel

/// Where in an XLSForm the answer to each item stands, and what it can be.
struct XLSFormAnswers {
    struct Answer {
        let field: String
        let kind: Kind
    }

    enum Kind {
        case choice([Category])
        case multiple
        /// The place of an option among so many; the field holds the codes in order.
        case place(option: String, of: Int)
        case number
        case text
        case date
    }

    private var answers: [ItemReference: Answer] = [:]

    init(_ survey: Survey, layout: ColumnLayout, names: XLSFormNames) {
        var ranked: [String: Int] = [:]
        for question in survey.questions {
            switch question.kind {
            case .multiple:
                let item = ItemReference(question: question.id)
                answers[item] = names.field(item).map { Answer(field: $0, kind: .multiple) }
            case .ranking(let options): ranked[question.id] = options.count
            default: continue
            }
        }
        for column in layout.columns {
            guard let field = names.field(column.item),
                let kind = Self.kind(of: column, options: ranked[column.item.question])
            else { continue }
            answers[column.item] = Answer(field: field, kind: kind)
        }
    }

    /// - Parameter options: How many there are, where they are put in order.
    private static func kind(of column: Column, options: Int?) -> Kind? {
        switch column.kind {
        case .choice(let categories), .register(let categories):
            guard let options, let option = column.item.row else { return .choice(categories) }
            return .place(option: option, of: options)
        case .number: return .number
        case .text: return .text
        case .date: return .date
        case .optionFlag, .otherText: return nil
        }
    }

    subscript(_ item: ItemReference) -> Answer? { answers[item] }
}
