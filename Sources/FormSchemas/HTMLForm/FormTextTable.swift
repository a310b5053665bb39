import SurveyModel
import Tables

/// The texts of the page in every language; elements point to them by number, so that the language
/// can change without a second copy of the form.
struct FormTextTable {
    let languages: [String]
    private var texts: [LocalizedText] = []
    private var numbers: [LocalizedText: Int] = [:]

    init(languages: [String]) {
        self.languages = languages
    }

    /// The number of a text; the same text has the same number.
    mutating func number(_ text: LocalizedText) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// An array per language; null where a translation is missing and the first language's text
    /// stands in.
    var json: JSONValue {
        .object(
            languages.enumerated().map { index, language in
                JSONMember(
                    language,
                    .array(
                        texts.map { text in
                            index == 0
                                ? .string(text.base)
                                : text.translations[language].map(JSONValue.string) ?? .null
                        }))
            })
    }
}
