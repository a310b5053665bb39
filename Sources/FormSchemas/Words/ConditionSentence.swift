import SurveyModel

/// The sentences in which a condition is told.
enum ConditionSentence: CaseIterable, BilingualWords {
    case section, question, information, validity

    var words: (swedish: String, english: String) {
        switch self {
        case .section:
            (
                "Svara på det här avsnittet bara om {condition}.",
                "Answer this section only if {condition}."
            )
        case .question: ("Svara bara om {condition}.", "Answer only if {condition}.")
        case .information: ("Gäller bara om {condition}.", "Applies only if {condition}.")
        case .validity:
            ("Svaret godtas bara om {condition}.", "The answer is accepted only if {condition}.")
        }
    }

    func text(_ condition: Condition, _ words: ConditionWords) -> String {
        text(in: words.naming.language, ["condition": words.clause(condition)])
    }
}

extension ConditionSentence {
    /// The sentence over a question that is not always asked.
    static func over(_ question: Question) -> ConditionSentence {
        question.isAsked ? .question : .information
    }
}
