import SurveyModel
import Tables

/// Texts of a survey as elements, one per language.
struct DDITexts {
    let survey: Survey

    var languages: [String] { survey.languages.isEmpty ? ["sv"] : survey.languages }

    /// An element per language; none where there is no text.
    func elements(
        _ name: String, _ attributes: [XMLAttribute] = [], text: (String) -> String
    ) -> [XMLNode] {
        languages.compactMap { language in
            let words = text(language)
            guard !words.isEmpty else { return nil }
            return .tag(name, [.a("xml:lang", language)] + attributes, text: words)
        }
    }

    func elements(
        _ name: String, _ attributes: [XMLAttribute] = [], _ text: LocalizedText?
    ) -> [XMLNode] {
        guard let text else { return [] }
        return elements(name, attributes) { plain(text.text(in: $0)) }
    }

    /// A text in which quoted answers are named by their question: `{yrke}` → `[yrke]`.
    func plain(_ text: String) -> String {
        survey.piped(text).segments.map { segment in
            switch segment {
            case .text(let words): words
            case .answer(let id): "[\(id)]"
            }
        }.joined()
    }

    func title(of question: Question) -> LocalizedText {
        if question.title.base.isEmpty, case .register(let id) = question.kind,
            let register = survey.register(id)
        {
            return register.title
        }
        return question.title
    }
}
