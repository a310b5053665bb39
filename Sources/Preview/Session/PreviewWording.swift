import Diagnostics

/// The words around a survey being previewed.
struct PreviewWording: Sendable {
    let language: MessageLanguage

    init(_ language: MessageLanguage) { self.language = language }

    var isSwedish: Bool { language == .swedish }

    func words(_ swedish: String, _ english: String) -> String { isSwedish ? swedish : english }

    /// `2 fel, 1 varning`
    func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        guard !diagnostics.isEmpty else { return words("Inga fel", "No errors") }
        let parts =
            isSwedish
            ? ["\(errors) fel", warnings == 1 ? "1 varning" : "\(warnings) varningar"]
            : [
                errors == 1 ? "1 error" : "\(errors) errors",
                warnings == 1 ? "1 warning" : "\(warnings) warnings",
            ]
        return parts.joined(separator: ", ")
    }

    func severity(_ severity: Severity) -> String {
        severity == .error ? words("Fel", "Error") : words("Varning", "Warning")
    }
}
