/// A text in the languages of a survey; the first declared language is always there.
package struct LocalizedText: Sendable, Hashable {
    /// The text in the survey's first language.
    package let base: String
    /// Translations by language code (`en`), without the first language.
    package let translations: [String: String]

    package init(_ base: String, translations: [String: String] = [:]) {
        self.base = base
        self.translations = translations
    }

    /// The text in a language, or in the first one where a translation is missing.
    package func text(in language: String) -> String { translations[language] ?? base }
}
