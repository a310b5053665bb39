import SurveyModel

/// Words of ours that exist in Swedish and English; every other language sees the English ones.
protocol BilingualWords {
    var words: (swedish: String, english: String) { get }
}

extension BilingualWords {
    func text(in language: String) -> String {
        language == "sv" ? words.swedish : words.english
    }

    /// The words in the languages of a survey, its first language as base.
    func text(in languages: [String]) -> LocalizedText {
        let texts = Dictionary(
            languages.map { ($0, text(in: $0)) }, uniquingKeysWith: { a, _ in a })
        return LocalizedText(text(in: languages.first ?? ""), translations: texts)
    }

    /// The words with every `{name}` filled in; what is filled in is not looked at again.
    func text(in language: String, _ facts: [String: String]) -> String {
        var result = ""
        var rest = text(in: language)[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let after = rest[rest.index(after: open)...]
            guard let close = after.firstIndex(of: "}"), let fact = facts[String(after[..<close])]
            else {
                result.append("{")
                rest = after
                continue
            }
            result += fact
            rest = after[after.index(after: close)...]
        }
        return result + rest
    }
}
