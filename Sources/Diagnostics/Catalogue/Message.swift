/// The sentences of a diagnostic in both languages, with `{fact}` where a fact goes.
///
/// `what` says what is wrong, `help` what to do about it; a suggested replacement
/// ("Menade du …?") is added by the renderer from the diagnostic's fix.
package struct Message: Sendable, Hashable {
    package struct Wording: Sendable, Hashable {
        package let what: String
        package let help: String?
    }

    private let swedish: Wording
    private let english: Wording

    /// - Parameters:
    ///   - sv: What is wrong, in Swedish.
    ///   - svHelp: What to do, in Swedish; nil where `sv` says it.
    ///   - en: What is wrong, in English.
    ///   - enHelp: What to do, in English.
    package init(sv: String, svHelp: String? = nil, en: String, enHelp: String? = nil) {
        swedish = Wording(what: sv, help: svHelp)
        english = Wording(what: en, help: enHelp)
    }

    package subscript(language: MessageLanguage) -> Wording {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }
}
