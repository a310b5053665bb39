package import Diagnostics
package import SurveyLanguage

/// Two survey files, and what differs between what they mean.
package struct VersionComparison: Sendable {
    /// Nil where one of them cannot be understood.
    package let comparison: SurveyComparison?
    /// What keeps them from being understood; advice to their authors is left out.
    package let diagnostics: [Diagnostic]
    package let sources: [SourceText]

    package init(from old: String, to new: String, language: MessageLanguage) {
        let definitions = [old, new].map { SurveyDefinition(path: $0, readsLock: false) }
        diagnostics = definitions.flatMap(\.diagnostics).filter { $0.severity == .error }
        sources = definitions.flatMap(\.sources)
        guard let before = definitions[0].survey, let now = definitions[1].survey,
            diagnostics.isEmpty
        else {
            comparison = nil
            return
        }
        comparison = SurveyComparison(
            from: before, to: now, spelling: language == .swedish ? .swedish : .english)
    }
}
