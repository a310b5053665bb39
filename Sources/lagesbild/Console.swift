import Diagnostics
import Pipeline

/// Writes messages: to a person on standard error, or as JSON lines on standard output.
struct Console {
    let language: MessageLanguage
    let isJSON: Bool

    /// Data, on standard output.
    func write(_ text: String) { StandardStream.output.write(text + "\n") }

    /// A message to a person, on standard error; nothing in JSON mode.
    func say(_ text: String) {
        if !isJSON { StandardStream.error.write(Self.eraseLine + text + "\n") }
    }

    /// What is going on, on a terminal only; the next message takes its place.
    func showProgress(_ text: String) {
        guard !isJSON, !Self.eraseLine.isEmpty else { return }
        // Back to the start of the line after writing, so that the next line covers it.
        StandardStream.error.write(Self.eraseLine + text + "\r")
    }

    /// What removes the rest of a line on a terminal that can do so; empty elsewhere.
    private static let eraseLine =
        StandardStream.error.isTerminal && Environment.value(of: "TERM") != "dumb"
        ? "\u{1B}[K" : ""

    func show(_ diagnostics: [Diagnostic], sources: [SourceText]) {
        let renderer = DiagnosticRenderer(language: language, sources: sources)
        if isJSON {
            diagnostics.forEach { write(renderer.json($0)) }
        } else {
            renderer.texts(diagnostics).forEach { say($0) }
        }
    }

    /// `2 fel, 1 varning`; nil when there is nothing to count.
    func summary(of diagnostics: [Diagnostic]) -> String? {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        guard !diagnostics.isEmpty else { return nil }
        return language == .swedish
            ? "\(errors) fel, \(warnings) \(warnings == 1 ? "varning" : "varningar")"
            : "\(errors) error\(errors == 1 ? "" : "s"), "
                + "\(warnings) warning\(warnings == 1 ? "" : "s")"
    }
}
