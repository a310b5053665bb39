import SurveyModel

/// The columns of one question by the part they play, looked up once and not per record.
struct QuestionPlan {
    /// Where it shows that an option with a text was chosen.
    enum Chosen: Sendable, Hashable {
        case flag(Int)
        case category(column: Int, code: UInt16)
        case never
    }

    struct Text: Sendable, Hashable {
        let column: Int
        let chosen: Chosen
    }

    /// One answer each: all but flags and the texts of options.
    private(set) var answers: [Int] = []
    private(set) var flags: [Int] = []
    private(set) var texts: [Text] = []
    /// Of the flags, those whose option is to stand alone.
    private(set) var exclusive: [Int] = []
    /// Where the value is worked out from other answers.
    let calculation: Calculation?
    /// Whether answers must fulfil something together, so that most questions cost nothing here.
    let hasRule: Bool

    /// Whether each answer stands for itself.
    var isPlain: Bool { calculation == nil && !hasRule && flags.isEmpty && texts.isEmpty }

    init(_ question: Question, _ layout: ColumnLayout) {
        switch question.kind {
        case .calculated(let calculation):
            self.calculation = calculation
            hasRule = false
        case .ranking, .allocation:
            calculation = nil
            hasRule = true
        default:
            calculation = nil
            hasRule = question.validity != nil
        }
        let own = layout.columns.indices.filter {
            layout.columns[$0].item.question == question.id
        }
        for index in own {
            switch layout.columns[index].kind {
            case .optionFlag(let code):
                flags.append(index)
                if question.options.contains(where: { $0.code == code && $0.isExclusive }) {
                    exclusive.append(index)
                }
            case .otherText(let option):
                texts.append(Text(column: index, chosen: Self.chosen(option, own, layout)))
            default: answers.append(index)
            }
        }
    }

    private static func chosen(_ option: String, _ own: [Int], _ layout: ColumnLayout) -> Chosen {
        for index in own {
            let column = layout.columns[index]
            switch column.kind {
            case .optionFlag(option): return .flag(index)
            case .choice(let categories), .register(let categories):
                if let place = categories.firstIndex(where: { $0.code == option }) {
                    return .category(column: index, code: UInt16(clamping: place + 1))
                }
            default: continue
            }
        }
        return .never
    }
}
