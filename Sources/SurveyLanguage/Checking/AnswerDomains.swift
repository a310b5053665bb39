import SurveyModel

/// The domains that have been asked for, each made once: one list may be compared with a thousand
/// times.
struct AnswerDomains {
    /// Domains of lists that several questions share, and of questions.
    private var known: [Key: AnswerDomain] = [:]

    private enum Key: Hashable {
        case register(String)
        case scale(String)
        case question(String)
    }

    mutating func domain(of question: Question, in survey: Survey) -> AnswerDomain {
        let key: Key =
            switch question.kind {
            case .register(let id): .register(id)
            case .scale(let id): .scale(id)
            case .pair(let pair): .scale(pair.scale)
            case .matrix(let matrix): .scale(matrix.scale)
            default: .question(question.id)
            }
        if let domain = known[key] { return domain }
        let domain = AnswerDomain(question, in: survey)
        known[key] = domain
        return domain
    }
}
