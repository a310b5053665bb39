extension Phrase {
    /// A phrase's words in both languages.
    struct Wording {
        let swedish: String
        let english: String

        init(_ swedish: String, _ english: String) {
            self.swedish = swedish
            self.english = english
        }

        subscript(language: MessageLanguage) -> String {
            language == .swedish ? swedish : english
        }
    }
}
