import SurveyModel

extension LocalizedText {
    /// What a list may call something with a code: the code, or the text in any language, as they are
    /// compared.
    func keys(beside code: String) -> Set<String> {
        Set(([code, base] + translations.values).map(NormalizedText.key))
    }
}
