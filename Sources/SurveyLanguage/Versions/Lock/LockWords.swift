import Diagnostics

extension AnswerKind {
    /// The word for messages.
    var word: Phrase {
        switch self {
        case .register: .answerFromRegister
        case .single: .oneChoice
        case .multiple: .severalChoices
        case .scale: .levelOfScale
        case .pair: .pair
        case .matrix: .matrixOfRows
        case .ranking: .orderOfOptions
        case .allocation: .sharesOfPoints
        case .text: .freeText
        case .integer: .wholeNumber
        case .decimal: .decimalNumber
        case .date: .day
        case .calculated: .calculatedValue
        }
    }
}

extension SurveyLock.Role {
    var word: Phrase {
        switch self {
        case .option: .ordinaryAnswer
        case .level: .levelOfScale
        case .doNotKnow: .missingAnswer
        case .notApplicable: .notApplicableAnswer
        }
    }
}
