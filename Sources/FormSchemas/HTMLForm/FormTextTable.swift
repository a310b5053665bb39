import SurveyModel
import Tables

/// The texts of the page in every language; elements point to them by number, so that the language
/// can change without a second copy of the form.
struct FormTextTable {
    private struct Entry: Hashable {
        let text: LocalizedText
        let quotesAnswers: Bool
    }

    let survey: Survey
    private var entries: [Entry] = []
    private var numbers: [Entry: Int] = [:]

    init(survey: Survey) {
        self.survey = survey
    }

    /// The number of a text; the same text has the same number.
    /// - Parameter quotesAnswers: Whether `{id}` in it stands for an answer.
    mutating func number(_ text: LocalizedText, quotesAnswers: Bool = false) -> Int {
        let entry = Entry(text: text, quotesAnswers: quotesAnswers)
        if let number = numbers[entry] { return number }
        numbers[entry] = entries.count
        entries.append(entry)
        return entries.count - 1
    }

    /// An array per language; null where a translation is missing and the first language's text
    /// stands in. A text that quotes answers is an array: text, id of a question, text, …
    var json: JSONValue {
        .object(
            survey.languages.enumerated().map { index, language in
                JSONMember(
                    language,
                    .array(
                        entries.map { entry in
                            let text =
                                index == 0 ? entry.text.base : entry.text.translations[language]
                            return text.map { value($0, quotes: entry.quotesAnswers) } ?? .null
                        }))
            })
    }

    private func value(_ text: String, quotes: Bool) -> JSONValue {
        let piped = survey.piped(text)
        guard quotes, !piped.references.isEmpty else { return .string(text) }
        var parts: [JSONValue] = []
        for segment in piped.segments {
            switch segment {
            case .text(let text): parts.append(.string(text))
            case .answer(let id):
                // A question's name always stands at an odd place.
                if parts.count.isMultiple(of: 2) { parts.append("") }
                parts.append(.string(id))
            }
        }
        return .array(parts)
    }
}
