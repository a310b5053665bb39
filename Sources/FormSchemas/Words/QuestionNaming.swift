import SurveyModel

/// How a sentence points to a question: by its number on paper, by its text on a screen.
struct QuestionNaming {
    let survey: Survey
    let language: String
    /// Numbers by the id of a question, where questions are numbered.
    var numbers: [String: Int] = [:]
    /// The question that is being spoken of, which needs no name.
    var current: String?

    private var style: WordStyle { WordStyle(language: language) }

    /// `fråga 4`, or `frågan ”Vad är du?”`.
    func name(of id: String) -> String {
        if id == current { return language == "sv" ? "den här frågan" : "this question" }
        if let number = numbers[id] {
            return language == "sv" ? "fråga \(number)" : "question \(number)"
        }
        guard let question = survey.question(id) else { return style.quoted(id) }
        let title = style.quoted(title(of: question))
        return language == "sv" ? "frågan \(title)" : "the question \(title)"
    }

    /// The question's own text, or its register's where it has none.
    func title(of question: Question) -> String {
        plain(survey.title(of: question).text(in: language))
    }

    /// A text without the answers it quotes.
    func plain(_ text: String) -> String {
        survey.piped(text).segments.reduce(into: "") { result, segment in
            switch segment {
            case .text(let text): result += text
            case .answer: result += "…"
            }
        }
    }
}

extension Survey {
    /// The question's own text, or its register's where it has none.
    func title(of question: Question) -> LocalizedText {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = register(id)
        {
            return register.title
        }
        return question.title
    }
}
