extension Phrase {
    /// A phrase's words in both languages.
    package struct Wording {
        let swedish: String
        let english: String

        package init(_ swedish: String, _ english: String) {
            self.swedish = swedish
            self.english = english
        }

        package subscript(language: MessageLanguage) -> String {
            language == .swedish ? swedish : english
        }
    }
}
