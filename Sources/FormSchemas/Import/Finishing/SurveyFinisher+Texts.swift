import Diagnostics
import SurveyLanguage
import SurveyModel

extension SurveyFinisher {
    /// A text that must be there; where it is not, the name stands in.
    mutating func text(
        _ text: LocalizedText, of name: String, or fallback: String, at place: Place
    ) -> LocalizedText {
        required(optionalText(text, of: name, at: place), of: name, or: fallback, at: place)
    }

    /// A text in which answers to the questions before `index` may stand.
    mutating func pipedText(
        _ text: LocalizedText, of name: String, or fallback: String, before index: Int,
        at place: Place
    ) -> LocalizedText {
        required(
            optionalText(text, of: name, before: index, at: place), of: name, or: fallback,
            at: place)
    }

    private mutating func required(
        _ text: LocalizedText?, of name: String, or fallback: String, at place: Place
    ) -> LocalizedText {
        if let text { return text }
        note(.textMissing, at: place, [.name: name])
        let words = WritableText.normalized(fallback, languages: languages)
        return LocalizedText(words.isEmpty ? "…" : words)
    }

    /// A text that may be missing: nil where it says nothing in any language.
    ///
    /// Where only the first language lacks it, the first other one stands in.
    /// - Parameter index: Where answers may stand in it: the position that they must come before.
    mutating func optionalText(
        _ text: LocalizedText, of name: String, before index: Int? = nil, at place: Place
    ) -> LocalizedText? {
        func words(_ text: String) -> String {
            WritableText.normalized(
                resolved(text, of: name, before: index, at: place), languages: languages)
        }
        var base = words(text.base)
        var translations: [String: String] = [:]
        for language in languages.dropFirst() {
            let translation = words(text.translations[language] ?? "")
            if !translation.isEmpty { translations[language] = translation }
        }
        if base.isEmpty, let first = languages.first,
            let other = languages.first(where: { translations[$0] != nil })
        {
            base = translations[other] ?? ""
            note(.baseTextBorrowed, at: place, [.name: name, .value: first, .other: other])
        }
        return base.isEmpty ? nil : LocalizedText(base, translations: translations)
    }

    /// Adds what tells a text from an equal one, in every language.
    func distinguished(_ text: LocalizedText, by name: String) -> LocalizedText {
        LocalizedText(
            "\(text.base) (\(name))",
            translations: text.translations.mapValues { "\($0) (\(name))" }
        )
    }

    /// The text, made different from those in `used` where it is not.
    mutating func unique(
        _ text: LocalizedText, name: String, among used: inout Set<String>, at place: Place
    ) -> LocalizedText {
        var result = text
        // Exports are matched by these keys, so they are what must differ.
        while !used.insert(ComparableText.key(result.base)).inserted {
            result = distinguished(result, by: name)
        }
        if result != text { note(.textMadeUnique, at: place, [.value: text.base, .name: name]) }
        return result
    }

    // MARK: Answers in texts

    private mutating func resolved(
        _ text: String, of name: String, before index: Int?, at place: Place
    ) -> String {
        var result = ""
        for part in QuotedAnswer.parts(of: text) {
            switch part {
            case .text(let words): result += index == nil ? words : withoutBraces(words)
            case .answer(let answer):
                if let reason = obstacle(to: answer, before: index) {
                    result += index == nil ? answer.spelling : withoutBraces(answer.spelling)
                    note(
                        .quoteNotCarried, at: place,
                        [.value: answer.spelling, .name: name, .reason: reason.fact])
                } else if let id = names[answer.key]?.id {
                    result += "{\(id)}"
                }
            }
        }
        return result
    }

    private func obstacle(to answer: QuotedAnswer, before index: Int?) -> Phrase? {
        guard let names = names[answer.key] else { return .unknownAnswer }
        guard let index else { return .notExpressible }
        guard Question(id: names.id, title: LocalizedText(""), kind: names.kind).canBeQuoted else {
            return .manyAnswers
        }
        guard let position = positions[answer.key], position < index else { return .laterQuestion }
        return finished[answer.key] == nil ? .leftOut : nil
    }

    /// `{yrke}` that the form means as words would become an answer, or a mistake: `(yrke)`.
    private func withoutBraces(_ text: String) -> String {
        guard text.contains("{") else { return text }
        var characters = Array(text)
        var open: Int?
        for index in characters.indices {
            switch characters[index] {
            case "{": open = index
            case "}":
                if let start = open {
                    let inside = String(characters[(start + 1)..<index])
                    let name = WritableText.normalized(inside, languages: [])
                    if Identifier.isID(name), isLikeQuestion(name) {
                        characters[start] = "("
                        characters[index] = ")"
                    }
                }
                open = nil
            default: break
            }
        }
        return String(characters)
    }

    private func isLikeQuestion(_ name: String) -> Bool {
        Suggestion.nearest(to: name, among: names.values.map(\.id)) != nil
    }
}
