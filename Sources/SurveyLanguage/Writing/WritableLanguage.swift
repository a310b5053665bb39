/// Languages as a survey file can declare them.
package enum WritableLanguage {
    /// `sv`, `fit`, `zh-hant`: in lower case.
    package static func isCode(_ text: String) -> Bool {
        FileHead.isLanguageCode(text) && text == text.lowercased()
    }
}
