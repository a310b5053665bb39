import SurveyModel
import Tables

/// Texts in SurveyJS' way: a string, or an object with one string per language.
///
/// `default` is what the engine shows in English and wherever a language is missing: a member `en`
/// beside it is never read (survey-core 3.0.1). So English is the default where the survey has it.
struct SurveyJSTexts {
    let survey: Survey

    /// A text in which braces are only braces.
    func plain(_ text: LocalizedText) -> JSONValue { localized(text) { Self.shielded($0) } }

    /// A text in which answers may stand.
    func piped(_ text: LocalizedText) -> JSONValue { localized(text, piped) }

    /// HTML made by us from texts in one language at a time.
    func html(_ nodes: (String) -> [HTMLNode]) -> JSONValue {
        localized(LocalizedText("")) { _, language in
            var text = ""
            for node in nodes(language) { node.render(to: &text) }
            return text
        }
    }

    /// A text in one language with its answers quoted, as the engine reads it.
    func piped(_ text: String) -> String {
        survey.piped(text).segments.map { segment in
            switch segment {
            case .text(let text): return Self.shielded(text)
            case .answer(let id):
                guard let question = survey.question(id) else { return "" }
                return "{" + SurveyJSNames.question(question) + "}"
            }
        }.joined()
    }

    private func localized(
        _ text: LocalizedText, _ written: (String) -> String
    ) -> JSONValue {
        localized(text) { text, _ in written(text) }
    }

    private func localized(
        _ text: LocalizedText, _ written: (_ text: String, _ language: String) -> String
    ) -> JSONValue {
        let languages = survey.languages
        let base = languages.first ?? "sv"
        let standard = languages.contains(Self.english) ? Self.english : base
        let shown = written(text.text(in: standard), standard)
        let others = languages.filter { $0 != standard }.compactMap { language -> JSONMember? in
            let other = written(text.text(in: language), language)
            return other == shown ? nil : JSONMember(language, .string(other))
        }
        return others.isEmpty
            ? .string(shown) : .object([JSONMember("default", .string(shown))] + others)
    }

    private static let english = "en"

    /// The engine looks up whatever stands in braces, in any case: an invisible word joiner behind
    /// a brace that is only a brace makes it no name.
    static func shielded(_ text: String) -> String {
        guard text.contains("{") else { return text }
        return text.split(separator: "{", omittingEmptySubsequences: false)
            .joined(separator: "{\u{2060}")
    }
}
