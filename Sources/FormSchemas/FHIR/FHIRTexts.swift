import SurveyModel
import Tables

/// Texts as FHIR allows them: never empty, no control characters, white space of four kinds.
struct FHIRTexts {
    let survey: Survey

    /// A member with the text in the first language, and one with its translations.
    func members(_ name: String, _ text: LocalizedText) -> [JSONMember] {
        let base = plain(text.base)
        guard !base.isEmpty else { return [] }
        let translations = survey.languages.dropFirst().compactMap { language -> JSONValue? in
            let translated = plain(text.text(in: language))
            guard translated != base, !translated.isEmpty else { return nil }
            return FHIRExtension.translation(translated, language)
        }
        let value = JSONMember(name, .string(base))
        guard !translations.isEmpty else { return [value] }
        return [value, JSONMember("_" + name, ["extension": .array(translations)])]
    }

    /// A text in the first language for a place that takes no translations.
    func string(_ text: LocalizedText) -> String {
        let text = plain(text.base)
        return text.isEmpty ? "–" : text
    }

    /// The text with an ellipsis where an answer would stand.
    private func plain(_ text: String) -> String {
        let whole = survey.piped(text).segments.map { segment in
            if case .text(let text) = segment { text } else { "…" }
        }.joined()
        return Self.allowed(whole)
    }

    static func allowed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
            case _ where scalar.properties.isWhitespace: result.append(" ")
            default: result.append(scalar)
            }
        }
        let isBlank = result.allSatisfy { " \t\n\r".unicodeScalars.contains($0) }
        return isBlank ? "" : String(result)
    }
}
